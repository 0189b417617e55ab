// Finds hidden text again among the visible: by the windows of a few characters that both hold.
#include "corpus/reader/hidden.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

using text::Span;

// A text whose windows of six characters all stand in another is, but for the order of its clauses, a copy
// of it; a text shorter than that must stand there as it is.
constexpr std::size_t kWindow = 6;

std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text, at);
    if (!text::is_space(next.code_point)) letters.push_back(next.code_point);
    at += next.size;
  }
  return letters;
}

// FNV-1a over code points.
std::uint64_t hash(std::u32string_view window) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char32_t c : window) hash = (hash ^ c) * 0x100000001B3U;
  return hash;
}

// The windows of the visible text, made for each size when it is first asked for.
class Windows {
 public:
  explicit Windows(std::u32string visible) : visible_(std::move(visible)) {}

  bool holds(std::u32string_view text) {
    const std::size_t size = std::min(text.size(), kWindow);
    const std::vector<std::uint64_t>& known = of_size(size);
    for (std::size_t at = 0; at + size <= text.size(); ++at) {
      if (!std::binary_search(known.begin(), known.end(), hash(text.substr(at, size)))) return false;
    }
    return true;
  }

 private:
  const std::vector<std::uint64_t>& of_size(std::size_t size) {
    std::vector<std::uint64_t>& hashes = hashes_[size];
    if (!hashes.empty() || visible_.size() < size) return hashes;
    const std::u32string_view visible = visible_;
    hashes.reserve(visible.size());
    for (std::size_t at = 0; at + size <= visible.size(); ++at)
      hashes.push_back(hash(visible.substr(at, size)));
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
  }

  std::u32string visible_;
  std::array<std::vector<std::uint64_t>, kWindow + 1> hashes_;
};

// The text without `spans`.
std::string without(std::string_view text, const std::vector<Span>& spans) {
  std::string rest;
  std::size_t at = 0;
  for (const Span& span : spans) {
    rest.append(text.substr(at, span.begin - at));
    at = span.end;
  }
  return rest.append(text.substr(at));
}

// Rebuilds the text of the paragraphs that are left; `dropped` are spans in order.
void drop(text::SourceText& source, const std::vector<Span>& dropped) {
  std::string text;
  std::vector<text::Paragraph> paragraphs;
  auto next = dropped.begin();
  for (text::Paragraph paragraph : source.paragraphs) {
    std::vector<Span> inside;
    for (; next != dropped.end() && next->end <= paragraph.span.end; ++next) {
      inside.push_back({next->begin - paragraph.span.begin, next->end - paragraph.span.begin});
    }
    const std::string rest = without(text::slice(source.text, paragraph.span), inside);
    const std::string_view kept = text::trim(rest);
    if (kept.empty()) continue;
    const auto begin = static_cast<text::Offset>(text.size());
    text.append(kept).append("\n");
    paragraph.span = {begin, begin + static_cast<text::Offset>(kept.size())};
    paragraphs.push_back(paragraph);
  }
  source.text = std::move(text);
  source.paragraphs = std::move(paragraphs);
}

}  // namespace

void drop_hidden_copies(text::SourceText& source, const std::vector<Span>& hidden) {
  if (hidden.empty()) return;
  Windows visible(letters_of(without(source.text, hidden)));
  std::vector<Span> copies;
  for (const Span& span : hidden) {
    if (visible.holds(letters_of(text::slice(source.text, span)))) copies.push_back(span);
  }
  if (!copies.empty()) drop(source, copies);
}

}  // namespace wenhao::reader

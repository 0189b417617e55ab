// Finds hidden text again among the visible: by the windows of a few characters that both hold.
#include "corpus/reader/hidden.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>

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

// Hashes of all windows of a text in constant time each: a polynomial modulo 2^64.
class WindowHashes {
 public:
  explicit WindowHashes(std::u32string_view text) : prefixes_(text.size() + 1) {
    for (std::size_t i = 0; i < text.size(); ++i) prefixes_[i + 1] = prefixes_[i] * kBase + text[i] + 1;
    for (std::size_t i = 1; i <= kWindow; ++i) powers_[i] = powers_[i - 1] * kBase;
  }
  [[nodiscard]] std::size_t count(std::size_t size) const {
    return size > 0 && prefixes_.size() > size ? prefixes_.size() - size : 0;
  }
  [[nodiscard]] std::uint64_t at(std::size_t begin, std::size_t size) const {
    return (prefixes_[begin + size] - prefixes_[begin] * powers_[size]) * kWindow + size;
  }

 private:
  static constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15U;
  std::vector<std::uint64_t> prefixes_;
  std::array<std::uint64_t, kWindow + 1> powers_{1};
};

// The windows that are looked for, and which of them the visible text has.
class Sought {
 public:
  void add(const WindowHashes& hidden, std::size_t size) {
    sizes_[size] = true;
    for (std::size_t i = 0; i < hidden.count(size); ++i) seen_.emplace(hidden.at(i, size), false);
  }
  void look_through(const WindowHashes& visible) {
    for (std::size_t size = 1; size <= kWindow; ++size) {
      for (std::size_t i = 0; sizes_[size] && i < visible.count(size); ++i) {
        const auto found = seen_.find(visible.at(i, size));
        if (found != seen_.end()) found->second = true;
      }
    }
  }
  // A copy joins what the page shows apart, in an order of its own: the windows across its seams are its
  // alone.
  [[nodiscard]] bool is_copy(const WindowHashes& hidden, std::size_t size) const {
    constexpr std::size_t kOneIn = 10;
    std::size_t missing = 0;
    for (std::size_t i = 0; i < hidden.count(size); ++i) missing += seen_.at(hidden.at(i, size)) ? 0U : 1U;
    return missing * kOneIn <= hidden.count(size);
  }

 private:
  std::array<bool, kWindow + 1> sizes_{};
  std::unordered_map<std::uint64_t, bool> seen_;
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
  const auto letters = [&source](Span span) { return letters_of(text::slice(source.text, span)); };
  const auto window = [](const std::u32string& text) { return std::min(text.size(), kWindow); };
  Sought sought;
  for (const Span& span : hidden) {
    const std::u32string text = letters(span);
    sought.add(WindowHashes(text), window(text));
  }
  sought.look_through(WindowHashes(letters_of(without(source.text, hidden))));
  std::vector<Span> copies;
  for (const Span& span : hidden) {
    const std::u32string text = letters(span);
    if (sought.is_copy(WindowHashes(text), window(text))) copies.push_back(span);
  }
  if (!copies.empty()) drop(source, copies);
}

}  // namespace wenhao::reader

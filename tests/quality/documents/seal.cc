// Words are compared as they fold, so that a label outlives another reading of spaces and width.
#include "tests/quality/documents/seal.h"

#include <xxhash.h>

#include <array>
#include <charconv>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <vector>

#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"

namespace wenhao::quality {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kMore = "…";

std::u32string plain(std::string_view words) {
  std::u32string out;
  for (const char32_t c : text::code_points(text::fold(words))) {
    if (!text::is_space(c)) out.push_back(c);
  }
  return out;
}

std::string hash_of(std::u32string_view chars) {
  const XXH64_hash_t hash = XXH64(chars.data(), chars.size() * sizeof(char32_t), 0);
  std::array<char, 17> hex{};
  std::snprintf(hex.data(), hex.size(), "%016llx", static_cast<unsigned long long>(hash));
  return hex.data();
}

std::string sealed_chars(std::u32string_view chars, Sealed part, std::size_t line) {
  std::string out = "#" + hash_of(chars);
  if (part != Sealed::whole) out += (part == Sealed::beginning ? "+" : "-") + std::to_string(chars.size());
  return line == 0 ? out : out + "@" + std::to_string(line);
}

// The lines of a text, to find where words stand; asked in order, so that the second of two equal headings
// is found below the first.
class Places {
 public:
  explicit Places(std::string_view text) {
    std::size_t line = 0;
    for (std::size_t at = 0; at <= text.size(); ++line) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      for (const char32_t c : plain(text.substr(at, end - at))) {
        chars_.push_back(c);
        lines_.push_back(line + 1);
      }
      at = end + 1;
    }
  }

  void start() { from_ = 0; }

  std::size_t line_of(std::u32string_view words) {
    std::size_t at = chars_.find(words, from_);
    if (at == std::u32string::npos) at = chars_.find(words);
    if (at == std::u32string::npos || words.empty()) return 0;
    from_ = at + 1;
    return lines_[at];
  }

 private:
  std::u32string chars_;
  std::vector<std::size_t> lines_;  // of each character
  std::size_t from_ = 0;
};

void seal_value(Json& object, const char* key, Sealed part, Places& places) {
  if (!object.contains(key) || object[key].is_null()) return;
  auto words = object[key].get<std::string>();
  if (words.empty()) return;
  if (words.ends_with(kMore)) {
    words.resize(words.size() - kMore.size());
    part = Sealed::beginning;
  }
  const std::u32string chars = plain(words);
  object[key] = sealed_chars(chars, part, places.line_of(chars));
}

void seal_list(Json& document, const char* list, const std::vector<std::pair<const char*, Sealed>>& keys,
               Places& places) {
  places.start();
  if (!document.contains(list)) return;
  for (Json& item : document[list]) {
    for (const auto& [key, part] : keys) seal_value(item, key, part, places);
  }
}

void seal_document(Json& document, Places& places) {
  for (const char* key : {"title", "addressee", "issuer"}) {
    places.start();
    seal_value(document, key, Sealed::whole, places);
  }
  seal_list(document, "sections", {{"heading", Sealed::whole}}, places);
  seal_list(document, "segments", {{"begin", Sealed::beginning}, {"end", Sealed::end}}, places);
  seal_list(document, "relations", {{"title", Sealed::whole}}, places);
  seal_list(document, "promises", {{"text", Sealed::beginning}}, places);
  places.start();
  if (!document.contains("passages")) return;
  for (Json& passage : document["passages"]) {
    const std::u32string chars = plain(passage.get<std::string>());
    passage = sealed_chars(chars, Sealed::beginning, places.line_of(chars));
  }
}

}  // namespace

std::string seal(std::string_view words, Sealed part, std::size_t line) {
  return sealed_chars(plain(words), part, line);
}

bool fits(std::string_view label, std::string_view words) {
  label = label.substr(0, label.find('@'));
  const std::u32string chars = plain(words);
  const std::size_t sign = label.find_first_of("+-");
  if (sign == std::string_view::npos) return label.substr(1) == hash_of(chars);
  std::size_t count = 0;
  std::from_chars(label.data() + sign + 1, label.data() + label.size(), count);
  if (count > chars.size()) return false;
  const std::size_t begin = label[sign] == '+' ? 0 : chars.size() - count;
  return label.substr(1, sign - 1) == hash_of(std::u32string_view(chars).substr(begin, count));
}

Json sealed(Json labels, std::string_view text) {
  Places places(text);
  for (Json& document : labels["documents"]) seal_document(document, places);
  return labels;
}

}  // namespace wenhao::quality

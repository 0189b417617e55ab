// Reads the bracketed year forwards and the code before it backwards.
#include "search/query/code_year.h"

#include <algorithm>

#include "corpus/number/authority.h"
#include "corpus/number/mention.h"
#include "corpus/text/fold.h"
#include "corpus/text/numeral.h"
#include "corpus/text/utf8.h"

namespace wenhao::query {
namespace {

using text::decode;
using text::Decoded;

constexpr std::u32string_view kOpen = U"〔[【(";
constexpr std::u32string_view kClose = U"〕]】)";
struct Year {
  std::uint16_t value = 0;
  std::size_t size = 0;
  bool parenthesis = false;
};

std::optional<Year> bracketed_year(std::string_view text, std::size_t at) {
  const Decoded open = decode(text, at);
  const char32_t bracket = text::fold(open.code_point);
  if (open.size == 0 || kOpen.find(bracket) == std::u32string_view::npos) return std::nullopt;
  std::size_t end = at + open.size;
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) {
    const Decoded c = decode(text, end);
    const int arabic = text::digit_value(c.code_point);
    const int digit = arabic >= 0 ? arabic : text::han_digit(c.code_point);
    if (c.size == 0 || digit < 0) return std::nullopt;
    value = value * 10 + static_cast<std::uint32_t>(digit);
    end += c.size;
  }
  const Decoded close = decode(text, end);
  if (close.size == 0 || kClose.find(text::fold(close.code_point)) == std::u32string_view::npos)
    return std::nullopt;
  if (value < 1949 || value > 2099) return std::nullopt;
  return Year{static_cast<std::uint16_t>(value), end + close.size - at, bracket == U'('};
}

// The end of a text that a code can take up, from a character's begin.
std::size_t code_window(std::string_view text, std::size_t bracket) {
  constexpr std::size_t kWindow = 60;  // bytes: a code and the characters before it
  std::size_t begin = bracket - std::min(bracket, kWindow);
  while (begin < bracket && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  return begin;
}

bool ends_as_codes_do(std::string_view code) {
  std::u32string letters;
  for (std::size_t at = 0; at < code.size();) {
    const Decoded c = decode(code, at);
    letters += c.code_point;
    at += c.size;
  }
  const number::Trie& parts = number::Authority::standard().parts();
  return !letters.empty() && ((parts.marks(letters) & number::kWholeCode) != 0 ||
                              (parts.marks(letters.substr(letters.size() - 1)) & number::kForm) != 0);
}

}  // namespace

std::optional<CodeYear> code_year_at(std::string_view text, std::size_t bracket) {
  const auto year = bracketed_year(text, bracket);
  if (!year) return std::nullopt;
  const std::size_t begin = code_window(text, bracket);
  const std::string whole =
      std::string(text.substr(begin, bracket - begin)) + "〔" + std::to_string(year->value) + "〕1号";
  number::Options options;
  options.kinds = 1U << static_cast<unsigned>(number::Kind::document);
  for (const number::Mention& mention : number::find_mentions(whole, options)) {
    if (mention.span.end != whole.size() || mention.code.empty()) continue;
    const number::DocumentNumber found = number::document_number(mention, whole);
    if (year->parenthesis && !ends_as_codes_do(found.code)) return std::nullopt;
    return CodeYear{found.code, year->value, begin + mention.code.begin, year->size};
  }
  return std::nullopt;
}

}  // namespace wenhao::query

// The strict form of GB/T 9704-2012, 7.2.5 read by its bytes: nine numbers of ten, at the speed of the scan.
//
// Everything here is also read, to the same mention, by the grammar's general productions; a test holds that.
// What is not exactly code〔YYYY〕N号 with a code that is plain at once is left to them.
#include <array>

#include "corpus/number/document_number.h"
#include "corpus/number/vocabulary.h"

namespace wenhao::number {
namespace {

constexpr std::size_t kMaxPlain = 6;  // characters of a code that is read here
constexpr std::size_t kRoom = 18;     // bytes of the longest 〔YYYY〕N号

// The year and the serial of 〔YYYY〕N号, or [YYYY]N号, at the bracket.
struct Strict {
  std::uint32_t year = 0;
  std::uint32_t serial = 0;
  std::size_t end = 0;  // 0: not the strict form
};

bool is_at(const char* p, char a, char b, char c) { return p[0] == a && p[1] == b && p[2] == c; }

std::uint32_t digit(char c) { return static_cast<std::uint32_t>(c - '0'); }  // over 9 for anything else

Strict strict_at(std::string_view text, std::size_t at) {
  if (text.size() < kRoom || at > text.size() - kRoom) return {};
  const char* const begin = text.data() + at;
  const bool wide = is_at(begin, '\xE3', '\x80', '\x94');  // 〔
  if (!wide && *begin != '[') return {};
  const char* p = begin + (wide ? 3 : 1);
  if (digit(p[0]) > 9 || digit(p[1]) > 9 || digit(p[2]) > 9 || digit(p[3]) > 9) return {};
  Strict strict;
  strict.year = digit(p[0]) * 1000 + digit(p[1]) * 100 + digit(p[2]) * 10 + digit(p[3]);
  p += 4;
  if (wide ? !is_at(p, '\xE3', '\x80', '\x95') : *p != ']') return {};
  p += wide ? 3 : 1;
  int count = 0;
  for (; count < 5 && digit(*p) <= 9; ++count, ++p) strict.serial = strict.serial * 10 + digit(*p);
  if (count == 0 || !is_at(p, '\xE5', '\x8F', '\xB7')) return {};  // 号
  strict.end = at + static_cast<std::size_t>(p - begin) + 3;
  return strict;
}

// Three bytes led by E4..E9: the Han characters that codes are made of. 0 otherwise.
char32_t plain_han_before(std::string_view text, std::size_t at) {
  if (at < 3) return 0;
  const auto a = static_cast<std::uint8_t>(text[at - 3]);
  const auto b = static_cast<std::uint8_t>(text[at - 2]);
  const auto c = static_cast<std::uint8_t>(text[at - 1]);
  if (a < 0xE4 || a > 0xE9 || (b & 0xC0) != 0x80 || (c & 0xC0) != 0x80) return 0;
  return (a & 0x0FU) << 12 | (b & 0x3FU) << 6 | (c & 0x3FU);
}

// True where a code is expected right after this place: a line's start, an opening bracket, 、 or a colon.
bool expects_code(std::string_view text, std::size_t at, Offset floor) {
  if (at == 0 || at == floor) return true;
  const char last = text[at - 1];
  if (last == '\n' || last == '(' || last == '[' || last == ':') return true;
  if (at < 3) return false;
  const char* const before = text.data() + at - 3;
  return is_at(before, '\xEF', '\xBC', '\x88') || is_at(before, '\xE3', '\x80', '\x81') ||  // （ 、
         is_at(before, '\xEF', '\xBC', '\x9A') || is_at(before, '\xE3', '\x80', '\x94') ||  // ： 〔
         is_at(before, '\xE2', '\x80', '\x9C');                                             // “
}

// Endings of bodies' and places' names: with one of them the run may be a name and no code.
bool ends_a_name(char32_t c) {
  switch (c) {
    case U'省':
    case U'市':
    case U'县':
    case U'区':
    case U'州':
    case U'部':
    case U'厅':
    case U'局':
    case U'院':
    case U'署':
      return true;
    default:
      return false;
  }
}

// A known code, or a place and pieces of codes, as the general reading would take at once.
bool is_plain_code(const std::array<char32_t, kMaxPlain>& code, std::size_t size, const Trie& parts) {
  const Trie& words = vocabulary();
  std::uint32_t node = 0;
  for (std::size_t i = kMaxPlain - size; i < kMaxPlain; ++i) {
    node = parts.step(node, code[i]);
    if (node == 0) break;
  }
  if (node != 0 && (parts.marks(node) & kWholeCode) != 0) return true;
  const char32_t first = code[kMaxPlain - size];
  if (size < 2 || (parts.marks_of(first) & kPlace) == 0) return false;
  if ((words.marks_of(first) & (kFunction | kLight)) != 0) return false;
  for (std::size_t i = kMaxPlain - size + 1; i < kMaxPlain; ++i) {
    const bool piece = (parts.marks_of(code[i]) & (kOrgan | kForm)) != 0;
    const bool word = (words.marks_of(code[i]) & kFunction) != 0;
    if (!piece || word || ends_a_name(code[i])) return false;
  }
  return size <= 4 || (parts.marks_of(code[kMaxPlain - 1]) & kForm) != 0;
}

}  // namespace

std::optional<Mention> at_strict_form(const Scan& scan, std::size_t at) {
  const Strict strict = strict_at(scan.text, at);
  if (strict.end == 0 || strict.serial == 0 || !is_year(strict.year, scan.options)) return std::nullopt;
  std::array<char32_t, kMaxPlain> code{};
  std::size_t size = 0;
  std::size_t begin = at;
  for (char32_t c = plain_han_before(scan.text, begin); c != 0 && begin > scan.floor && size < kMaxPlain;
       c = plain_han_before(scan.text, begin)) {
    code[kMaxPlain - 1 - size] = c;
    ++size;
    begin -= 3;
  }
  if (size == 0 || !expects_code(scan.text, begin, scan.floor)) return std::nullopt;
  if (!is_plain_code(code, size, scan.authority.parts())) return std::nullopt;
  CodeEdge edge;
  edge.begin = static_cast<Offset>(begin);
  edge.end = edge.alternative = static_cast<Offset>(at);
  return document({edge.begin, static_cast<Offset>(strict.end)}, edge,
                  static_cast<std::uint16_t>(strict.year), strict.serial);
}

}  // namespace wenhao::number

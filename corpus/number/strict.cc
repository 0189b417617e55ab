// The strict form of GB/T 9704-2012, 7.2.5 read by its bytes: nine numbers of ten, at the speed of the scan.
//
// Everything here is also read, to the same mention, by the grammar's general productions; a test holds that.
// What is not exactly code〔YYYY〕N号 with a code that is plain at once is left to them.
#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

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

// Eight bytes as one number, the first the lowest.
std::uint64_t eight_bytes(const char* p) {
  std::uint64_t word = 0;
  std::memcpy(&word, p, sizeof word);
  return std::endian::native == std::endian::little ? word : __builtin_bswap64(word);
}

// The digits that eight bytes begin with, read without a loop that their count would decide.
struct Leading {
  std::uint32_t value = 0;
  unsigned count = 0;
};

Leading leading_digits(std::uint64_t word) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  const std::uint64_t values = word ^ (kOnes * '0');  // 0 to 9 for digits
  const std::uint64_t others = (values | ((values & kOnes * 0x7F) + kOnes * 0x76)) & kOnes * 0x80;
  Leading leading;
  leading.count = static_cast<unsigned>(std::countr_zero(others | std::uint64_t{1} << 63U)) / 8;
  if (leading.count == 0) return leading;
  std::uint64_t digits = values << (64 - 8 * leading.count);
  digits = digits * 10 + (digits >> 8U);  // pairs, then fours, then all
  digits = (digits & 0x00FF00FF00FF00FFU) * 100 + ((digits >> 16U) & 0x00FF00FF00FF00FFU);
  digits = (digits & 0x0000FFFF0000FFFFU) * 10'000 + ((digits >> 32U) & 0x0000FFFF0000FFFFU);
  leading.value = static_cast<std::uint32_t>(digits);
  return leading;
}

Strict strict_at(std::string_view text, std::size_t at) {
  if (text.size() < kRoom || at > text.size() - kRoom) return {};
  const char* const begin = text.data() + at;
  const bool wide = is_at(begin, '\xE3', '\x80', '\x94');  // 〔
  if (!wide && *begin != '[') return {};
  const char* p = begin + (wide ? 3 : 1);
  const Leading year = leading_digits(eight_bytes(p));
  p += 4;
  if (year.count != 4 || !(wide ? is_at(p, '\xE3', '\x80', '\x95') : *p == ']')) return {};
  p += wide ? 3 : 1;
  const Leading serial = leading_digits(eight_bytes(p));
  p += serial.count;
  if (serial.count == 0 || serial.count > 5 || !is_at(p, '\xE5', '\x8F', '\xB7')) return {};  // 号
  return {year.value, serial.value, at + static_cast<std::size_t>(p - begin) + 3};
}

using Code = std::array<char32_t, kMaxPlain>;

// The Han characters directly before `at`, three bytes led by E4..E9 each, that codes are made of: the
// nearest first. How many there are, at most kMaxPlain.
std::size_t plain_han_before(std::string_view text, std::size_t at, Code& code) {
  const std::size_t room = std::min(at / 3, kMaxPlain);
  unsigned others = 1U << room;
  for (std::size_t i = 0; i < room; ++i) {
    const char* const p = text.data() + at - 3 * (i + 1);
    const auto a = static_cast<std::uint8_t>(p[0]);
    const auto b = static_cast<std::uint8_t>(p[1]);
    const auto c = static_cast<std::uint8_t>(p[2]);
    const bool is_han =
        static_cast<std::uint8_t>(a - 0xE4U) < 6 && (b & c & 0xC0U) == 0x80 && ((b | c) & 0x40U) == 0;
    others |= (is_han ? 0U : 1U) << i;
    code[i] = (a & 0x0FU) << 12U | (b & 0x3FU) << 6U | (c & 0x3FU);
  }
  return static_cast<std::size_t>(std::countr_zero(others));
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

// 京网文: pieces of a code, and still a certificate's. The first character is the place.
bool is_certificates(const Code& code, std::size_t size) {
  const Trie& words = vocabulary();
  for (std::size_t first = size; first-- > 0;) {
    std::uint32_t node = 0;
    for (std::size_t i = first + 1; i-- > 0;) {
      node = words.step(node, code[i]);
      if (node == 0) break;
      if ((words.marks(node) & kCertificate) != 0) return true;
    }
  }
  return false;
}

// A known code, or a place and pieces of codes, as the general reading would take at once.
bool is_plain_code(const Code& code, std::size_t size, const Trie& parts) {
  std::uint32_t node = 0;
  for (std::size_t i = size; i-- > 0;) {
    node = parts.step(node, code[i]);
    if (node == 0) break;
  }
  if (node != 0 && (parts.marks(node) & kWholeCode) != 0) return true;
  const Trie& words = vocabulary();
  const char32_t first = code[size - 1];
  if (size < 2 || (parts.marks_of(first) & kPlace) == 0) return false;
  if ((words.marks_of(first) & (kFunction | kLight)) != 0) return false;
  for (std::size_t i = 0; i + 1 < size; ++i) {
    const bool piece = (parts.marks_of(code[i]) & (kOrgan | kForm)) != 0;
    const bool word = (words.marks_of(code[i]) & kFunction) != 0;
    if (!piece || word || ends_a_name(code[i])) return false;
  }
  return (size <= 4 || (parts.marks_of(code[0]) & kForm) != 0) && !is_certificates(code, size);
}

}  // namespace

std::optional<Mention> at_strict_form(const Scan& scan, std::size_t at) {
  const Strict strict = strict_at(scan.text, at);
  if (strict.end == 0 || strict.serial == 0 || !is_year(strict.year, scan.options)) return std::nullopt;
  Code code;
  const std::size_t size =
      std::min<std::size_t>(plain_han_before(scan.text, at, code), (at - scan.floor + 2) / 3);
  const std::size_t begin = at - 3 * size;
  if (size == 0 || !expects_code(scan.text, begin, scan.floor)) return std::nullopt;
  if (!is_plain_code(code, size, scan.authority.parts())) return std::nullopt;
  CodeEdge edge;
  edge.begin = static_cast<Offset>(begin);
  edge.end = edge.alternative = static_cast<Offset>(at);
  return document({edge.begin, static_cast<Offset>(strict.end)}, edge,
                  static_cast<std::uint16_t>(strict.year), strict.serial);
}

}  // namespace wenhao::number

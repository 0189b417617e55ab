// UTF-8 decoding by the table of well-formed sequences (Unicode 15, table 3-7), and character classes.
#include "corpus/text/utf8.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>

namespace wenhao::text {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// What a lead byte promises: how many bytes, and the range its second byte must be in. The narrowed
// ranges are what keeps overlong forms, surrogates and values past U+10FFFF out.
struct Lead {
  std::uint8_t size = 0;  // 0: no sequence begins with this byte
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xBF;
};

constexpr Lead lead_of(unsigned byte) {
  if (byte < 0x80) return {1};
  if (byte < 0xC2) return {0};
  if (byte < 0xE0) return {2};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0};
}

constexpr std::array<Lead, 256> kLeads = [] {
  std::array<Lead, 256> leads{};
  for (unsigned byte = 0; byte < 256; ++byte) leads[byte] = lead_of(byte);
  return leads;
}();

std::uint8_t byte_at(std::string_view text, std::size_t at) { return static_cast<std::uint8_t>(text[at]); }

bool is_continuation(std::uint8_t byte) { return (byte & 0xC0) == 0x80; }

// How many bytes from `at` on are the beginning of a well-formed sequence; `size` is its whole length.
std::uint32_t well_formed_part(std::string_view text, std::size_t at, std::uint32_t size) {
  const Lead lead = kLeads[byte_at(text, at)];
  std::uint32_t part = 1;
  for (; part < size && at + part < text.size(); ++part) {
    const std::uint8_t byte = byte_at(text, at + part);
    const bool fits = part == 1 ? byte >= lead.low && byte <= lead.high : is_continuation(byte);
    if (!fits) break;
  }
  return part;
}

char32_t code_point_at(std::string_view text, std::size_t at, std::uint32_t size) {
  static constexpr std::array<std::uint8_t, 5> kLeadMask{0, 0x7F, 0x1F, 0x0F, 0x07};
  char32_t c = byte_at(text, at) & kLeadMask[size];
  for (std::uint32_t i = 1; i < size; ++i) c = (c << 6) | (byte_at(text, at + i) & 0x3FU);
  return c;
}

// The length of the run from `at` on that is ASCII for certain, eight bytes at a time.
std::size_t ascii_words(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    if ((word & 0x8080808080808080U) != 0) break;
  }
  return at - begin;
}

// Where the first broken sequence begins; the size of the text if there is none.
std::size_t valid_prefix(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    at += ascii_words(text, at);
    // Past the ASCII run, a loop without table lookups for what Chinese text is made of: three bytes led
    // by E1..EC, EE or EF, of which any two continuation bytes may follow.
    while (at + 3 <= text.size()) {
      const std::uint8_t first = byte_at(text, at);
      if (first <= 0xE0 || first >= 0xF0 || first == 0xED) break;
      if (!is_continuation(byte_at(text, at + 1)) || !is_continuation(byte_at(text, at + 2))) return at;
      at += 3;
    }
    if (at == text.size()) break;
    const std::uint32_t size = kLeads[byte_at(text, at)].size;
    if (size == 0 || well_formed_part(text, at, size) != size) return at;
    at += size;
  }
  return at;
}

template <class Range>
bool in_ranges(const Range& ranges, char32_t c) {
  const auto after = std::upper_bound(std::begin(ranges), std::end(ranges), c,
                                      [](char32_t value, const auto& range) { return value < range.first; });
  return after != std::begin(ranges) && c <= std::prev(after)->second;
}

}  // namespace

Decoded decode(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const std::uint32_t size = kLeads[byte_at(text, at)].size;
  if (size == 1) return {byte_at(text, at), 1};
  if (size == 0 || well_formed_part(text, at, size) != size) return {kReplacement, 1};
  return {code_point_at(text, at, size), size};
}

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode(text, at);
    out += decoded.code_point;
    at += decoded.size;
  }
  return out;
}

Decoded decode_before(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  for (std::size_t size = 1; size <= 4 && size <= at; ++size) {
    if (is_continuation(byte_at(text, at - size))) continue;
    const Decoded decoded = decode(text.substr(0, at), at - size);
    if (decoded.size == size) return decoded;
    break;
  }
  return at == 0 ? Decoded{} : Decoded{kReplacement, 1};
}

void append(std::string& out, char32_t code_point) {
  std::array<char, 4> bytes{};
  std::size_t size = 0;
  const auto put = [&](char32_t byte) { bytes[size++] = static_cast<char>(byte); };
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = kReplacement;
  if (code_point < 0x80) return out.push_back(static_cast<char>(code_point));
  if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
  } else {
    if (code_point < 0x10000) {
      put(0xE0 | (code_point >> 12));
    } else {
      put(0xF0 | (code_point >> 18));
      put(0x80 | ((code_point >> 12) & 0x3F));
    }
    put(0x80 | ((code_point >> 6) & 0x3F));
  }
  put(0x80 | (code_point & 0x3F));
  out.append(bytes.data(), size);
}

std::string encode(char32_t code_point) {
  std::string out;
  append(out, code_point);
  return out;
}

bool is_valid_utf8(std::string_view text) { return valid_prefix(text, 0) == text.size(); }

std::string repair_utf8(std::string_view text, std::size_t* broken) {
  std::string out;
  out.reserve(text.size());
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = valid_prefix(text, at);
    out.append(text.substr(at, end - at));
    if (end == text.size()) break;
    append(out, kReplacement);
    ++count;
    const std::uint32_t size = kLeads[byte_at(text, end)].size;
    at = end + (size == 0 ? 1 : well_formed_part(text, end, size));
  }
  if (broken != nullptr) *broken = count;
  return out;
}

bool is_han(char32_t c) {
  static constexpr std::array<std::pair<char32_t, char32_t>, 6> kHan{{
      {0x3005, 0x3005},    // 々
      {0x3007, 0x3007},    // 〇
      {0x3400, 0x4DBF},    // extension A
      {0x4E00, 0x9FFF},    // the unified ideographs
      {0xF900, 0xFAFF},    // compatibility ideographs
      {0x20000, 0x323AF},  // extensions B to H and the compatibility supplement
  }};
  if (c >= 0x4E00 && c <= 0x9FFF) return true;
  return in_ranges(kHan, c);
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= 0x09 && c <= 0x0D);
  return c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_sentence_end(char32_t c) {
  static constexpr std::u32string_view kEnds =
      U"!?;"
      U"\x203C\x2026\x2047\x2048\x2049"  // ‼ … ⁇ ⁈ ⁉
      U"\x3002"                          // 。
      U"\xFE12\xFE14\xFE15\xFE16"        // the vertical forms of 。 ； ！ ？
      U"\xFE54\xFE56\xFE57"              // the small forms of ； ？ ！
      U"\xFF01\xFF1B\xFF1F\xFF61";       // ！ ； ？ ｡
  return kEnds.find(c) != std::u32string_view::npos;
}

std::string_view trim(std::string_view text) {
  // Han, three bytes led by E4..E9, is no white space: the most common beginning and end.
  const auto is_han = [&text](std::size_t at) {
    return text[at] >= '\xE4' && text[at] <= '\xE9' && is_continuation(byte_at(text, at + 1)) &&
           is_continuation(byte_at(text, at + 2));
  };
  while (!text.empty()) {
    if (text.size() >= 3 && is_han(0)) break;
    const Decoded first = decode(text, 0);
    if (!is_space(first.code_point)) break;
    text.remove_prefix(first.size);
  }
  while (!text.empty()) {
    if (text.size() >= 3 && is_han(text.size() - 3)) break;
    const Decoded last = decode_before(text, text.size());
    if (!is_space(last.code_point)) break;
    text.remove_suffix(last.size);
  }
  return text;
}

}  // namespace wenhao::text

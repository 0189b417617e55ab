// Encodings told apart by their structure and by the levels of their standards.
#include "corpus/reader/detect.h"

#include <algorithm>

#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<std::uint8_t>(bytes[at]) : std::uint8_t{0};
}

bool within(unsigned value, unsigned low, unsigned high) { return value >= low && value <= high; }

// Enough to know an encoding by, whatever the size of the file.
constexpr std::size_t kSample = 1 << 16;

// Two or three Han characters in UTF-16 cannot be told from as many in another encoding.
constexpr std::size_t kFewestUnits = 4;

// A multi-byte character as far as its structure goes, or a broken place.
struct Unit {
  std::size_t size = 1;
  bool whole = false;
  bool common = false;
};

// GB 18030: two bytes 81..FE 40..FE, four bytes with digits at the second and fourth. GB 2312 keeps the
// 3,755 characters of everyday use in rows B0..D7, its signs and full-width forms in A1..A3.
Unit gb18030_unit(std::string_view bytes, std::size_t at) {
  const unsigned lead = byte_at(bytes, at);
  const unsigned trail = byte_at(bytes, at + 1);
  if (!within(lead, 0x81, 0xFE)) return {};
  if (within(trail, 0x40, 0xFE) && trail != 0x7F) {
    const bool row = within(lead, 0xB0, 0xD7) || within(lead, 0xA1, 0xA3);
    return {2, true, row && trail >= 0xA1};
  }
  const bool four = within(trail, 0x30, 0x39) && within(byte_at(bytes, at + 2), 0x81, 0xFE) &&
                    within(byte_at(bytes, at + 3), 0x30, 0x39);
  return four ? Unit{4, true, false} : Unit{};
}

// Big5: A1..F9, then 40..7E or A1..FE. Level 1, the 5,401 characters of everyday use, ends in row C6; the
// signs stand before it in A1..A3.
Unit big5_unit(std::string_view bytes, std::size_t at) {
  const unsigned lead = byte_at(bytes, at);
  const unsigned trail = byte_at(bytes, at + 1);
  const bool whole = within(lead, 0xA1, 0xF9) && (within(trail, 0x40, 0x7E) || within(trail, 0xA1, 0xFE));
  return whole ? Unit{2, true, lead <= 0xC6} : Unit{};
}

// A broken sequence is one place with the continuation bytes that belong to it.
Unit utf8_unit(std::string_view bytes, std::size_t at) {
  const text::Decoded decoded = text::decode(bytes, at);
  if (decoded.size > 1) return {decoded.size, true, decoded.size > 2};
  Unit broken;
  while (broken.size < 4 && within(byte_at(bytes, at + broken.size), 0x80, 0xBF)) ++broken.size;
  return broken;
}

Unit unit_at(std::string_view bytes, std::size_t at, Encoding encoding) {
  switch (encoding) {
    case Encoding::gb18030:
      return gb18030_unit(bytes, at);
    case Encoding::big5:
      return big5_unit(bytes, at);
    default:
      return utf8_unit(bytes, at);
  }
}

// A code unit that Chinese text is made of: ASCII, Han, the punctuation of both.
bool is_ordinary(unsigned unit) {
  return within(unit, 0x20, 0x7E) || within(unit, 0x09, 0x0D) || within(unit, 0x4E00, 0x9FFF) ||
         within(unit, 0x3000, 0x303F) || within(unit, 0xFF01, 0xFF5E) || within(unit, 0x2010, 0x203B) ||
         unit == 0xA0 || unit == 0xB7 || unit == 0xFEFF;
}

bool is_printable_ascii(unsigned byte) { return within(byte, 0x20, 0x7E) || within(byte, 0x09, 0x0D); }

}  // namespace

Reading read_as(std::string_view bytes, Encoding encoding) {
  Reading reading;
  const auto wide = std::find_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
  bytes = bytes.substr(static_cast<std::size_t>(wide - bytes.begin()), kSample);
  for (std::size_t at = 0; at < bytes.size();) {
    if (byte_at(bytes, at) < 0x80) {
      ++at;
      continue;
    }
    const Unit unit = unit_at(bytes, at, encoding);
    at += unit.size;
    (unit.whole ? reading.wide : reading.broken) += 1;
    if (unit.common) ++reading.common;
  }
  return reading;
}

std::optional<Encoding> detect_utf16(std::string_view bytes) {
  bytes = bytes.substr(0, kSample);
  const std::size_t units = bytes.size() / 2;
  std::size_t little = 0;
  std::size_t big = 0;
  std::size_t ascii = 0;  // both bytes printable: letters by twos look like Han either way round
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const unsigned first = byte_at(bytes, at);
    const unsigned second = byte_at(bytes, at + 1);
    if (is_ordinary(first | second << 8)) ++little;
    if (is_ordinary(second | first << 8)) ++big;
    if (is_printable_ascii(first) && is_printable_ascii(second)) ++ascii;
  }
  const std::size_t best = std::max(little, big);
  if (units < kFewestUnits || best * 10 < units * 9 || ascii * 5 > units * 3 || little == big)
    return std::nullopt;
  const Reading gb = read_as(bytes, Encoding::gb18030);
  if (gb.broken == 0 && gb.common * 2 > gb.wide) return std::nullopt;
  return little > big ? Encoding::utf16le : Encoding::utf16be;
}

Encoding detect(std::string_view bytes) {
  const Reading utf8 = read_as(bytes, Encoding::utf8);
  // GB18030 and Big5 text hardly ever holds a sequence of three that UTF-8 allows.
  if (utf8.common > 2 * utf8.broken) return Encoding::utf8;
  if (const auto utf16 = detect_utf16(bytes)) return *utf16;
  const Reading gb = read_as(bytes, Encoding::gb18030);
  const Reading big5 = read_as(bytes, Encoding::big5);
  const bool clean = big5.broken * 50 <= big5.wide;
  const bool everyday = big5.common * 20 >= big5.wide * 19 && gb.common * 4 < gb.wide * 3;
  return clean && everyday ? Encoding::big5 : Encoding::gb18030;
}

}  // namespace wenhao::reader

// Word 97 files as bytes (MS-DOC in MS-CFB): paragraphs of running text and nothing else, as antiword and
// catdoc read them.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "tests/support/zip_writer.h"

namespace wenhao {

namespace doc {

inline constexpr std::size_t kSector = 512;
inline constexpr std::size_t kText = 1024;  // where the text stands in its stream
inline constexpr std::uint64_t kFree = 0xFFFFFFFF;
inline constexpr std::uint64_t kEnd = 0xFFFFFFFE;

// Streams below 4,096 bytes would have to stand in a stream of their own.
inline std::string padded(std::string bytes) {
  bytes.resize(std::max<std::size_t>(4096, (bytes.size() + kSector - 1) / kSector * kSector));
  return bytes;
}

inline void put(std::string& bytes, std::size_t at, std::uint64_t value, int size) {
  bytes.replace(at, static_cast<std::size_t>(size), little_endian(value, size));
}

// The file information block and the text in UTF-16.
inline std::string word_stream(std::string_view utf16, std::size_t pieces) {
  const std::uint64_t characters = utf16.size() / 2;
  std::string block(kText, '\0');
  put(block, 0x00, 0xA5EC, 2);  // Word
  put(block, 0x02, 0xC1, 2);    // 97
  put(block, 0x0A, 0x1200, 2);  // its tables are in 1Table, its characters are wide
  put(block, 0x18, kText, 4);
  put(block, 0x1C, kText + utf16.size(), 4);
  put(block, 0x4C, characters, 4);
  put(block, 0xA2, kSector, 4);  // styles
  put(block, 0xA6, 20, 4);
  put(block, 0x1A6, pieces, 4);  // the piece table is at 0
  return padded(block + std::string(utf16));
}

inline std::string piece_table(std::size_t characters) {
  const std::string piece = little_endian(0, 2) + little_endian(kText, 4) + little_endian(0, 2);
  const std::string plc = little_endian(0, 4) + little_endian(characters, 4) + piece;
  return "\x02" + little_endian(plc.size(), 4) + plc;
}

inline std::string entry(std::string_view name, int type, std::uint64_t child, std::uint64_t next,
                         std::uint64_t sector, std::size_t size) {
  std::string wide;
  for (const char c : name) wide += {c, '\0'};
  const std::size_t length = wide.size() + 2;
  wide.resize(64);
  return wide + little_endian(length, 2) + static_cast<char>(type) + '\x01' + little_endian(kFree, 4) +
         little_endian(next, 4) + little_endian(child, 4) + std::string(36, '\0') + little_endian(sector, 4) +
         little_endian(size, 4) + little_endian(0, 4);
}

}  // namespace doc

// `utf16`: the text, little end first, a carriage return after each paragraph; at most some 25,000
// characters.
inline std::string doc_of(std::string_view utf16) {
  using doc::kEnd;
  using doc::kFree;
  std::string table = doc::piece_table(utf16.size() / 2);
  const std::string word = doc::word_stream(utf16, table.size());
  table.resize(doc::kSector);
  table += little_endian(18, 2) + little_endian(0, 2) + little_endian(10, 2) + little_endian(1, 2);  // styles
  table = doc::padded(table);
  std::string sectors = little_endian(0xFFFFFFFD, 4) + little_endian(kEnd, 4);
  const auto add_chain = [&sectors](std::size_t bytes) {
    const std::uint64_t first = sectors.size() / 4;
    for (std::size_t i = 1; i < bytes / doc::kSector; ++i) sectors += little_endian(first + i, 4);
    sectors += little_endian(kEnd, 4);
    return first;
  };
  const std::uint64_t word_at = add_chain(word.size());
  const std::uint64_t table_at = add_chain(table.size());
  while (sectors.size() < doc::kSector) sectors += little_endian(kFree, 4);
  const std::string directory = doc::entry("Root Entry", 5, 1, kFree, kEnd, 0) +
                                doc::entry("WordDocument", 2, kFree, 2, word_at, word.size()) +
                                doc::entry("1Table", 2, kFree, kFree, table_at, table.size()) +
                                std::string(128, '\0');
  std::string head = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(16, '\0') + little_endian(0x3E, 2) +
                     little_endian(3, 2) + little_endian(0xFFFE, 2) + little_endian(9, 2) +
                     little_endian(6, 2) + std::string(6, '\0');
  for (const std::uint64_t word_of_head :
       {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1}, std::uint64_t{0}, std::uint64_t{4096}, kEnd,
        std::uint64_t{0}, kEnd, std::uint64_t{0}, std::uint64_t{0}})
    head += little_endian(word_of_head, 4);
  head.resize(doc::kSector, '\xFF');
  return head + sectors + directory + word + table;
}

}  // namespace wenhao

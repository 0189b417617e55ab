// ZIP files as bytes: members stored or deflated, honest or not, for the tests of what reads them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wenhao {

// The checksum of ZIP (CRC-32, ISO 3309).
inline std::uint32_t crc32_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1U ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

inline std::string little_endian(std::uint64_t value, int size) {
  std::string bytes;
  for (int i = 0; i < size; ++i, value >>= 8U) bytes += static_cast<char>(value & 0xFFU);
  return bytes;
}

// A deflated run of one character: 258 of it in 13 bits, the densest that deflate goes.
inline std::string deflated_run(char character, std::size_t rounds) {
  std::string out;
  std::uint32_t bits = 0;
  unsigned count = 0;
  const auto put = [&](std::uint32_t value, unsigned size) {
    bits |= value << count;
    for (count += size; count >= 8; count -= 8, bits >>= 8U) out += static_cast<char>(bits & 0xFFU);
  };
  const auto put_code = [&](std::uint32_t code, unsigned size) {  // Huffman codes go most significant first
    for (unsigned i = size; i-- > 0;) put(code >> i & 1U, 1);
  };
  put(0b011, 3);  // the last block, fixed codes
  put_code(0x30U + static_cast<unsigned char>(character), 8);
  for (std::size_t i = 0; i < rounds; ++i) {
    put_code(0b11000101, 8);  // length 258
    put_code(0, 5);           // distance 1
  }
  put_code(0, 7);  // the end of the block
  put(0, 7);
  return out;
}

struct ZipMember {
  std::string name = {};
  std::string bytes;        // as stored
  bool utf8_flag = true;    // the name says that it is UTF-8
  int method = 0;           // 8: `bytes` are deflated
  std::uint64_t size = 0;   // inflated; 0: that of `bytes`
  std::uint32_t crc = 0;    // 0: that of `bytes`
  std::uint16_t flags = 0;  // more flags: 1 is encrypted
  int same_data_as = -1;    // overlapping: the data of an earlier member
  std::string extra = {};   // extra fields of the directory
  bool is_64 = false;       // the directory leaves its numbers to a ZIP64 field
};

// The directory's record of a member; a 64-bit one says "elsewhere" and has the numbers in an extra field.
inline std::string zip_entry(const ZipMember& member, const std::string& head, std::uint64_t size,
                             std::uint64_t offset) {
  constexpr std::uint64_t kElsewhere = 0xFFFFFFFFU;
  const std::string numbers64 = little_endian(1, 2) + little_endian(24, 2) + little_endian(size, 8) +
                                little_endian(member.bytes.size(), 8) + little_endian(offset, 8);
  const std::string extra = member.extra + (member.is_64 ? numbers64 : "");
  return "PK\x01\x02" + little_endian(45, 2) + head +
         little_endian(member.is_64 ? kElsewhere : member.bytes.size(), 4) +
         little_endian(member.is_64 ? kElsewhere : size, 4) + little_endian(member.name.size(), 2) +
         little_endian(extra.size(), 2) + little_endian(0, 10) +
         little_endian(member.is_64 ? kElsewhere : offset, 4) + member.name + extra;
}

// What stands behind the directory.
inline std::string zip_end(std::uint64_t entries, std::uint64_t size, std::uint64_t begin, bool is_64) {
  const std::string end64 = "PK\x06\x06" + little_endian(44, 8) + little_endian(45, 4) + little_endian(0, 8) +
                            little_endian(entries, 8) + little_endian(entries, 8) + little_endian(size, 8) +
                            little_endian(begin, 8) + "PK\x06\x07" + little_endian(0, 4) +
                            little_endian(begin + size, 8) + little_endian(1, 4);
  return (is_64 ? end64 : "") + "PK\x05\x06" + little_endian(0, 4) +
         little_endian(is_64 ? 0xFFFFU : entries, 2) + little_endian(is_64 ? 0xFFFFU : entries, 2) +
         little_endian(size, 4) + little_endian(is_64 ? 0xFFFFFFFFU : begin, 4) + little_endian(0, 2);
}

inline std::string zip_of(const std::vector<ZipMember>& members) {
  std::string out;
  std::string directory;
  std::vector<std::size_t> offsets;
  bool is_64 = false;
  for (const ZipMember& member : members) {
    const std::uint32_t crc = member.crc != 0 ? member.crc : crc32_of(member.bytes);
    const std::uint64_t size = member.size != 0 ? member.size : member.bytes.size();
    const auto flags = static_cast<std::uint16_t>(member.flags | (member.utf8_flag ? 0x800U : 0U));
    const std::string head = little_endian(20, 2) + little_endian(flags, 2) +
                             little_endian(static_cast<unsigned>(member.method), 2) + little_endian(0, 4) +
                             little_endian(crc, 4);
    if (member.same_data_as < 0) {
      offsets.push_back(out.size());
      out += "PK\x03\x04" + head + little_endian(member.bytes.size(), 4) + little_endian(size, 4) +
             little_endian(member.name.size(), 2) + little_endian(0, 2) + member.name + member.bytes;
    } else {
      offsets.push_back(offsets[static_cast<std::size_t>(member.same_data_as)]);
    }
    directory += zip_entry(member, head, size, offsets.back());
    is_64 = is_64 || member.is_64;
  }
  return out + directory + zip_end(members.size(), directory.size(), out.size(), is_64);
}

}  // namespace wenhao

// The table of codes, from the characters in the order of their rank.
#include "corpus/index/term_code.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "corpus/text/utf8.h"

namespace wenhao::index {
namespace {

constexpr std::string_view kCharacters =
#include "corpus/index/term_characters.txt.inc"
    ;

constexpr char32_t kFirst = 0x4E00;  // of the Unified Ideographs; their first block
constexpr char32_t kEnd = 0xA000;
constexpr unsigned kFirstLead = 0x80;
constexpr unsigned kTrails = 250;  // 0x01 to 0xFA
constexpr unsigned kHanBytes = 3;  // of such a character in UTF-8

struct Codes {
  std::array<std::uint16_t, kEnd - kFirst> rank{};  // from one; zero where a character has none
  std::u32string by_rank;
};

Codes made() {
  Codes codes;
  for (std::string_view table = kCharacters; !table.empty();) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    if (!line.starts_with('#')) codes.by_rank += text::code_points(line);
  }
  for (std::size_t i = 0; i < codes.by_rank.size(); ++i)
    codes.rank.at(codes.by_rank[i] - kFirst) = static_cast<std::uint16_t>(i + 1);
  return codes;
}

const Codes& codes() {
  static const auto* const all = new Codes(made());  // never taken apart: threads may outlive it
  return *all;
}

// The character that begins at `at`, where it may have a code; otherwise zero.
char32_t coded_character(std::string_view word, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(word[at + i]); };
  if (at + kHanBytes > word.size() || (byte(0) & 0xF0U) != 0xE0U) return 0;
  const text::Decoded c = text::decode(word, at);
  return c.code_point >= kFirst && c.code_point < kEnd ? c.code_point : 0;
}

}  // namespace

void append_coded(std::string& out, std::string_view word) {
  const Codes& known = codes();
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = coded_character(word, at);
    const unsigned rank = c == 0 ? 0U : known.rank[c - kFirst];
    if (rank == 0) {
      out += word[at++];
      continue;
    }
    out += static_cast<char>(kFirstLead + (rank - 1) / kTrails);
    out += static_cast<char>(1 + (rank - 1) % kTrails);
    at += kHanBytes;
  }
}

std::string coded(std::string_view word) {
  std::string code;
  append_coded(code, word);
  return code;
}

std::string decoded(std::string_view code) {
  const std::u32string& by_rank = codes().by_rank;
  std::string word;
  for (std::size_t at = 0; at < code.size();) {
    const text::Decoded c = text::decode(code, at);
    const auto lead = static_cast<unsigned char>(code[at]);
    const bool is_code = c.size == 1 && lead >= kFirstLead && at + 1 < code.size() && code[at + 1] != '\0';
    const std::size_t rank =
        is_code ? (lead - kFirstLead) * kTrails + static_cast<unsigned char>(code[at + 1]) : 0;
    if (rank == 0 || rank > by_rank.size()) {
      word += code.substr(at, c.size);
      at += c.size;
      continue;
    }
    text::append(word, by_rank[rank - 1]);
    at += 2;
  }
  return word;
}

std::string readable(std::string_view description) {
  std::string bytes;
  for (std::size_t at = 0; at < description.size();) {
    unsigned byte = 0;
    const std::string_view digits = description.substr(at).starts_with("\\x") && at + 4 <= description.size()
                                        ? description.substr(at + 2, 2)
                                        : std::string_view();
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
    if (!digits.empty() && read.ptr == digits.data() + digits.size()) {
      bytes += static_cast<char>(byte);
      at += 4;
    } else {
      bytes += description[at++];
    }
  }
  return decoded(bytes);
}

}  // namespace wenhao::index

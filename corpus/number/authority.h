// The issuer authority: which codes are known, which body each names and when, and the pieces that codes
// are made of. Data in data/authority.tsv, built into the program; a user's file adds lines without
// rebuilding.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/number/trie.h"
#include "corpus/result.h"

namespace wenhao::number {

// What a run of characters can be within a code. Marks of Authority::parts().
enum Part : std::uint32_t {
  kWholeCode = 1,       // 国发, 财社
  kPlace = 1 << 1,      // 辽, 穗: opens the code of a local body
  kCentral = 1 << 2,    // 国卫, 发改: opens the codes of a central body
  kOrgan = 1 << 3,      // 卫, 人社: a body or a matter
  kForm = 1 << 4,       // 发, 函, 字: closes a code
  kPlaceName = 1 << 5,  // 辽宁省, 鞍山市: the place's whole name, in a text before a code
  kNational = 1 << 6,   // 国, 中: opens a national body's code, so no place stands before it
};

class Authority {
 public:
  // The built-in data. Made on first use, lives for the program; safe from any thread.
  [[nodiscard]] static const Authority& builtin();

  // What find_mentions and issuer lean on where no other is given: the built-in data, or what use_file read.
  [[nodiscard]] static const Authority& standard();

  // Makes the built-in data with a user's file the standard for the whole program; nothing for an empty path.
  // To be called once, by main, before there are threads. Errors as with_file.
  [[nodiscard]] static Result<void> use_file(const std::string& path);

  // The built-in data with the lines of a user's file added; theirs come first. Same columns as the built-in
  // file: kind, text, name, from, until, source. Errors: not_found, unreadable, usage (names the line).
  [[nodiscard]] static Result<std::unique_ptr<const Authority>> with_file(const std::string& path);

  ~Authority();
  Authority(const Authority&) = delete;
  Authority& operator=(const Authority&) = delete;

  // The pieces of codes, marked with Part bits.
  [[nodiscard]] const Trie& parts() const;

  // The body that a code names in a year (0: the latest). Nothing for a code that names none.
  //   辽卫发, 2016 → 辽宁省卫生和计划生育委员会
  [[nodiscard]] std::optional<std::string> issuer(std::string_view code, std::uint16_t year) const;

 private:
  Authority();
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace wenhao::number

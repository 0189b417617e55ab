// The issuer authority: which codes are known, which body each names and when, and the parts that codes
// are made of. Data in data/*.tsv, built into the program; a user's own file adds lines without rebuilding.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"

namespace wenhao::number {

// Which part a run of Han characters can be within a code.
enum class Part : std::uint8_t {
  code,     // a whole code: 国发, 辽卫发
  place,    // 辽, 京, 沈: opens the code of a local body
  central,  // 国, 中: opens the code of a central body
  organ,    // 卫, 民, 人社, 发改: the body or the matter
  form,     // 发, 函, 办, 字: closes a code
};

struct Body {
  std::string_view name;       // 辽宁省卫生健康委员会
  std::uint16_t from = 0;      // first year; 0 without limit
  std::uint16_t until = 9999;  // last year
};

class Authority {
 public:
  // The built-in data. Made on first use, lives for the program; safe from any thread.
  [[nodiscard]] static const Authority& builtin();

  // The built-in data with the lines of a user's file (format of data/codes.tsv) added; theirs win.
  [[nodiscard]] static Result<std::unique_ptr<Authority>> with_file(const std::string& path);

  ~Authority();
  Authority(const Authority&) = delete;
  Authority& operator=(const Authority&) = delete;

  // True for a code that stands in the data whole, or that a place and a body's code make: 辽+卫发.
  [[nodiscard]] bool knows(std::u32string_view code) const;

  [[nodiscard]] bool is_part(std::u32string_view piece, Part part) const;

  // The body that a code names in a year (0: the latest). Nothing for an unknown code.
  [[nodiscard]] std::optional<std::string> issuer(std::string_view code, std::uint16_t year) const;

 private:
  Authority();
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace wenhao::number

// Calendar dates as official texts write them, damaged ones included.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/text/source_text.h"

namespace wenhao::text {

struct Date {
  std::uint16_t year = 0;
  std::uint8_t month = 0;  // 0 where the text names none
  std::uint8_t day = 0;    // 0 where the text names none

  friend auto operator<=>(const Date&, const Date&) = default;
};

// "2020-05-11", "2020-05", "2020".
[[nodiscard]] std::string iso(const Date& date);

// The dates that the words of one can mean: one mostly, three at most.
class Readings {
 public:
  constexpr Readings() = default;
  constexpr Readings(Date date) { push_back(date); }

  constexpr void push_back(Date date) { dates_.at(size_++) = date; }

  [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr const Date& front() const { return dates_.front(); }
  [[nodiscard]] constexpr const Date* begin() const { return dates_.data(); }
  [[nodiscard]] constexpr const Date* end() const { return dates_.data() + size_; }

 private:
  std::array<Date, 3> dates_{};
  std::uint8_t size_ = 0;
};

// A date found in a text. `readings` has more than one entry only where digits ran together and several
// dates fit (2020111 is 1 November and 11 January); then none is chosen.
struct DatedSpan {
  Span span;
  Readings readings;
  bool repaired = false;  // 年, 月 or 日 was lost and only one reading fits
};

// The date that begins at the start of `text`, after white space: 2020年5月11日, 二〇二〇年五月十一日,
// 2020-05-14, 2020.5.14, 2020/5/14, 2020年5月, and damaged 2020511, 20123月. Nothing where none does.
// Years from 1949 to 2099. Linear in the date's own length.
[[nodiscard]] std::optional<DatedSpan> date_at(std::string_view text, std::size_t at);

// The first date anywhere in a short text such as a line; whole dates before partial ones.
[[nodiscard]] std::optional<DatedSpan> find_date(std::string_view text);

}  // namespace wenhao::text

// A due date is a year, named or counted from the letter, and the part of it that the next words name.
#include "corpus/document/due.h"

#include <algorithm>
#include <array>

#include "corpus/document/glance.h"
#include "corpus/document/sentence.h"
#include "corpus/document/word_list.h"
#include "corpus/text/numeral.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using text::Date;
using Word = std::u32string_view;

std::uint8_t last_day(std::uint16_t year, std::uint8_t month) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

Date end_of_month(std::uint16_t year, std::uint8_t month) { return {year, month, last_day(year, month)}; }

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// The value of the numeral of one or two characters at a place, and how many; 0 for none.
std::pair<std::uint32_t, std::size_t> small_numeral(Word chars) {
  for (std::size_t size = std::min<std::size_t>(2, chars.size()); size > 0; --size) {
    std::string numeral;
    for (const char32_t c : chars.substr(0, size)) text::append(numeral, c == U'两' ? U'二' : c);
    if (const auto value = text::numeral_value(numeral)) return {*value, size};
  }
  return {0, 0};
}

// The words after a year, read from the left.
class Reader {
 public:
  Reader(const Key& key, std::size_t at) : chars_(key.chars), at_(at) {}

  bool take(Word word) {
    if (!chars_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  template <class Words>
  bool take_any(const Words& words) {
    return std::ranges::any_of(words, [this](Word word) { return take(word); });
  }

  // 6月, 上半年, 第三季度: the month a part of the year ends with; 0 for none.
  std::uint8_t take_part() {
    if (take(U"上半年")) return 6;
    if (take(U"下半年")) return 12;
    const std::size_t begin = at_;
    take(U"第");
    const auto [value, size] = small_numeral(chars_.substr(at_));
    at_ += size;
    if (size != 0 && value >= 1 && value <= 4 && take(U"季度")) return static_cast<std::uint8_t>(value * 3);
    if (size != 0 && value >= 1 && value <= 12 && take(U"月")) {
      take(U"份");
      return static_cast<std::uint8_t>(value);
    }
    at_ = begin;
    return 0;
  }

  // 底, 末, 前, 内 and their kin: what makes a date a limit.
  bool take_limit() {
    constexpr auto kLimits = std::to_array<Word>({U"年底", U"底", U"末", U"年内", U"内", U"之内", U"以内"});
    constexpr auto kBefore = std::to_array<Word>({U"之前", U"以前", U"前"});
    const bool limit = take_any(kLimits);
    return take_any(kBefore) || limit;
  }

  // 起, 以来: not when it ends but when it began.
  [[nodiscard]] bool is_beginning() const {
    constexpr auto kSince = std::to_array<Word>({U"起", U"以来", U"开始", U"以后", U"后"});
    return starts_with_any(chars_.substr(at_), kSince);
  }

  // 今年初, 今年年初: over when the letter is written.
  [[nodiscard]] bool is_start() const {
    const Word rest = chars_.substr(at_);
    return rest.starts_with(U"年初") || rest.starts_with(U"初");
  }

  // 待工程竣工及2017年新购车辆到位后: the clause says upon what, not by when.
  [[nodiscard]] bool is_condition() const {
    const Word rest = chars_.substr(at_);
    const auto stop = std::ranges::find_if(rest, [](char32_t c) { return stop_of(c) != Stop::none; });
    return stop != rest.begin() && stop != rest.end() && *(stop - 1) == U'后';
  }

  [[nodiscard]] std::size_t at() const { return at_; }

 private:
  Word chars_;
  std::size_t at_;
};

constexpr auto kUntil = std::to_array<Word>({U"到", U"至", U"力争", U"争取", U"争取在", U"力争在", U"确保",
                                             U"确保在", U"力争于", U"争取于", U"不晚于"});

class Finder {
 public:
  Finder(std::string_view text, const Key& key, const std::optional<Date>& letter)
      : text_(text), key_(key), chars_(key.chars), letter_(letter) {}

  std::optional<FoundDue> run() {
    static constexpr Characters kFirsts(kDueFirsts);
    for (std::size_t at = 0; at < chars_.size(); ++at) {
      if (!kFirsts.holds(chars_[at])) continue;
      if (auto due = due_at(at)) return due;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<FoundDue> due_at(std::size_t at) const {
    if (at > 0 && is_digit(chars_[at]) && is_digit(chars_[at - 1])) return std::nullopt;
    if (auto due = named_year(at)) return due;
    if (auto due = plan(at)) return due;
    if (!letter_) return std::nullopt;
    if (auto due = counted_year(at)) return due;
    return within(at);
  }

  // 2025年6月底前, 二〇二五年.
  [[nodiscard]] std::optional<FoundDue> named_year(std::size_t at) const {
    const char32_t c = chars_[at];
    if ((c != U'2' && c != U'二' && c != U'1') || chars_.substr(at, 5).find(U'年') != 4) return std::nullopt;
    const auto found = text::date_at(text_, key_.places[at].begin);
    if (!found || found->readings.size() != 1) return std::nullopt;
    const Date& date = found->readings.front();
    if (date.day != 0) {
      const auto end = std::ranges::lower_bound(key_.places, found->span.end, {}, &Span::begin);
      return made(at, Reader(key_, static_cast<std::size_t>(end - key_.places.begin())), date);
    }
    return of_year(at, Reader(key_, at + 5), date.year);
  }

  // “十四五”末, 十四五期间.
  [[nodiscard]] std::optional<FoundDue> plan(std::size_t at) const {
    constexpr Word kDigits = U"一二三四五六七八九";
    constexpr std::size_t kBefore = 1955;  // the third, and each since, ends five years on
    if (chars_[at] != U'十' || chars_.size() < at + 3 || chars_[at + 2] != U'五') return std::nullopt;
    const std::size_t digit = kDigits.find(chars_[at + 1]);
    if (digit == Word::npos) return std::nullopt;
    Reader rest(key_, at + 3);
    constexpr auto kQuotes = std::to_array<Word>({U"”", U"\"", U"’"});
    constexpr auto kTimes =
        std::to_array<Word>({U"期末", U"末期", U"时期末", U"规划期末", U"末", U"期间", U"时期"});
    rest.take_any(kQuotes);
    if (!rest.take_any(kTimes)) return std::nullopt;
    const auto year = static_cast<std::uint16_t>(kBefore + 5 * (10 + digit + 1));
    return made(at, rest, {year, 12, 31});
  }

  // 今年年底, 明年上半年, 年底前, 年内.
  [[nodiscard]] std::optional<FoundDue> counted_year(std::size_t at) const {
    constexpr auto kThis = std::to_array<Word>({U"今年", U"本年度", U"本年"});
    constexpr auto kNext = std::to_array<Word>({U"明年"});
    constexpr auto kAfter = std::to_array<Word>({U"后年"});
    Reader rest(key_, at);
    if (rest.take_any(kThis)) return of_year(at, rest, letter_->year);
    if (rest.take_any(kNext)) return of_year(at, rest, letter_->year + 1);
    if (rest.take_any(kAfter)) return of_year(at, rest, letter_->year + 2);
    constexpr auto kYearEnds = std::to_array<Word>({U"年底", U"年末", U"年内"});
    const bool bare = at == 0 || (text::han_digit(chars_[at - 1]) < 0 && !is_digit(chars_[at - 1]) &&
                                  chars_[at - 1] != U'十' && chars_[at - 1] != U'每');
    if (!bare || !starts_with_any(chars_.substr(at), kYearEnds)) return std::nullopt;
    return of_year(at, rest, letter_->year, true);
  }

  // 三年内, 两年之内, 6个月内, counted from the letter.
  [[nodiscard]] std::optional<FoundDue> within(std::size_t at) const {
    if (chars_[at] != U'年' && chars_[at] != U'个') return std::nullopt;
    const bool months = chars_[at] == U'个';
    Reader rest(key_, at + 1);
    if (months && !rest.take(U"月")) return std::nullopt;
    constexpr auto kWithin = std::to_array<Word>({U"之内", U"以内", U"内"});
    if (!rest.take_any(kWithin)) return std::nullopt;
    for (const std::size_t size : {2U, 1U}) {
      if (at < size || (at > size && is_digit(chars_[at - size - 1]))) continue;
      const auto [value, used] = small_numeral(chars_.substr(at - size, size));
      if (used == size && value > 0) return made(at - size, rest, after(months ? value : value * 12), true);
    }
    return std::nullopt;
  }

  // The letter's date so many months on.
  [[nodiscard]] Date after(std::uint32_t months) const {
    const std::uint32_t month = std::max<std::uint32_t>(letter_->month, 1) - 1 + months;
    const auto year = static_cast<std::uint16_t>(letter_->year + month / 12);
    const auto in_year = static_cast<std::uint8_t>(month % 12 + 1);
    if (letter_->day == 0) return end_of_month(year, in_year);
    return {year, in_year, std::min(letter_->day, last_day(year, in_year))};
  }

  [[nodiscard]] std::optional<FoundDue> of_year(std::size_t at, Reader rest, std::uint32_t year,
                                                bool is_limit = false) const {
    const auto whole = static_cast<std::uint16_t>(year);
    if (letter_ && whole == letter_->year && rest.is_start()) return std::nullopt;
    const std::uint8_t month = rest.take_part();
    const Date date = end_of_month(whole, month == 0 ? 12 : month);
    return made(at, rest, date, is_limit || month == 6);
  }

  [[nodiscard]] std::optional<FoundDue> made(std::size_t at, Reader rest, const Date& date,
                                             bool is_limit = false) const {
    is_limit = rest.take_limit() || is_limit;
    if (rest.is_beginning() || rest.is_condition() || (letter_ && date < *letter_)) return std::nullopt;
    is_limit = is_limit || ends_with_any(chars_.substr(0, at), kUntil);
    return FoundDue{{date, key_.span(at, rest.at())}, is_limit};
  }

  std::string_view text_;
  const Key& key_;
  Word chars_;
  const std::optional<Date>& letter_;
};

}  // namespace

std::optional<FoundDue> find_due(std::string_view text, const Key& sentence,
                                 const std::optional<text::Date>& letter) {
  return Finder(text, sentence, letter).run();
}

}  // namespace wenhao::document

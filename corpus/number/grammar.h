// The grammar's productions. Each reads one kind of identifier around an anchor and answers a mention.
//
//   document     := code year series? 第? serial 号?            辽卫发〔2017〕22号
//                 | year code 第? serial 号                      〔1996〕武司字第82号
//                 | code serial 号                               密政发62号
//   year         := open digit{4} 年? close | digit{4} 年 | open digit{2} close
//   order        := name 令 (year | 第)? serial 号 | name year? 第 serial 号 令 | name 令 open 第 serial 号
//   close announcement := the same with 公告, 通告 proposal     := session? 第 serial 号 class? (提案 | 建议)
//
// Damage (a bracket or 号 lost) is read by rules of its own, each named by the case it answers. The anchor is
// a place where an identifier may be: an opening or closing bracket beside a digit, 号, 《, a capital letter.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/number/authority.h"
#include "corpus/number/code.h"
#include "corpus/number/glyph.h"
#include "corpus/number/mention.h"

namespace wenhao::number {

// What every production may look at: the text, what is asked, and the mentions found so far.
struct Scan {
  std::string_view text;
  const Options& options;
  const Authority& authority;
  const std::vector<Mention>& mentions;
  Offset floor = 0;  // the end of the last number: productions read nothing before it
};

// How many mentions back a short reference or a proposal's session is looked for: keeps the whole linear.
inline constexpr std::size_t kLookBack = 200;

// year: what stands in or instead of the brackets.
struct YearGroup {
  std::uint16_t year = 0;
  Offset begin = 0;
  Offset end = 0;
  std::uint32_t glued_serial = 0;  // 〔202044: the closing bracket is lost, the serial runs on
};

[[nodiscard]] bool is_year(std::uint32_t year, const Options& options);

// The year group that opens at the bracket at `at`; the one that ends at `at`, brackets or 年.
[[nodiscard]] std::optional<YearGroup> year_group_at(const Scan& scan, std::size_t at);
[[nodiscard]] std::optional<YearGroup> year_group_before(const Scan& scan, std::size_t at);

// 第? serial 号?, with what stands between the year and it.
struct Serial {
  std::uint32_t value = 0;
  Span series;     // may be empty
  Offset end = 0;  // after 号 where it stands
  bool has_hao = false;
  bool is_padded = false;       // 第00159号: five digits or more that begin with 0
  bool is_certificate = false;  // 1034-029号
  Offset range_end = 0;         // … where it may be a range, 1-3号: where its first number ends
};
[[nodiscard]] std::optional<Serial> serial_after(const Scan& scan, std::size_t at);

// Productions by anchor. `at` is the byte where the anchor's character begins.
[[nodiscard]] std::optional<Mention> at_strict_form(const Scan& scan,
                                                    std::size_t at);  // of an opening bracket
[[nodiscard]] std::optional<Mention> at_open_bracket(const Scan& scan, std::size_t at);
[[nodiscard]] std::optional<Mention> at_close_bracket(const Scan& scan, std::size_t at);
[[nodiscard]] std::optional<Mention> at_hao(const Scan& scan, std::size_t at);
[[nodiscard]] std::optional<Mention> at_letters(const Scan& scan, std::size_t at);

// Members of a list that go on after a document number and share its code, or its code and year.
// True where a list may go on at `at`: a separator or a bracket stands there.
[[nodiscard]] bool may_continue_list(std::string_view text, std::size_t at);
void append_list(const Scan& scan, std::vector<Mention>& mentions);

// 至, 到 or a dash, between the ends of a range; and whether the digits on both sides are such ends: 5-7 is a
// range, 2023-025 is one number.
[[nodiscard]] inline bool spans(char32_t c) { return c == U'至' || c == U'到' || c == U'-'; }
[[nodiscard]] bool is_range(const Digits& first, const Digits& last);

// Orders, announcements, proposals: what `N号` ending at `hao_end` is, given where its serial begins.
struct Numbered {
  Offset begin = 0;  // of 第 or of the serial
  Offset serial_begin = 0;
  Offset hao_end = 0;
  std::uint32_t value = 0;
  std::uint32_t digits = 0;  // how many Arabic digits it is written with; 0 in Han
  bool has_di = false;
};
[[nodiscard]] std::optional<Mention> read_decree(const Scan& scan, const Numbered& numbered);
// True where 市政府令 or the like ends at `end`: a body's full name and what it issues, which is no code;
// nor is what ends in 公告.
[[nodiscard]] bool ends_as_decree(const Scan& scan, std::size_t end);
[[nodiscard]] std::optional<Mention> read_motion(const Scan& scan, const Numbered& numbered);
// Adds what shares the 号 of the last mention, a motion.
void append_shared_motions(const Scan& scan, std::vector<Mention>& mentions);

// The name of a body, or of several joined by 、, that ends at `end`: made of the vocabulary's names and of
// places. Empty where there is none.
[[nodiscard]] Span name_before(const Scan& scan, std::size_t end);

// （2019）辽01民终123号: a court's year group at `at` and all that follows it.
[[nodiscard]] std::optional<Mention> read_case(const Scan& scan, const YearGroup& year);

// Gives titles that are short names, defined before in this text (以下简称《意见》), their owners.
void resolve_short_names(std::string_view text, std::vector<Mention>& mentions);

// 第…条第…款第…项 directly after a title.
[[nodiscard]] std::optional<Mention> article_after(const Scan& scan, std::size_t at);

}  // namespace wenhao::number

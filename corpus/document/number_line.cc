// The number grammar on single lines.
#include "corpus/document/number_line.h"

#include <array>

#include "corpus/document/key.h"
#include "corpus/document/mentions.h"
#include "corpus/document/sentence.h"
#include "corpus/document/vocabulary.h"
#include "corpus/document/word_list.h"
#include "corpus/text/numeral.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using number::Kind;
using number::Mention;
using text::Offset;
using Word = std::u32string_view;

constexpr std::uint32_t kLongestLine = 60;
constexpr std::size_t kDense = 8;           // one line in so many
constexpr std::size_t kLongestBeside = 30;  // characters beside the number: 签发人：…

constexpr std::uint32_t bit(Kind kind) { return 1U << static_cast<unsigned>(kind); }

constexpr std::uint32_t kOwnKinds = bit(Kind::document) | bit(Kind::order) | bit(Kind::announcement);

// What may stand after a number on its line.
constexpr auto kBeside = std::to_array<Word>(
    {U"签发人", U"(a", U"(b", U"(c", U"类别", U"办理", U"公开", U"特急", U"加急", U"急件", U"文件"});

bool is_bracket(char32_t c) {
  constexpr Word kBrackets = U"()[]【】〔〕「」*";
  return kBrackets.find(c) != Word::npos;
}

Word without_brackets_round(Word chars) {
  while (!chars.empty() && is_bracket(chars.front())) chars.remove_prefix(1);
  while (!chars.empty() && is_bracket(chars.back())) chars.remove_suffix(1);
  return chars;
}

// The words on one side of a number, brackets and spaces aside.
Span beside(std::string_view text, Span side) {
  const Key key = key_of(text, side, 2 * kLongestBeside);
  std::size_t first = 0;
  std::size_t last = key.size();
  while (first < last && is_bracket(key.chars[first])) ++first;
  while (last > first && is_bracket(key.chars[last - 1])) --last;
  return first < last ? key.span(first, last) : Span{side.begin, side.begin};
}

// A, A1类, B 类　同意公开: how an answer is classed, behind its number.
bool is_class(Word chars) {
  if (chars.empty() || chars[0] < U'a' || chars[0] > U'c') return false;
  chars.remove_prefix(1);
  if (!chars.empty() && chars[0] >= U'1' && chars[0] <= U'9') chars.remove_prefix(1);
  return chars.empty() || chars[0] == U'类';
}

bool is_date(std::string_view text, Span words) { return !words.empty() && date_filling(text, words); }

// Nothing but the number stands on the line, or what may stand beside it, a date among them.
// 国务院令第9号（甲办法）: an order may have what it issues behind its number.
bool fills(std::string_view text, Span line, const Mention& mention) {
  const Span number = mention.span;
  const bool named = mention.kind != Kind::document;
  if (line == number) return true;
  const Span before = beside(text, {line.begin, std::max(line.begin, number.begin)});
  if (!before.empty() && !is_date(text, before)) return false;
  const Span side{number.end, std::max(number.end, line.end)};
  const Key after = key_of(text, side, kLongestBeside + 1);
  if (after.size() > kLongestBeside) return false;
  const Word rest = without_brackets_round(after.chars);
  if (rest.empty() || is_class(rest)) return true;
  if (starts_with_any(after.chars, kBeside) || starts_with_any(rest, kBeside)) return true;
  if (named && after.starts_with(U"(") && ends_as_title(rest)) return true;
  return is_date(text, beside(text, side));
}

std::optional<Mention> filling(std::string_view text, Span line, const number::Options& options) {
  for (const Mention& found : number::find_mentions(text::slice(text, line), options)) {
    const Mention mention = moved(found, line.begin);
    if (mention.owner == number::kNone && fills(text, line, mention)) return mention;
  }
  return std::nullopt;
}

// 本民函〔2019〕17号 on a line of its own: no words stand before its code.
Mention alone_on(std::string_view text, Span line, const Mention& mention,
                 const number::Authority* authority) {
  const auto whole = number_in_field(text, line, authority);
  return whole && !is_ambiguous(*whole) && whole->span == line ? *whole : mention;
}

// Digits and a bracket, and short: all that a line with a number of its own must have.
bool can_bear(const Line& line) {
  if (line.length > kLongestLine || line.length < 3 || line.running || line.stopped || line.marker)
    return false;
  if (line.is_layout() || line.field != FieldName::none || line.dated) return false;
  return line.numbered;
}

// Whether a line is the first half of an order's or announcement's number: …令, …公告.
bool opens_number(std::string_view text, const Line& line) {
  if (line.length > kLongestLine || line.running || line.is_layout()) return false;
  const Key tail = tail_of(text, line.span, 2);
  return tail.ends_with(U"令") || tail.ends_with(U"公告") || tail.ends_with(U"通告");
}

bool is_second_half(std::string_view text, const Line& line) {
  const Key key = key_of(text, line.span, 14);
  if (line.length > 14 || !key.ends_with(U"号")) return false;
  return key.starts_with(U"第") || key.contains(U"年第") || (is_bracket(key.chars[0]) && key.contains(U"第"));
}

}  // namespace

NumberLines number_lines(std::string_view text, const std::vector<Line>& lines,
                         const number::Authority* authority) {
  number::Options options;
  options.kinds = kOwnKinds;
  options.authority = authority;
  std::vector<std::size_t> bearing;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (can_bear(lines[i])) bearing.push_back(i);
  }
  // Where such lines are many, one pass over the text is quicker than one over each.
  const bool dense = bearing.size() * kDense > lines.size();
  NumberLines numbers(lines.size(), dense ? number::find_mentions(text, options) : std::vector<Mention>());
  const std::size_t count = numbers.values().size();
  std::size_t next = 0;  // the first mention that does not end before the line
  for (const std::size_t i : bearing) {
    const Span line = lines[i].span;
    while (next < count && numbers.values()[next].span.end <= line.begin) ++next;
    const Mention* first = next < count ? &numbers.values()[next] : nullptr;
    const bool holds = first != nullptr && first->span.begin < line.end;
    if (dense && !holds) continue;
    const bool fills_line =
        holds && line.contains(first->span) && first->owner == number::kNone && fills(text, line, *first);
    if (fills_line && !is_ambiguous(*first)) {
      numbers.point(i, next);
      continue;
    }
    auto number = fills_line ? std::optional(*first) : filling(text, line, options);
    if (number && is_ambiguous(*number)) number = alone_on(text, line, *number, authority);
    if (!number && i > 0 && is_second_half(text, lines[i]) && opens_number(text, lines[i - 1]))
      number = filling(text, {lines[i - 1].span.begin, line.end}, options);
    if (number) numbers.set(i, *number);
  }
  return numbers;
}

std::optional<text::DatedSpan> date_beside(std::string_view text, Span line, Span number) {
  for (const Span side : {Span{line.begin, std::max(line.begin, number.begin)},
                          Span{std::min(number.end, line.end), line.end}}) {
    const Span words = beside(text, side);
    if (words.empty()) continue;
    if (auto date = date_filling(text, words)) return date;
  }
  return std::nullopt;
}

std::optional<Mention> number_in_field(std::string_view text, Span value,
                                       const number::Authority* authority) {
  number::Options options;
  options.kinds = kOwnKinds;
  options.authority = authority;
  options.is_field = true;
  const auto found = number::find_mentions(text::slice(text, value), options);
  if (found.empty()) return std::nullopt;
  return moved(found.front(), value.begin);
}

}  // namespace wenhao::document

// Proposals and suggestions: 第0411号提案, 十三届全国人大三次会议第5678号建议, （第12030411号）,
// 第BH035号建议.
#include "corpus/number/motion.h"

#include <algorithm>

#include "corpus/number/vocabulary.h"

namespace wenhao::number {
namespace {

constexpr std::uint32_t kMaxTerm = 20;
constexpr std::uint32_t kMaxSession = 6;
constexpr std::size_t kContext = 400;  // bytes before a number in which its session may be named

struct Word {
  std::u32string_view word;
  Kind kind;
};
constexpr Word kWords[] = {
    {U"提案", Kind::proposal}, {U"建议", Kind::suggestion}, {U"议案", Kind::suggestion}};

// Whose or what sort it is may stand before 提案: 委员, 党派, 重点. Where such a word ends, else `at`.
std::size_t after_sort(const Scan& scan, std::size_t at) {
  std::uint32_t node = 0;
  std::size_t end = at;
  for (Glyph glyph = glyph_at(scan.text, at);; glyph = glyph_at(scan.text, glyph.end)) {
    node = vocabulary().step(node, glyph.c);
    if (node == 0) return end;
    if ((vocabulary().marks(node) & kMotionKind) != 0) end = glyph.end;
  }
}

// （社会管理类123号）, with its number; （重点）, （2023年） without one.
struct Group {
  std::uint32_t value = 0;
  Offset end = 0;
  bool is_class = false;  // 类 stands before its number
};

std::optional<Group> group_after(const Scan& scan, std::size_t at) {
  constexpr int kMaxGroup = 12;
  Glyph glyph = glyph_at(scan.text, at);
  if (!is_open(glyph.c)) return std::nullopt;
  char32_t last = 0;
  for (int i = 0; i < kMaxGroup; ++i) {
    glyph = glyph_at(scan.text, glyph.end);
    if (is_close(glyph.c) && last != 0) return Group{0, glyph.end, false};
    if (is_digit(glyph.c)) {
      const Digits digits = digits_at(scan.text, glyph.begin);
      if (digits.size == 0 || digits.size > 5) return std::nullopt;
      const Glyph hao = glyph_at(scan.text, digits.end[digits.size - 1]);
      const Glyph close = glyph_at(scan.text, hao.end);
      if (hao.c == U'号' && is_close(close.c) && last != 0)
        return Group{digits.number(0, digits.size), close.end, last == U'类'};
      glyph = Glyph{glyph.c, glyph.begin, digits.end[digits.size - 1]};
    } else if (!is_han_glyph(glyph.c) && glyph.c != U'、') {
      return std::nullopt;
    }
    last = glyph.c;
  }
  return std::nullopt;
}

// 届 and 次会议, and whose: read backwards within kContext bytes and not past a sentence end.
struct Session {
  std::uint32_t term = 0;
  std::uint32_t session = 0;
  Mention::Body body = Mention::Body::unknown;
};

std::uint32_t number_before(const Scan& scan, std::size_t at) {
  const Digits digits = digits_before(scan.text, at);
  if (digits.size > 0 && !digits.han) return digits.size <= 2 ? digits.number(0, digits.size) : 0;
  return han_number_before(scan.text, at).value;
}

Session session_before(const Scan& scan, std::size_t at) {
  Session found;
  const std::size_t limit = at > kContext ? at - kContext : 0;
  char32_t after = 0;
  while (at > limit) {
    const char32_t han = at >= 3 ? han_at(scan.text, at - 3) : 0;
    const auto here = static_cast<Offset>(at);
    const Glyph glyph = han != 0 ? Glyph{folded_han(han), here - 3, here} : glyph_before(scan.text, at);
    if (glyph.c == 0 || glyph.c == U'。' || (glyph.begin < scan.floor && found.term != 0)) break;
    if (glyph.c == U'次' && after == U'会' && found.session == 0)
      found.session = number_before(scan, glyph.begin);
    if (glyph.c == U'届' && found.term == 0) found.term = number_before(scan, glyph.begin);
    if (found.body == Mention::Body::unknown) {
      if (glyph.c == U'政' && after == U'协') found.body = Mention::Body::cppcc;
      if (glyph.c == U'人' && after == U'大') found.body = Mention::Body::npc;
    }
    if (found.term != 0 && found.session != 0 && found.body != Mention::Body::unknown) break;
    after = glyph.c;
    at = glyph.begin;
  }
  if (found.term > kMaxTerm || found.session > kMaxSession) found.term = found.session = 0;
  return found;
}

void add_session(const Scan& scan, Mention& mention) {
  const Session session = session_before(scan, mention.span.begin);
  mention.body = session.body != Mention::Body::unknown ? session.body
                 : mention.kind == Kind::proposal       ? Mention::Body::cppcc
                                                        : Mention::Body::npc;
  if (mention.term == 0) {
    mention.term = static_cast<std::uint16_t>(session.term);
    mention.session = static_cast<std::uint16_t>(session.session);
  }
  const std::size_t oldest = scan.mentions.size() > kLookBack ? scan.mentions.size() - kLookBack : 0;
  for (std::size_t i = oldest; i < scan.mentions.size(); ++i) {
    const Mention& named = scan.mentions[i];  // the same number, named before with its session
    const bool same =
        (named.kind == Kind::proposal || named.kind == Kind::suggestion) && named.serial == mention.serial;
    if (!same || named.term == 0 || (mention.term != 0 && mention.term != named.term)) continue;
    mention.kind = named.kind;
    mention.term = named.term;
    mention.session = named.session;
    mention.body = named.body;
    return;
  }
}

// （第0411号） after 《…建议》 or 提案, nothing else in the brackets.
std::optional<Mention> in_brackets(const Scan& scan, const Numbered& numbered, Mention mention) {
  const Glyph open = glyph_before(scan.text, numbered.begin);
  const Glyph close = glyph_at(scan.text, numbered.hao_end);
  if (open.c != U'(' || close.c != U')') return std::nullopt;
  if (const auto kind = motion_kind_at(scan, close.end); kind && numbered.has_di) {
    mention.kind = kind->first;
    mention.span.end = numbered.hao_end;
    add_session(scan, mention);
    return mention;
  }
  Glyph before = glyph_before(scan.text, open.begin);
  const bool titled = before.c == U'》' || before.c == U'”' || before.c == U'"';
  if (titled) before = glyph_before(scan.text, before.begin);
  const Glyph first = glyph_before(scan.text, before.begin);
  const auto kind = motion_kind_at(scan, first.begin);
  const bool asked = glyph_at(scan.text, close.end).c == U'收' || glyph_at(scan.text, close.end).c == U'已';
  if (!numbered.has_di && !(kind && titled && asked)) return std::nullopt;  // 《…的建议》（5号线）
  if (!kind && !(titled && asked)) return std::nullopt;
  mention.kind = kind ? kind->first : Kind::proposal;
  add_session(scan, mention);
  return mention;
}

// BH035, B-025, 2023-025: letters and what a hyphen joins, before the digits.
Offset series_before(const Scan& scan, Offset at) {
  constexpr int kMaxSeries = 8;
  bool joined = false;
  Offset begin = at;
  for (int i = 0; i < kMaxSeries; ++i) {
    const Glyph glyph = glyph_before(scan.text, begin);
    if (glyph.gap || !(is_letter(glyph.c) || glyph.c == U'-' || (joined && is_digit(glyph.c)))) break;
    joined = joined || glyph.c == U'-';
    begin = glyph.begin;
  }
  return begin;
}

// 25号提案的答复: what was done with it follows.
bool is_answered(const Scan& scan, Offset at) {
  constexpr std::u32string_view kAnswers[] = {U"答复", U"办理", U"复函", U"回复", U"的函", U"收悉"};
  Glyph first = glyph_at(scan.text, at);
  const Glyph second = glyph_at(scan.text, first.end);
  if (first.c == U'的' && second.c != U'函') first = second;
  const Glyph last = glyph_at(scan.text, first.end);
  return std::any_of(std::begin(kAnswers), std::end(kAnswers),
                     [&](std::u32string_view word) { return word[0] == first.c && word[1] == last.c; });
}

// 建议第38号, 提案：第38号, 提案编号：第38号, 案号：第38号: the word stands before the number. Where what is
// written begins.
std::optional<std::pair<Kind, Offset>> label_before(const Scan& scan, const Numbered& numbered) {
  const Offset at = numbered.begin;
  Glyph last = glyph_before(scan.text, at);
  const bool colon = last.c == U':';
  const bool told = numbered.has_di || is_answered(scan, numbered.hao_end);  // 代表建议106号的答复
  if (!colon && (last.gap || !told) && last.c != U'案') return std::nullopt;
  if (colon) last = glyph_before(scan.text, last.begin);
  const bool labelled = last.c == U'号';
  if (labelled) last = glyph_before(scan.text, last.begin);
  if (labelled && last.c == U'编') last = glyph_before(scan.text, last.begin);
  const Glyph first = glyph_before(scan.text, last.begin);
  if (labelled && colon && last.c == U'案' && (first.line || !is_han_glyph(first.c)))
    return std::pair{Kind::proposal, at};
  const auto kind = motion_kind_at(scan, first.begin);
  if (!kind || kind->second != last.end || first.begin < scan.floor) return std::nullopt;
  if (colon && !labelled && kind->first != Kind::proposal) return std::nullopt;  // 建议：第3号路灯
  return std::pair{kind->first, colon || labelled ? at : first.begin};
}

// A motion without 第: 十届二次会议25号提案, 25号提案的答复, 第12号、34号提案, or the last of a list that
// opens with one.
bool is_told(const Scan& scan, const Numbered& numbered, Offset end) {
  const Glyph before = glyph_before(scan.text, numbered.begin);
  const Offset serial_end = glyph_before(scan.text, numbered.hao_end).begin;
  if (!shared_before(scan, numbered.serial_begin, serial_end).empty()) return true;
  if (goes_on_list(scan, numbered.begin)) return true;
  if (!is_han_glyph(before.c)) return false;
  return is_answered(scan, end) || session_before(scan, numbered.begin).term != 0;
}

// Past the 的 of “…”的提案.
Offset behind_of(const Scan& scan, std::size_t at) {
  const Glyph glyph = glyph_at(scan.text, at);
  return glyph.c == U'的' ? glyph.end : static_cast<Offset>(at);
}

// 第479号《关于…的提案》, 第479号《关于…》提案, 第4号“关于…”的建议: the title or what follows it tells the
// kind. A 建议 may be any document's title, so it must be said whose session it was put to.
std::optional<Kind> kind_of_title(const Scan& scan, const Numbered& numbered) {
  constexpr std::size_t kMaxTitle = 400;  // bytes
  const Glyph open = glyph_at(scan.text, numbered.hao_end);
  const Glyph before = glyph_before(scan.text, numbered.begin);
  const bool quoted = open.c == U'“' || open.c == U'"';
  if ((open.c != U'《' && !quoted) || before.c == U'令' || before.c == U'告' || is_close(before.c))
    return std::nullopt;
  const std::string_view inside = scan.text.substr(open.end, kMaxTitle);
  const std::string_view mark = open.c == U'《' ? "》" : open.c == U'“' ? "”" : "\"";
  const std::size_t close = inside.find(mark);
  if (close == std::string_view::npos || inside.substr(0, close).find("。") != std::string_view::npos)
    return std::nullopt;
  const Glyph last = glyph_before(scan.text, open.end + close);
  auto kind = motion_kind_at(scan, glyph_before(scan.text, last.begin).begin);
  if (!kind || kind->second != last.end)
    kind = motion_kind_at(scan, behind_of(scan, open.end + close + mark.size()));
  if (!kind) return std::nullopt;
  if (kind->first == Kind::proposal || session_before(scan, numbered.begin).term != 0) return kind->first;
  return std::nullopt;
}

// The kind of a number after which no word tells it, and where what is written begins.
std::optional<std::pair<Kind, Offset>> told_elsewhere(const Scan& scan, const Numbered& numbered,
                                                      const std::optional<Group>& group) {
  if (!word_at(scan.text, numbered.hao_end, kPlaceNumber)) {
    const auto label = label_before(scan, numbered);
    if (label && (numbered.has_di || is_told(scan, numbered, numbered.hao_end))) return label;
  }
  if (!numbered.has_di && !goes_on_list(scan, numbered.begin)) return std::nullopt;
  if (const auto shared = kind_after_list(scan, numbered.hao_end)) return std::pair{*shared, numbered.begin};
  if (!numbered.has_di) return std::nullopt;
  if (const auto titled = kind_of_title(scan, numbered)) return std::pair{*titled, numbered.begin};
  if (group && group->is_class) return std::pair{Kind::proposal, numbered.begin};  // （社会管理类123号）
  return std::nullopt;
}

// Where the series of a number begins, or its serial: BH of 第BH035号, and 杭 of 第杭12号, 会议杭12号,
// “杭12号”, the place that those who put it come from.
Offset series_of(const Scan& scan, const Numbered& numbered, Numbered& read) {
  const Offset serial_end = glyph_before(scan.text, numbered.hao_end).begin;
  if (!shared_before(scan, numbered.serial_begin, serial_end).empty())
    return numbered.serial_begin;  // 第5-7号
  const Glyph place = glyph_before(scan.text, numbered.serial_begin);
  const bool is_place = !place.gap && place.begin >= scan.floor && is_han_glyph(place.c) &&
                        (scan.authority.parts().marks_of(place.c) & kPlace) != 0;
  const Offset series = is_place ? place.begin : series_before(scan, numbered.serial_begin);
  const Glyph before = glyph_before(scan.text, series);
  if (series == numbered.serial_begin || before.begin < scan.floor) return numbered.serial_begin;
  if (before.c == U'第') {
    read.begin = before.begin;
  } else if (is_place && (before.c == U'议' || before.c == U'“' || before.c == U'"')) {
    read.begin = before.c == U'议' ? place.begin : before.begin;
  } else {
    return is_place ? numbered.serial_begin : Offset{0};
  }
  read.has_di = true;
  return series;
}

// Past a quotation mark that closes what was opened before the number: “杭12号”建议.
Offset unquoted(const Scan& scan, Offset at) {
  const Glyph mark = glyph_at(scan.text, at);
  return mark.c == U'”' || mark.c == U'"' ? mark.end : at;
}

}  // namespace

std::optional<Mention> read_motion(const Scan& scan, const Numbered& numbered) {
  Mention mention;
  mention.serial = numbered.value;
  if (numbered.value == 0) return std::nullopt;
  Numbered read = numbered;
  const Offset series = series_of(scan, numbered, read);
  if (series < numbered.serial_begin) {
    if (!read.has_di) return std::nullopt;  // letters without 第
    mention.series = {series, glyph_before(scan.text, numbered.hao_end).begin};
  }
  const auto group = group_after(scan, numbered.hao_end);
  const auto kind = motion_kind_at(scan, group ? group->end : unquoted(scan, numbered.hao_end));
  mention.span = {read.begin, numbered.hao_end};
  if (numbered.digits == 8 && mention.series.empty()) split_long_serial(mention, numbered.value);
  if (group) mention.part = group->value;
  if (kind) {
    if (!read.has_di && !is_told(scan, read, kind->second)) return std::nullopt;
    mention.kind = kind->first;
    mention.span.end = kind->second;
  } else if (const auto told = told_elsewhere(scan, read, group)) {
    mention.kind = told->first;
    mention.span.begin = told->second;
  } else {
    return in_brackets(scan, read, mention);
  }
  add_session(scan, mention);
  return mention;
}

std::vector<Mention> find_motions_without_hao(std::string_view words) {
  constexpr std::string_view kOrdinal = "第";
  constexpr std::size_t kMostDigits = 8;
  const Options options;
  std::vector<Mention> motions;
  const Scan scan{words, options, Authority::standard(), motions, 0};
  for (std::size_t at = 0; (at = words.find(kOrdinal, at)) != std::string_view::npos; at += kOrdinal.size()) {
    const Digits digits = digits_at(words, at + kOrdinal.size());
    if (digits.size < 2 || digits.size > kMostDigits || digits.han) continue;
    const Offset end = digits.end[digits.size - 1];
    const auto kind = motion_kind_at(scan, end);
    if (!kind) continue;
    Mention motion;
    motion.kind = kind->first;
    motion.repaired = true;
    motion.span = {static_cast<Offset>(at), kind->second};
    motion.serial = digits.number(0, digits.size);
    if (digits.size == 8) split_long_serial(motion, motion.serial);
    if (motion.serial != 0) motions.push_back(motion);
  }
  return motions;
}

// The kind that the word at `at` tells, and where the word ends; kMaxSorts words may stand before it.
std::optional<std::pair<Kind, Offset>> motion_kind_at(const Scan& scan, std::size_t at) {
  constexpr int kMaxSorts = 2;
  for (int i = 0; i < kMaxSorts; ++i) at = after_sort(scan, at);
  const Glyph first = glyph_at(scan.text, at);
  const Glyph second = glyph_at(scan.text, first.end);
  for (const Word& word : kWords) {
    if (first.c == word.word[0] && second.c == word.word[1]) return std::pair{word.kind, second.end};
  }
  return std::nullopt;
}

// 12030411: term 12, session 3, number 0411.
void split_long_serial(Mention& mention, std::uint32_t value) {
  const std::uint32_t term = value / 1'000'000;
  const std::uint32_t session = value / 10'000 % 100;
  const std::uint32_t serial = value % 10'000;
  if (term == 0 || term > kMaxTerm || session == 0 || session > kMaxSession || serial == 0) return;
  mention.term = static_cast<std::uint16_t>(term);
  mention.session = static_cast<std::uint16_t>(session);
  mention.serial = serial;
}

}  // namespace wenhao::number

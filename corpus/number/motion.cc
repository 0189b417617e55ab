// Proposals and suggestions: 第0411号提案, 十三届全国人大三次会议第5678号建议, （第12030411号）,
// 第BH035号建议.
#include <algorithm>

#include "corpus/number/grammar.h"
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

// The kind that the word at `at` tells, and where the word ends; kMaxSorts words may stand before it.
std::optional<std::pair<Kind, Offset>> kind_at(const Scan& scan, std::size_t at) {
  constexpr int kMaxSorts = 2;
  for (int i = 0; i < kMaxSorts; ++i) at = after_sort(scan, at);
  const Glyph first = glyph_at(scan.text, at);
  const Glyph second = glyph_at(scan.text, first.end);
  for (const Word& word : kWords) {
    if (first.c == word.word[0] && second.c == word.word[1]) return std::pair{word.kind, second.end};
  }
  return std::nullopt;
}

// （社会管理类123号）, with its number.
struct ClassNumber {
  std::uint32_t value = 0;
  Offset end = 0;
};

std::optional<ClassNumber> class_after(const Scan& scan, std::size_t at) {
  Glyph glyph = glyph_at(scan.text, at);
  if (!is_open(glyph.c)) return std::nullopt;
  bool has_class = false;
  for (int i = 0; i < 12; ++i) {
    glyph = glyph_at(scan.text, glyph.end);
    if (is_digit(glyph.c)) break;
    if (!is_han_glyph(glyph.c) && glyph.c != U'、') return std::nullopt;
    has_class = true;
  }
  const Digits digits = digits_at(scan.text, glyph.begin);
  if (!has_class || digits.size == 0 || digits.size > 5) return std::nullopt;
  const Glyph hao = glyph_at(scan.text, digits.end[digits.size - 1]);
  const Glyph close = glyph_at(scan.text, hao.end);
  if (hao.c != U'号' || !is_close(close.c)) return std::nullopt;
  return ClassNumber{digits.number(0, digits.size), close.end};
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
  if (open.c != U'(' || close.c != U')' || !numbered.has_di) return std::nullopt;
  if (const auto kind = kind_at(scan, close.end)) {
    mention.kind = kind->first;
    mention.span.end = numbered.hao_end;
    add_session(scan, mention);
    return mention;
  }
  Glyph before = glyph_before(scan.text, open.begin);
  const bool titled = before.c == U'》' || before.c == U'”';
  if (titled) before = glyph_before(scan.text, before.begin);
  const Glyph first = glyph_before(scan.text, before.begin);
  const auto kind = kind_at(scan, first.begin);
  const bool asked = glyph_at(scan.text, close.end).c == U'收' || glyph_at(scan.text, close.end).c == U'已';
  if (!kind && !(titled && asked)) return std::nullopt;
  mention.kind = kind ? kind->first : Kind::proposal;
  add_session(scan, mention);
  return mention;
}

// BH035: letters before the digits.
Offset letters_before(const Scan& scan, Offset at) {
  for (int i = 0; i < 4; ++i) {
    const Glyph glyph = glyph_before(scan.text, at);
    if (!is_letter(glyph.c) || glyph.gap) break;
    at = glyph.begin;
  }
  return at;
}

// 第479号《关于…的提案》: the title tells the kind. A 建议 may be any document's title, so it must be said
// whose session it was put to.
std::optional<Kind> kind_of_title(const Scan& scan, const Numbered& numbered) {
  constexpr std::size_t kMaxTitle = 400;  // bytes
  const Glyph open = glyph_at(scan.text, numbered.hao_end);
  const Glyph before = glyph_before(scan.text, numbered.begin);
  if (open.c != U'《' || before.c == U'令' || before.c == U'告' || is_close(before.c)) return std::nullopt;
  const std::string_view inside = scan.text.substr(open.end, kMaxTitle);
  const std::size_t close = inside.find("》");
  if (close == std::string_view::npos || inside.substr(0, close).find("。") != std::string_view::npos)
    return std::nullopt;
  const Glyph last = glyph_before(scan.text, open.end + close);
  const auto kind = kind_at(scan, glyph_before(scan.text, last.begin).begin);
  if (!kind || kind->second != last.end) return std::nullopt;
  if (kind->first == Kind::proposal || session_before(scan, numbered.begin).term != 0) return kind->first;
  return std::nullopt;
}

// 第201号、第202号提案: the word stands at the end of the list.
std::optional<Kind> kind_after_list(const Scan& scan, Offset at) {
  constexpr int kMaxList = 50;
  for (int i = 0; i < kMaxList; ++i) {
    const Glyph separator = glyph_at(scan.text, at);
    if (separator.c != U'、' && separator.c != U',' && separator.c != U'和' && separator.c != U'及')
      return std::nullopt;
    const Glyph di = glyph_at(scan.text, separator.end);
    if (di.c != U'第') return std::nullopt;
    const Digits digits = digits_at(scan.text, di.end);
    if (digits.size == 0 || digits.size > 8) return std::nullopt;
    const Glyph hao = glyph_at(scan.text, digits.end[digits.size - 1]);
    if (hao.c != U'号') return std::nullopt;
    at = hao.end;
    if (const auto kind = kind_at(scan, at)) return kind->first;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Mention> read_motion(const Scan& scan, const Numbered& numbered) {
  Mention mention;
  mention.serial = numbered.value;
  mention.span = {numbered.begin, numbered.hao_end};
  if (numbered.value == 0) return std::nullopt;
  Numbered read = numbered;
  if (const Offset letters = letters_before(scan, numbered.serial_begin); letters < numbered.serial_begin) {
    const Glyph di = glyph_before(scan.text, letters);
    if (di.c != U'第' || di.begin < scan.floor) return std::nullopt;
    mention.series = {letters, glyph_before(scan.text, numbered.hao_end).begin};
    mention.span.begin = read.begin = di.begin;
    read.has_di = true;
  } else if (numbered.digits == 8) {
    split_long_serial(mention, numbered.value);
  }
  const auto group = class_after(scan, numbered.hao_end);
  if (group) mention.part = group->value;
  const auto kind = kind_at(scan, group ? group->end : numbered.hao_end);
  if (!kind && read.has_di && !word_at(scan.text, numbered.hao_end, kPlaceNumber)) {  // 建议第38号
    const Glyph last = glyph_before(scan.text, read.begin);
    const Glyph first = glyph_before(scan.text, last.begin);
    const auto before = kind_at(scan, first.begin);
    if (before && before->second == last.end && first.begin >= scan.floor && !last.gap) {
      mention.kind = before->first;
      mention.span.begin = first.begin;
      add_session(scan, mention);
      return mention;
    }
  }
  if (!kind && read.has_di) {
    if (const auto shared = kind_after_list(scan, mention.span.end)) {
      mention.kind = *shared;
      add_session(scan, mention);
      return mention;
    }
  }
  if (!kind && read.has_di) {
    if (const auto titled = kind_of_title(scan, read)) {
      mention.kind = *titled;
      add_session(scan, mention);
      return mention;
    }
  }
  if (!kind) return in_brackets(scan, read, mention);
  if (!read.has_di) return std::nullopt;
  mention.kind = kind->first;
  mention.span.end = kind->second;
  add_session(scan, mention);
  return mention;
}

}  // namespace wenhao::number

// Term, session and body are read from the words; the serial from the mention.
#include "corpus/document/proposal.h"

#include <algorithm>
#include <string>

#include "corpus/document/key.h"
#include "corpus/document/title.h"
#include "corpus/document/vocabulary.h"
#include "corpus/document/word_list.h"
#include "corpus/text/numeral.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using number::Kind;
using number::Mention;
using Body = number::Mention::Body;
using Word = std::u32string_view;

constexpr std::uint32_t kTermUnit = 1'000'000;  // 12 03 0411: term, session, number
constexpr std::uint32_t kSessionUnit = 10'000;
constexpr std::size_t kMostWords = 400;  // characters of the opening that are looked at

constexpr std::size_t kMeetingWords = 18;  // 届全国委员会第三次会议

struct Meeting {
  std::uint16_t term = 0;
  std::uint16_t session = 0;
  Body body = Body::unknown;
};

bool is_numeral(char32_t c) {
  return text::digit_value(c) >= 0 || text::han_digit(c, false) >= 0 || c == U'十';
}

// The numeral that ends before a place: 十二 in 省政协十二届.
std::uint16_t numeral_before(Word chars, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < 4 && is_numeral(chars[begin - 1])) --begin;
  std::string written;
  for (const char32_t c : chars.substr(begin, end - begin)) text::append(written, c);
  const auto value = written.empty() ? std::nullopt : text::numeral_value(written);
  return value && *value < 100 ? static_cast<std::uint16_t>(*value) : std::uint16_t{0};
}

// 省政协十二届三次会议, 政协…第十六届委员会第二次会议, 省十三届人大六次会议.
Meeting meeting_in(Word chars) {
  Meeting meeting;
  for (std::size_t term = 0; (term = chars.find(U'届', term)) != Word::npos; ++term) {
    const std::size_t session = chars.substr(term, kMeetingWords).find(U"次会议");
    if (session == Word::npos) continue;  // 十九届四中全会 is another meeting
    meeting.term = numeral_before(chars, term);
    meeting.session = numeral_before(chars, term + session);
    break;
  }
  const std::size_t cppcc = std::min(chars.find(U"政协"), chars.find(U"政治协商"));
  const std::size_t npc = std::min(chars.find(U"人大"), chars.find(U"人民代表大会"));
  if (cppcc != npc) meeting.body = cppcc < npc ? Body::cppcc : Body::npc;
  return meeting;
}

bool is_proposal(const Mention& mention) {
  return mention.kind == Kind::proposal || mention.kind == Kind::suggestion;
}

// 《对…第131号建议的答复》: what a cited answer answers is not answered here.
bool names_answer(std::string_view text, const Mention& title) {
  constexpr auto kAnswers = std::to_array<Word>({U"答复", U"复函", U"回复", U"意见"});
  return title.kind == Kind::title && ends_with_any(tail_of(text, title.code, 4).chars, kAnswers);
}

std::optional<std::uint32_t> first_in(std::string_view text, const std::vector<Mention>& mentions,
                                      Span span) {
  Offset inside_until = span.begin;  // the end of a cited answer's title
  for (std::uint32_t i = 0; i < mentions.size() && mentions[i].span.begin < span.end; ++i) {
    const Mention& mention = mentions[i];
    if (names_answer(text, mention)) inside_until = std::max(inside_until, mention.span.end);
    if (is_proposal(mention) && mention.span.begin >= inside_until && span.contains(mention.span)) return i;
  }
  return std::nullopt;
}

// 12030411 with a plausible term and session.
void split_serial(Mention& mention) {
  const std::uint32_t term = mention.serial / kTermUnit;
  const std::uint32_t session = mention.serial / kSessionUnit % 100;
  const std::uint32_t serial = mention.serial % kSessionUnit;
  if (term == 0 || term > 30 || session == 0 || session > 8 || serial == 0) return;
  if (mention.term != 0 && mention.term != term) return;
  mention.term = static_cast<std::uint16_t>(term);
  mention.session = static_cast<std::uint16_t>(session);
  mention.serial = serial;
}

void complete(Mention& mention, const Meeting& meeting) {
  // 十 三 届: white space cuts the numeral where the words are read as they stand.
  const bool cut = mention.term != 0 && mention.term < 10 && meeting.term % 10 == mention.term;
  if (cut) mention.term = meeting.term;
  if (mention.term == 0) mention.term = meeting.term;
  if (mention.session == 0 && mention.term == meeting.term) mention.session = meeting.session;
  if (mention.body == Body::unknown) mention.body = meeting.body;
  if (mention.body == Body::unknown) {
    mention.body = mention.kind == Kind::suggestion ? Body::npc : Body::cppcc;
  }
}

Meeting merged(Meeting first, const Meeting& second) {
  if (first.term == 0) first = {second.term, second.session, first.body};
  if (first.session == 0 && first.term == second.term) first.session = second.session;
  if (first.body == Body::unknown) first.body = second.body;
  return first;
}

// What stands right before and behind the title of what was received: 您提出的《…》收悉, 关于《…》的建议.
constexpr auto kBeforeAnswered =
    std::to_array<Word>({U"的", U"委员", U"代表", U"提出", U"提交", U"关于", U"了", U"号", U"建议", U"提案",
                         U"题为", U")", U",", U":", U"“"});
constexpr auto kBehindWish = std::to_array<Word>({U"建议", U"提案", U"议案", U"意见"});
constexpr auto kReceived = std::to_array<Word>({U"收悉", U"收到"});
constexpr std::size_t kBeside = 4;  // characters beside a title that are looked at

// Whether a title of the opening is what was received, and not what the letter goes on to speak of.
bool is_received(std::string_view text, Span opening, const Mention& title) {
  const Key before = tail_of(text, {opening.begin, title.span.begin}, kBeside);
  if (!before.empty() && !ends_with_any(before.chars, kBeforeAnswered)) return false;
  const Chars behind = chars_of(text, {title.span.end, opening.end}, kBeside);
  const Word words = behind;
  if (words.starts_with(U"的"))
    return words.substr(1, 1) == U"第" || starts_with_any(words.substr(1), kBehindWish);
  return !ends_as_regulation(chars_of(text, title.code));
}

// A title whose quotation marks are cut in two loses them: 关于甲”的提案; 关于“一老一小”的提案 keeps them.
std::string without_half_quotes(std::string title) {
  const std::size_t open = title.find("“");
  const std::size_t close = title.find("”");
  if ((open == std::string::npos) == (close == std::string::npos)) return title;
  return title.erase(std::min(open, close), std::string_view("“").size());
}

// 您提出的关于改善环境的建议收悉, 您所提的“关于改善环境”的提案（第5号）已收到: a title without 《》.
std::string unmarked_title(std::string_view text, const Document& document, Span opening) {
  const Key key = key_of(text, opening, kMostWords);
  const Word all = key.chars;
  const Word until = all.substr(0, std::min(all.find(kReceived[0]), all.find(kReceived[1])));
  const std::size_t begin = until.find(U"关于");
  if (until.size() == all.size() || begin == Word::npos || begin == 0) return {};
  if (all[begin - 1] != U'的' && all[begin - 1] != U'“') return {};
  const Word words = until.substr(begin, until.find(U'(', begin) - begin);
  std::size_t size = 0;
  for (const Word wish : kBehindWish) {
    const std::size_t at = words.rfind(wish);
    if (at != Word::npos) size = std::max(size, at + wish.size());
  }
  const Word title = words.substr(0, size);
  const bool is_one =
      title.rfind(U"关于") == 0 && title.find(U'。') == Word::npos && title.find(U':') == Word::npos;
  if (size == 0 || !is_one) return {};
  const Span span{key.places[begin].begin, key.places[begin + size - 1].end};
  const auto stands_in_it = [span](const Mention& mention) {
    return is_proposal(mention) && span.contains(mention.span);
  };
  if (std::ranges::any_of(document.mentions, stands_in_it)) return {};
  return without_half_quotes(unbroken(text::slice(text, span)));
}

}  // namespace

std::string answered_title(std::string_view text, const Document& document, Span opening,
                           const std::vector<Tie>& ties) {
  const Mention& proposal = document.mentions[*document.proposal];
  for (std::size_t i = 0; i < ties.size(); ++i) {
    const Mention& mention = document.mentions[i];
    if (mention.kind != proposal.kind || mention.serial != proposal.serial || !ties[i].title) continue;
    return without_half_quotes(unbroken(text::slice(text, *ties[i].title)));
  }
  for (const Mention& mention : document.mentions) {
    if (mention.kind != Kind::title || !opening.contains(mention.span)) continue;
    const Chars until = chars_of(text, {opening.begin, mention.span.begin}, kMostWords);
    if (contains_any(until, kReceived)) break;
    if (is_received(text, opening, mention)) return unbroken(text::slice(text, mention.code));
  }
  return unmarked_title(text, document, opening);
}

bool is_wish_received(std::string_view text, Span opening, const Mention& title) {
  return title.kind == Kind::title && opening.contains(title.span) &&
         ends_with_any(tail_of(text, title.code, 2).chars, kBehindWish) && is_received(text, opening, title);
}

std::optional<std::uint32_t> wish_by_name(std::string_view text, Span opening,
                                          const std::vector<Mention>& mentions) {
  for (std::uint32_t i = 0; i < mentions.size() && mentions[i].span.begin < opening.end; ++i) {
    const Mention& title = mentions[i];
    if (title.kind != Kind::title || !opening.contains(title.span)) continue;
    const Chars behind = chars_of(text, {title.span.end, opening.end}, kBeside);
    const Word words = behind;
    const Word wish = words.starts_with(U"的") ? words.substr(1) : words;
    if (starts_with_any(wish, kBehindWish) && is_received(text, opening, title)) return i;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> find_proposal(std::string_view text, const Saying& saying,
                                           std::vector<Mention>& mentions) {
  std::optional<std::uint32_t> found;
  for (const Span& span : {saying.title, saying.opening, saying.head}) {
    if (!found) found = first_in(text, mentions, span);
  }
  if (!found) return std::nullopt;
  for (Mention& mention : mentions) {
    if (is_proposal(mention)) split_serial(mention);
  }
  const Meeting meeting = merged(meeting_in(key_of(text, saying.title).chars),
                                 meeting_in(key_of(text, saying.opening, kMostWords).chars));
  complete(mentions[*found], meeting);
  const Mention proposal = mentions[*found];
  const Offset end = std::max(saying.opening.end, proposal.span.end);
  for (Mention& mention : mentions) {
    if (!is_proposal(mention) || mention.serial != proposal.serial || mention.span.begin >= end) continue;
    if (mention.term == 0) mention.term = proposal.term;
    if (mention.session == 0) mention.session = proposal.session;
    if (mention.body == Body::unknown) mention.body = proposal.body;
    mention.kind = proposal.kind;
  }
  return found;
}

}  // namespace wenhao::document

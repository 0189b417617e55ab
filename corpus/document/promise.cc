// 将 is a future only with an adverb or a helping verb behind it, or after the writer; else it moves an
// object.
#include "corpus/document/promise.h"

#include <algorithm>
#include <array>

#include "corpus/document/due.h"
#include "corpus/document/glance.h"
#include "corpus/document/key.h"
#include "corpus/document/marker.h"
#include "corpus/document/money.h"
#include "corpus/document/sentence.h"
#include "corpus/document/word_list.h"

namespace wenhao::document {
namespace {

using Word = std::u32string_view;

// Adverbs and helping verbs behind 将 that no object stands behind.
constexpr auto kFutures = word_list({
    U"进一步", U"继续", U"会同", U"积极",     U"加强",     U"认真",   U"研究",   U"加大",   U"适时", U"尽快",
    U"推动",   U"组织", U"协调", U"配合",     U"指导",     U"督促",   U"与",     U"以",     U"按照", U"结合",
    U"不断",   U"着力", U"重点", U"持续",     U"充分",     U"引入",   U"开展",   U"启动",   U"依法", U"根据",
    U"严格",   U"联合", U"协同", U"深入",     U"全面",     U"大力",   U"及时",   U"逐步",   U"统筹", U"由",
    U"在",     U"于",   U"通过", U"出台",     U"制定",     U"强化",   U"完善",   U"争取",   U"探索", U"考虑",
    U"采取",   U"切实", U"围绕", U"依托",     U"一如既往", U"高标准", U"高质量", U"高起点", U"加快", U"主动",
    U"有序",   U"稳步", U"扎实", U"优先",     U"努力",     U"抓紧",   U"抓好",   U"做好",   U"坚持", U"聚焦",
    U"立足",   U"紧扣", U"紧紧", U"最大限度", U"确保",     U"予以",   U"给予",
});

constexpr auto kPlain = word_list({U"拟在", U"拟于", U"拟将", U"拟对", U"拟制定", U"拟出台", U"拟安排",
                                   U"拟由", U"力争", U"争取在", U"争取于"});

// Where 将 moves an object after all, or what will be is no deed of the writer's: 将开展情况纳入考核, 这将….
constexpr auto kObjects = word_list({U"纳入", U"列入", U"列为", U"作为", U"计入", U"移交"});
constexpr auto kEffects = word_list({U"这", U"该", U"此", U"上述", U"其"});

// The writer and its kin; 将 within a few characters after one is a future.
constexpr auto kWriters =
    word_list({U"我委",   U"我局",   U"我厅",   U"我部",   U"我会",   U"我办", U"我院", U"我们", U"我省",
               U"我市",   U"我区",   U"我县",   U"我镇",   U"我乡",   U"我州", U"我校", U"我处", U"我中心",
               U"我街道", U"我单位", U"我公司", U"我支队", U"我大队", U"本局", U"本委", U"本厅"});

// Before 将 these tell of what is done: 已将…, 先后将…, 又将….
constexpr auto kDoneBefore = word_list({U"已", U"先后", U"又", U"均", U"曾", U"并", U"就"});

// A sentence with one of these tells of what was done or of how things stand.
constexpr auto kDone =
    word_list({U"已", U"去年", U"近年来", U"目前", U"截至", U"截止", U"累计", U"先后", U"以来", U"曾"});

// 了 that does not end an action.
constexpr auto kOtherLe = word_list({U"为了", U"除了", U"了解", U"了然"});

constexpr auto kCourtesies = word_list({U"感谢", U"欢迎", U"此复", U"专此", U"特此", U"望您", U"希望",
                                        U"顺祝", U"此致", U"以上答复", U"如有不妥", U"您把", U"您对"});

// Of whom a target is told that is not the writer's: 到2030年，全国要建成….
constexpr auto kNation = word_list({U"全国", U"中国", U"我国", U"国家"});

constexpr auto kTimes =
    word_list({U"今年", U"明年", U"年底", U"年内", U"于", U"在", U"近期", U"下半年", U"本月"});

constexpr Word kFutureFirsts = U"将拟力争下计会";  // what tells of the future begins with one
constexpr auto kDoneFirsts = firsts_of(kDone);

// What a sentence is looked through for, in one pass.
constexpr CharacterSets<24> kSets{
    kFutureFirsts, {kDoneFirsts.data(), kDoneFirsts.size()}, U"了", kDueFirsts, U"共"};
constexpr unsigned kOfFuture = 1;
constexpr unsigned kOfDone = 2;
constexpr unsigned kLe = 4;
constexpr unsigned kOfDue = 8;
constexpr unsigned kOfSum = 16;

constexpr std::size_t kCourtesy = 8;     // characters of a sentence that say it is one: 再次衷心感谢
constexpr std::size_t kNear = 8;         // characters from the writer to 将
constexpr std::size_t kLongestMark = 8;  // characters that tell whether a sentence has a mark
constexpr std::size_t kLongestItemHeading = 12;  // characters of 补食堂短板

// 县水务局, 市教育局: an office of the writer's kind.
bool ends_as_office(Word before) {
  constexpr auto kOffices = std::to_array<Word>({U"局", U"厅", U"委员会", U"政府", U"街道办事处"});
  return before.size() > 2 && ends_with_any(before, kOffices);
}

// The writer stands shortly before a 将, and nothing between them tells of what is done.
bool is_writers(Word before) {
  before = before.substr(before.size() - std::min(before.size(), kNear));
  for (const Word writer : kWriters) {
    const std::size_t at = before.rfind(writer);
    if (at != Word::npos && !contains_any(before.substr(at + writer.size()), kDoneBefore)) return true;
  }
  return false;
}

// The clause around a place.
Word clause_before(Word chars, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && stop_of(chars[begin - 1]) == Stop::none) --begin;
  return chars.substr(begin, at - begin);
}

Word clause_after(Word chars, std::size_t at) {
  std::size_t end = at;
  while (end < chars.size() && stop_of(chars[end]) == Stop::none) ++end;
  return chars.substr(at, end - at);
}

// 了 behind a verb: 印发了, 做了; not 为了 and 了解.
bool has_perfect(Word chars) {
  for (std::size_t at = 0; (at = chars.find(U'了', at)) != Word::npos; ++at) {
    const Word around = chars.substr(at == 0 ? 0 : at - 1, at == 0 ? 2 : 3);
    if (!contains_any(around, kOtherLe)) return true;
  }
  return false;
}

// 将 at a place is the writer's future.
bool will(Word chars, std::size_t at) {
  const Word before = clause_before(chars, at);
  if (starts_with_any(before, kEffects) || before.ends_with(U'必') || before.ends_with(U'已')) return false;
  const Word after = clause_after(chars, at + 1);
  // 我局将电梯加装列入要点，加装了两台: moved, and done.
  if (is_writers(before)) return !contains_any(after, kObjects) || !has_perfect(chars.substr(at));
  return starts_with_any(after, kFutures) && !contains_any(after, kObjects);
}

// 我局拟规划实施…, and 拟 at the beginning of a clause; not 拟定 and 虚拟.
bool intends(Word chars, std::size_t at) {
  constexpr Word kOtherNext = U"定订稿人态合声题请好";
  const Word before = clause_before(chars, at);
  const bool begins = before.empty() || before.ends_with(U'是');
  const bool writer = ends_with_any(before, kWriters);
  return (begins || writer) && at + 1 < chars.size() && kOtherNext.find(chars[at + 1]) == Word::npos;
}

// 我局会积极争取, 我们也会…: not 会同, 会议 and what happens by itself.
bool is_going_to(Word chars, std::size_t at) {
  constexpr Word kOtherNext = U"同议商办签审上堂员计展诊长谈见";
  constexpr auto kAdverbs = std::to_array<Word>({U"也", U"还", U"都", U"一定", U"定", U"仍", U"继续"});
  Word before = clause_before(chars, at);
  for (const Word adverb : kAdverbs)
    if (before.ends_with(adverb)) before.remove_suffix(adverb.size());
  const bool writer = ends_with_any(before, kWriters) || ends_as_office(before);
  return writer && at + 1 < chars.size() && kOtherNext.find(chars[at + 1]) == Word::npos;
}

// 计划12月底完成, 计划今年启动: with a time; not 计划 that is a document.
bool plans(Word rest) {
  constexpr Word kPlan = U"计划";
  if (!rest.starts_with(kPlan) || rest.size() <= kPlan.size()) return false;
  const char32_t next = rest[kPlan.size()];
  return (next >= U'0' && next <= U'9') || starts_with_any(rest.substr(kPlan.size()), kTimes);
}

bool tells_of_future(Word chars) {
  for (std::size_t at = 0; at < chars.size(); ++at) {
    if ((kSets.of(chars[at]) & kOfFuture) == 0) continue;
    const Word rest = chars.substr(at);
    if (starts_with_any(rest, kPlain)) return true;
    if (rest[0] == U'拟' && intends(chars, at)) return true;
    if (rest[0] == U'计' && plans(rest)) return true;
    if (rest[0] == U'会' && is_going_to(chars, at)) return true;
    if (rest.starts_with(U"下一步") && clause_before(chars, at).empty()) return true;
    if (rest[0] == U'将' && will(chars, at)) return true;
  }
  return false;
}

// 共390条, 共有九十家: how many there are.
bool counts(Word chars) {
  for (std::size_t at = 0; (at = chars.find(U'共', at)) != Word::npos; ++at) {
    const Word rest = chars.substr(at + 1);
    if (rest.starts_with(U'有') || (!rest.empty() && rest[0] >= U'0' && rest[0] <= U'9')) return true;
  }
  return false;
}

bool tells_of_past(Word chars, unsigned holds) {
  return ((holds & kOfSum) != 0 && counts(chars)) || ((holds & kOfDone) != 0 && contains_any(chars, kDone)) ||
         ((holds & kLe) != 0 && has_perfect(chars));
}

// What ends in a colon leads in to what follows, which bears the promises: …将重点抓好三件事：
bool only_leads_in(Word chars) { return chars.ends_with(U':'); }

// A promise where it is none by its own future: in the next steps, or with a date by when.
bool may_commit(Word chars, unsigned holds, bool in_next_steps) {
  if (!in_next_steps && contains_any(chars, kNation)) return false;
  const Word beginning = chars.substr(0, kCourtesy);
  return !tells_of_past(chars, holds) && !contains_any(beginning, kCourtesies);
}

// 第一，补食堂短板: a mark and a few words without a stop, which what follows in the paragraph spells out.
// 一是扩大规模 is a sentence and says itself what will be done.
bool heads_item(Word chars, std::string_view text, Span rest) {
  const Marker mark = marker_of(chars);
  if (!mark || mark.kind == MarkerKind::run_in || rest.empty() ||
      marker_of(chars_of(text, rest, kLongestMark)))
    return false;
  while (!chars.empty() && stop_of(chars.back()) == Stop::sentence) chars.remove_suffix(1);
  const Word words = chars.substr(std::min<std::size_t>(mark.size, chars.size()));
  return words.size() <= kLongestItemHeading &&
         std::ranges::all_of(words, [](char32_t c) { return stop_of(c) == Stop::none; });
}

// The promise that a sentence makes; `rest` is what follows it in its paragraph.
std::optional<Promise> promise_of(std::string_view text, Span sentence, Span rest, bool in_next_steps,
                                  const std::optional<text::Date>& letter) {
  const Key key = key_of(text, sentence);
  if (only_leads_in(key.chars)) return std::nullopt;
  const unsigned holds = kSets.in(key.chars);
  const bool future = (holds & kOfFuture) != 0 && tells_of_future(key.chars);
  const bool dated = (holds & kOfDue) != 0;
  if (!future && ((!in_next_steps && !dated) || !may_commit(key.chars, holds, in_next_steps)))
    return std::nullopt;
  const auto found = dated ? find_due(text, key, letter) : std::nullopt;
  if (!future && !found && heads_item(key.chars, text, rest)) return std::nullopt;
  if (!future && !in_next_steps && !(found && found->is_limit)) return std::nullopt;
  const bool names_only = found && !found->is_limit && !in_next_steps && tells_of_past(key.chars, holds);
  return Promise{sentence, found && !names_only ? std::optional(found->due) : std::nullopt, find_amount(key)};
}

}  // namespace

std::vector<Promise> promises_in(std::string_view text, Span paragraph,
                                 const std::function<bool(Offset)>& in_next_steps,
                                 const std::optional<text::Date>& letter) {
  std::vector<Promise> promises;
  for (Offset at = paragraph.begin; at < paragraph.end;) {
    const Span sentence = trim(text, {at, sentence_end(text, {at, paragraph.end})});
    at = std::max(sentence.end, at + 1);
    if (sentence.empty()) break;
    const Span rest = trim(text, {std::min(at, paragraph.end), paragraph.end});
    if (auto promise = promise_of(text, sentence, rest, in_next_steps(sentence.end - 1), letter))
      promises.push_back(std::move(*promise));
  }
  return promises;
}

}  // namespace wenhao::document

// 将 is a future only with an adverb or a helping verb behind it, or after the writer; else it moves an
// object.
#include "corpus/document/promise.h"

#include <algorithm>
#include <array>

#include "corpus/document/due.h"
#include "corpus/document/key.h"
#include "corpus/document/money.h"
#include "corpus/document/sentence.h"

namespace wenhao::document {
namespace {

using Word = std::u32string_view;

constexpr auto kPlain = std::to_array<Word>({
    U"将进一步", U"将继续", U"将会同", U"将积极", U"将加强", U"将认真", U"将研究", U"将加大",
    U"将适时",   U"将尽快", U"将推动", U"将组织", U"将协调", U"将配合", U"将指导", U"将督促",
    U"将与",     U"将以",   U"将按照", U"将结合", U"将不断", U"将着力", U"将重点", U"将持续",
    U"将充分",   U"将引入", U"将开展", U"将启动", U"拟在",   U"拟于",   U"拟将",   U"拟对",
    U"拟制定",   U"拟出台", U"拟安排", U"拟由",   U"力争",   U"争取在", U"争取于", U"下一步",
});

// The writer and its kin; 将 within a few characters after one is a future.
constexpr auto kWriters = std::to_array<Word>({U"我委", U"我局", U"我厅", U"我部", U"我会", U"我办", U"我院",
                                               U"我们", U"我省", U"我市", U"我区", U"我县"});

// Before 将 these tell of what is done: 已将…, 先后将…, 又将….
constexpr auto kDoneBefore = std::to_array<Word>({U"已", U"先后", U"又", U"均", U"曾", U"并"});

// A sentence with one of these tells of what was done or of how things stand.
constexpr auto kDone = std::to_array<Word>(
    {U"已", U"去年", U"近年来", U"目前", U"截至", U"截止", U"累计", U"先后", U"以来", U"曾"});

// 了 that does not end an action.
constexpr auto kOtherLe = std::to_array<Word>({U"为了", U"除了", U"了解", U"了然"});

constexpr auto kCourtesies =
    std::to_array<Word>({U"感谢", U"欢迎", U"此复", U"专此", U"特此", U"希望您", U"望您", U"顺祝", U"此致"});

// What only leads in to what follows: …做好以下工作：
constexpr auto kLeadIns = std::to_array<Word>({U"以下", U"如下", U"下列", U"方面", U"工作", U"措施"});

constexpr std::size_t kNear = 8;  // characters from the writer to 将

// The writer stands shortly before a 将, and nothing between them tells of what is done.
bool is_writers(Word before) {
  before = before.substr(before.size() - std::min(before.size(), kNear));
  for (const Word writer : kWriters) {
    const std::size_t at = before.rfind(writer);
    if (at != Word::npos && !contains_any(before.substr(at + writer.size()), kDoneBefore)) return true;
  }
  return false;
}

bool tells_of_future(Word chars) {
  constexpr Word kFirst = U"将拟力争下";
  for (std::size_t at = 0; (at = chars.find_first_of(kFirst, at)) != Word::npos; ++at) {
    if (starts_with_any(chars.substr(at), kPlain)) return true;
    if (chars[at] == U'将' && is_writers(chars.substr(0, at))) return true;
  }
  return false;
}

// 了 behind a verb: 印发了, 做了; not 为了 and 了解.
bool has_perfect(Word chars) {
  for (std::size_t at = 0; (at = chars.find(U'了', at)) != Word::npos; ++at) {
    const Word around = chars.substr(at == 0 ? 0 : at - 1, at == 0 ? 2 : 3);
    if (!contains_any(around, kOtherLe)) return true;
  }
  return false;
}

bool tells_of_past(Word chars) { return contains_any(chars, kDone) || has_perfect(chars); }

bool only_leads_in(Word chars) {
  if (!chars.ends_with(U':')) return false;
  constexpr std::size_t kEnd = 12;
  return contains_any(chars.substr(chars.size() - std::min(chars.size(), kEnd)), kLeadIns);
}

bool commits(Word chars, bool in_next_steps, bool due) {
  if (starts_with_any(chars, kCourtesies) || only_leads_in(chars)) return false;
  if (tells_of_future(chars)) return true;
  return (in_next_steps || due) && !tells_of_past(chars);
}

}  // namespace

std::vector<Promise> promises_in(std::string_view text, Span paragraph, bool in_next_steps,
                                 const std::optional<text::Date>& letter) {
  std::vector<Promise> promises;
  for (Offset at = paragraph.begin; at < paragraph.end;) {
    const Span sentence = trim(text, {at, sentence_end(text, {at, paragraph.end})});
    at = std::max(sentence.end, at + 1);
    if (sentence.empty()) break;
    const Key key = key_of(text, sentence);
    const auto found = find_due(text, key, letter);
    if (!commits(key.chars, in_next_steps, found && found->is_limit)) continue;
    promises.push_back({sentence, found ? std::optional(found->due) : std::nullopt, find_amount(key)});
  }
  return promises;
}

}  // namespace wenhao::document

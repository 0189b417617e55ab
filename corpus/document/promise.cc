// 将 is a future only with an adverb or a helping verb behind it, or after the writer; else it moves an
// object.
#include "corpus/document/promise.h"

#include <algorithm>
#include <array>

#include "corpus/document/key.h"

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
constexpr auto kDone = std::to_array<Word>({U"已", U"先后", U"又", U"均", U"曾", U"并"});

constexpr std::size_t kNear = 8;  // characters from the writer to 将

// The writer stands shortly before a 将, and nothing between them tells of what is done.
bool is_writers(Word before) {
  before = before.substr(before.size() - std::min(before.size(), kNear));
  for (const Word writer : kWriters) {
    const std::size_t at = before.rfind(writer);
    if (at != Word::npos && !contains_any(before.substr(at + writer.size()), kDone)) return true;
  }
  return false;
}

}  // namespace

bool commits(std::string_view text, text::Span range) {
  const std::u32string chars = chars_of(text, range);
  constexpr Word kFirst = U"将拟力争下";
  for (std::size_t at = 0; (at = chars.find_first_of(kFirst, at)) != Word::npos; ++at) {
    const Word rest = Word(chars).substr(at);
    if (starts_with_any(rest, kPlain)) return true;
    if (rest[0] == U'将' && is_writers(Word(chars).substr(0, at))) return true;
  }
  return false;
}

}  // namespace wenhao::document

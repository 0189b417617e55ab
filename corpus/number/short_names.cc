// Short names: （以下简称《意见》） makes 《意见》 stand, from there on in this text, for the title before
// it.
#include <map>
#include <string>

#include "corpus/number/grammar.h"

namespace wenhao::number {
namespace {

// 以下简称, 下称, 简称 right before the title, quotation marks between allowed.
bool is_defined_here(std::string_view text, Offset begin) {
  Glyph last = glyph_before(text, begin);
  while (last.c == U'“' || last.c == U'"' || last.c == U'为' || last.c == U':')
    last = glyph_before(text, last.begin);
  if (last.c != U'称') return false;
  const char32_t before = glyph_before(text, last.begin).c;
  return before == U'简' || before == U'下';
}

// What a definition at mention `at` stands for: the title before it, or the number where no title stands
// near.
std::uint32_t meant_by(const std::vector<Mention>& mentions, std::size_t at) {
  constexpr std::size_t kMentions = 8;  // back from the definition
  constexpr Offset kBytes = 900;
  std::uint32_t number = kNone;
  for (std::size_t i = at; i-- > 0 && at - i <= kMentions;) {
    const Mention& mention = mentions[i];
    if (mentions[at].span.begin - mention.span.end > kBytes) break;
    if (mention.kind == Kind::title) return static_cast<std::uint32_t>(i);
    if (mention.kind == Kind::document && number == kNone) number = static_cast<std::uint32_t>(i);
  }
  return number;
}

}  // namespace

void resolve_short_names(std::string_view text, std::vector<Mention>& mentions) {
  std::map<std::string_view, std::uint32_t> meant;  // by the words inside the marks
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    if (mention.kind != Kind::title) continue;
    const std::string_view words = text::slice(text, mention.code);
    if (is_defined_here(text, mention.span.begin)) {
      const std::uint32_t owner = meant_by(mentions, i);
      if (owner != kNone) meant[words] = mentions[owner].owner != kNone ? mentions[owner].owner : owner;
    }
    if (const auto known = meant.find(words); known != meant.end()) mention.owner = known->second;
  }
}

}  // namespace wenhao::number

// A name is what is left of an entry when its label, its number and its marks are taken off.
#include "corpus/document/attachments.h"

#include <algorithm>
#include <array>

#include "corpus/document/chars.h"
#include "corpus/document/key.h"
#include "corpus/document/word_list.h"
#include "corpus/text/numeral.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using number::Mention;
using text::Span;
using Word = std::u32string_view;

constexpr std::size_t kLongestName = 120;  // characters
constexpr std::size_t kBehind = 4;         // characters behind 《…》: （见附件
constexpr text::Offset kBefore = 16;       // bytes before it: 详见附件2

constexpr auto kReferences = word_list({U"(见附件", U"(附件", U"(详见附", U"(附后", U"(见附表", U"(附表"});

// Without 附件：, 附件1： and 2. before it, 。 and .docx behind it, and the marks round it.
Word name_in(Word chars) {
  const std::size_t colon = chars.substr(0, 6).find(U':');
  if (chars.starts_with(U"附") && colon != Word::npos) chars.remove_prefix(colon + 1);
  chars.remove_prefix(std::min<std::size_t>(marker_of(chars).size, chars.size()));
  if (const std::size_t close = chars.find(U'》'); chars.starts_with(U'《') && close != Word::npos)
    chars = chars.substr(0, close);  // 《甲办法》（征求意见稿）
  while (!chars.empty() && (chars.front() == U'《' || chars.front() == U'“')) chars.remove_prefix(1);
  const std::size_t dot = chars.rfind(U'.');
  if (dot != Word::npos && chars.size() - dot <= 5) chars = chars.substr(0, dot);
  constexpr Word kEnds = U"》”。;,、";
  while (!chars.empty() && kEnds.find(chars.back()) != Word::npos) chars.remove_suffix(1);
  return chars;
}

// The last character before a place that is no white space, in the dress of keys, a few bytes back at most.
char32_t last_before(std::string_view text, text::Offset at) {
  for (const text::Offset floor = at - std::min(at, kBefore); at > floor;) {
    const text::Decoded c = prev_char(text, at);
    if (!is_blank(c.code_point)) return plain(c.code_point);
    at -= std::min(at, c.size);
  }
  return 0;
}

// 详见附件《…》, 附件2《…》
bool stands_behind_label(std::string_view text, const Mention& title) {
  const char32_t last = last_before(text, title.span.begin);
  if (last != U'件' && last != U'表' && text::digit_value(last) < 0) return false;
  const Key before =
      tail_of(text, {title.span.begin - std::min(title.span.begin, kBefore), title.span.begin}, 4);
  Word chars = before.chars;
  while (!chars.empty() && text::digit_value(chars.back()) >= 0) chars.remove_suffix(1);
  return chars.ends_with(U"附件") || chars.ends_with(U"附表");
}

std::string utf8(Word chars) {
  std::string out;
  for (const char32_t c : chars) text::append(out, c);
  return out;
}

}  // namespace

Attachments::Attachments(std::string_view text, const std::vector<Line>& lines, const Layout& layout,
                         const Outline& outline, const std::vector<Mention>& mentions) {
  for (std::size_t i = layout.first; i < layout.end; ++i) {
    if (layout.part(i) == Part::attachment) add(text, lines[i].span);
  }
  for (const std::string_view title : outline.annexes) add(title, {0, static_cast<Offset>(title.size())});
  for (const Mention& mention : mentions) {
    if (mention.kind != number::Kind::title) continue;
    const Span behind{mention.span.end, static_cast<Offset>(text.size())};
    if (starts_with_any(chars_of(text, behind, kBehind), kReferences) || stands_behind_label(text, mention))
      add(text, mention.code);
  }
}

bool Attachments::holds(std::string_view title) const {
  if (names_.empty()) return false;
  const Chars chars = chars_of(title, {0, static_cast<Offset>(title.size())}, kLongestName);
  return names_.contains(utf8(chars));
}

void Attachments::add(std::string_view text, Span name) {
  const Chars chars = chars_of(text, name, kLongestName);
  const std::string words = utf8(name_in(chars));
  if (!words.empty()) names_.insert(words);
}

}  // namespace wenhao::document

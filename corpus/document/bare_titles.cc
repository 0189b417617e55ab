// What names a document ends as titles of documents do; 《许可证》 and 《红楼梦》 do not.
#include "corpus/document/bare_titles.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "corpus/document/key.h"
#include "corpus/document/title.h"
#include "corpus/document/vocabulary.h"
#include "corpus/document/word_list.h"

namespace wenhao::document {
namespace {

using number::Kind;
using number::Mention;
using Word = std::u32string_view;

constexpr std::size_t kTitleEnd = 32;  // characters that the end of a title is told by
constexpr std::size_t kShortest = 5;   // 《实施意见》 may be anyone's

constexpr auto kLaws = std::to_array<Word>({U"法", U"宪法", U"法典"});

bool names_document(std::string_view text, const Mention& title) {
  const Key end = tail_of(text, title.code, kTitleEnd);
  const Word chars = without_brackets(end.chars);
  if (ends_with_any(chars, kLaws)) return !chars.ends_with(U"办法") || chars.size() >= kShortest;
  return chars.size() >= kShortest && ends_as_title(end.chars);
}

}  // namespace

void name_bare_titles(std::string_view text, const Document& document, const std::vector<Tie>& ties,
                      Names& names, std::vector<Name>& named) {
  std::vector<Span> tied;  // titles with a number; marked ones may stand within an unmarked one
  for (const Tie& tie : ties) {
    if (tie.title) tied.push_back(*tie.title);
  }
  std::ranges::sort(tied, {}, &Span::begin);
  std::unordered_set<std::string> known;  // those titles: without the number they name it all the same
  Offset inside_until = 0;
  for (const Passage& passage : document.passages) {
    for (std::uint32_t i = passage.mentions.first; i < passage.mentions.last; ++i) {
      const Mention& mention = document.mentions[i];
      if (mention.kind != Kind::title || mention.span.begin < inside_until) continue;
      inside_until = mention.span.end;
      const auto after = std::ranges::upper_bound(tied, mention.code.begin, {}, &Span::begin);
      const bool has_number = after != tied.begin() && std::prev(after)->contains(mention.code);
      if (mention.owner != number::kNone || has_number || !names_document(text, mention)) continue;
      if (known.empty()) {
        for (const Span title : tied) known.insert(unbroken(text::slice(text, title)));
      }
      const std::string words = bare_title(text, mention);
      if (words != document.title && !known.contains(words)) named[i] = names.of("《" + words + "》");
    }
  }
}

std::string bare_title(std::string_view text, const Mention& title) {
  return unbroken(text::slice(text, title.code));
}

}  // namespace wenhao::document

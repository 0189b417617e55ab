// The subject is what stands in the clause before its last verb, without times before it and adverbs behind.
#include "corpus/document/issued_by.h"

#include <algorithm>
#include <array>

#include "corpus/document/key.h"
#include "corpus/document/marker.h"
#include "corpus/document/title.h"
#include "corpus/document/vocabulary.h"
#include "corpus/document/word_list.h"

namespace wenhao::document {
namespace {

using text::Offset;
using text::Span;
using Word = std::u32string_view;

constexpr std::size_t kFar = 40;  // characters before the number that are looked at

constexpr auto kVerbs =
    word_list({U"印发", U"制定", U"出台", U"制发", U"下发", U"制订", U"发布", U"公布", U"颁布"});
constexpr auto kAdverbs =
    std::to_array<Word>({U"联合", U"先后", U"已", U"也", U"还", U"又", U"正式", U"专门", U"共同", U"陆续",
                         U"相继", U"及时", U"研究", U"牵头", U"就此", U"均", U"曾"});
constexpr auto kTimes =
    std::to_array<Word>({U"近年来", U"近日", U"日前", U"同时", U"此外", U"今年", U"去年", U"前年", U"随后",
                         U"其中", U"年", U"月", U"日", U"底", U"初", U"由", U"经", U"据"});
constexpr auto kSelves = std::to_array<Word>({U"我", U"本"});

// The characters up to their last verb.
Word before_verb(Word chars) {
  std::size_t verb = chars.size();
  while (verb > 0 && !kVerbs.has_beginning_of(chars.substr(verb))) --verb;
  return chars.substr(0, verb);
}

Word without_adverbs(Word words) {
  for (auto it = kAdverbs.begin(); it != kAdverbs.end();) {
    if (!words.ends_with(*it)) {
      ++it;
      continue;
    }
    words.remove_suffix(it->size());
    it = kAdverbs.begin();
  }
  return words;
}

// 省民政厅 is 辽宁省民政厅, 市医保局 is 广州市医疗保障局: each character in its order.
bool shortens(Word words, Word name) {
  for (const char32_t c : words) {
    const std::size_t at = name.find(c);
    if (at == Word::npos) return false;
    name.remove_prefix(at + 1);
  }
  return true;
}

Word without_times(Word words) {
  words.remove_prefix(std::min<std::size_t>(marker_of(words).size, words.size()));
  while (!words.empty()) {
    if (words.front() >= U'0' && words.front() <= U'9') {
      words.remove_prefix(1);
      continue;
    }
    const auto time = std::ranges::find_if(kTimes, [words](Word word) { return words.starts_with(word); });
    if (time == kTimes.end()) break;
    words.remove_prefix(time->size());
  }
  return words;
}

}  // namespace

std::string issued_by(std::string_view text, Span before, std::string_view issuer) {
  const Key key = last_clause_of(text, before, kFar);
  const Word words = without_times(without_adverbs(before_verb(key.chars)));
  if (words.empty() || !ends_as_body(words) || contains_any(words, kSelves)) return {};
  if (words.ends_with(U"网站")) return {};
  const Chars own = chars_of(issuer, {0, static_cast<Offset>(issuer.size())});
  if (shortens(words, own)) return {};
  const auto first = static_cast<std::size_t>(words.data() - key.chars.data());
  return close_up(text::slice(text, key.span(first, first + words.size())));
}

}  // namespace wenhao::document

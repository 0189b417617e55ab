// The title ends at the first word for a kind of document behind which nothing but recipients stand.
#include "corpus/document/glued_title.h"

#include <algorithm>
#include <array>

#include "corpus/document/chars.h"
#include "corpus/document/key.h"
#include "corpus/document/marker.h"
#include "corpus/document/sentence.h"
#include "corpus/document/title.h"
#include "corpus/document/vocabulary.h"
#include "corpus/document/word_list.h"

namespace wenhao::document {
namespace {

using Word = std::u32string_view;

constexpr std::size_t kMost = 300;

constexpr auto kEnds =
    word_list({U"的通知", U"的意见", U"的决定", U"的批复", U"的复函", U"的通报", U"的函", U"的答复",
               U"的请示", U"的报告", U"的紧急通知", U"的补充通知", U"的指导意见", U"的实施意见"});

// What begins a sentence and no title.
constexpr auto kOfSentences = std::to_array<Word>(
    {U"根据", U"按照", U"依据", U"为", U"现", U"经", U"近", U"你", U"贯彻", U"落实", U"随着", U"按"});

// What goes on speaking of the document that was named.
constexpr auto kOfText = std::to_array<Word>({U"要求", U"精神", U"规定", U"文件", U"等", U"的", U"》", U",",
                                              U"。", U"(", U"印发", U"下发", U"转发", U"如下", U"已"});

// The last words of titles of letters, and the first of the letters below them.
constexpr auto kLetterEnds = std::to_array<Word>({U"的答复", U"的复函", U"的答复函", U"的函", U"的回复"});
constexpr auto kSecondPersons = std::to_array<Word>({U"您", U"你"});

// Whether a second person is spoken to behind the first colon of a range, or may be: where the range ends
// before it has one.
bool may_address(std::string_view text, Span beginning, Span paragraph) {
  for (Offset at = beginning.begin; (at = next_colon(text, at, beginning.end)) < beginning.end;) {
    const text::Decoded c = next_char(text, at);
    at += c.size;
    if (plain(c.code_point) != U':') continue;
    while (at < paragraph.end && is_blank(next_char(text, at).code_point)) at += next_char(text, at).size;
    const char32_t next = plain(next_char(text, at).code_point);
    return at < paragraph.end && std::ranges::any_of(kSecondPersons, [next](Word w) { return w[0] == next; });
  }
  return beginning.size() < paragraph.size() && has_blank(text, beginning);
}

bool is_balanced(Word chars) {
  return std::ranges::count(chars, U'《') == std::ranges::count(chars, U'》') &&
         std::ranges::count(chars, U'(') == std::ranges::count(chars, U')');
}

bool are_recipients(Word rest) {
  while (!rest.empty() && rest.back() == U':') rest.remove_suffix(1);
  return rest.size() >= 2 && !starts_with_any(rest, kOfText) && rest.find(U'。') == Word::npos &&
         ends_as_recipient(rest);
}

}  // namespace

std::optional<Offset> end_of_title_above_letter(std::string_view text, Span paragraph) {
  constexpr std::size_t kMostAbove = 120;  // characters of a title and whom its letter addresses
  constexpr std::size_t kLongestName = 24;
  constexpr std::string_view kOf = "的";
  constexpr Offset kShortest = 13;  // bytes of 的函, a name, a colon and 您
  if (paragraph.size() < kShortest) return std::nullopt;
  const Offset far = paragraph.begin + std::min<Offset>(paragraph.size(), 4 * kMostAbove);
  if (!may_address(text, {paragraph.begin, far}, paragraph)) return std::nullopt;
  const std::string_view beginning = text::slice(text, paragraph).substr(0, 3 * kMostAbove);
  if (!holds_char(beginning, kOf)) return std::nullopt;
  const Key key = key_of(text, paragraph, kMostAbove);
  const std::size_t colon = key.chars.find(U':');
  if (colon == Word::npos || !starts_with_any(key.chars.substr(colon + 1), kSecondPersons))
    return std::nullopt;
  const Word above = key.chars.substr(0, colon);
  if (!ends_as_member(above)) return std::nullopt;
  for (const Word end : kLetterEnds) {
    const std::size_t at = above.rfind(end);
    if (at == Word::npos) continue;
    const std::size_t size = at + end.size();
    const bool named = colon - size >= 3 && colon - size <= kLongestName;
    if (named && is_balanced(above.substr(0, size)) && is_whole_title(above.substr(0, size)))
      return key.places[size - 1].end;
  }
  return std::nullopt;
}

std::optional<Offset> end_of_glued_title(std::string_view text, const Line& line) {
  if (!line.colon || line.marker || line.is_row() || line.field != FieldName::none) return std::nullopt;
  const Key key = key_of(text, line.span, kMost);
  if (!key.ends_with(U":") || starts_with_any(key.chars, kOfSentences)) return std::nullopt;
  for (std::size_t at = 0; at < key.size(); ++at) {
    if (key.chars[at] != U'的') continue;
    for (const Word end : kEnds) {
      if (!key.chars.substr(at).starts_with(end)) continue;
      const std::size_t size = at + end.size();
      const Word title = key.chars.substr(0, size);
      if (is_balanced(title) && is_whole_title(title) && are_recipients(key.chars.substr(size)))
        return key.places[size - 1].end;
    }
  }
  return std::nullopt;
}

std::optional<Offset> end_of_glued_chapter(std::string_view text, Span line, const Marker& chapter) {
  constexpr Offset kMostBytes = 180;
  constexpr std::string_view kArticle = "条";
  const Span head{line.begin, line.begin + std::min(line.size(), kMostBytes)};
  if (!holds_char(text::slice(text, head), kArticle)) return std::nullopt;
  const Key key = key_of(text, head);
  const std::size_t at = key.chars.find(U'第', chapter.size + 1U);
  if (at == Word::npos) return std::nullopt;
  const Marker article = marker_of(key.chars.substr(at));
  if (article.kind != MarkerKind::article || at + article.size >= key.size()) return std::nullopt;
  const bool apart = key.places[at + article.size].begin > key.places[at + article.size - 1].end;
  return apart ? std::optional(key.places[at].begin) : std::nullopt;
}

}  // namespace wenhao::document

// Each question looks at a line or two; blocks of metadata are read for a bounded number of lines.
#include "corpus/document/opener.h"

#include <algorithm>
#include <array>

#include "corpus/document/chars.h"
#include "corpus/document/closing.h"
#include "corpus/document/field.h"
#include "corpus/document/key.h"
#include "corpus/document/vocabulary.h"
#include "corpus/document/word_list.h"

namespace wenhao::document {
namespace {

using Word = std::u32string_view;

constexpr std::size_t kOpening = 200;      // characters of a letter's first paragraph
constexpr std::size_t kMostMetadata = 20;  // lines of a block
constexpr std::size_t kFewestFields = 3;
constexpr std::uint32_t kLongestMark = 4;  // characters of (a)类
constexpr std::uint32_t kLongestSigner = 40;

// What the first paragraph of an answer says.
constexpr auto kAnswering =
    std::to_array<Word>({U"收悉", U"答复如下", U"回复如下", U"函复如下", U"报告如下", U"说明如下"});

// The last words of titles of answers, and what they answer.
constexpr auto kAnswerEnds = std::to_array<Word>({U"答复", U"答复函", U"的函", U"复函", U"回复", U"意见"});
constexpr auto kWishes = std::to_array<Word>({U"提案", U"建议", U"议案"});

bool is_member(std::string_view text, const Addressee& to) {
  return ends_as_member(without_brackets(chars_of(text, to.words)));
}

// 京政办发〔2016〕26号《…的通知》, 《…的通知》: what a page calls its document.
bool is_cited_title(std::string_view text, const Line& line) {
  constexpr std::string_view kClose = "》";
  if (!text::slice(text, line.span).ends_with(kClose)) return false;
  const Key key = key_of(text, line.span);
  const std::size_t open = key.chars.find(U'《');
  if (open == Word::npos || (open > 0 && key.chars[open - 1] != U'号')) return false;
  return key.chars.find(U'》') == key.size() - 1 &&
         ends_as_title(key.chars.substr(open + 1, key.size() - open - 2));
}

bool is_lone_mark(std::string_view text, const Line& line) {
  if (line.field == FieldName::mark) return true;
  if (!line.latin || line.length > kLongestMark || line.is_row()) return false;
  const Chars chars = chars_of(text, line.span);
  return Word(chars).find_first_not_of(U"abc123类()") == Word::npos;
}

}  // namespace

bool signs(std::string_view text, const Line& line) {
  if (line.dated) return true;
  const bool may = line.numeral && !line.running && !line.marker && !line.is_row() &&
                   plain(prev_char(text, line.span.end).code_point) == U'日';
  return may && head_line(text, line).has_value();
}

bool is_metadata(const Line& line) {
  return line.field != FieldName::none && place_of(line.field) != FieldPlace::foot;
}

bool stands_above_head(std::string_view text, const Line& line) {
  if (is_metadata(line) || line.furniture == Furniture::crumbs || line.letterhead) return true;
  if (line.running || line.marker) return false;
  if (is_cited_title(text, line)) return true;
  if (line.field == FieldName::signer || is_lone_mark(text, line)) return true;
  return line.introduces && line.length <= kLongestSigner && key_of(text, line.span).contains(U"签发人");
}

bool opens_untitled_letter(std::string_view text, const std::vector<Line>& lines, const Addressee& to) {
  if (to.end >= lines.size() || !is_member(text, to)) return false;
  return contains_any(chars_of(text, lines[to.end].span, kOpening), kAnswering);
}

bool opens_answer(std::string_view text, Word title, const Addressee& to) {
  return ends_with_any(without_brackets(title), kAnswerEnds) && contains_any(title, kWishes) &&
         is_member(text, to);
}

std::size_t end_of_description(std::string_view text, const std::vector<Line>& lines, std::size_t at) {
  if (!is_metadata(lines[at]) || (at > 0 && is_metadata(lines[at - 1]))) return at;
  std::size_t fields = 0;
  bool names = false;
  std::size_t i = at;
  for (; i < std::min(lines.size(), at + kMostMetadata) && is_metadata(lines[i]); ++i) {
    for (const Field& field : fields_of(text, lines[i].span, lines[i].is_row())) {
      fields += place_of(field.name) == FieldPlace::metadata ? 1U : 0U;
      const bool is_name = field.name == FieldName::title || field.name == FieldName::number;
      names = names || (is_name && !field.value.empty());
    }
  }
  return names && fields >= kFewestFields ? i : at;
}

}  // namespace wenhao::document

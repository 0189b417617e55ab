// Marks of secrecy (GB/T 9704-2012, 7.2.2: 绝密★1年 at the head, first line).
#include <array>

#include "corpus/document/key.h"
#include "corpus/document/parse.h"
#include "corpus/document/sentence.h"

namespace wenhao::document {
namespace {

using Word = std::u32string_view;

constexpr std::size_t kLongestMark = 30;       // characters of the line that bears one
constexpr std::size_t kShortestSentence = 20;  // characters of a line of running text, which ends the head

constexpr auto kGrades = std::to_array<Word>({U"绝密", U"机密", U"秘密"});
constexpr auto kUrgencies = std::to_array<Word>({U"", U"特急", U"加急", U"急件", U"特提", U"平急", U"平件"});
constexpr auto kLabels = std::to_array<Word>({U"密级:", U"密级", U"秘密等级:"});

bool is_star(char32_t c) { return c == U'★' || c == U'☆' || c == U'*'; }

Word stripped(Word chars) {
  constexpr Word kBrackets = U"()[]【】〔〕";
  while (!chars.empty() && kBrackets.find(chars.front()) != Word::npos) chars.remove_prefix(1);
  while (!chars.empty() && kBrackets.find(chars.back()) != Word::npos) chars.remove_suffix(1);
  return chars;
}

// 机密★1年, also beside 份号 and 特急 on one line.
bool has_starred_grade(Word chars) {
  for (const Word grade : kGrades) {
    for (std::size_t at = 0; (at = chars.find(grade, at)) != Word::npos; at += grade.size()) {
      if (at + grade.size() < chars.size() && is_star(chars[at + grade.size()])) return true;
    }
  }
  return false;
}

// 机密, 密级：机密, 秘密　特急 and nothing else.
bool is_bare_grade(Word chars) {
  for (const Word label : kLabels) {
    if (chars.starts_with(label)) {
      chars.remove_prefix(label.size());
      break;
    }
  }
  chars = stripped(chars);
  for (const Word grade : kGrades) {
    for (const Word urgency : kUrgencies) {
      if (chars.size() != grade.size() + urgency.size()) continue;
      if (chars.starts_with(grade) && chars.ends_with(urgency)) return true;
      if (chars.starts_with(urgency) && chars.ends_with(grade)) return true;
    }
  }
  return false;
}

}  // namespace

std::optional<Span> secrecy_mark(const text::SourceText& source) {
  bool in_head = true;
  for (const text::Paragraph& paragraph : source.paragraphs) {
    if (paragraph.role == text::Role::link || paragraph.role == text::Role::chrome) continue;
    const Span line = trim(source.text, paragraph.span);
    const Key key = key_of(source.text, line, kLongestMark + 1);
    const bool sentence = key.contains(U"。") || key.size() > kLongestMark;
    if (!sentence && has_starred_grade(key.chars)) return line;
    if (in_head && !sentence && is_bare_grade(key.chars)) return line;
    in_head = in_head && !(sentence && key.size() >= kShortestSentence);
  }
  return std::nullopt;
}

}  // namespace wenhao::document

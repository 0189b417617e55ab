// The closing is found by its date, then read upwards.
#include "corpus/document/closing.h"

#include <algorithm>
#include <array>

#include "corpus/document/chars.h"
#include "corpus/document/key.h"
#include "corpus/document/sentence.h"
#include "corpus/document/title.h"
#include "corpus/document/vocabulary.h"
#include "corpus/document/word_list.h"
#include "corpus/text/date.h"
#include "corpus/text/numeral.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using Word = std::u32string_view;

constexpr std::size_t kMostSignatures = 16;
constexpr std::size_t kMostAttachments = 60;
constexpr std::uint32_t kLongestSignature = 80;
constexpr std::uint32_t kLongestNote = 60;  // characters of （联系人：…）
constexpr Offset kLongestDate = 60;         // bytes of a date with spaces

constexpr auto kCourtesies = std::to_array<Word>({
    U"感谢",     U"非常感谢", U"衷心感谢", U"诚挚感谢", U"再次感谢", U"最后,感谢", U"谢谢",
    U"欢迎",     U"特此",     U"专此",     U"此复",     U"此函",     U"以上意见",  U"以上答复",
    U"以上情况", U"妥否",     U"当否",     U"顺致",     U"此致",     U"敬礼",      U"请予支持",
});

constexpr auto kExtensions =
    std::to_array<std::string_view>({".doc", ".docx", ".pdf", ".xls", ".xlsx", ".wps", ".et", ".ofd", ".zip",
                                     ".rar", ".ppt", ".pptx", ".txt"});

bool is_file_name(std::string_view words) {
  return std::ranges::any_of(kExtensions, [words](std::string_view end) { return words.ends_with(end); });
}

bool is_plain(const Line& line) {
  return !line.marker && !line.running && !line.stopped && !line.colon && line.field == FieldName::none &&
         !line.is_row() && !line.is_layout() && line.furniture == Furniture::none;
}

// The words of a line up to the date it ends in; all of it where it ends in none.
Span before_date(std::string_view text, const Line& line) {
  Span tail = line.span;
  if (tail.size() > kLongestDate) tail.begin = tail.end - kLongestDate;
  while (tail.begin < tail.end && (static_cast<unsigned char>(text[tail.begin]) & 0xC0U) == 0x80)
    ++tail.begin;
  const auto date = text::find_date(text::slice(text, tail));
  if (!date || date->readings.front().day == 0 || tail.begin + date->span.end != line.span.end)
    return line.span;
  return trim(text, {line.span.begin, tail.begin + date->span.begin});
}

// A name without what a page or a seal leaves behind it: 国务院办公厅   &bsp; and 某某局（盖章）.
Span name_span(std::string_view text, Span words) {
  const Key key = key_of(text, words);
  std::size_t size = key.size();
  while (size > 0 && !text::is_han(key.chars[size - 1]) && key.chars[size - 1] != U')') --size;
  for (const Word seal :
       {Word(U"(盖章)"), Word(U"(章)"), Word(U"(公章)"), Word(U"(印章)"), Word(U"(代章)")}) {
    if (Word(key.chars).substr(0, size).ends_with(seal)) size -= seal.size();
  }
  return size > 0 ? Span{words.begin, key.places[size - 1].end} : Span{words.begin, words.begin};
}

bool parts_names(char32_t c) {
  constexpr Word kSeparators = U"、，,；;";
  return is_blank(c) || kSeparators.find(c) != Word::npos;
}

bool is_signature(std::string_view text, const Line& line, Span words) {
  if (!is_plain(line) || line.length > kLongestSignature || words.empty()) return false;
  if (line.titled && line.align == text::Align::center) return false;
  const Key key = key_of(text, name_span(text, words));
  return key.size() >= 3 && ends_as_body(without_brackets(key.chars)) && !key.contains(U"、");
}

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Line>& lines, std::size_t begin, std::size_t end)
      : text_(text), lines_(lines), begin_(begin), end_(end) {}

  Closing find() {
    closing_.begin = closing_.end = end_;
    if (!find_signed_date() && !find_bare_date() && !find_glued_date()) find_bare_signature();
    read_upwards();
    read_downwards();
    return std::move(closing_);
  }

 private:
  // The first date with a name before it on its line, or on the lines above.
  bool find_signed_date() {
    for (std::size_t i = begin_; i < end_; ++i) {
      const Line& line = lines_[i];
      note(i);
      if ((line.dated || is_open_date(line)) && !line.is_row()) {
        collect_signatures(i);
        if (closing_.signature.empty()) continue;
      } else if (ends_in_date(line)) {
        closing_.signature = {i};
      } else {
        continue;
      }
      closing_.date = i;
      return true;
    }
    return false;
  }

  // What the ways to find a closing without a signed date need to know of all lines.
  void note(std::size_t i) {
    const Line& line = lines_[i];
    dated_ = dated_ || line.dated;
    attaches_ = attaches_ || line.field == FieldName::attachment;
    below_site_ = below_site_ || line.furniture == Furniture::bottom;
    if (line.running && !below_site_) below_text_ = i + 1;
  }

  // 2023年5月　日: the day is left to be written in.
  [[nodiscard]] bool is_open_date(const Line& line) const {
    constexpr std::uint32_t kLongestOpen = 10;
    constexpr Word kParts = U"年月日";
    if (line.running || line.length < 3 || line.length > kLongestOpen || !line.numeral) return false;
    if (plain(prev_char(text_, line.span.end).code_point) != U'日') return false;
    const Chars chars = chars_of(text_, line.span);
    const Word words = chars;
    return words.find(U'年') != Word::npos && std::ranges::all_of(words, [&](char32_t c) {
             return kParts.find(c) != Word::npos || text::digit_value(c) >= 0 || text::han_digit(c) >= 0 ||
                    c == U'十';
           });
  }

  [[nodiscard]] bool ends_in_date(const Line& line) const {
    if (!is_plain(line) || line.length > kLongestSignature || line.dated) return false;
    if (line.is_short() && !line.numeral) return false;
    const Span words = before_date(text_, line);
    return words != line.span && is_signature(text_, line, words);
  }

  void collect_signatures(std::size_t date) {
    std::size_t i = date;
    while (i > begin_ && closing_.signature.size() < kMostSignatures) {
      const Line& above = lines_[i - 1];
      if (!is_signature(text_, above, above.span)) break;
      closing_.signature.insert(closing_.signature.begin(), --i);
    }
  }

  // The last date below the text, or the first below a short line (a person's name), unsigned by a body.
  bool find_bare_date() {
    for (std::size_t i = begin_; dated_ && i < end_; ++i) {
      if (!lines_[i].dated || lines_[i].is_row()) continue;
      const bool below_name = i > begin_ && !lines_[i - 1].running && !lines_[i - 1].is_row();
      if (!below_name && !only_foot_follows(i + 1) && !annex_follows(i + 1)) continue;
      closing_.date = i;
      return true;
    }
    return false;
  }

  // 附件：甲表二〇〇七年四月六日: the date that ran on behind what is attached.
  bool find_glued_date() {
    for (std::size_t i = begin_; attaches_ && i < end_; ++i) {
      const Line& line = lines_[i];
      if (line.field != FieldName::attachment || !line.numeral) continue;
      if (before_date(text_, line) == line.span) continue;
      closing_.date = i;
      return true;
    }
    return false;
  }

  [[nodiscard]] bool only_foot_follows(std::size_t from) const {
    constexpr std::size_t kFar = 20;
    for (std::size_t i = from; i < std::min(end_, from + kFar); ++i) {
      if (lines_[i].running && lines_[i].field == FieldName::none && !lines_[i].bracketed) return false;
    }
    return true;
  }

  // The title of an annex, or the label of one, below what may stand at a foot.
  [[nodiscard]] bool annex_follows(std::size_t i) const {
    while (i < end_ && (is_below(lines_[i]) || is_signature(text_, lines_[i], lines_[i].span)) &&
           lines_[i].field != FieldName::attachment)
      ++i;
    return i < end_ && (lines_[i].titled || lines_[i].field == FieldName::attachment);
  }

  // A body's name that nothing but the foot follows, below running text.
  void find_bare_signature() {
    std::size_t i = end_;
    while (i > begin_ && is_below(lines_[i - 1])) --i;
    const std::size_t below = i;
    while (i > begin_ && closing_.signature.size() < kMostSignatures &&
           is_signature(text_, lines_[i - 1], lines_[i - 1].span)) {
      closing_.signature.insert(closing_.signature.begin(), --i);
    }
    if (i == begin_ || !lines_[i - 1].running) closing_.signature.clear();
    if (!closing_.signature.empty()) closing_.end = below;
    if (closing_.signature.empty()) find_lone_signature();
  }

  // The only name of a body among the few lines below the text, whoever may be asked stands above it.
  void find_lone_signature() {
    constexpr std::size_t kFar = 8;
    constexpr std::uint32_t kShortest = 6;  // characters of a body with its place
    if (!below_text_) return;
    const std::size_t text = *below_text_;
    std::optional<std::size_t> only;
    for (std::size_t i = text; i < std::min(end_, text + kFar) && lines_[i].furniture == Furniture::none;
         ++i) {
      if (lines_[i].length < kShortest || !is_signature(text_, lines_[i], lines_[i].span)) continue;
      if (only) return;
      only = i;
    }
    if (!only) return;
    closing_.signature = {*only};
    closing_.end = *only + 1;
  }

  [[nodiscard]] static bool is_below(const Line& line) {
    return line.is_layout() || line.furniture != Furniture::none || line.field != FieldName::none ||
           (line.bracketed && line.length <= kLongestNote);
  }

  // Courtesy and attachments above the signature.
  void read_upwards() {
    std::size_t i = end_;
    if (closing_.date) i = *closing_.date;
    if (!closing_.signature.empty()) i = closing_.signature.front();
    closing_.begin = i;
    if (i == end_) {
      while (i > begin_ && is_below(lines_[i - 1])) --i;
    }
    while (i > begin_) {
      const Line& above = lines_[i - 1];
      if (is_courtesy(above)) {
        closing_.courtesy.push_back(--i);
      } else if (above.field == FieldName::openness || above.field == FieldName::mark || is_person(above)) {
        if (is_person(above)) closing_.persons.push_back(i - 1);
        --i;
      } else if (const std::size_t first = attachments_above(i); first < i) {
        for (std::size_t k = first; k < i; ++k) closing_.attachments.push_back(k);
        i = first;
      } else {
        break;
      }
    }
    closing_.begin = std::min(closing_.begin, i);
  }

  // 省　长　　梁国栋: a short line right above the date.
  [[nodiscard]] bool is_person(const Line& line) const {
    return is_plain(line) && closing_.signature.empty() && line.length <= 12 && !line.dated;
  }

  [[nodiscard]] bool is_courtesy(const Line& line) const {
    return line.field == FieldName::none && !line.marker && line.length < kMeasured &&
           starts_with_any(chars_of(text_, line.span, 8), kCourtesies);
  }

  // The line 附件：… whose list ends before `end`; `end` for none.
  [[nodiscard]] std::size_t attachments_above(std::size_t end) const {
    for (std::size_t i = end; i > begin_ && end - i < kMostAttachments; --i) {
      const Line& line = lines_[i - 1];
      if (line.field == FieldName::attachment) return i - 1;
      if (line.running || line.dated || line.length > kLongestSignature) break;
    }
    return end;
  }

  // What a list of attachments may hold below the signature: names, as text or as links to files.
  [[nodiscard]] bool can_be_listed(const Line& line) const {
    if (line.running || line.titled || line.dated || line.furniture != Furniture::none) return false;
    if (line.field != FieldName::none || line.role == text::Role::chrome) return false;
    return line.role != text::Role::link || is_file_name(text::slice(text_, line.span));
  }

  // The foot below the signature, up to the first line of an annex; a list of attachments may stand there.
  void read_downwards() {
    if (closing_.signature.empty() && !closing_.date) return;
    std::size_t i = closing_.signature.empty() ? *closing_.date + 1 : closing_.signature.back() + 1;
    if (closing_.date) i = std::max(i, *closing_.date + 1);
    bool list = false;
    for (; i < end_; ++i) {
      const Line& line = lines_[i];
      list = line.field == FieldName::attachment || (list && can_be_listed(line));
      if (list) closing_.attachments.push_back(i);
      if (!list && !is_below(line) && !is_print_line(line)) break;
    }
    closing_.end = i;
  }

  // 某某厅办公室　2023年3月31日印发
  [[nodiscard]] bool is_print_line(const Line& line) const {
    return line.length <= kLongestSignature && !line.running && ends_as_printed(text_, line);
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::size_t begin_;
  std::size_t end_;
  bool dated_ = false;
  bool attaches_ = false;
  bool below_site_ = false;                // the site's own mark stands above
  std::optional<std::size_t> below_text_;  // the line below the last running one above that mark
  Closing closing_;
};

}  // namespace

bool ends_as_printed(std::string_view text, const Line& line) {
  return plain(prev_char(text, line.span.end).code_point) == U'发' &&
         tail_of(text, line.span, 2).ends_with(U"印发");
}

Closing closing_of(std::string_view text, const std::vector<Line>& lines, std::size_t begin,
                   std::size_t end) {
  return Finder(text, lines, begin, end).find();
}

std::optional<HeadLine> head_line(std::string_view text, const Line& line) {
  if (line.dated || line.is_row()) return std::nullopt;
  const Span name = before_date(text, line);
  if (name == line.span || !is_signature(text, line, name)) return std::nullopt;
  auto date = date_filling(text, trim(text, {name.end, line.span.end}));
  return date ? std::optional(HeadLine{name, std::move(*date)}) : std::nullopt;
}

std::vector<std::string> names_on(std::string_view text, Span words) {
  std::vector<std::string> pieces;
  bool all_bodies = true;
  Offset begin = words.begin;
  for (Offset at = words.begin; at <= words.end;) {
    const text::Decoded c = next_char(text, at);
    if (at < words.end && !parts_names(c.code_point)) {
      at += c.size;
      continue;
    }
    const Key key = key_of(text, {begin, at});
    if (!key.empty()) {
      all_bodies = all_bodies && key.size() >= 2 && ends_as_body(key.chars);
      pieces.emplace_back(text.substr(begin, at - begin));
    }
    begin = at = at + std::max(c.size, 1U);
  }
  if (pieces.size() > 1 && all_bodies) return pieces;
  return {close_up(text::slice(text, words))};
}

std::vector<std::string> signing_bodies(std::string_view text, const std::vector<Line>& lines,
                                        const std::vector<std::size_t>& signature) {
  std::vector<std::string> bodies;
  for (const std::size_t i : signature) {
    const Span words = name_span(text, before_date(text, lines[i]));
    for (std::string& name : names_on(text, words)) bodies.push_back(std::move(name));
  }
  return bodies;
}

}  // namespace wenhao::document

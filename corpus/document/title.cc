// Title blocks grow backwards from the line that ends as a title does.
#include "corpus/document/title.h"

#include <algorithm>
#include <array>

#include "corpus/document/chars.h"
#include "corpus/document/key.h"
#include "corpus/document/sentence.h"
#include "corpus/document/vocabulary.h"
#include "corpus/text/numeral.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using Word = std::u32string_view;

constexpr std::size_t kMostLines = 6;
constexpr std::size_t kShortestTitle = 8;  // characters
constexpr std::size_t kLongestTitle = 160;
constexpr std::uint32_t kLongestLine = 60;
constexpr std::size_t kLongestLabel = 6;      // 附件12：
constexpr std::uint8_t kLongestOpenness = 6;  // 主动公开, 此件公开: no part of a title

// How far opening marks outnumber closing ones; negative where a closing one is left over.
int balance(Word chars) {
  int open = 0;
  for (const char32_t c : chars) {
    if (c == U'《' || c == U'(' || c == U'〈' || c == U'“') ++open;
    if (c == U'》' || c == U')' || c == U'〉' || c == U'”') --open;
  }
  return open;
}

bool can_continue(std::string_view text, const Line& line, const Line& below) {
  if (line.marker || line.running || line.stopped || line.colon || line.dated || line.bracketed) return false;
  if (line.is_layout() || line.is_row() || line.furniture != Furniture::none) return false;
  if (line.field != FieldName::none || line.length > kLongestLine) return false;
  if (line.openness && line.length <= kLongestOpenness &&
      Word(chars_of(text, line.span)).find(U"公开") != Word::npos)
    return false;
  const bool centred = line.align == text::Align::center;
  const bool below_centred = below.align == text::Align::center;
  return line.role == below.role && centred == below_centred;
}

// 某某厅文件; not 关于加强规范性文件 and what goes on below it.
bool is_file_head(Word chars) { return chars.ends_with(U"文件") && find_title_verb(chars) == Word::npos; }

// 某某厅关于抓好甲 breaks off: what goes on may hold a verb of its own.
bool breaks_off(Word above, Word chars) {
  constexpr Word kAbout = U"关于";
  return above.find(kAbout) != Word::npos && !ends_as_title(above) && chars.find(kAbout) == Word::npos;
}

// 附件, 附件2 above the title of an annex.
bool is_annex_label(Word chars) {
  if (chars.size() > kLongestLabel || !(chars.starts_with(U"附件") || chars.starts_with(U"附表")))
    return false;
  return std::ranges::all_of(chars.substr(2), [](char32_t c) {
    return text::digit_value(c) >= 0 || text::han_digit(c) >= 0 || c == U'十' || c == U'-' || c == U':';
  });
}

// Whether the line above belongs to a title that so far reads `chars`.
bool wants_more(Word chars, Word above) {
  if (is_file_head(above) || is_annex_label(above) || chars.size() + above.size() > kLongestTitle)
    return false;
  if (balance(chars) != 0 || !is_whole_title(chars)) return true;
  if (find_title_verb(chars) != 0) return breaks_off(above, chars);
  if (above.size() >= kShortestTitle && find_title_verb(above) == 0) return false;  // a title of its own
  return ends_as_body(above) || (find_title_verb(above) != Word::npos && !ends_as_title(above));
}

bool is_cjk(char32_t c) {
  return text::is_han(c) || (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
}

// Letters with a space after nearly each: 关 于 印 发.
bool is_letter_spaced(std::string_view words) {
  std::size_t han = 0;
  std::size_t gaps = 0;
  for (std::size_t at = 0; at < words.size();) {
    const text::Decoded c = next_char(words, at);
    at += c.size;
    if (!text::is_han(c.code_point)) continue;
    ++han;
    gaps += at < words.size() && is_blank(next_char(words, at).code_point) ? 1U : 0U;
  }
  return han >= 2 && gaps * 2 >= han;
}

// Runs of white space become one space where `keep` says so of the words around it; a line break none.
template <class Keep>
std::string squeeze(std::string_view words, const Keep& keep) {
  std::string out;
  out.reserve(words.size());
  char32_t before = 0;
  bool space = false;
  bool broken = false;
  for (std::size_t at = 0; at < words.size();) {
    const text::Decoded c = next_char(words, at);
    at += c.size;
    if (is_blank(c.code_point)) {
      space = true;
      broken = broken || text::is_line_end(c.code_point);
      continue;
    }
    const bool han_on_both_sides = is_cjk(before) && is_cjk(c.code_point);
    if (space && !out.empty() && (!han_on_both_sides || (!broken && keep(out, words.substr(at - c.size)))))
      out.push_back(' ');
    text::append(out, c.code_point);
    before = c.code_point;
    space = broken = false;
  }
  return out;
}

// A letter-spaced text without its spaces; only words of Latin letters stay apart.
std::string letters_together(std::string_view words) {
  const auto is_letter = [](char32_t c) { return (c | 0x20U) >= U'a' && (c | 0x20U) <= U'z'; };
  std::string out;
  out.reserve(words.size());
  char32_t before = 0;
  bool space = false;
  for (std::size_t at = 0; at < words.size();) {
    const text::Decoded c = next_char(words, at);
    at += c.size;
    if (is_blank(c.code_point)) {
      space = true;
      continue;
    }
    if (space && is_letter(before) && is_letter(c.code_point)) out.push_back(' ');
    text::append(out, c.code_point);
    before = c.code_point;
    space = false;
  }
  return out;
}

// An ASCII character ends at a place: two lines of a title that meet so need a space.
bool is_ascii_end(std::string_view words, std::size_t at) {
  return at > 0 && at <= words.size() && static_cast<unsigned char>(words[at - 1]) < 0x80;
}

bool ends_in_body_name(std::string_view words) {
  const Key key = tail_of(words, {0, static_cast<Offset>(words.size())}, 12);
  return key.size() >= 3 && ends_as_body(key.chars);
}

}  // namespace

bool is_whole_title(Word chars) {
  const std::size_t verb = find_title_verb(chars);
  return chars.size() >= kShortestTitle && verb != Word::npos && verb + 2 < chars.size();
}

bool is_annex_label(std::string_view text, const Line& line) {
  return line.length <= kLongestLabel && is_annex_label(chars_of(text, line.span));
}

std::u32string title_chars(std::string_view text, const std::vector<Line>& lines, TitleBlock block) {
  std::u32string chars;
  for (std::size_t i = block.first; i < block.end; ++i)
    chars += std::u32string_view(chars_of(text, lines[i].span));
  return chars;
}

TitleBlock title_ending_at(std::string_view text, const std::vector<Line>& lines, const NumberLines& numbers,
                           std::size_t last) {
  TitleBlock block{last, last + 1};
  std::u32string chars;  // of the block, once there is a line to set them against
  while (block.first > 0 && block.end - block.first < kMostLines) {
    const Line& above = lines[block.first - 1];
    if (!can_continue(text, above, lines[last]) || numbers[block.first - 1]) break;
    if (chars.empty()) chars = chars_of(text, lines[last].span);
    const Chars more = chars_of(text, above.span);
    if (!wants_more(chars, more)) break;
    chars.insert(0, std::u32string_view(more));
    --block.first;
  }
  return block;
}

std::string title_text(std::string_view text, const std::vector<Line>& lines, TitleBlock block) {
  std::string joined;
  for (std::size_t i = block.first; i < block.end; ++i) {
    const std::string line = tidy_title(text::slice(text, lines[i].span));
    if (is_ascii_end(joined, joined.size()) && is_ascii_end(line, 1)) joined.push_back(' ');
    joined += line;
  }
  return joined;
}

std::string tidy_title(std::string_view title) {
  constexpr std::string_view kAbout = "关于";  // no name of a body begins with it
  while (title.ends_with('|')) title = text::trim(title.substr(0, title.size() - 1));
  if (!has_blank(title, {0, static_cast<Offset>(title.size())})) return std::string(title);
  if (is_letter_spaced(title)) return letters_together(title);
  return squeeze(title, [kAbout](const std::string& before, std::string_view after) {
    return !after.starts_with(kAbout) && ends_in_body_name(before);
  });
}

TitleMark mark_behind(Word title) {
  if (!title.ends_with(U')')) return {};
  for (const Word dress : {Word(U"(?)"), Word(U"(?类)")}) {
    if (title.size() <= dress.size()) continue;
    const Word end = title.substr(title.size() - dress.size());
    const char32_t letter = end[1];
    if (letter < U'a' || letter > U'c' || end[0] != dress[0] || end.substr(2) != dress.substr(2)) continue;
    if (ends_as_title(title.substr(0, title.size() - dress.size())))
      return {static_cast<char>('A' + static_cast<int>(letter - U'a')), dress.size()};
  }
  return {};
}

std::string close_up(std::string_view words) {
  if (!has_blank(words, {0, static_cast<Offset>(words.size())})) return std::string(words);
  return squeeze(words, [](const std::string&, std::string_view) { return false; });
}

std::string unbroken(std::string_view words) {
  if (words.find('\n') == std::string_view::npos) return std::string(text::trim(words));
  std::string out;
  while (true) {
    const std::size_t end = words.find('\n');
    out += text::trim(words.substr(0, end));
    if (end == std::string_view::npos) return out;
    words.remove_prefix(end + 1);
  }
}

std::string_view page_title_words(std::string_view page_title) {
  page_title = text::trim(page_title);
  // The last separator with a site or column after it; one inside the title has a title's end before it too.
  for (std::size_t cut = page_title.find_first_of("-_|"); cut != std::string_view::npos;
       cut = page_title.find_first_of("-_|", cut + 1)) {
    const std::string_view words = text::trim(page_title.substr(0, cut));
    if (ends_as_title(chars_of(words, {0, static_cast<Offset>(words.size())}))) return words;
  }
  return page_title;
}

std::u32string page_witness(const text::SourceText& source) {
  std::string_view title = page_title_words(source.page_title);
  for (const auto& [name, content] : source.metadata) {
    if (name == "ArticleTitle" && !text::trim(content).empty()) title = content;
  }
  return std::u32string(chars_of(title, {0, static_cast<Offset>(title.size())}));
}

}  // namespace wenhao::document

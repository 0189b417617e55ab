// Orders and announcements: 国务院令第666号, 国家卫生健康委公告2020年第1号, and the names of the bodies
// before them.
#include "corpus/number/decree.h"

#include <algorithm>
#include <array>

#include "corpus/number/vocabulary.h"

namespace wenhao::number {
namespace {

constexpr std::size_t kMaxName = 40;  // characters of one body's name
constexpr int kMaxJoint = 12;         // bodies of one joint order

std::optional<Keyword> keyword_at(const Scan& scan, std::size_t at) {
  const Glyph first = glyph_at(scan.text, at);
  if (first.line) return std::nullopt;
  if (first.c == U'令') return Keyword{Kind::order, first.begin, first.end};
  if (first.c != U'公' && first.c != U'通') return std::nullopt;
  const Glyph last = glyph_at(scan.text, first.end);
  if (last.c != U'告') return std::nullopt;
  return Keyword{Kind::announcement, first.begin, last.end};
}

bool is_place_ending(char32_t c) {
  return c == U'省' || c == U'市' || c == U'县' || c == U'区' || c == U'州' || c == U'旗' || c == U'盟';
}

// The name's characters before `end`, from the right, and for each whether a name may begin there.
struct NameRun {
  std::array<Glyph, kMaxName> glyphs;  // from the left
  std::size_t size = 0;
};

NameRun name_run(const Scan& scan, std::size_t end, std::size_t limit) {
  NameRun run;
  std::size_t count = 0;
  while (count < limit) {
    const Glyph glyph = glyph_before(scan.text, end);
    const bool inside =
        count > 0 && (is_digit(glyph.c) || is_open(glyph.c) || is_close(glyph.c));  // 第8届, （集团）
    if (!(is_han_glyph(glyph.c) || inside) || glyph.begin < scan.floor || (glyph.line && count > 0)) break;
    if (glyph.gap && count > 0) break;
    run.glyphs[kMaxName - 1 - count++] = glyph;
    end = glyph.begin;
  }
  std::copy(run.glyphs.end() - static_cast<std::ptrdiff_t>(count), run.glyphs.end(), run.glyphs.begin());
  run.size = count;
  return run;
}

// How long a place's name before 市 or 县 may be, where no list knows it.
constexpr std::size_t kMaxPlace = 4;

bool is_plain(char32_t c) {
  const std::uint32_t marks = vocabulary().marks_of(c);
  return is_han_glyph(c) && (marks & kFunction) == 0;
}

// 国家药监局, 省粮储局: after 国家 or a place, what no list knows, up to the end that says it is a body.
constexpr std::size_t kMaxUnknown = 8;

bool opens_name(char32_t first, char32_t last) {
  return is_place_ending(last) || (first == U'国' && last == U'家') || (first == U'中' && last == U'国') ||
         (first == U'全' && last == U'国');
}

std::size_t with_unknown(const NameRun& run, std::size_t start) {
  for (std::size_t i = start; i-- > 1 && start - i <= kMaxUnknown;) {
    if (!is_plain(run.glyphs[i].c)) break;
    if (opens_name(run.glyphs[i - 1].c, run.glyphs[i].c)) return i - 1;
  }
  return start;
}

// From the right: a name of the vocabulary, or a place with its ending, as long as one follows another.
std::size_t name_start(const Scan& scan, const NameRun& run) {
  std::array<bool, kMaxName + 1> reached{};  // position from which the rest reads as names
  const Trie& places = scan.authority.parts();
  reached[run.size] = true;
  std::size_t start = run.size;
  for (std::size_t i = run.size; i-- > 0;) {
    std::uint32_t node = 0;
    for (std::size_t j = i; j < run.size; ++j) {
      node = vocabulary().step(node, run.glyphs[j].c);
      if (node == 0) break;
      if ((vocabulary().marks(node) & kName) != 0 && reached[j + 1]) reached[i] = true;
    }
    node = 0;
    for (std::size_t j = i; j < run.size && !reached[i]; ++j) {
      node = places.step(node, run.glyphs[j].c);
      if (node == 0) break;
      if ((places.marks(node) & kPlaceName) != 0 && reached[j + 1]) reached[i] = true;
    }
    if (is_open(run.glyphs[i].c)) {
      for (std::size_t j = i + 1; j < run.size && j <= i + 6; ++j) {
        if (is_close(run.glyphs[j].c) && reached[j + 1] && i > 0) reached[i] = true;
      }
    }
    for (std::size_t j = i + 1; j < run.size && j <= i + kMaxPlace && !reached[i]; ++j) {
      if (!is_plain(run.glyphs[j - 1].c)) break;
      if (is_place_ending(run.glyphs[j].c) && reached[j + 1] && j > i + 1) reached[i] = true;
    }
    if (!reached[i] && run.glyphs[i].c == U'第') {  // 第十三届, 第二次
      for (std::size_t j = i + 2; j < run.size && j <= i + 5; ++j) {
        if ((run.glyphs[j].c == U'届' || run.glyphs[j].c == U'次') && reached[j + 1]) reached[i] = true;
      }
    }
    if (reached[i]) start = i;
  }
  return start;
}

// A place's name may have swallowed the end of a word before it: 根据贵阳市. Words of text are given back.
std::size_t without_words(const NameRun& run, std::size_t start) {
  for (std::size_t i = start; i < run.size;) {
    std::uint32_t node = 0;
    std::size_t longest = 0;
    std::size_t name = 0;
    for (std::size_t j = i; j < run.size; ++j) {
      node = vocabulary().step(node, run.glyphs[j].c);
      if (node == 0) break;
      const std::uint32_t marks = vocabulary().marks(node);
      if ((marks & (kWord | kFunction)) != 0 && (marks & kName) == 0) longest = j + 1;
      if ((marks & kName) != 0) name = j + 1;
    }
    const bool joins = name == i + 1 && (vocabulary().marks_of(run.glyphs[i].c) & kFunction) != 0;
    if (joins) longest = name;                // 和 is of names, and begins none
    if (longest <= name && !joins) return i;  // 自治区 is a name, though 自 is a word
    i = longest;
  }
  return run.size;
}

// No word that names of bodies end in is longer.
constexpr std::size_t kMaxSuffix = 8;

bool ends_as_body(const NameRun& run) {
  for (std::size_t i = run.size > kMaxSuffix ? run.size - kMaxSuffix : 0; i < run.size; ++i) {
    std::uint32_t node = 0;
    for (std::size_t j = i; j < run.size; ++j) {
      node = vocabulary().step(node, run.glyphs[j].c);
      if (node == 0) break;
      if (j + 1 == run.size && (vocabulary().marks(node) & kSuffix) != 0) return true;
    }
  }
  return false;
}

Span one_name(const Scan& scan, std::size_t end) {
  const auto here = static_cast<Offset>(end);
  const char32_t last = glyph_before(scan.text, end).c;
  if (last != U'国' && (vocabulary().marks_of(last) & kSuffixEnd) == 0) return {here, here};
  NameRun run = name_run(scan, end, kMaxSuffix);
  if (run.size == 0) return {here, here};
  if (run.size == 1 && run.glyphs[0].c == U'国')
    return {run.glyphs[0].begin, run.glyphs[0].end};  // 国令第707号
  if (!ends_as_body(run)) return {here, here};
  if (run.size == kMaxSuffix) run = name_run(scan, end, kMaxName);
  std::size_t known = name_start(scan, run);
  if (known + 2 >= run.size) known = with_unknown(run, known);  // only its ending is known
  const std::size_t start = without_words(run, known);
  if (start >= run.size) return {here, here};
  return {run.glyphs[start].begin, run.glyphs[run.size - 1].end};
}

// What stands before the serial: year, term, keyword, in the orders that occur.
struct Decree {
  Keyword keyword;
  Offset name_end = 0;
  Offset begin = 0;  // of year or keyword, whichever is first
  Offset end = 0;
  Span sort;  // 挂牌 of 挂牌公告
  std::uint16_t year = 0;
  std::uint16_t term = 0;
};

// 挂牌公告, 拍卖公告: what is announced, a word that ends at `end` and begins no earlier than the floor.
Span sort_before(const Scan& scan, Offset end) {
  constexpr int kMaxSort = 4;
  Span sort{end, end};
  Glyph glyph = glyph_before(scan.text, end);
  for (int i = 0; i < kMaxSort && is_han_glyph(glyph.c) && glyph.begin >= scan.floor && !glyph.gap; ++i) {
    const std::string_view word = scan.text.substr(glyph.begin, end - glyph.begin);
    if (word_at(word, 0, kAnnouncementKind)) sort.begin = glyph.begin;
    glyph = glyph_before(scan.text, glyph.begin);
  }
  return sort;
}

// 公告〔8届〕第26号.
std::optional<YearGroup> term_before(const Scan& scan, std::size_t at) {
  const Glyph close = glyph_before(scan.text, at);
  if (!is_close(close.c)) return std::nullopt;
  const Glyph jie = glyph_before(scan.text, close.begin);
  if (jie.c != U'届') return std::nullopt;
  const Digits digits = digits_before(scan.text, jie.begin);
  const HanNumber han = han_number_before(scan.text, jie.begin);
  YearGroup group;
  group.year =
      static_cast<std::uint16_t>(digits.size > 0 && !digits.han ? digits.number(0, digits.size) : han.value);
  const Glyph open = glyph_before(scan.text, digits.size > 0 && !digits.han ? digits.begin : han.begin);
  if (group.year == 0 || !is_open(open.c)) return std::nullopt;
  group.begin = open.begin;
  return group;
}

std::optional<Decree> keyword_first(const Scan& scan, const Numbered& numbered) {
  Decree decree;
  decree.end = numbered.hao_end;
  Offset at = numbered.begin;
  auto year = year_group_before(scan, at);
  if (year) at = year->begin;
  const Glyph open = glyph_before(scan.text, at);
  if (is_open(open.c) && open.begin >= scan.floor) {  // 令[第55号], 令[1993年第9号]
    const Glyph close = glyph_at(scan.text, numbered.hao_end);
    if (!is_close(close.c)) return std::nullopt;
    at = open.begin;
    decree.end = close.end;
  }
  if (const auto term = term_before(scan, at)) {
    decree.term = term->year;
    at = term->begin;
  }
  const auto keyword = keyword_before(scan, at);
  if (!keyword) return std::nullopt;
  decree.keyword = *keyword;
  decree.begin = decree.name_end = keyword->begin;
  if (keyword->kind == Kind::announcement) {
    decree.sort = sort_before(scan, keyword->begin);
    decree.begin = decree.name_end = decree.sort.begin;
    if (!year) year = year_group_before(scan, decree.begin);  // 2015年通告第2号
    if (year && year->begin < decree.begin) decree.begin = decree.name_end = year->begin;
  }
  decree.year = year ? year->year : std::uint16_t{0};
  return decree;
}

std::optional<Decree> keyword_last(const Scan& scan, const Numbered& numbered) {
  const auto keyword = keyword_at(scan, numbered.hao_end);
  if (!keyword) return std::nullopt;
  Decree decree;
  decree.keyword = *keyword;
  decree.end = keyword->end;
  decree.begin = decree.name_end = numbered.begin;
  if (const auto year = year_group_before(scan, numbered.begin)) {
    decree.year = year->year;
    decree.begin = decree.name_end = year->begin;
  }
  return decree;
}

// A body by its full name; 穗府, 黑保监 are codes.
bool is_full_name(const Scan& scan, Span name) {
  const std::string words = folded_words(scan.text, name);
  const bool central =
      words.size() == 9 && (words.ends_with("部") || words.ends_with("会") || words.ends_with("署"));
  return words.size() > 9 || central || words == "国务院" || words == "主席" || words.ends_with("政府");
}

// 第311号省政府令: the body stands between the serial and its order. A 令 that begins a word (令人) is none.
std::optional<Decree> name_last(const Scan& scan, const Numbered& numbered) {
  constexpr std::size_t kMaxBody = 20;
  if (!numbered.has_di) return std::nullopt;
  Glyph glyph = glyph_at(scan.text, numbered.hao_end);
  const Offset begin = glyph.begin;
  for (std::size_t i = 0; i < kMaxBody && is_plain(glyph.c) && !glyph.gap; ++i) {
    const Offset end = glyph.end;
    glyph = glyph_at(scan.text, end);
    if (glyph.c != U'令') continue;
    const Span name = one_name(scan, end);
    if (name.begin != begin || !is_full_name(scan, name) ||
        word_at(scan.text, glyph.begin, kWord | kPlaceNumber))
      return std::nullopt;
    Decree decree;
    decree.keyword = {Kind::order, glyph.begin, glyph.end};
    decree.begin = numbered.begin;
    decree.name_end = end;
    decree.end = glyph.end;
    return decree;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Keyword> keyword_before(const Scan& scan, std::size_t end) {
  const Glyph last = glyph_before(scan.text, end);
  if (last.begin < scan.floor || last.c == 0) return std::nullopt;
  if (last.c == U'令') return Keyword{Kind::order, last.begin, last.end};
  if (last.c != U'告') return std::nullopt;
  const Glyph first = glyph_before(scan.text, last.begin);
  if (first.c != U'公' && first.c != U'通') return std::nullopt;
  return Keyword{Kind::announcement, first.begin, last.end};
}

Span name_before(const Scan& scan, std::size_t end) {
  Span name = one_name(scan, end);
  if (name.empty()) return name;
  for (int i = 0; i < kMaxJoint; ++i) {
    const Glyph separator = glyph_before(scan.text, name.begin);
    const bool spaced = separator.gap && !separator.line && is_han_glyph(separator.c);
    if (separator.c != U'、' && !spaced) break;
    const Span before = one_name(scan, spaced ? separator.end : separator.begin);
    if (before.empty() || before.size() < 6) break;
    name.begin = before.begin;
  }
  return name;
}

bool ends_as_decree(const Scan& scan, std::size_t end) {
  const auto keyword = keyword_before(scan, end);
  if (!keyword) return false;
  if (keyword->kind == Kind::announcement) return true;
  const Span name = name_before(scan, keyword->begin);
  return !name.empty() && is_full_name(scan, name);
}

namespace {

// The issuer where no name stands before the keyword: 国家药监局关于…的公告, or an abbreviated one,
// 粤府令第197号.
Span named_otherwise(const Scan& scan, const Decree& decree, const Numbered& numbered) {
  const Span none{decree.name_end, decree.name_end};
  if (decree.keyword.begin > numbered.begin) return none;
  if (decree.keyword.kind == Kind::announcement) {
    const bool titled = glyph_before(scan.text, decree.keyword.begin).c == U'的';
    return titled ? issuer_of_title(scan, decree.keyword.begin) : none;
  }
  if (decree.year != 0) return none;
  const auto code = code_before(scan.text, decree.name_end, scan.authority, {scan.floor, false});
  return code && code->composed && code->local ? Span{code->begin, code->end} : none;
}

}  // namespace

std::optional<Mention> read_decree(const Scan& scan, const Numbered& numbered) {
  auto decree = keyword_first(scan, numbered);
  if (!decree) decree = keyword_last(scan, numbered);
  const bool is_named_last = !decree;
  if (!decree) decree = name_last(scan, numbered);
  if (numbered.value == 0 || numbered.value > 99'999) return std::nullopt;
  if (!decree) return read_titled_decree(scan, numbered);
  Span name = name_before(scan, decree->name_end);
  if (name.empty()) name = named_otherwise(scan, *decree, numbered);
  if (decree->keyword.kind == Kind::order && name.empty()) return std::nullopt;
  const bool bracketed_year = decree->year != 0 && decree->keyword.begin < numbered.begin &&
                              is_close(glyph_before(scan.text, numbered.begin).c);
  if (name.empty() || (bracketed_year && !is_full_name(scan, name))) {
    if (decree->keyword.kind == Kind::order) return std::nullopt;
    const auto code = code_before(scan.text, decree->name_end, scan.authority, {scan.floor, false});
    if (decree->year != 0 && code && code->composed) name = {code->begin, code->end};
  }
  if (name.empty() && decree->year == 0 && decree->term == 0) return std::nullopt;
  if (const auto again = keyword_at(scan, decree->end);
      again && again->kind == decree->keyword.kind && decree->keyword.begin < numbered.begin) {
    decree->end = again->end;  // 令第4号令
  }
  Mention mention;
  mention.kind = decree->keyword.kind;
  mention.code = name;
  mention.year = decree->year;
  mention.term = decree->term;
  mention.serial = numbered.value;
  mention.series = decree->sort;
  mention.span = {
      name.end == decree->name_end && !name.empty() && !is_named_last ? name.begin : decree->begin,
      decree->end};
  return mention;
}

}  // namespace wenhao::number

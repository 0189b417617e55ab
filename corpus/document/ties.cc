// A title is tied to a number by what stands between them, which is a bracket or nothing.
#include "corpus/document/ties.h"

#include <algorithm>
#include <array>

#include "corpus/document/chars.h"
#include "corpus/document/key.h"
#include "corpus/document/marker.h"
#include "corpus/document/mentions.h"
#include "corpus/document/sentence.h"
#include "corpus/document/title.h"
#include "corpus/document/vocabulary.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using number::Kind;
using number::Mention;
using Word = std::u32string_view;

constexpr std::size_t kGap = 24;          // characters between title and number: a bracket, an issuer
constexpr std::size_t kTitleEnd = 16;     // characters that the end of a title is told by
constexpr std::size_t kLongestMark = 10;  // characters in which an item's mark stands
constexpr Offset kLongestUnmarked = 360;  // bytes of a title without marks

// What may stand between a number and the title after it.
constexpr auto kLinks = std::to_array<Word>({U"", U")", U"文", U"文件", U"印发的", U"下发的", U"发布的"});

bool can_be_tied(const Mention& mention) {
  const bool motion = mention.kind == Kind::proposal || mention.kind == Kind::suggestion;
  return names_document(mention) || motion;
}

bool is_open_bracket(char32_t c) { return c == U'(' || c == U'〔' || c == U'['; }

// Behind the last stop or cell border.
std::size_t clause_begin(std::string_view words) {
  std::size_t begin = 0;
  for (const std::string_view border : {"\t", "。", "；", "，", "：", ",", ":", ";"}) {
    const std::size_t at = words.rfind(border);
    if (at != std::string_view::npos) begin = std::max(begin, at + border.size());
  }
  return begin;
}

std::size_t after_title(std::string_view words) {
  constexpr std::string_view kClose = "》";
  const std::size_t at = words.rfind(kClose);
  return std::max(clause_begin(words), at == std::string_view::npos ? 0 : at + kClose.size());
}

// Where the title's 关于 stands from a place on; npos for none.
std::size_t about_in(std::string_view words, std::size_t begin) {
  return std::min(words.find("关于", begin), words.find("關於", begin));
}

// Each 》 closes a 《 of these words.
bool is_balanced(std::string_view words) {
  int open = 0;
  for (std::size_t at = 0; at < words.size() && open >= 0;) {
    const text::Decoded c = next_char(words, at);
    at += c.size;
    open += c.code_point == U'《' ? 1 : c.code_point == U'》' ? -1 : 0;
  }
  return open == 0;
}

class Tier {
 public:
  Tier(std::string_view text, const std::vector<Paragraph>& paragraphs, const std::vector<Mention>& mentions)
      : text_(text), paragraphs_(paragraphs), mentions_(mentions), ties_(mentions.size()) {}

  std::vector<Tie> run() {
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      const Mention& mention = mentions_[i];
      ties_[i].unit = mention.span;
      move_to(mention.span.begin);
      if (mention.kind == Kind::title) {
        last_title_ = mention.span.begin >= inside_until_ ? i : last_title_;
        inside_until_ = std::max(inside_until_, mention.span.end);
      } else if (can_be_tied(mention) && mention.owner == number::kNone &&
                 mention.span.begin >= inside_until_) {
        tie(i);
      }
    }
    return std::move(ties_);
  }

 private:
  // The paragraph of a place; asked with rising places.
  void move_to(Offset place) {
    while (paragraph_ < paragraphs_.size() && paragraphs_[paragraph_].span.end <= place) {
      ++paragraph_;
      last_title_.reset();
    }
  }

  void tie(std::uint32_t i) {
    if (paragraph_ >= paragraphs_.size() || !paragraphs_[paragraph_].span.contains(mentions_[i].span)) return;
    if (last_title_ && tie_before(i, *last_title_)) {
      last_title_.reset();
    } else if (!tie_after(i)) {
      tie_unmarked(i);
    }
    ties_[i].unit.end = after_bracket(ties_[i].unit.end);
  }

  // 《…》（issuer number
  bool tie_before(std::uint32_t i, std::uint32_t title) {
    const Span gap{mentions_[title].span.end, mentions_[i].span.begin};
    if (gap.begin > gap.end || gap.size() > kGap * 4) return false;
    const Key key = key_of(text_, gap);
    const bool bracketed = !key.empty() && is_open_bracket(key.chars[0]);
    const bool plain = std::ranges::all_of(Word(key.chars).substr(bracketed ? 1 : 0), text::is_han);
    if (!key.empty() && (!bracketed || !plain)) return false;
    ties_[i].title = mentions_[title].code;
    ties_[i].unit.begin = mentions_[title].span.begin;
    return true;
  }

  // number《…》, unless that title has its own number behind it.
  bool tie_after(std::uint32_t i) {
    if (i + 1 >= mentions_.size() || mentions_[i + 1].kind != Kind::title) return false;
    const Mention& title = mentions_[i + 1];
    if (title.span.begin < mentions_[i].span.end || title.span.begin - mentions_[i].span.end > 16)
      return false;
    const Key gap = key_of(text_, {mentions_[i].span.end, title.span.begin});
    if (std::ranges::find(kLinks, Word(gap.chars)) == kLinks.end() || has_own_number(i + 1)) return false;
    if (!names_document(mentions_[i]) && is_regulation(title)) return false;
    ties_[i].title = title.code;
    ties_[i].unit.end = title.span.end;
    return true;
  }

  // What a member proposes is no regulation, unless its title says what about it: 《关于修改〈…〉的建议》.
  [[nodiscard]] bool is_regulation(const Mention& title) const {
    const Key key = key_of(text_, title.code);
    return ends_as_regulation(key.chars) && find_title_verb(key.chars) != 0;
  }

  [[nodiscard]] bool has_own_number(std::uint32_t title) const {
    for (std::uint32_t k = title + 1; k < mentions_.size(); ++k) {
      if (mentions_[k].span.begin < mentions_[title].span.end) continue;
      const Span gap{mentions_[title].span.end, mentions_[k].span.begin};
      const Key key = key_of(text_, {gap.begin, std::min(gap.end, gap.begin + 8)}, 2);
      return can_be_tied(mentions_[k]) && gap.size() <= 4 && key.size() <= 1;
    }
    return false;
  }

  // 1. 关于…的通知（number: the words from 关于, or a whole cell, that end as a title does.
  void tie_unmarked(std::uint32_t i) {
    const Offset number = mentions_[i].span.begin;
    Span words{paragraphs_[paragraph_].span.begin, number};
    if (words.size() > kLongestUnmarked) words.begin = aligned(words.end - kLongestUnmarked);
    words = before_bracket(trim(text_, words));
    if (words.empty()) return;
    if (!ends_as_title(tail_of(text_, words, kTitleEnd).chars)) return;
    const std::string_view slice = text::slice(text_, words);
    std::size_t start = about_in(slice, clause_begin(slice));
    // 关于印发《…》的通知 holds the marks of another title; after 《…》 alone words begin anew.
    if (!is_balanced(slice.substr(std::min(start, slice.size()))))
      start = about_in(slice, after_title(slice));
    if (start == std::string_view::npos) start = item_begin(words);
    if (start == std::string_view::npos) return;
    const Span title{words.begin + static_cast<Offset>(start), words.end};
    const Key key = key_of(text_, title);
    if (!ends_as_title(key.chars) || !is_whole_title(key.chars)) return;
    ties_[i].title = title;
    ties_[i].unit.begin = title.begin;
  }

  // 1. 某某厅印发…的通知（number: all words of an item are the title; npos where the paragraph is none.
  [[nodiscard]] std::size_t item_begin(Span words) const {
    if (words.begin != paragraphs_[paragraph_].span.begin) return std::string_view::npos;
    const Key key = key_of(text_, words, kLongestMark);
    const Marker mark = marker_of(key.chars);
    return mark && mark.size < key.size() ? key.places[mark.size].begin - words.begin
                                          : std::string_view::npos;
  }

  [[nodiscard]] Offset aligned(Offset at) const {
    while (at > 0 && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80) --at;
    return at;
  }

  [[nodiscard]] Span before_bracket(Span words) const {
    const text::Decoded last = prev_char(text_, words.end);
    if (words.empty() || !is_open_bracket(plain(last.code_point))) return words;
    return trim(text_, {words.begin, words.end - last.size});
  }

  // Past the bracket that closes right after the unit; 文 and 文件 may stand before it.
  [[nodiscard]] Offset after_bracket(Offset number_end) const {
    Offset at = number_end;
    for (const std::string_view word : {"文", "件"}) {
      if (text_.substr(at).starts_with(word)) at += static_cast<Offset>(word.size());
    }
    const text::Decoded next = next_char(text_, at);
    const bool closes = next.code_point == U')' || next.code_point == U'）';
    return closes && at < paragraphs_[paragraph_].span.end ? at + next.size : number_end;
  }

  std::string_view text_;
  const std::vector<Paragraph>& paragraphs_;
  const std::vector<Mention>& mentions_;
  std::vector<Tie> ties_;
  std::size_t paragraph_ = 0;
  std::optional<std::uint32_t> last_title_;  // of this paragraph, with no number of its own yet
  Offset inside_until_ = 0;                  // end of the title that holds what comes next
};

}  // namespace

std::vector<Tie> tie_titles(std::string_view text, const std::vector<Paragraph>& paragraphs,
                            const std::vector<Mention>& mentions) {
  return Tier(text, paragraphs, mentions).run();
}

}  // namespace wenhao::document

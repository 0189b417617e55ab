// Names in a draft: short names without a definition, bodies that are called something else by now.
#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "corpus/document/key.h"
#include "corpus/text/utf8.h"
#include "search/followup/bodies.h"
#include "search/followup/evidence.h"
#include "search/followup/rules.h"

namespace wenhao::followup {
namespace {

using number::Kind;
using number::Mention;
using Word = std::u32string_view;

// Kinds of document (党政机关公文处理工作条例, art. 8, and what is issued along with them): a title of these
// words alone names no document in particular.
constexpr auto kKinds =
    std::to_array<Word>({U"意见", U"通知", U"办法", U"方案", U"规划", U"决定", U"条例", U"规定",
                         U"细则", U"纲要", U"计划", U"公告", U"通告", U"指南", U"标准", U"规范",
                         U"章程", U"报告", U"批复", U"要点", U"规程", U"目录", U"措施", U"政策"});

// What may stand before the kind without saying what the document is about.
constexpr auto kManners = std::to_array<Word>({U"实施", U"若干", U"指导", U"试行", U"暂行", U"管理", U"行动",
                                               U"工作", U"总体", U"具体", U"补充", U"专项", U"本"});

bool is_general(Word title) {
  for (const Word manner : kManners) {
    if (title.starts_with(manner)) return is_general(title.substr(manner.size()));
  }
  return std::ranges::find(kKinds, title) != kKinds.end();
}

// 以下简称, 下称, 简称 right before a title.
bool is_definition(std::string_view text, text::Span title) {
  constexpr text::Offset kNear = 18;  // bytes
  text::Offset begin = title.begin - std::min(title.begin, kNear);
  while (begin < title.begin && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80) ++begin;
  const std::u32string before = document::chars_of(text, {begin, title.begin});
  std::u32string_view left = before;
  while (!left.empty() &&
         (left.back() == U'“' || left.back() == U'"' || left.back() == U'为' || left.back() == U':'))
    left.remove_suffix(1);
  return left.ends_with(U"简称") || left.ends_with(U"下称");
}

class ShortNames {
 public:
  explicit ShortNames(const Draft& draft) : draft_(draft) {}

  std::vector<Fault> run() {
    for (std::size_t i = 0; i < draft_.mentions.size(); ++i) {
      const Mention& mention = draft_.mentions[i];
      if (mention.kind != Kind::title || draft_.apart[i]) continue;
      const std::u32string words = document::chars_of(draft_.text(), mention.code);
      if (is_definition(draft_.text(), mention.span)) {
        define(i, words);
      } else if (is_general(words) && mention.owner == number::kNone &&
                 !draft_.tied[i]) {  // 《通知》（辽卫发〔2017〕22号）
        add(i, {});
      }
    }
    return std::move(faults_);
  }

 private:
  void define(std::size_t i, const std::u32string& words) {
    const std::uint32_t owner = draft_.mentions[i].owner;
    const std::string meant = owner == number::kNone ? std::string() : draft_.canonical[owner];
    const auto [known, is_new] = meant_.try_emplace(words, meant);
    if (!is_new && known->second != meant && !meant.empty() && !known->second.empty()) add(i, known->second);
  }

  void add(std::size_t i, const std::string& earlier) {
    const std::string written(draft_.written(i));
    if (earlier.empty() && std::ranges::find(told_, written) != told_.end()) return;
    if (earlier.empty()) told_.push_back(written);
    Fault fault;
    fault.code = FaultCode::short_name;
    fault.span = draft_.mentions[i].span;
    fault.written = written;
    fault.detail = earlier;
    faults_.push_back(std::move(fault));
  }

  const Draft& draft_;
  std::vector<Fault> faults_;
  std::map<std::u32string, std::string> meant_;
  std::vector<std::string> told_;
};

// The last year that a range names; 0 where it names none: 2017年, 〔2017〕, and 20123月, which lost its 年.
std::uint16_t year_before(std::string_view text, text::Span range) {
  constexpr int kFirst = 1949;
  constexpr int kLast = 2099;
  constexpr int kDigits = 4;
  std::uint16_t last = 0;
  int value = 0;
  int digits = 0;
  for (std::size_t at = range.begin; at < range.end;) {
    const text::Decoded c = text::decode(text, at);
    at += c.size;
    const int digit = text::digit_value(c.code_point);
    if (digit >= 0) {
      value = digits < kDigits ? value * 10 + digit : value;
      ++digits;
      continue;
    }
    const bool is_year =
        digits == kDigits || (digits > kDigits && (c.code_point == U'月' || c.code_point == U'日'));
    if (is_year && value >= kFirst && value <= kLast) last = static_cast<std::uint16_t>(value);
    value = 0;
    digits = 0;
  }
  return last;
}

// 原 stands before the body's whole name: 原省卫生计生委.
bool is_told_as_former(std::string_view text, text::Span paragraph, text::Offset at) {
  constexpr text::Offset kPlace = 24;  // bytes of a place's name before the body's
  const text::Offset begin = std::max(paragraph.begin, at - std::min(at, kPlace));
  const std::string_view before = text.substr(begin, at - begin);
  return before.find("原") != std::string_view::npos || before.find("时任") != std::string_view::npos;
}

// Mentions are in order, and a title is short: few that begin before a place can hold it.
bool in_title(const Draft& draft, text::Span span) {
  constexpr std::ptrdiff_t kLooked = 16;
  const auto after = std::ranges::upper_bound(draft.mentions, span.begin, {},
                                              [](const Mention& mention) { return mention.span.begin; });
  const auto first = after - std::min(kLooked, after - draft.mentions.begin());
  return std::any_of(first, after, [&](const Mention& mention) {
    return mention.kind == Kind::title && mention.span.contains(span);
  });
}

// The year that the words around a place speak of: named before it in the paragraph, else after it in the
// sentence; 0 where none is named.
std::uint16_t year_around(std::string_view text, text::Span paragraph, text::Span name) {
  constexpr text::Offset kNear = 3000;  // bytes: what is farther off is another matter
  const text::Offset begin = std::max(paragraph.begin, name.begin - std::min(name.begin, kNear));
  if (const std::uint16_t year = year_before(text, {begin, name.begin})) return year;
  const text::Offset end = std::min<text::Offset>(paragraph.end, name.end + kNear);
  const text::Span sentence = sentence_at(text::slice(text, {begin, end}), name.begin - begin);
  return year_before(text, {name.end, std::max(name.end, begin + sentence.end)});
}

void add_bodies(const Draft& draft, text::Span paragraph, std::vector<const FormerName*>& told,
                std::vector<Fault>& faults) {
  for (const NamedBody& body : former_names_in(draft.text(), paragraph)) {
    if (std::ranges::find(told, body.name) != told.end() || in_title(draft, body.span) ||
        is_told_as_former(draft.text(), paragraph, body.span.begin))
      continue;
    const auto date = draft.date_at(body.span.begin);
    const std::uint16_t year = year_around(draft.text(), paragraph, body.span);
    if ((date && date->year <= body.name->until) || (year != 0 && year <= body.name->until)) continue;
    told.push_back(body.name);
    Fault fault;
    fault.code = FaultCode::body_superseded;
    fault.span = body.span;
    fault.written = std::string(text::slice(draft.text(), body.span));
    fault.suggestion = body.name->now;
    fault.detail = std::to_string(body.name->until);
    faults.push_back(std::move(fault));
  }
}

bool is_furniture(const Draft& draft, text::Span paragraph) {
  return std::ranges::any_of(draft.documents, [&](const document::Document& document) {
    return std::ranges::any_of(document.furniture, [&](text::Span span) { return span.contains(paragraph); });
  });
}

}  // namespace

std::vector<Fault> short_name_faults(const Draft& draft) { return ShortNames(draft).run(); }

std::vector<Fault> body_faults(const Draft& draft) {
  std::vector<Fault> faults;
  std::vector<const FormerName*> told;
  for (const text::Paragraph& paragraph : draft.source->paragraphs) {
    if (!is_furniture(draft, paragraph.span)) add_bodies(draft, paragraph.span, told, faults);
  }
  return faults;
}

}  // namespace wenhao::followup

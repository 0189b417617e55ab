// Finding the labels of a line by the table of the words that government sites and letters use for them.
#include "corpus/document/field.h"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/document/chars.h"
#include "corpus/document/key.h"
#include "corpus/document/sentence.h"
#include "corpus/document/word_list.h"
#include "corpus/text/date.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using text::Offset;
using text::Span;

struct LabelWord {
  std::u32string_view word;
  FieldName name;
};

// Labels as seen on sites of the central, provincial and city governments; the first seven are those of
// 国办发〔2019〕61号 and the State Council's own pages. The longer of two that share a beginning wins.
constexpr auto kLabels = std::to_array<LabelWord>({
    {U"索引号", FieldName::index},
    {U"信息索引号", FieldName::index},
    {U"主题分类", FieldName::subject},
    {U"信息分类", FieldName::subject},
    {U"发文机关", FieldName::issuer},
    {U"成文日期", FieldName::written},
    {U"标题", FieldName::title},
    {U"发文字号", FieldName::number},
    {U"发布日期", FieldName::published},
    {U"主题词", FieldName::subject},
    {U"有效性", FieldName::validity},
    {U"公开属性", FieldName::openness},
    {U"分类", FieldName::subject},
    {U"文号", FieldName::number},
    {U"文件编号", FieldName::number},
    {U"编号", FieldName::number},
    {U"发文文号", FieldName::number},
    {U"文件字号", FieldName::number},
    {U"发文号", FieldName::number},
    {U"统一编号", FieldName::index},
    {U"发布机构", FieldName::publisher},
    {U"发布机关", FieldName::publisher},
    {U"发文单位", FieldName::issuer},
    {U"发文机构", FieldName::issuer},
    {U"制发机关", FieldName::issuer},
    {U"制定机关", FieldName::issuer},
    {U"发布单位", FieldName::publisher},
    {U"成文时间", FieldName::written},
    {U"签发日期", FieldName::written},
    {U"生成日期", FieldName::written},
    {U"制发日期", FieldName::written},
    {U"发文日期", FieldName::written},
    {U"发文时间", FieldName::written},
    {U"名称", FieldName::title},
    {U"文件名称", FieldName::title},
    {U"信息名称", FieldName::title},
    {U"公开日期", FieldName::published},
    {U"实施日期", FieldName::validity},
    {U"生效日期", FieldName::validity},
    {U"施行日期", FieldName::validity},
    {U"失效日期", FieldName::validity},
    {U"废止日期", FieldName::validity},
    {U"文件状态", FieldName::validity},
    {U"时效性", FieldName::validity},
    {U"效力状态", FieldName::validity},
    {U"公开方式", FieldName::openness},
    {U"公开形式", FieldName::openness},
    {U"公开类别", FieldName::openness},
    {U"信息公开选项", FieldName::openness},
    {U"公开选项", FieldName::openness},
    {U"体裁分类", FieldName::subject},
    {U"服务对象", FieldName::subject},
    {U"组配分类", FieldName::subject},
    {U"发布时间", FieldName::page_date},
    {U"发表时间", FieldName::page_date},
    {U"公开时间", FieldName::page_date},
    {U"更新时间", FieldName::page_date},
    {U"时间", FieldName::page_date},
    {U"日期", FieldName::page_date},
    {U"来源", FieldName::page},
    {U"信息来源", FieldName::page},
    {U"文章来源", FieldName::page},
    {U"稿件来源", FieldName::page},
    {U"编辑", FieldName::page},
    {U"责任编辑", FieldName::page},
    {U"作者", FieldName::page},
    {U"审核", FieldName::page},
    {U"浏览", FieldName::page},
    {U"浏览量", FieldName::page},
    {U"浏览次数", FieldName::page},
    {U"阅读", FieldName::page},
    {U"阅读次数", FieldName::page},
    {U"点击数", FieldName::page},
    {U"点击量", FieldName::page},
    {U"点击次数", FieldName::page},
    {U"访问次数", FieldName::page},
    {U"访问量", FieldName::page},
    {U"浏览量", FieldName::page},
    {U"阅读量", FieldName::page},
    {U"字号", FieldName::page},
    {U"字体", FieldName::page},
    {U"浏览字号", FieldName::page},
    {U"字体大小", FieldName::page},
    {U"分享", FieldName::page},
    {U"分享到", FieldName::page},
    {U"分享至", FieldName::page},
    {U"附件下载", FieldName::attachment},
    {U"附件", FieldName::attachment},
    {U"相关附件", FieldName::attachment},
    {U"抄送", FieldName::copies},
    {U"抄报", FieldName::copies},
    {U"主送", FieldName::addressee},
    {U"主送机关", FieldName::addressee},
    {U"签发人", FieldName::signer},
    {U"联系人", FieldName::contact},
    {U"联系人及电话", FieldName::contact},
    {U"联系电话", FieldName::contact},
    {U"联系方式", FieldName::contact},
    {U"联系单位", FieldName::contact},
    {U"电话", FieldName::contact},
    {U"登记人", FieldName::contact},
    {U"密级", FieldName::secrecy},
    {U"类别", FieldName::mark},
    {U"办理类别", FieldName::mark},
    {U"办理结果", FieldName::mark},
    {U"办理结果类别", FieldName::mark},
    {U"答复类别", FieldName::mark},
    {U"办复类别", FieldName::mark},
    {U"复文类别", FieldName::mark},
    {U"答复分类", FieldName::mark},
    {U"公文种类", FieldName::subject},
    {U"公文目录", FieldName::subject},
    {U"信息类别", FieldName::subject},
    {U"关键词", FieldName::subject},
    {U"关键字", FieldName::subject},
    {U"内容概述", FieldName::subject},
    {U"生效时间", FieldName::validity},
    {U"实施时间", FieldName::validity},
    {U"失效时间", FieldName::validity},
    {U"废止时间", FieldName::validity},
    {U"有效期", FieldName::validity},
    {U"公开范围", FieldName::openness},
    {U"公开时限", FieldName::openness},
    {U"责任部门", FieldName::publisher},
    {U"编稿时间", FieldName::page_date},
    {U"发稿时间", FieldName::page_date},
    {U"点击", FieldName::page},
    {U"标签", FieldName::page},
    {U"领导签批", FieldName::contact},
    {U"领导签字", FieldName::contact},
    {U"签批领导", FieldName::contact},
    {U"承办人", FieldName::contact},
    {U"经办人", FieldName::contact},
    {U"承办负责人", FieldName::contact},
    {U"承办人及联系电话", FieldName::contact},
});

// By their first characters; of two that share a beginning the longer stands first.
constexpr auto kSortedLabels = [] {
  auto labels = kLabels;
  std::ranges::sort(labels, [](const LabelWord& a, const LabelWord& b) {
    if (a.word.front() != b.word.front()) return a.word.front() < b.word.front();
    return a.word.size() > b.word.size();
  });
  return labels;
}();

constexpr std::size_t kLongestLabel = 8;
constexpr Offset kLongestLine = 900;  // bytes; metadata is short, running text has one label at most

constexpr Firsts kFirsts([] {
  std::array<std::u32string_view, kLabels.size()> words;
  std::ranges::transform(kLabels, words.begin(), &LabelWord::word);
  return words;
}());

// Of a label, or the bracket before it, or white space.
bool may_begin(char32_t c) { return kFirsts.holds(c) || c == U'【' || c == U'[' || is_blank(c); }

bool is_colon(char32_t c) { return c == U':' || c == U'：'; }

// Between a label and its value, and one field and the next: a table of bars holds them too.
bool is_gap(char32_t c) { return is_blank(c) || c == U'|' || c == U'｜'; }

Span without_gaps(std::string_view text, Span span) {
  while (!span.empty()) {
    const text::Decoded first = next_char(text, span.begin);
    if (!is_gap(first.code_point)) break;
    span.begin = std::min(span.end, span.begin + first.size);
  }
  while (!span.empty()) {
    const text::Decoded last = prev_char(text, span.end);
    if (!is_gap(last.code_point)) break;
    span.end -= last.size;
  }
  return span;
}

// Without the bullets before it: • 索引号：
Span without_bullets(std::string_view text, Span line) {
  while (!line.empty()) {
    const text::Decoded first = next_char(text, line.begin);
    if (!is_blank(first.code_point) && !is_bullet(first.code_point)) break;
    line.begin = std::min(line.end, line.begin + first.size);
  }
  return line;
}

struct Label {
  FieldName name = FieldName::none;
  Span span;
  Offset value = 0;  // where the value begins
  bool colon = false;
};

// The label that begins at a place, with the colon after it.
std::optional<Label> label_at(std::string_view text, Span rest) {
  if (!may_begin(plain(next_char(text, rest.begin).code_point))) return std::nullopt;
  const Key key = key_of(text, rest, kLongestLabel + 2);
  const std::size_t bracket = !key.empty() && (key.chars[0] == U'【' || key.chars[0] == U'[') ? 1 : 0;
  const std::u32string_view chars = std::u32string_view(key.chars).substr(bracket);
  if (chars.empty() || !kFirsts.holds(chars.front())) return std::nullopt;
  const auto first = [](const LabelWord& label) { return label.word.front(); };
  auto best = std::ranges::lower_bound(kSortedLabels, chars.front(), {}, first);
  while (best != kSortedLabels.end() && first(*best) == chars.front() && !chars.starts_with(best->word))
    ++best;
  if (best == kSortedLabels.end() || first(*best) != chars.front()) return std::nullopt;
  const std::size_t size = bracket + best->word.size();
  Label label{best->name, key.span(bracket, size), key.places[size - 1].end, false};
  if (size >= key.size()) return label;
  const char32_t next = key.chars[size];
  if (is_colon(next) || (bracket == 1 && (next == U'】' || next == U']'))) {
    label.colon = true;
    label.value = key.places[size].end;
  } else if (text.substr(label.value, key.places[size].begin - label.value).find('\n') !=
             std::string_view::npos) {
    label.colon = true;  // it fills its line, and its value is the next
  }
  return label;
}

// The parts of a line that a label may begin: what stands after white space, the cells of a row.
Offset next_start(std::string_view text, Span rest) {
  Offset at = rest.begin;
  bool space = false;
  while (at < rest.end) {
    const text::Decoded c = next_char(text, at);
    if (is_gap(c.code_point)) {
      space = true;
    } else if (space) {
      return at;
    }
    at += c.size;
  }
  return rest.end;
}

Span cell_at(std::string_view text, Span rest) {
  const std::size_t tab = text::slice(text, rest).find('\t');
  if (tab == std::string_view::npos) return rest;
  return {rest.begin, rest.begin + static_cast<Offset>(tab)};
}

// The cells of a row in pairs: a label fills its cell or opens it with a colon.
std::vector<Field> fields_of_row(std::string_view text, Span line) {
  std::vector<Field> fields;
  bool open = false;  // the last field waits for its value
  for (Offset at = line.begin; at < line.end;) {
    const Span cell = cell_at(text, {at, line.end});
    at = cell.end < line.end ? cell.end + 1 : line.end;
    const Span words = trim(text, cell);
    const auto label = label_at(text, words);
    const Span value = label ? trim(text, {label->value, words.end}) : Span{};
    if (label && (value.empty() || label->colon)) {
      fields.push_back({label->name, label->span, value});
      open = value.empty();
    } else if (open) {
      fields.back().value = words;
      open = false;
    } else if (fields.empty()) {
      return {};
    }
  }
  return fields;
}

}  // namespace

FieldPlace place_of(FieldName name) {
  switch (name) {
    case FieldName::page_date:
    case FieldName::page:
      return FieldPlace::page;
    case FieldName::attachment:
    case FieldName::copies:
    case FieldName::addressee:
    case FieldName::signer:
    case FieldName::contact:
    case FieldName::mark:
    case FieldName::secrecy:
      return FieldPlace::foot;
    default:
      return FieldPlace::metadata;
  }
}

FieldName first_field(std::string_view text, Span line, bool is_row) {
  if (is_row) {
    const std::vector<Field> fields = fields_of_row(text, line);
    return fields.empty() ? FieldName::none : fields.front().name;
  }
  const auto label = label_at(text, without_bullets(text, line));
  return label && label->colon ? label->name : FieldName::none;
}

FieldName lone_label(std::string_view text, Span line) {
  const Span words = without_bullets(text, line);
  const auto label = label_at(text, words);
  return label && trim(text, {label->value, words.end}).empty() ? label->name : FieldName::none;
}

FieldName bulleted_label(std::string_view text, Span line) {
  const Span words = without_bullets(text, line);
  const auto label = words == line ? std::nullopt : label_at(text, words);
  return label ? label->name : FieldName::none;
}

bool fits(std::string_view text, FieldName name, Span value) {
  const std::string_view words = text::slice(text, value);
  const bool digits = words.find_first_of("0123456789") != words.npos;
  switch (name) {
    case FieldName::number:
    case FieldName::index:
      return digits;
    case FieldName::written:
    case FieldName::published:
    case FieldName::page_date:
      return text::find_date(words).has_value();
    default:
      return true;
  }
}

std::vector<Field> fields_of(std::string_view text, Span line, bool is_row) {
  if (is_row) return fields_of_row(text, line);
  std::vector<Field> fields;
  const Span words = without_bullets(text, line);
  const auto first = label_at(text, words);
  if (!first || (!first->colon && words == line)) return fields;
  fields.push_back({first->name, first->span, trim(text, {first->value, line.end})});
  if (line.size() > kLongestLine) return fields;
  for (Offset at = next_start(text, {first->value, line.end}); at < line.end;) {
    const auto label = label_at(text, {at, line.end});
    if (label && label->colon) {
      fields.back().value.end = at;
      fields.push_back({label->name, label->span, {label->value, line.end}});
      at = label->value;
    }
    at = next_start(text, {at, line.end});
  }
  for (Field& field : fields) field.value = without_bullets(text, without_gaps(text, field.value));
  return fields;
}

}  // namespace wenhao::document

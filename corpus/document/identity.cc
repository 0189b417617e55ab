// Each question goes from the surest witness to the weakest.
#include "corpus/document/identity.h"

#include <algorithm>
#include <array>

#include "corpus/document/chars.h"
#include "corpus/document/closing.h"
#include "corpus/document/header.h"
#include "corpus/document/key.h"
#include "corpus/document/sentence.h"
#include "corpus/document/title.h"
#include "corpus/document/vocabulary.h"
#include "corpus/document/word_list.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using number::Kind;
using Word = std::u32string_view;

// The last words of titles, by what they make the document. 条例, article 8; the rest by use.
constexpr auto kOpinionEnds =
    std::to_array<Word>({U"会办意见", U"协办意见", U"会办函", U"会办意见的函", U"协办意见的函"});
constexpr auto kOpinions = std::to_array<Word>({U"会办意见", U"协办意见"});
constexpr auto kReplyEnds =
    std::to_array<Word>({U"答复", U"答复函", U"答复意见", U"答复的函", U"复函", U"回复", U"复文", U"函"});
constexpr auto kAnswered = std::to_array<Word>({U"提案", U"号建议", U"代表建议"});
constexpr auto kCircularEnds = std::to_array<Word>({
    U"通知", U"通报", U"意见", U"决定", U"决议", U"函",   U"批复", U"办法",
    U"规定", U"细则", U"方案", U"规划", U"计划", U"纲要", U"要点", U"措施",
    U"条例", U"规则", U"制度", U"规范", U"规程", U"预案", U"标准", U"章程",
});

// What may stand between 会办意见 and the end of the clause that leads in to it.
constexpr auto kLeadIns = std::to_array<Word>({U"如下", U"函复如下", U"答复如下", U"回复如下", U"反馈如下",
                                               U"函告如下", U"报送如下", U"报告如下", U"提出如下"});
constexpr auto kAnswering =
    std::to_array<Word>({U"答复如下", U"函复如下", U"回复如下", U"现答复", U"回复您", U"收悉"});

// What a circular says in its opening, where its title is lost.
constexpr auto kPassingOn = std::to_array<Word>({U"印发给你们", U"印发你们", U"现予印发", U"转发给你们",
                                                 U"通知如下", U"遵照执行", U"贯彻执行", U"贯彻落实。"});

constexpr std::size_t kShortestHeading = 4;  // characters

Key key_of(std::string_view words) { return document::key_of(words, {0, static_cast<Offset>(words.size())}); }

// 辽宁省人民政府令 at the head is the number, not the title.
bool is_number_title(const std::vector<Line>& lines, const Layout& layout, const Document& document) {
  if (!layout.head.title || !document.number) return false;
  const number::Mention& own = document.mentions[*document.number];
  return own.kind != Kind::document && own.span.begin <= lines[layout.head.title->first].span.begin &&
         own.span.end > lines[layout.head.title->first].span.begin;
}

// The first 《…》 of the body: what an order issues.
std::string first_named(std::string_view text, const std::vector<Line>& lines, const Layout& layout,
                        const Document& document) {
  if (layout.head.body >= layout.end) return {};
  const Span opening = lines[layout.head.body].span;
  for (const number::Mention& mention : document.mentions) {
    if (mention.kind == Kind::title && opening.contains(mention.span)) {
      return tidy_title(text::slice(text, mention.code));
    }
  }
  return {};
}

std::string title_of_page(const text::SourceText& source) {
  for (const auto& [name, content] : source.metadata) {
    if (name == "ArticleTitle" && ends_as_title(key_of(content).chars)) return tidy_title(content);
  }
  const std::string_view words = page_title_words(source.page_title);
  return ends_as_title(key_of(words).chars) ? tidy_title(words) : std::string();
}

// What the page says its title is, where a line above the text says the same: 怎么申领社会保障卡？
std::string heading_of_page(const text::SourceText& source, const std::vector<Line>& lines,
                            const Layout& layout) {
  std::string_view words = source.page_title;
  for (const auto& [name, content] : source.metadata) {
    if (name == "ArticleTitle" && !text::trim(content).empty()) words = content;
  }
  const Key title = key_of(words);
  if (title.size() < kShortestHeading) return {};
  for (std::size_t i = layout.first; i < std::min(layout.end, layout.head.body); ++i) {
    const Line& line = lines[i];
    if (line.length < kShortestHeading || line.length > title.size()) continue;
    if (title.starts_with(chars_of(source.text, line.span)))
      return tidy_title(text::slice(source.text, line.span));
  }
  return {};
}

// A short line that may be the title of a text without an official head.
bool may_be_heading(std::string_view text, const Line& line) {
  constexpr std::size_t kBeginning = 40;  // characters that may end in a number
  if (line.length < kShortestHeading || line.length > 60 || line.running || line.stopped || line.colon)
    return false;
  if (line.bracketed || line.field != FieldName::none) return false;
  if (text::slice(text, line.span).find('|') != std::string_view::npos) return false;
  if (line.marker || line.is_row()) return false;
  const char32_t first = plain(next_char(text, line.span.begin).code_point);
  if (is_bullet(first) || first == U'[' || first == U'【') return false;
  if (line.length <= kBeginning) return plain(prev_char(text, line.span.end).code_point) != U'号';
  return !document::key_of(text, line.span, kBeginning).ends_with(U"号");
}

// A heading, or the first such line: all that a text without an official head has.
std::string first_heading(std::string_view text, const std::vector<Line>& lines, const Layout& layout) {
  const std::size_t end = std::min(layout.end, layout.head.body + 1);
  const Line* first = nullptr;
  for (std::size_t i = layout.first; i < end; ++i) {
    const Line& line = lines[i];
    if (line.role == text::Role::heading) return tidy_title(text::slice(text, line.span));
    if (first == nullptr && layout.in_passages(i) && may_be_heading(text, line)) first = &line;
  }
  return first == nullptr ? std::string() : tidy_title(text::slice(text, first->span));
}

// The title without its number behind it: …的通知（辽卫发〔2017〕22号）, …的函（编号：…）.
std::string without_number(std::string title, std::string_view text, const Document& document) {
  if (!document.number) return title;
  constexpr std::size_t kLabel = 5;  // characters of such a bracket beside the number: its marks, 编号：
  const std::string_view number = number::written(document.mentions[*document.number], text);
  const std::size_t at = title.rfind(number);
  if (number.empty() || at == std::string::npos) return title;
  const Key key = key_of(title);
  const std::size_t core = without_brackets(key.chars).size();
  if (core == 0 || core == key.size() || key.places[core].begin > at) return title;
  if (key.size() - core > key_of(number).size() + kLabel) return title;
  return title.substr(0, key.places[core].begin);
}

// The words of a title that is written as it is cited: 京政办发〔2016〕26号《…的通知》, 《…的通知》.
std::string uncited(std::string title, std::string_view text, const Document& document) {
  constexpr std::string_view kOpen = "《";
  constexpr std::string_view kClose = "》";
  std::string_view words = title;
  const auto& number = document.number;
  if (const auto written = number ? number::written(document.mentions[*number], text) : std::string_view();
      !written.empty() && words.starts_with(written))
    words = text::trim(words.substr(written.size()));
  if (!words.starts_with(kOpen) || !words.ends_with(kClose)) return title;
  words = words.substr(kOpen.size(), words.size() - kOpen.size() - kClose.size());
  const bool one = words.find(kClose) >= words.find(kOpen);  // not 《甲》和《乙》
  return one && ends_as_title(key_of(words).chars) ? std::string(words) : title;
}

// 现提出会办意见如下; not 结合财政厅会办意见，现答复如下.
bool leads_in_to_opinion(Word opening) {
  for (const Word opinion : kOpinions) {
    for (std::size_t at = 0; (at = opening.find(opinion, at)) != Word::npos;) {
      at += opinion.size();
      if (starts_with_any(opening.substr(at), kLeadIns) || opening.substr(at, 1) == U":") return true;
    }
  }
  return false;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) {
    if (!out.empty()) out += "、";
    out += name;
  }
  return out;
}

// What a label says is a body; 县政府网站 and the code 81202 are none.
std::optional<Span> body_in(std::string_view text, const std::vector<Field>& fields, FieldName name) {
  const auto value = value_of(fields, name);
  if (!value) return std::nullopt;
  const Key key = document::key_of(text, *value);
  const bool is_site = key.ends_with(U"网站") || key.ends_with(U"网");
  const bool is_name = std::ranges::any_of(key.chars, [](char32_t c) { return text::is_han(c); });
  return is_name && !is_site ? value : std::nullopt;
}

// 辽宁省卫生健康委员会 辽宁省民政厅关于…: the bodies before the verb.
std::string issuer_in_title(const std::string& title) {
  const Key key = key_of(title);
  const std::size_t verb = find_title_verb(key.chars);
  if (verb == Word::npos || verb < 2 || !ends_as_body(Word(key.chars).substr(0, verb))) return {};
  const std::size_t open = Word(key.chars).substr(0, verb).rfind(U'(');  // …答复（某某局关于…的函）
  const std::size_t first = open == Word::npos ? 0 : open + 1;
  if (first >= verb || Word(key.chars).substr(0, verb).find(U'《') != Word::npos) return {};
  const Offset begin = key.places[first].begin;
  const std::string_view words = std::string_view(title).substr(begin, key.places[verb - 1].end - begin);
  return joined(names_on(words, {0, static_cast<Offset>(words.size())}));
}

// 某县人民政府工作规则: the government that the title begins with, where no verb tells who speaks.
std::string government_in_title(const std::string& title) {
  constexpr Word kGovernment = U"人民政府";
  const Key key = key_of(title);
  const std::size_t at = key.chars.find(kGovernment);
  if (at == Word::npos || at == 0 || find_title_verb(key.chars) < at) return {};
  std::size_t end = at + kGovernment.size();
  for (const Word office : {Word(U"办公厅"), Word(U"办公室")})
    if (key.chars.substr(end).starts_with(office)) end += office.size();
  return close_up(std::string_view(title).substr(0, key.places[end - 1].end));
}

}  // namespace

std::string title_of(const text::SourceText& source, const std::vector<Line>& lines, const Layout& layout,
                     const Document& document) {
  const auto field = value_of(document.fields, FieldName::title);
  if (field) return without_number(tidy_title(text::slice(source.text, *field)), source.text, document);
  if (is_number_title(lines, layout, document)) {
    const std::string named = first_named(source.text, lines, layout, document);
    if (!named.empty()) return named;
  }
  if (layout.head.title) {
    std::string title = title_text(source.text, lines, *layout.head.title);
    return uncited(without_number(std::move(title), source.text, document), source.text, document);
  }
  if (layout.first == 0) {
    if (std::string page = title_of_page(source); !page.empty()) return page;
    if (std::string seen = heading_of_page(source, lines, layout); !seen.empty()) return seen;
  }
  return uncited(first_heading(source.text, lines, layout), source.text, document);
}

DocumentKind kind_of(const Document& document, Word opening) {
  const Key key = key_of(document.title);
  const Word title = without_brackets(key.chars);
  const Kind own = document.number ? document.mentions[*document.number].kind : Kind::document;
  if (ends_with_any(title, kOpinionEnds)) return DocumentKind::opinion;
  if (title.ends_with(U"函") && contains_any(title, kOpinions)) return DocumentKind::opinion;
  if (own == Kind::order || title.ends_with(U"令")) return DocumentKind::order;
  if (own == Kind::announcement || title.ends_with(U"公告") || title.ends_with(U"通告")) {
    return DocumentKind::announcement;
  }
  const bool to_member = ends_as_member(without_brackets(key_of(document.addressee).chars));
  const bool answers = document.proposal || to_member || contains_any(title, kAnswered);
  const bool is_letter = ends_with_any(title, kReplyEnds);
  if (title.ends_with(U"答复")) return DocumentKind::reply;
  if ((is_letter || !ends_with_any(title, kCircularEnds)) && leads_in_to_opinion(opening))
    return DocumentKind::opinion;
  if (answers && is_letter) return DocumentKind::reply;
  if (to_member && (document.proposal || contains_any(opening, kAnswering))) return DocumentKind::reply;
  const bool passes_on = title.empty() && !document.addressee.empty() && contains_any(opening, kPassingOn);
  return passes_on || ends_with_any(title, kCircularEnds) ? DocumentKind::circular : DocumentKind::other;
}

std::string issuer_of(std::string_view text, const std::vector<Line>& lines, const Layout& layout,
                      const Document& document, const number::Authority* authority) {
  if (const auto field = body_in(text, document.fields, FieldName::issuer))
    return joined(names_on(text, *field));
  const auto bodies = signing_bodies(text, lines, layout.signature);
  if (!bodies.empty()) return joined(bodies);
  if (const auto head = line_above_title(text, lines, layout)) return joined(names_on(text, head->name));
  const number::Mention* own = document.number ? &document.mentions[*document.number] : nullptr;
  if (own != nullptr && own->kind != Kind::document && !own->code.empty()) {
    return close_up(text::slice(text, own->code));
  }
  const std::string in_title = issuer_in_title(document.title);
  if (!in_title.empty()) return in_title;
  if (const auto field = body_in(text, document.fields, FieldName::publisher))
    return joined(names_on(text, *field));
  if (const std::string government = government_in_title(document.title); !government.empty())
    return government;
  return own == nullptr ? std::string() : number::issuer(*own, text, authority);
}

}  // namespace wenhao::document

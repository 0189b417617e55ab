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
constexpr auto kOpinionCases =
    std::to_array<Word>({U"提案协办件", U"提案会办件", U"建议协办件", U"建议会办件"});
constexpr auto kWishes = std::to_array<Word>({U"提案", U"建议", U"议案"});
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
  const Key key = key_of(text, *value);
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

// 县政府办, 地区行署: the name of a body without its place, as its own site says it.
bool lacks_place(std::string_view name) {
  constexpr auto kLevels =
      std::to_array<std::string_view>({"省", "市", "县", "区", "州", "旗", "盟", "地区", "本"});
  return std::ranges::any_of(kLevels, [name](std::string_view level) { return name.starts_with(level); });
}

// Whether the document itself says in full whom a label names, or for whom it published: 地区行署 is
// 阿里地区行政公署, 铜川市人民政府办公室 puts on its page what 铜川市人民政府 signs.
bool says_in_full(const std::string& own, const std::string& label) {
  return !own.empty() && own != label && (lacks_place(label) || label.starts_with(own)) && !lacks_place(own);
}

// 来源：某省文化和旅游厅, of a letter that is signed by nobody.
std::string source_of_page(std::string_view text, const std::vector<Field>& fields) {
  constexpr std::size_t kShortest = 6;  // characters of a body with its place
  for (const Field& field : fields) {
    if (field.name != FieldName::page || !key_of(text, field.label).ends_with(U"来源")) continue;
    const Key key = key_of(text, field.value);
    const std::string_view name = text::slice(text, field.value);
    if (key.size() >= kShortest && ends_as_body(key.chars) && !lacks_place(name)) return close_up(name);
  }
  return {};
}

// 某某厅文件, 某某局　签发人：某某: who is printed above the title.
std::string issuer_above_title(std::string_view text, const std::vector<Line>& lines, const Layout& layout) {
  constexpr Word kFile = U"文件";
  constexpr Word kSigner = U"签发人";
  if (!layout.head.title) return {};
  for (std::size_t i = layout.first; i < layout.head.title->first; ++i) {
    if (layout.part(i) != Part::head && !lines[i].letterhead) continue;
    const Key key = key_of(text, lines[i].span, kHead);
    const std::size_t size = lines[i].letterhead ? key.size() - kFile.size() : key.chars.find(kSigner);
    if (size == 0 || size == Word::npos || !ends_as_body(key.chars.substr(0, size))) continue;
    return joined(names_on(text, key.span(0, size)));
  }
  return {};
}

// 化工部 between the title and the text, as collections of laws print it.
std::string issuer_below_title(std::string_view text, const std::vector<Line>& lines, const Layout& layout) {
  constexpr std::size_t kFar = 40;  // lines of a page above its text
  const auto& to = layout.head.addressee;
  for (std::size_t i = layout.first + 1; i < std::min({layout.head.body, layout.end, layout.first + kFar});
       ++i) {
    const Line& line = lines[i];
    const bool is_plain = !line.running && !line.marker && !line.colon && !line.bracketed && !line.is_row() &&
                          line.field == FieldName::none && line.furniture == Furniture::none;
    if (!is_plain || !lines[i - 1].titled || (to && to->words.contains(line.span))) continue;
    if (!ends_as_body(chars_of(text, line.span)) || lacks_place(text::slice(text, line.span))) continue;
    return joined(names_on(text, line.span));
  }
  return {};
}

// Who signs the document, or says above its text that it is theirs.
std::string own_issuer(std::string_view text, const std::vector<Line>& lines, const Layout& layout,
                       const std::string& title) {
  const auto bodies = signing_bodies(text, lines, layout.signature);
  return bodies.empty() ? issuer_in_title(title) : joined(bodies);
}

}  // namespace

DocumentKind kind_of(const Document& document, Word opening) {
  const Key key = key_of(document.title);
  const Word title = without_brackets(key.chars);
  const Kind own = document.number ? document.mentions[*document.number].kind : Kind::document;
  if (ends_with_any(title, kOpinionEnds) || contains_any(title, kOpinionCases)) return DocumentKind::opinion;
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
  if (title.empty() && contains_any(opening, kWishes) && contains_any(opening, kAnswering))
    return DocumentKind::reply;
  const bool passes_on = title.empty() && !document.addressee.empty() && contains_any(opening, kPassingOn);
  return passes_on || ends_with_any(title, kCircularEnds) ? DocumentKind::circular : DocumentKind::other;
}

std::string issuer_of(std::string_view text, const std::vector<Line>& lines, const Layout& layout,
                      const Document& document, const number::Authority* authority) {
  if (const auto field = body_in(text, document.fields, FieldName::issuer)) {
    std::string label = joined(names_on(text, *field));
    std::string own = own_issuer(text, lines, layout, document.title);
    return says_in_full(own, label) ? own : label;
  }
  const auto bodies = signing_bodies(text, lines, layout.signature);
  if (!bodies.empty()) return joined(bodies);
  if (const auto head = line_above_title(text, lines, layout)) return joined(names_on(text, head->name));
  const number::Mention* own = document.number ? &document.mentions[*document.number] : nullptr;
  if (own != nullptr && own->kind != Kind::document && !own->code.empty()) {
    return close_up(text::slice(text, own->code));
  }
  const std::string in_title = issuer_in_title(document.title);
  if (!in_title.empty()) return in_title;
  if (std::string above = issuer_above_title(text, lines, layout); !above.empty()) return above;
  if (const auto field = body_in(text, document.fields, FieldName::publisher))
    return joined(names_on(text, *field));
  if (std::string below = issuer_below_title(text, lines, layout); !below.empty()) return below;
  if (const std::string government = government_in_title(document.title); !government.empty())
    return government;
  if (own != nullptr) return number::issuer(*own, text, authority);
  const bool answers = document.kind == DocumentKind::reply || document.kind == DocumentKind::opinion;
  return answers ? source_of_page(text, document.fields) : std::string();
}

}  // namespace wenhao::document

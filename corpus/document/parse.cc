// The stages of parsing, in order: lines, heads, and for each document its parts, header, mentions, outline,
// passages, segments and relations.
#include "corpus/document/parse.h"

#include <algorithm>
#include <array>

#include "corpus/document/addressee.h"
#include "corpus/document/attachments.h"
#include "corpus/document/bare_titles.h"
#include "corpus/document/damage.h"
#include "corpus/document/findings.h"
#include "corpus/document/head.h"
#include "corpus/document/header.h"
#include "corpus/document/identity.h"
#include "corpus/document/issued_by.h"
#include "corpus/document/key.h"
#include "corpus/document/line.h"
#include "corpus/document/mentions.h"
#include "corpus/document/number_line.h"
#include "corpus/document/outline.h"
#include "corpus/document/own_number.h"
#include "corpus/document/own_title.h"
#include "corpus/document/parts.h"
#include "corpus/document/passages.h"
#include "corpus/document/promise.h"
#include "corpus/document/proposal.h"
#include "corpus/document/relations.h"
#include "corpus/document/segments.h"
#include "corpus/document/sentence.h"
#include "corpus/document/ties.h"
#include "corpus/document/title.h"
#include "corpus/document/word_list.h"
#include "corpus/text/hash.h"

namespace wenhao::document {
namespace {

using number::Mention;
using Word = std::u32string_view;

constexpr std::size_t kOpeningLines = 3;   // of the body: where a reply says what it answers
constexpr std::size_t kMostOpening = 200;  // characters of such a line that are looked at

constexpr auto kOpeningWords =
    word_list({U"收悉", U"答复如下", U"函复如下", U"现答复", U"您提出", U"你们提出", U"您们提出", U"你提出",
               U"会办意见", U"协办意见", U"现将办理情况", U"答复意见"});

// What makes a document of the lines [head.first, end): each member function is a stage.
class Builder {
 public:
  Builder(const text::SourceText& source, const std::vector<Line>& lines, const NumberLines& numbers,
          const Head& head, std::size_t end, const number::Authority* authority)
      : source_(source),
        text_(source.text),
        lines_(lines),
        numbers_(numbers),
        authority_(authority),
        layout_(layout_of(source, lines, head, end)),
        opening_(opening_span()) {}

  Document build() {
    document_.span = {lines_[layout_.first].span.begin, lines_[layout_.end - 1].span.end};
    document_.id = text::hash_id(text::slice(text_, document_.span));
    read_header();
    find_mentions();
    read_identity();
    cut();
    relate();
    collect_findings();
    return std::move(document_);
  }

 private:
  void read_header() {
    telling_ = telling_lines(lines_, layout_);
    document_.fields = fields_in(text_, lines_, layout_, telling_);
    dates_ = dates_of(source_, lines_, layout_, document_.fields);
    date_by_number();
    document_.published = dates_.published;
    document_.signed_on = dates_.signed_on;
    document_.openness = openness_of(text_, lines_, layout_, telling_, document_.fields);
    document_.class_mark = class_mark_of(text_, lines_, layout_, telling_, document_.fields);
    if (layout_.head.addressee) {
      document_.addressee = addressee_text(text_, layout_.head.addressee->words);
    } else if (const auto value = value_of(document_.fields, FieldName::addressee)) {
      document_.addressee = addressee_text(text_, *value);
    }
  }

  // （辽地税所[2000]252号　2000年8月21日） where nothing below is dated.
  void date_by_number() {
    const auto& line = layout_.head.number;
    if (dates_.signed_on || layout_.date || !line || numbers_[*line] == nullptr) return;
    const auto date = date_beside(text_, lines_[*line].span, numbers_[*line]->span);
    if (!date || date->readings.size() != 1) return;
    dates_.signed_on = date->readings.front();
    dates_.latest_year = std::max(dates_.latest_year, dates_.signed_on->year);
  }

  void find_mentions() {
    own_ = own_number(text_, lines_, numbers_, layout_, telling_, document_.fields, authority_);
    std::vector<Span> dropped;
    for (std::size_t i = layout_.first; i < layout_.end; ++i) {
      if (layout_.part(i) == Part::furniture) dropped.push_back(lines_[i].span);
      if (!layout_.in_passages(i)) document_.furniture.push_back(lines_[i].span);
    }
    number::Options options;
    options.authority = authority_;
    if (dates_.latest_year != 0) options.latest_year = dates_.latest_year;
    Mentions mentions = mentions_in(text_, document_.span, own_.mention, dropped, options);
    add_damaged_motions(mentions);
    document_.mentions = std::move(mentions.all);
    document_.number = mentions.own;
  }

  void read_identity() {
    document_.title = title_of(source_, lines_, layout_, document_);
    document_.proposal = find_proposal(text_, {title_span(), opening_, head_span()}, document_.mentions);
    document_.kind = kind_of(document_, chars_of(text_, told_first(), kMostOpening));
    document_.issuer = issuer_of(text_, lines_, layout_, document_, authority_);
  }

  // Of the title and of the sentence that says what was received, where nothing down to there names a whole
  // one.
  void add_damaged_motions(Mentions& mentions) const {
    const Span title = title_span();
    const Span received{opening_.begin, opening_.empty() ? opening_.end : sentence_end(text_, opening_)};
    const Offset end = std::max(title.end, received.end);
    const bool named = std::ranges::any_of(mentions.all, [end](const Mention& mention) {
      const bool motion = mention.kind == number::Kind::proposal || mention.kind == number::Kind::suggestion;
      return motion && mention.span.begin < end;
    });
    if (named) return;
    if (!title.empty()) add_motions_without_hao(text_, title, mentions);
    if (!received.empty()) add_motions_without_hao(text_, received, mentions);
  }

  [[nodiscard]] Span title_span() const {
    const auto& title = layout_.head.title;
    if (!title) return {};
    return {lines_[title->first].span.begin, lines_[title->end - 1].span.end};
  }

  // All above the body: a page prints the title more than once, and one of them in full.
  [[nodiscard]] Span head_span() const {
    const std::size_t body = std::min(layout_.head.body, layout_.end);
    return body == layout_.first ? Span{} : Span{lines_[layout_.first].span.begin, lines_[body - 1].span.end};
  }

  // The line that says what is answered.
  [[nodiscard]] Span opening_span() const {
    const std::size_t end = std::min(layout_.end, layout_.head.body + kOpeningLines);
    for (std::size_t i = layout_.head.body; i < end; ++i) {
      if (contains_any(chars_of(text_, lines_[i].span, kMostOpening), kOpeningWords)) return lines_[i].span;
    }
    return {};
  }

  // The same; where nothing is answered and no title tells what the text is, its first line.
  [[nodiscard]] Span told_first() const {
    const std::size_t body = layout_.head.body;
    return opening_.empty() && document_.title.empty() && body < layout_.end ? lines_[body].span : opening_;
  }

  void cut() {
    outline_ = outline_of(text_, lines_, numbers_, layout_);
    document_.passages = passages_of(source_, lines_, layout_, outline_, document_.mentions);
    document_.opening = opening_passage();
    if (document_.kind == DocumentKind::reply || document_.kind == DocumentKind::opinion) find_promises();
    document_.sections = std::move(outline_.sections);
    document_.annexes = outline_.annexes;
  }

  // Where the body begins; the title alone opens nothing.
  [[nodiscard]] std::uint32_t opening_passage() const {
    std::size_t line = std::min(layout_.head.body, layout_.end);
    while (line < layout_.end && !layout_.in_passages(line)) ++line;
    const auto& passages = document_.passages;
    std::uint32_t opening = line < layout_.end ? passage_at(passages, lines_[line].span.begin) : 0;
    const Chars title = chars_of(document_.title, {0, static_cast<Offset>(document_.title.size())});
    const auto is_title = [&](const Passage& passage) {
      const Chars words = chars_of(text_, passage.span, Word(title).size() + 1);
      return Word(title).find(words) != Word::npos;
    };
    while (opening + 1 < passages.size() && is_title(passages[opening])) ++opening;
    return opening;
  }

  // Of the body, a heading that stands alone aside.
  void find_promises() {
    for (std::size_t i = layout_.head.body; i < std::min(layout_.annex, layout_.end); ++i) {
      const Line& line = lines_[i];
      const bool body = layout_.part(i) == Part::body;
      if ((!body && layout_.part(i) != Part::courtesy) || (line.marker && !line.running)) continue;
      if (line.furniture != Furniture::none) continue;
      const auto in_next_steps = [&](Offset place) { return body && outline_.in_next_steps(place); };
      for (const Promise& promise : promises_in(text_, line.span, in_next_steps, date_of(document_)))
        put(promise);
    }
  }

  // A sentence that a passage's border cuts is left to where it begins, with what it says there.
  void put(Promise promise) {
    Passage& passage = document_.passages[passage_at(document_.passages, promise.span.begin)];
    promise.span.end = std::min(promise.span.end, passage.span.end);
    if (promise.due && !promise.span.contains(promise.due->span)) promise.due.reset();
    if (promise.amount && !promise.span.contains(promise.amount->span)) promise.amount.reset();
    Range& promises = told_of(document_, passage).promises;
    if (promises.empty()) promises.first = count(document_.promises);
    document_.promises.push_back(promise);
    promises.last = count(document_.promises);
  }

  // Segments and relations: who speaks of which number, and how.
  void relate() {
    if (document_.mentions.empty()) return;
    const std::vector<Paragraph> paragraphs = paragraphs_in();
    const std::vector<Tie> ties = tie_titles(text_, paragraphs, document_.mentions);
    Names names;
    std::vector<Name> named = cited_numbers(names);
    const Cited cited{document_.mentions, ties, named};
    Segments segments;
    std::size_t first = 0;
    for (const auto& [span, repeals] : paragraphs) {
      while (first < document_.mentions.size() && document_.mentions[first].span.begin < span.begin) ++first;
      if (first == document_.mentions.size() || document_.mentions[first].span.begin >= span.end) continue;
      add_segments(text_, span, first, cited, segments);
    }
    assign_segments(segments, document_);
    name_bare_titles(text_, document_, ties, names, named);
    if (document_.proposal) document_.relations.push_back(answer(ties));
    std::optional<Attachments> attached;
    const auto attaches = [&](const std::string& title) {
      if (!attached) attached.emplace(text_, lines_, layout_, outline_, document_.mentions);
      return attached->holds(title);
    };
    std::vector<Relation> relations =
        relations_of(text_, paragraphs, cited, names.size(), document_.passages);
    document_.relations.reserve(document_.relations.size() + relations.size());
    for (Relation& relation : relations) {
      const bool own = is_bare(relation) && is_mere(relation.type) && attaches(relation.title);
      if (own || names_proposal(relation)) continue;
      if (!document_.proposal && is_mere(relation.type) &&
          is_wish_received(text_, opening_, document_.mentions[relation.mention]))
        relation.type = RelationType::answers;
      if (relation.type == RelationType::issues)
        relation.by = issuer_of_named(ties[relation.mention], paragraphs);
      document_.relations.push_back(std::move(relation));
    }
    answer_by_name();
  }

  // What is answered bears no number and no title of its kind: 《修复大桥》的议案.
  void answer_by_name() {
    const auto answers = [](const Relation& relation) { return relation.type == RelationType::answers; };
    const bool letter = document_.kind == DocumentKind::reply || document_.kind == DocumentKind::opinion;
    if (!letter || std::ranges::any_of(document_.relations, answers)) return;
    const auto wish = wish_by_name(text_, opening_, document_.mentions);
    if (!wish) return;
    const auto names = [&](const Relation& relation) { return relation.mention == *wish; };
    std::erase_if(document_.relations, names);
    std::string title = unbroken(text::slice(text_, document_.mentions[*wish].code));
    document_.relations.insert(document_.relations.begin(),
                               {RelationType::answers, *wish, std::move(title), document_.opening, {}});
  }

  // Whom the words before a number or title, in its paragraph, name as having issued it.
  [[nodiscard]] std::string issuer_of_named(const Tie& tie, const std::vector<Paragraph>& paragraphs) const {
    const auto begin = [](const Paragraph& paragraph) { return paragraph.span.begin; };
    const auto after = std::ranges::upper_bound(paragraphs, tie.unit.begin, {}, begin);
    if (after == paragraphs.begin()) return {};
    return issued_by(text_, {begin(*std::prev(after)), tie.unit.begin}, document_.issuer);
  }

  [[nodiscard]] bool is_bare(const Relation& relation) const {
    return document_.mentions[relation.mention].kind == number::Kind::title;
  }

  // Said of what is only pointed to; what a document attaches it may issue.
  static bool is_mere(RelationType type) {
    return type == RelationType::cites || type == RelationType::based_on;
  }

  // 您提出的《…》收悉: the title of what the document answers, whose number stands elsewhere.
  bool names_proposal(const Relation& relation) {
    if (!document_.proposal || !is_bare(relation)) return false;
    std::string& title = document_.relations.front().title;
    if (relation.type != RelationType::answers) return is_mere(relation.type) && relation.title == title;
    if (title.empty()) title = relation.title;
    return true;
  }

  [[nodiscard]] std::vector<Paragraph> paragraphs_in() const {
    std::vector<Paragraph> paragraphs;
    const Key title = key_of(document_.title, {0, static_cast<Offset>(document_.title.size())});
    const bool repeals = title.contains(U"废止") || title.contains(U"失效");
    for (std::size_t i = layout_.first; i < layout_.end; ++i) {
      if (!layout_.in_passages(i)) continue;
      const bool item = lines_[i].is_row() || lines_[i].marker || i >= layout_.annex;
      paragraphs.push_back({lines_[i].span, repeals && item});
    }
    return paragraphs;
  }

  // Whom the numbers that the passages cite name; all other mentions, and the own number, name nobody.
  [[nodiscard]] std::vector<Name> cited_numbers(Names& names) const {
    std::vector<Name> named(document_.mentions.size(), kNobody);
    const auto form = [this](const Mention& mention) {
      return number::canonical(mention, text_, document_.mentions);
    };
    const std::string own = document_.number ? form(document_.mentions[*document_.number]) : "";
    for (const Passage& passage : document_.passages) {
      for (std::uint32_t i = passage.mentions.first; i < passage.mentions.last; ++i) {
        const Mention& mention = document_.mentions[i];
        if (!names_document(mention) || is_ambiguous(mention)) continue;
        if (std::string words = form(mention); !words.empty() && words != own)
          named[i] = names.of(std::move(words));
      }
    }
    return named;
  }

  [[nodiscard]] Relation answer(const std::vector<Tie>& ties) const {
    return {RelationType::answers,
            *document_.proposal,
            answered_title(text_, document_, opening_, ties),
            document_.opening,
            {}};
  }

  void collect_findings() {
    auto& findings = document_.findings;
    const auto add = [&findings](std::vector<Finding> more) {
      std::ranges::move(more, std::back_inserter(findings));
    };
    add(std::move(dates_.findings));
    add(std::move(own_.findings));
    add(std::move(outline_.findings));
    add(findings_of(text_, document_.mentions));
    for (const Passage& passage : document_.passages) add(damaged_dates(text_, passage.span));
    if (document_.title.empty()) {
      findings.push_back(
          {std::string(finding::kTitleMissing), {document_.span.begin, document_.span.begin}, {}});
    }
    std::ranges::stable_sort(findings, {}, [](const Finding& f) { return f.span.begin; });
    const auto same = [](const Finding& a, const Finding& b) { return a.code == b.code && a.span == b.span; };
    findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
  }

  const text::SourceText& source_;
  std::string_view text_;
  const std::vector<Line>& lines_;
  const NumberLines& numbers_;
  const number::Authority* authority_;
  Layout layout_;
  Span opening_;
  Telling telling_;
  Dates dates_;
  OwnNumber own_;
  Outline outline_;
  Document document_;
};

}  // namespace

std::vector<Document> parse_documents(const text::SourceText& source, const ParseOptions& options) {
  const std::vector<Line> lines = lines_of(source);
  const NumberLines numbers = number_lines(source.text, lines, options.authority);
  const std::vector<Head> heads = find_heads(source, lines, numbers);
  std::vector<Document> documents;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const std::size_t end = i + 1 < heads.size() ? heads[i + 1].first : lines.size();
    documents.push_back(Builder(source, lines, numbers, heads[i], end, options.authority).build());
  }
  return documents;
}

}  // namespace wenhao::document

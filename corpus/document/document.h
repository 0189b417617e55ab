// What a document is: header, outline, passages, segments, relations. A text in, Document values out.
//
// Pure: no files, no index. All spans point into the SourceText the document was parsed from.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/number/mention.h"
#include "corpus/text/date.h"
#include "corpus/text/source_text.h"

namespace wenhao::document {

using text::Finding;
using text::Offset;
using text::Span;

enum class DocumentKind : std::uint8_t { reply, circular, order, announcement, opinion, other };
enum class SectionKind : std::uint8_t { heading, next_steps };
enum class RelationType : std::uint8_t {
  cites,
  based_on,
  issues,
  forwards,
  amends,
  repeals,
  replaces,
  answers
};
enum class Openness : std::uint8_t { unknown, open, on_request, closed };

// The words of the contract: "reply", "next_steps", "based_on", "on_request".
[[nodiscard]] std::string_view name_of(DocumentKind kind);
[[nodiscard]] std::string_view name_of(SectionKind kind);
[[nodiscard]] std::string_view name_of(RelationType type);
[[nodiscard]] std::string_view name_of(Openness openness);

inline constexpr std::uint32_t kNoSection = 0xFFFFFFFF;

// An entry of the outline: 一、关于…, （一）…, 1. …, 一是…, or where the next steps begin.
struct Section {
  SectionKind kind = SectionKind::heading;
  std::string heading;     // the words as printed, final stop left out: 四是实施帮扶项目精准化
  std::uint8_t level = 0;  // 1 is the outermost; 0 for next steps without a heading (null in JSON)
  Span span;               // from the heading to the end of what it heads
  std::uint32_t parent = kNoSection;  // the section it stands in: index into Document::sections
};

// The items [first, last) of one of a document's lists. What passages have is kept in lists of the document,
// in the order of the passages: a passage is small, and costs no allocation of its own.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  [[nodiscard]] bool empty() const { return first == last; }
  [[nodiscard]] std::uint32_t size() const { return last - first; }
};

// The size of a list as ranges count.
template <class Item>
[[nodiscard]] std::uint32_t count(const std::vector<Item>& list) {
  return static_cast<std::uint32_t>(list.size());
}

// The words of a passage that speak of one number, or of several named in one clause.
struct Segment {
  Range mentions;  // of Document::spoken_of: see mentions_of
  Span span;
};

// By when, as the sentence says it. The date is the last day that the words can mean, always a whole one:
// 2025年 and 到2025年底 are 2025-12-31, 9月底前 the 30th of the next September after the letter.
struct Due {
  text::Date date;
  Span span;
};

// A sum of money, in fen: 300万元 are 300,000,000.
struct Amount {
  std::uint64_t fen = 0;
  Span span;
};

// A sentence that commits the writer to something, told apart from reports of what was done.
struct Promise {
  Span span;  // the sentence with its stop, within its passage
  std::optional<Due> due;
  std::optional<Amount> amount;  // the first one named
};

inline constexpr std::uint32_t kNothing = 0xFFFFFFFF;

// What few passages have.
struct Told {
  Range segments;   // of Document::segments
  Range inherited;  // of Document::inherited: mentions that an earlier part of the same paragraph is about
  Range promises;   // of Document::promises; only answers make them
};

// A paragraph under its headings; long ones are split at sentence ends.
struct Passage {
  Span span;
  Range mentions;                      // of Document::mentions
  std::uint32_t told = kNothing;       // index into Document::told: see segments_of and its kin
  std::uint32_t section = kNoSection;  // the innermost it stands in: index into Document::sections
  std::uint32_t annex = kNoSection;    // the annex it stands in: index into Document::annexes
  std::uint32_t page = 0;
};

// What a label says: 发文机关：…. The names are those of the label's meaning, not of its words.
enum class FieldName : std::uint8_t {
  none,
  index,       // 索引号, 统一编号
  subject,     // 主题分类, 主题词
  issuer,      // 发文机关
  publisher,   // 发布机构: who put it on the page
  written,     // 成文日期
  title,       // 标题
  number,      // 发文字号, 文号
  published,   // 发布日期
  validity,    // 有效性, 实施日期, 失效日期
  openness,    // 公开属性
  page_date,   // 发布时间 of a web page
  page,        // 来源, 编辑, 字体: about a web page
  attachment,  // 附件
  copies,      // 抄送
  addressee,   // 主送
  signer,      // 签发人
  contact,     // 联系人, 电话
  mark,        // 办理类别
  secrecy,     // 密级
};

[[nodiscard]] std::string_view name_of(FieldName name);  // "index", "page_date"; empty for none

struct Field {
  FieldName name = FieldName::none;
  Span label;
  Span value;  // may be empty
};

// A number or, where no number stands with it, a title that this document points to, by the words around it.
struct Relation {
  RelationType type = RelationType::cites;
  std::uint32_t mention = 0;  // index into Document::mentions; of kind title for a bare title
  std::string title;          // the title tied to the number; may be empty. A bare title's words
  std::uint32_t passage = 0;  // ordinal
  std::string by = {};        // issues: who did, where the words name another: 省民政厅印发了《…》
};

struct Document {
  std::string id;  // 32 hex digits: hash of the decoded text of this document
  DocumentKind kind = DocumentKind::other;
  Span span;                              // its part of the source
  std::vector<number::Mention> mentions;  // all identifiers, in order, header and body
  std::optional<std::uint32_t> number;    // its own number: index into mentions
  std::optional<std::uint32_t> proposal;  // the proposal or suggestion it answers
  std::string title;
  std::string issuer;
  std::string addressee;  // without the colon
  std::optional<text::Date> published;
  std::optional<text::Date> signed_on;
  char class_mark = 0;  // 'A', 'B', 'C' or 0
  Openness openness = Openness::unknown;
  std::vector<Section> sections;
  std::vector<std::string> annexes;      // titles of what stands annexed below the letter
  std::vector<Passage> passages;         // by ordinal
  std::vector<Told> told;                // by passages
  std::vector<Segment> segments;         // of the passages, in order, as are the next three
  std::vector<std::uint32_t> spoken_of;  // by the segments: indices into mentions
  std::vector<std::uint32_t> inherited;  // likewise
  std::vector<Promise> promises;
  std::uint32_t opening = 0;  // ordinal of the passage that opens the body, after title and addressee
  std::vector<Relation> relations;
  std::vector<Field> fields;    // the metadata block and other labelled lines, in order
  std::vector<Span> furniture;  // lines in no passage: navigation, page dates, metadata, related links
  std::vector<Finding> findings;
};

// What a passage has, made where it has nothing yet. Valid until the next is made.
[[nodiscard]] Told& told_of(Document& document, Passage& passage);

// The same, to be read. Valid as long as the document is; O(1).
[[nodiscard]] std::span<const Segment> segments_of(const Document& document, const Passage& passage);
[[nodiscard]] std::span<const std::uint32_t> inherited_by(const Document& document, const Passage& passage);
[[nodiscard]] std::span<const Promise> promises_of(const Document& document, const Passage& passage);

// The mentions that a segment speaks of: indices into Document::mentions, one at least.
[[nodiscard]] std::span<const std::uint32_t> mentions_of(const Document& document, const Segment& segment);

// The headings above a passage, from the outermost to the nearest; the title of the annex it stands in first.
[[nodiscard]] std::vector<std::string> path_of(const Document& document, const Passage& passage);

// The date a document is filed under: signed, else published.
[[nodiscard]] std::optional<text::Date> date_of(const Document& document);

// The year of `year:`: of its own number, else of its date. 0 where it has neither.
[[nodiscard]] std::uint16_t year_of(const Document& document);

}  // namespace wenhao::document

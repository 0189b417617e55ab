// What a document says about itself in labels and at its foot: dates, openness, class mark.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/closing.h"
#include "corpus/document/document.h"
#include "corpus/document/line.h"
#include "corpus/document/parts.h"
#include "corpus/text/date.h"
#include "corpus/text/source_text.h"

namespace wenhao::document {

// The lines of a document that may say something of it, in order: fields, openness, class mark, number.
using Telling = std::vector<std::uint32_t>;

// A line that may be a number and nothing else, damaged or whole.
[[nodiscard]] bool may_be_number(const Line& line);

[[nodiscard]] Telling telling_lines(const std::vector<Line>& lines, const Layout& layout);

// The labelled values of a document's head and foot, in order. A value may stand on the line below its label.
[[nodiscard]] std::vector<Field> fields_in(std::string_view text, const std::vector<Line>& lines,
                                           const Layout& layout, const Telling& telling);

// The value of the first field of a name that has one.
[[nodiscard]] std::optional<Span> value_of(const std::vector<Field>& fields, FieldName name);

struct Dates {
  std::optional<text::Date> published;
  std::optional<text::Date> signed_on;
  std::uint16_t latest_year = 0;  // the later of the two, also where the day is in doubt; 0 for none
  std::vector<Finding> findings;  // date_repaired, date_ambiguous, date_conflict
};

// The line above the title that names who issued the document and when, where there is one.
[[nodiscard]] std::optional<HeadLine> line_above_title(std::string_view text, const std::vector<Line>& lines,
                                                       const Layout& layout);

// The dates of publication (发布日期, 发布时间, the page's own metadata) and of signing (below the signature,
// else 成文日期, else above the title, else in the note of adoption below it). A damaged date with several
// readings is none, unless the metadata has one of them.
[[nodiscard]] Dates dates_of(const text::SourceText& source, const std::vector<Line>& lines,
                             const Layout& layout, const std::vector<Field>& fields);

// 公开属性：主动公开, （此件公开发布）, 不予公开.
[[nodiscard]] Openness openness_of(std::string_view text, const std::vector<Line>& lines,
                                   const Layout& layout, const Telling& telling,
                                   const std::vector<Field>& fields);

// （A类）, 办理类别：B; 0 for none.
[[nodiscard]] char class_mark_of(std::string_view text, const std::vector<Line>& lines, const Layout& layout,
                                 const Telling& telling, const std::vector<Field>& fields);

}  // namespace wenhao::document

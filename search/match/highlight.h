// What of a passage a query found: the spans to show, whole words and numbers.
#pragma once

#include <string>
#include <vector>

#include "corpus/index/record.h"
#include "search/query/plan.h"

namespace wenhao::match {

// Spans in passage.text, in order, not overlapping, neighbours joined: runs as written, words and their
// other names, phrases, numbers; parts of words only where a passage holds no word whole. What a query
// excludes is never shown.
[[nodiscard]] std::vector<text::Span> highlights(const query::Plan& plan,
                                                 const index::PassageRecord& passage);

// The segments of a passage that speak of a number the query asks for.
[[nodiscard]] std::vector<text::Span> segments_asked_for(const query::Plan& plan,
                                                         const index::PassageRecord& passage);

}  // namespace wenhao::match

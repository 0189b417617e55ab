// A passage ready to paste into a reply: title first and number after it; and where it stands.
#pragma once

#include <string>

#include "search/match/answer.h"

namespace wenhao::present {

// 《标题》（辽卫提〔2020〕44号）：“……”. A document that is not open to the public is marked so at the end.
// What the document lacks is left out.
[[nodiscard]] std::string quote(const match::Hit& hit);

// How a document is cited: 《标题》（辽卫提〔2020〕44号）; its id where it has neither.
[[nodiscard]] std::string citation(const index::DocumentHead& document);

// What must be said where a document that may not be public is quoted: （不予公开）; empty for others.
[[nodiscard]] std::string_view openness_mark(std::string_view openness);

// The headings above a passage as one line, 一、总则 › （一）范围, without those that its own text says.
[[nodiscard]] std::string path_above(const index::PassageRecord& passage);

}  // namespace wenhao::present

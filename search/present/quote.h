// A passage ready to paste into a reply: title first and number after it.
#pragma once

#include <string>

#include "search/match/answer.h"

namespace wenhao::present {

// 《标题》（辽卫提〔2020〕44号）：“……”. A document that is not open to the public is marked so at the end.
// What the document lacks is left out.
[[nodiscard]] std::string quote(const match::Hit& hit);

// How a document is cited: 《标题》（辽卫提〔2020〕44号）; its id where it has neither.
[[nodiscard]] std::string citation(const index::DocumentHead& document);

}  // namespace wenhao::present

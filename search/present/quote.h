// A passage ready to paste into a reply: title first and number after it; and where it stands.
#pragma once

#include <string>

#include "corpus/message.h"
#include "search/match/answer.h"
#include "search/present/paint.h"

namespace wenhao::present {

// 《标题》（辽卫提〔2020〕44号）：“……”. A document that is not open to the public is marked so at the end.
// What the document lacks is left out.
[[nodiscard]] std::string quote(const match::Hit& hit);

// How a document is cited: 《标题》（辽卫提〔2020〕44号）; its id where it has neither.
[[nodiscard]] std::string citation(const index::DocumentHead& document);

// The same for a terminal, painted; (untitled) where it has neither.
[[nodiscard]] std::string name_line(const std::string& title, const std::string& number, Language language,
                                    const Paint& paint);

// 《关于印发〈某办法〉的通知》: a title in its marks, those within it one step down.
[[nodiscard]] std::string marked_title(std::string_view title);

// What must be said where a document that may not be public is quoted: （不予公开）; empty for others.
[[nodiscard]] std::string_view openness_mark(std::string_view openness);

// The headings above a hit as one line, 一、总则 › （一）范围, without those that its own text or a paragraph
// shown before it says.
[[nodiscard]] std::string path_above(const match::Hit& hit);

}  // namespace wenhao::present

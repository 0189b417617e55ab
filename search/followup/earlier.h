// The earlier passages on a request: found, boilerplate out, near-duplicates folded, put in order.
#pragma once

#include <vector>

#include "search/followup/answer.h"
#include "search/followup/topic.h"

namespace wenhao::followup {

// Of what the search finds, passages that hold enough of the topic: the most specific first, of those about
// equal the newest, no more than two of a letter and the second one after other letters' first.
[[nodiscard]] Result<std::vector<Earlier>> earlier_passages(index::Store& store, const RequestTopic& topic,
                                                            const AnswerOptions& options);

// The sentences of a passage around those that hold most of a topic, at most some 200 characters of
// one line.
[[nodiscard]] text::Span best_sentences(std::string_view passage, const RequestTopic& topic);

// True where nearly all runs of four letters of the shorter text stand in the longer. Linear.
[[nodiscard]] bool nearly_same(std::string_view a, std::string_view b);

}  // namespace wenhao::followup

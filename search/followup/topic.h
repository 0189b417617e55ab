// What a request is about: its words with what each tells, and how much of it a passage holds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/index/store.h"
#include "corpus/result.h"
#include "search/followup/requests.h"
#include "search/match/answer.h"
#include "search/query/lexicon.h"

namespace wenhao::followup {

struct TopicWord {
  std::vector<std::string> names;  // folded; itself first, then what else it is called
  double weight = 0.0;             // by its rarity in the index
  bool of_title = false;    // stands in the proposal's title: what the request is about, not what it asks
  bool of_problem = false;  // stands only in what is told before the request
};

struct RequestTopic {
  std::string query;             // plain words: nothing that a query would take for quotes, fields or numbers
  std::vector<TopicWord> words;  // of the request; asking words and verbs that any request has left out
  std::vector<std::string> pairs;  // neighbouring characters of its first sentence, folded
  double weight = 0.0;             // of all words
  double asked = 0.0;              // of those that are the request's own …
  double titled = 0.0;             // … and of the title's
  double shared = 0.0;             // the least weight of words that a passage must hold, title and problem
                        // among them, where the request's own might stand in any proposal: 提高补助标准
};

// A request's first sentence weighs most; `title` is the proposal's, which says what all of it is about. To a
// request that is brief the words of its problem belong too.
[[nodiscard]] Result<RequestTopic> topic_of(index::Store& store, const Request& request,
                                            const std::string& title, const query::Lexicon* lexicon);

// The share of the topic's weight that a passage holds, with a quarter by pairs of characters, so that words
// in the request's own order count for more than the same words apart: in its text fully, in its headings,
// its title and the title of the proposal it answers partly: 0 to 1. Linear in the passage times the words.
[[nodiscard]] double share_held(const RequestTopic& topic, const match::Hit& hit);
[[nodiscard]] double share_held(const RequestTopic& topic, std::string_view words);  // of a sentence alone

// True where a passage and its headings hold enough of what the request itself asks; less is enough in a
// document on the proposal's own topic. Of a brief request it must share title or problem besides.
[[nodiscard]] bool is_about(const RequestTopic& topic, const match::Hit& hit);

// What any letter holds: 收悉，现答复如下, 感谢您对…的关心.
[[nodiscard]] bool is_boilerplate(std::string_view passage);

}  // namespace wenhao::followup

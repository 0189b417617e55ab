// Words by the query language's own segmentation, weighed by the index.
#include "search/followup/topic.h"

#include <algorithm>
#include <cmath>

#include "corpus/document/key.h"
#include "corpus/number/mention.h"
#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "search/followup/request_words.h"
#include "search/match/rarity.h"
#include "search/query/plan.h"

namespace wenhao::followup {
namespace {

constexpr std::size_t kMostCharacters = 160;  // of a request that are asked for
constexpr double kInContext = 0.6;            // what a word in the title or headings is worth
constexpr double kFurtherWords = 0.4;         // what a word after a request's first sentence is worth
constexpr double kTitleWords = 0.5;           // what a word of the proposal's title is worth

bool is_letter(char32_t c) {
  const char32_t folded = text::fold(c);
  return text::is_han(c) || text::digit_value(c) >= 0 || (folded >= U'a' && folded <= U'z');
}

// The text without its numbers and titles' marks; what is no letter is a space.
std::string plain_words(std::string_view text, std::size_t most) {
  std::string cut(text);
  for (const number::Mention& mention : number::find_mentions(text)) {
    if (mention.kind == number::Kind::title || mention.kind == number::Kind::article) continue;
    std::fill_n(cut.begin() + mention.span.begin, mention.span.size(), ' ');
  }
  std::string out;
  std::size_t count = 0;
  for (std::size_t at = 0; at < cut.size() && count < most;) {
    const text::Decoded c = text::decode(cut, at);
    at += c.size;
    if (is_letter(c.code_point)) {
      const char32_t folded = text::fold(c.code_point);  // or is a word, OR is the query language's
      text::append(out, folded < 0x80 ? folded : c.code_point);
      ++count;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

std::size_t characters(std::string_view words) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < words.size(); ++count) at += text::decode(words, at).size;
  return count;
}

// 建议, 进一步, 加大: a word of any request; 2022, 三年: a figure, which another year has otherwise.
bool says_nothing(const std::string& folded) {
  const std::u32string chars = text::code_points(folded);
  if (text::digit_value(chars.front()) >= 0) return true;
  const auto is_one_of = [&](WordClass word_class) {
    const auto& words = words_of(word_class);
    return std::ranges::find(words, chars) != words.end();
  };
  return is_one_of(WordClass::ask) || is_one_of(WordClass::ask_title) || is_one_of(WordClass::lead) ||
         is_one_of(WordClass::imperative) || is_one_of(WordClass::ought);
}

void add_words(const std::string& words, const query::Lexicon* lexicon, double worth,
               std::vector<TopicWord>& out) {
  query::PlanOptions options;
  options.lexicon = lexicon;
  const std::string folded = text::fold(words);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    const query::Wish wish = query::make_wish(folded.substr(at, end - at), options);
    for (const query::Word& word : wish.words) {
      const bool known =
          std::ranges::any_of(out, [&](const TopicWord& other) { return other.names.front() == word.text; });
      if (known || says_nothing(word.text) || characters(word.text) < 2) continue;
      TopicWord made{{word.text}, worth};
      for (const query::Synonym& synonym : word.synonyms) made.names.push_back(synonym.text);
      out.push_back(std::move(made));
    }
    at = end + 1;
  }
}

bool held_in(const std::vector<std::string>& names, const std::string& folded) {
  return std::ranges::any_of(names,
                             [&](const std::string& name) { return folded.find(name) != std::string::npos; });
}

double share_of(const RequestTopic& topic, std::string_view text, std::string_view context) {
  if (topic.weight <= 0.0) return 0.0;
  const std::string own = text::fold(text);
  const std::string around = text::fold(context);
  double held = 0.0;
  for (const TopicWord& word : topic.words) {
    if (held_in(word.names, own)) {
      held += word.weight;
    } else if (held_in(word.names, around)) {
      held += word.weight * kInContext;
    }
  }
  return held / topic.weight;
}

}  // namespace

Result<RequestTopic> topic_of(index::Store& store, const Request& request, const std::string& title,
                              const query::Lexicon* lexicon) {
  RequestTopic topic;
  const std::string head = plain_words(request.head, kMostCharacters);
  const std::string about = plain_words(title, kMostCharacters);
  const std::string whole = plain_words(request.text, kMostCharacters);
  topic.query = whole + " " + about;
  add_words(head, lexicon, 1.0, topic.words);
  add_words(about, lexicon, kTitleWords, topic.words);
  add_words(whole, lexicon, kFurtherWords, topic.words);
  std::vector<std::string> names;
  for (const TopicWord& word : topic.words) names.push_back(word.names.front());
  const auto rarities = match::rarities(store, names);
  if (!rarities) return tl::unexpected<Error>(rarities.error());
  for (std::size_t i = 0; i < names.size(); ++i) {
    topic.words[i].weight *= 1.0 + (*rarities)[i];
    topic.weight += topic.words[i].weight;
  }
  return topic;
}

double share_held(const RequestTopic& topic, const match::Hit& hit) {
  std::string around = hit.document.title;
  for (const std::string& heading : hit.passage.path) around += "\n" + heading;
  return share_of(topic, hit.passage.text, around);
}

double share_held(const RequestTopic& topic, std::string_view words) { return share_of(topic, words, {}); }

bool is_boilerplate(std::string_view passage) {
  constexpr std::size_t kLongest = 120;  // characters; a longer passage says something besides
  const std::u32string chars =
      document::chars_of(passage, {0, static_cast<text::Offset>(passage.size())}, kLongest + 1);
  return chars.size() <= kLongest && holds(chars, WordClass::boilerplate);
}

}  // namespace wenhao::followup

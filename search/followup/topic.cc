// Words by the query language's own segmentation, weighed by the index.
#include "search/followup/topic.h"

#include <algorithm>
#include <span>

#include "corpus/document/key.h"
#include "corpus/document/marker.h"
#include "corpus/number/mention.h"
#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "search/followup/request_words.h"
#include "search/match/documents.h"
#include "search/match/rarity.h"
#include "search/query/plan.h"

namespace wenhao::followup {
namespace {

constexpr std::size_t kMostCharacters = 160;  // of a request that are asked for
constexpr std::size_t kProblemAsked = 60;     // … and of the problem told before a brief one
constexpr double kInContext = 0.6;            // what a word in the title or headings is worth
constexpr double kFurtherWords = 0.4;         // what a word after a request's first sentence is worth
constexpr double kTopicInContext = 0.8;       // … a word of the proposal's title
constexpr double kByPairs = 0.25;             // of a share: pairs of characters
constexpr double kTitleWords = 0.5;           // what a word of the proposal's title is worth
constexpr double kTitleOfBrief = 2.0;         // … times this for a request that tells little itself
constexpr double kProblemWords = 0.4;         // … of the problem, for such a request
constexpr double kProblemInShare = 0.4;       // … and how much of that counts in the order
constexpr double kTellsAll = 7.5;             // weight of a word that hardly any passage holds
constexpr double kBrief = 15.0;               // weight of a request's words under which it tells little
constexpr double kLeastShared = 11.0;  // what a passage must then share with request, title and problem

// Where a word stands in a proposal, from the request itself to what is told before it.
enum class Part : std::uint8_t { own, title, problem };

// 一是 of 一是提高标准 asks for nothing.
std::string_view without_mark(std::string_view head) {
  const document::Key key = document::key_of(head);
  const document::Marker mark = document::marker_of(key.chars);
  return mark && mark.size < key.size() ? head.substr(key.places[mark.size].begin) : head;
}

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

// 建议, 进一步, 加大, 第一件: a word of any request; 2022, 三年: a figure, which another year has otherwise.
bool says_nothing(const std::string& folded, Part part) {
  const std::u32string chars = text::code_points(folded);
  constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
  const bool is_count =
      chars.size() > 1 && chars.front() == U'第' && kNumerals.find(chars[1]) != kNumerals.npos;
  if (is_count || text::digit_value(chars.front()) >= 0) return true;
  const auto is_one_of = [&](WordClass word_class) {
    const auto& words = words_of(word_class);
    return std::ranges::find(words, chars) != words.end();
  };
  if (part != Part::own && is_one_of(WordClass::title_form)) return true;
  return is_one_of(WordClass::ask) || is_one_of(WordClass::ask_title) || is_one_of(WordClass::lead) ||
         is_one_of(WordClass::imperative) || is_one_of(WordClass::ought);
}

void add_words(const std::string& words, const query::Lexicon* lexicon, double worth, Part part,
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
      if (known || says_nothing(word.text, part) || characters(word.text) < 2) continue;
      TopicWord made{{word.text}, worth};
      for (const query::Synonym& synonym : word.synonyms) made.names.push_back(synonym.text);
      out.push_back(std::move(made));
    }
    at = end + 1;
  }
}

std::vector<std::string> pairs_of(std::string_view folded) {
  std::vector<std::string> pairs;
  const std::u32string chars = text::code_points(folded);
  for (std::size_t at = 0; at + 1 < chars.size(); ++at) {
    if (text::is_han(chars[at]) && text::is_han(chars[at + 1]))
      pairs.push_back(text::encode(chars[at]) + text::encode(chars[at + 1]));
  }
  return pairs;
}

double share_of_pairs(const std::vector<std::string>& pairs, const std::string& folded) {
  if (pairs.empty()) return 0.0;
  const auto held = std::ranges::count_if(
      pairs, [&](const std::string& pair) { return folded.find(pair) != std::string::npos; });
  return static_cast<double>(held) / static_cast<double>(pairs.size());
}

// How much of a word a text holds: all by any of its names, else the share of a longer word's pairs: 巡诊送药
// by 巡诊, 特别扶助金 by 特别扶助.
double held_in(const TopicWord& word, const std::string& folded) {
  constexpr double kPart = 0.8;
  constexpr double kFewest = 0.33;
  for (const std::string& name : word.names) {
    if (folded.find(name) != std::string::npos) return 1.0;
  }
  const std::vector<std::string> pairs = pairs_of(word.names.front());
  const double share = pairs.size() < 2 ? 0.0 : share_of_pairs(pairs, folded);
  return share < kFewest ? 0.0 : kPart * share;
}

std::string joined(const std::vector<std::string>& headings) {
  std::string out;
  for (const std::string& heading : headings) out += heading + "\n";
  return out;
}

// Headings, the document's title and that of the proposal it answers.
std::string context_of(const match::Hit& hit) {
  return joined(hit.passage.path) + hit.document.title + "\n" + hit.document.answered;
}

double share_of(const RequestTopic& topic, std::string_view text, std::string_view context) {
  if (topic.weight <= 0.0) return 0.0;
  const std::string own = text::fold(text);
  const std::string around = text::fold(context);
  double held = 0.0;
  double problem = 0.0;
  for (const TopicWord& word : topic.words) {
    const double elsewhere = held_in(word, around) * (word.of_title ? kTopicInContext : kInContext);
    (word.of_problem ? problem : held) += word.weight * std::max(held_in(word, own), elsewhere);
  }
  held = std::min(topic.weight, held + kProblemInShare * problem);
  if (topic.pairs.empty()) return held / topic.weight;
  return (1.0 - kByPairs) * held / topic.weight + kByPairs * share_of_pairs(topic.pairs, own);
}

// A word weighs by its rarity, times what its place is worth. Returns the scale of these weights: below 1
// where an index is so small that none of its words is rare.
Result<double> weigh(index::Store& store, std::vector<TopicWord>& words) {
  std::vector<std::string> names;
  for (const TopicWord& word : words) names.push_back(word.names.front());
  const auto rarities = match::rarities(store, names);
  if (!rarities) return tl::unexpected<Error>(rarities.error());
  for (std::size_t i = 0; i < names.size(); ++i) words[i].weight *= 1.0 + (*rarities)[i];
  const auto greatest = match::greatest_rarity(store);
  if (!greatest) return greatest;
  return std::min(1.0, (1.0 + *greatest) / kTellsAll);
}

// True of a request that might stand in any proposal: 提高补助标准, 加强人员培训.
bool tells_little(std::span<const TopicWord> own, double scale) {
  double told = 0.0;
  for (const TopicWord& word : own) told += std::min(word.weight, kTellsAll);
  return told < kBrief * scale;
}

}  // namespace

Result<RequestTopic> topic_of(index::Store& store, const Request& request, const std::string& title,
                              const query::Lexicon* lexicon) {
  RequestTopic topic;
  const std::string head = plain_words(without_mark(request.head), kMostCharacters);
  const std::string about = plain_words(title, kMostCharacters);
  const std::string whole = plain_words(request.text, kMostCharacters);
  const std::string problem = plain_words(request.problem, kMostCharacters);
  topic.query = whole + " " + about;
  topic.pairs = pairs_of(text::fold(head));
  add_words(head, lexicon, 1.0, Part::own, topic.words);
  add_words(whole, lexicon, kFurtherWords, Part::own, topic.words);
  const std::size_t own = topic.words.size();
  add_words(about, lexicon, kTitleWords, Part::title, topic.words);
  const std::size_t problems = topic.words.size();
  add_words(problem, lexicon, kProblemWords, Part::problem, topic.words);
  const auto scale = weigh(store, topic.words);
  if (!scale) return tl::unexpected<Error>(scale.error());
  const bool has_matter = own < topic.words.size();
  if (has_matter && tells_little({topic.words.data(), own}, *scale)) {
    topic.shared = kLeastShared * *scale;
    for (std::size_t i = own; i < problems; ++i) topic.words[i].weight *= kTitleOfBrief;
    topic.query += " " + plain_words(request.problem, kProblemAsked);
  } else {
    topic.words.resize(problems);
  }
  const std::string folded_title = text::fold(title);
  for (std::size_t i = 0; i < topic.words.size(); ++i) {
    TopicWord& word = topic.words[i];
    word.of_problem = i >= problems;
    word.of_title = !word.of_problem && (i >= own || held_in(word, folded_title) == 1.0);
    if (word.of_problem) continue;
    topic.weight += word.weight;
    (word.of_title ? topic.titled : topic.asked) += word.weight;
  }
  return topic;
}

double share_held(const RequestTopic& topic, const match::Hit& hit) {
  return share_of(topic, hit.passage.text, context_of(hit));
}

bool is_about(const RequestTopic& topic, const match::Hit& hit) {
  constexpr double kAsked = 0.38;         // of what the request asks …
  constexpr double kAskedOnTopic = 0.15;  // … or less in a document on the proposal's own topic
  constexpr double kTopic = 0.6;          // that is enough by itself where the request tells little
  const std::string own = text::fold(hit.passage.text + "\n" + joined(hit.passage.path));
  const std::string around = text::fold(context_of(hit));
  double asked = 0.0;
  double titled = 0.0;
  double problem = 0.0;
  for (const TopicWord& word : topic.words) {
    if (word.of_problem) {
      problem += word.weight * held_in(word, own);
    } else if (word.of_title) {
      titled += word.weight * std::max(held_in(word, own), held_in(word, around));
    } else {
      asked += word.weight * held_in(word, own);
    }
  }
  const double on_topic = topic.titled > 0.0 ? titled / topic.titled : 0.0;
  if (asked + titled + problem < topic.shared) return false;
  if (topic.shared > 0.0 && on_topic >= kTopic) return true;
  if (topic.asked <= 0.0) return titled >= kAsked * topic.titled;
  asked += problem;
  return asked >= (on_topic >= kTopic ? kAskedOnTopic : kAsked) * topic.asked;
}

double share_held(const RequestTopic& topic, std::string_view words) { return share_of(topic, words, {}); }

bool is_boilerplate(std::string_view passage) {
  constexpr std::size_t kLongest = 120;  // characters; a longer passage says something besides
  const std::u32string chars =
      document::chars_of(passage, {0, static_cast<text::Offset>(passage.size())}, kLongest + 1);
  return chars.size() <= kLongest && holds(chars, WordClass::boilerplate);
}

}  // namespace wenhao::followup

// Looks the plan's words up in the folded text and takes the spans back to the passage as printed.
#include "search/match/highlight.h"

#include <algorithm>

#include "corpus/index/schema.h"
#include "corpus/text/fold.h"
#include "corpus/text/tokens.h"
#include "corpus/text/utf8.h"
#include "search/query/quantities.h"

namespace wenhao::match {
namespace {

using query::Part;
using query::PartKind;
using text::Span;

// The numbers that a query asks for, by themselves or with cites:.
void collect_numbers(const std::vector<Part>& parts, std::vector<std::string>& numbers) {
  for (const Part& part : parts) {
    const bool cites = part.kind == PartKind::terms && !part.terms.empty() &&
                       part.terms.front().prefix == index::prefix::kCites;
    if (part.kind == PartKind::number || cites) numbers.push_back(part.text);
    if (part.kind != PartKind::none) collect_numbers(part.children, numbers);
  }
}

std::vector<std::string> numbers_of(const query::Plan& plan) {
  std::vector<std::string> numbers;
  collect_numbers(plan.strict, numbers);
  return numbers;
}

bool contains(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// Behind the sentence that goes on at `at`.
std::size_t end_of_sentence(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const text::Decoded next = text::decode(text, at);
    at += next.size;
    if (text::is_sentence_end(next.code_point)) break;
  }
  return at;
}

class Finder {
 public:
  explicit Finder(const std::string& text) : text_(text) {}

  bool add(const std::string& folded) {
    fold();
    const auto found = text::find_phrase(folded_.text, tokens_, folded);
    for (const Span& span : found) spans_.push_back(folded_.source(span));
    return !found.empty();
  }

  void add(const query::Word& word) {
    add(word.text);
    for (const query::Synonym& synonym : word.synonyms) add(synonym.text);
  }

  void add(const query::Wish& wish) {
    add(wish.written);
    for (const std::string& other : wish.also_written) add(other);
    for (const query::Word& word : wish.words) add(word);
  }

  void add(const std::vector<Part>& parts) {
    for (const Part& part : parts) {
      if (part.kind == PartKind::wish) add(part.wish);
      if (part.kind == PartKind::phrase) add(part.text);
      if (part.kind == PartKind::number && part.as_text) add(part.written);
      if (part.kind != PartKind::none) add(part.children);
    }
  }

  void add_grams(const query::Plan& plan) {
    for (const query::Wish& wish : plan.wishes) {
      for (const query::Gram& gram : wish.grams) add(gram.text);
    }
  }

  // Numbers that bear one of the units, in sentences in which something else was found.
  void add_quantities(const std::vector<std::string>& units) {
    fold();
    std::vector<text::Offset> found;
    for (const Span& span : spans_) found.push_back(span.begin);
    std::sort(found.begin(), found.end());
    const auto is_found_in = [&found](Span sentence) {
      const auto first = std::lower_bound(found.begin(), found.end(), sentence.begin);
      return first != found.end() && *first < sentence.end;
    };
    for (std::size_t at = 0; at < folded_.text.size();) {
      const auto begin = static_cast<text::Offset>(at);
      const auto end = static_cast<text::Offset>(end_of_sentence(folded_.text, at));
      at = end;
      if (!is_found_in(folded_.source({begin, end}))) continue;
      const std::string_view sentence = std::string_view(folded_.text).substr(begin, end - begin);
      for (const Span& span : query::quantities(sentence, units))
        add_source(folded_.source({span.begin + begin, span.end + begin}));
    }
  }

  void add_source(Span span) { spans_.push_back(span); }
  [[nodiscard]] bool empty() const { return spans_.empty(); }

  // In order; spans that overlap or have nothing but white space between them are one.
  std::vector<Span> take() {
    std::sort(spans_.begin(), spans_.end(), [](Span a, Span b) { return a.begin < b.begin; });
    std::vector<Span> merged;
    for (const Span& span : spans_) {
      const bool joins =
          !merged.empty() &&
          (span.begin <= merged.back().end ||
           text::trim(std::string_view(text_).substr(merged.back().end, span.begin - merged.back().end))
               .empty());
      if (joins) {
        merged.back().end = std::max(merged.back().end, span.end);
      } else {
        merged.push_back(span);
      }
    }
    return merged;
  }

 private:
  // Once, where words are looked for at all: a query of numbers needs no folding.
  void fold() {
    if (is_folded_) return;
    folded_ = text::fold_with_origin(text_);
    tokens_ = text::tokens_of(folded_.text);
    is_folded_ = true;
  }

  const std::string& text_;
  bool is_folded_ = false;
  text::Folded folded_;
  std::vector<text::Token> tokens_;
  std::vector<Span> spans_;
};

}  // namespace

std::vector<Span> highlights(const query::Plan& plan, const index::PassageRecord& passage) {
  Finder finder(passage.text);
  for (const query::Wish& wish : plan.wishes) finder.add(wish);
  finder.add(plan.strict);
  const std::vector<std::string> numbers = numbers_of(plan);
  for (const index::MentionRecord& mention : passage.mentions) {
    if (!contains(numbers, mention.canonical) || !passage.span.contains(mention.span)) continue;
    finder.add_source({mention.span.begin - passage.span.begin, mention.span.end - passage.span.begin});
  }
  if (finder.empty()) finder.add_grams(plan);
  if (!plan.units.empty()) finder.add_quantities(plan.units);
  return finder.take();
}

std::vector<Span> segments_asked_for(const query::Plan& plan, const index::PassageRecord& passage) {
  std::vector<Span> focus;
  const std::vector<std::string> numbers = numbers_of(plan);
  for (const index::SegmentRecord& segment : passage.segments) {
    const bool asked =
        std::any_of(segment.numbers.begin(), segment.numbers.end(),
                    [&numbers](const std::string& number) { return contains(numbers, number); });
    if (asked) focus.push_back(segment.span);
  }
  return focus;
}

}  // namespace wenhao::match

// Words and phrases by looking for them, filters by the passage's own terms.
#include "search/match/judge.h"

#include <algorithm>

#include "corpus/index/terms.h"
#include "corpus/text/date.h"
#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "search/query/quantities.h"

namespace wenhao::match {

using query::Part;
using query::PartKind;

namespace {

// Characters that stand for themselves in any text, each folded one.
bool is_han_run(std::string_view folded) {
  for (std::size_t at = 0; at < folded.size();) {
    const text::Decoded c = text::decode(folded, at);
    if (!text::is_han(c.code_point)) return false;
    at += c.size;
  }
  return !folded.empty();
}

}  // namespace

struct Judge::Case {
  Xapian::docid id;
  const std::string& stored;
  Searchable text;
  const index::DocumentHead* document = nullptr;
  std::optional<Searchable> title;
  std::optional<Searchable> headings;
};

bool Searchable::holds(std::string_view folded) {
  if (is_han_run(folded) && text_.find(folded) != std::string::npos) return true;
  fold();
  return !text::find_phrase(folded_, tokens_, folded).empty();
}

bool Searchable::names_any(const std::vector<std::string>& units) {
  fold();
  return !query::quantities(folded_, units).empty();
}

void Searchable::fold() {
  if (is_folded_) return;
  folded_ = text::fold(text_);
  tokens_ = text::tokens_of(folded_);
  is_folded_ = true;
}

Result<bool> Judge::accepts(const Stage& stage, Xapian::docid id, const std::string& stored) {
  if (stage.compiled.exact) return true;
  Result<std::string> own = index::text_in(stored);
  if (!own) return tl::unexpected<Error>(own.error());
  Case at{id, stored, Searchable(*std::move(own)), nullptr, {}, {}};
  auto strict = strict_parts(at);
  if (!strict || !*strict) return strict;
  if (stage.names_number && !at.text.names_any(stage.clues.units)) return false;
  switch (stage.kind) {
    case Stage::Kind::as_written:
      return std::all_of(plan_.wishes.begin(), plan_.wishes.end(), [&at](const query::Wish& wish) {
        const auto holds = [&at](const std::string& text) { return at.text.holds(text); };
        return holds(wish.written) || std::any_of(wish.also_written.begin(), wish.also_written.end(), holds);
      });
    case Stage::Kind::all_words:
    case Stage::Kind::known_words:
    case Stage::Kind::some_words:
      return words(stage.words, at);
    case Stage::Kind::own_number:
    case Stage::Kind::citing:
    case Stage::Kind::strict:
    case Stage::Kind::most_words:
    case Stage::Kind::by_title:
      return true;
  }
  return true;
}

Result<void> Judge::read_document(Case& at) const {
  if (at.document != nullptr) return {};
  const auto passage = index::decode_passage(at.stored);
  if (!passage) return tl::unexpected<Error>(passage.error());
  const auto document = records_.document_of(at.id, *passage);
  if (!document) return tl::unexpected<Error>(document.error());
  at.document = *document;
  at.title.emplace(at.document->title);
  std::string headings;
  for (const std::string& heading : passage->path) headings += heading + "\n";
  at.headings.emplace(std::move(headings));
  return {};
}

Result<bool> Judge::strict_parts(Case& at) const {
  for (const Part& each : plan_.strict) {
    auto held = part(each, at);
    if (!held || !*held) return held;
  }
  return true;
}

// At least so many of the words, and one of them in the passage's own text.
Result<bool> Judge::words(std::size_t at_least, Case& at) const {
  std::vector<const query::Word*> elsewhere;
  std::size_t held = 0;
  for (const query::Word* word : compiler_.words()) {
    if (own(*word, at)) {
      ++held;
    } else {
      elsewhere.push_back(word);
    }
  }
  if (held == 0 || held >= at_least) return held > 0;
  if (const auto read = read_document(at); !read) return tl::unexpected<Error>(read.error());
  held += static_cast<std::size_t>(std::count_if(elsewhere.begin(), elsewhere.end(),
                                                 [&at](const auto* word) { return in_context(*word, at); }));
  return held >= at_least;
}

bool Judge::own(const query::Word& word, Case& at) {
  return at.text.holds(word.text) ||
         std::any_of(word.synonyms.begin(), word.synonyms.end(),
                     [&at](const query::Synonym& synonym) { return at.text.holds(synonym.text); });
}

bool Judge::in_context(const query::Word& word, Case& at) {
  const auto held = [&at](const std::string& text) {
    return at.title->holds(text) || at.headings->holds(text);
  };
  return held(word.text) ||
         std::any_of(word.synonyms.begin(), word.synonyms.end(),
                     [&held](const query::Synonym& synonym) { return held(synonym.text); });
}

bool Judge::has_any_term(const Part& part, Xapian::docid id) const {
  const Xapian::Document document = records_.database().get_document(id);
  const auto has = [&document](const query::Term& term) {
    const std::string stored = index::prefixed(term.prefix, term.word);
    auto it = document.termlist_begin();
    it.skip_to(stored);
    if (it == document.termlist_end()) return false;
    return term.starts_with ? (*it).starts_with(stored) : *it == stored;
  };
  const bool any = std::any_of(part.terms.begin(), part.terms.end(), has);
  const bool own = any && std::all_of(part.with.begin(), part.with.end(), has);
  return own || std::any_of(part.citing.begin(), part.citing.end(), has);
}

bool Judge::in_dates(const query::Range& range, const std::string& date) {
  if (date.empty()) return false;
  const std::string from = range.from ? text::iso(*range.from) : std::string();
  const std::string until = range.until ? text::iso(*range.until) : std::string();
  return date >= from && (until.empty() || date.substr(0, until.size()) <= until);
}

Result<bool> Judge::part(const Part& each, Case& at) const {
  switch (each.kind) {
    case PartKind::wish:
      return std::all_of(each.wish.words.begin(), each.wish.words.end(),
                         [&at](const query::Word& word) { return own(word, at); });
    case PartKind::phrase:
      return at.text.holds(each.text);
    case PartKind::number:
      if (each.as_text) return at.text.holds(each.written);
      return has_any_term(each, at.id);
    case PartKind::terms:
    case PartKind::issuer:
    case PartKind::path:
      return has_any_term(each, at.id);
    case PartKind::title:
    case PartKind::dates: {
      if (const auto read = read_document(at); !read) return tl::unexpected<Error>(read.error());
      return each.kind == PartKind::title ? at.title->holds(each.text)
                                          : in_dates(each.dates, at.document->date);
    }
    case PartKind::all:
    case PartKind::any:
    case PartKind::none:
      break;
  }
  const bool wanted = each.kind != PartKind::any;  // what every child must be for the loop to go on
  for (const Part& child : each.children) {
    auto held = part(child, at);
    if (!held) return held;
    if (each.kind == PartKind::none) return !*held;
    if (*held != wanted) return *held;
  }
  return wanted;
}

}  // namespace wenhao::match

// What a search answers, as a value that any renderer can print.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/index/record.h"
#include "search/query/note.h"

namespace wenhao::match {

enum class Sort : std::uint8_t { relevance, newest, oldest };
enum class Group : std::uint8_t { none, document };

// Why a passage is shown: its document bears the number asked for, it cites it, or it holds the words.
enum class Why : std::uint8_t { number, cites, text };
[[nodiscard]] std::string_view name_of(Why why);

// How much of the unquoted words a passage holds; better ones come first.
enum class Tier : std::uint8_t {
  most_words,   // as many as any passage holds, or the heaviest
  known_words,  // every word that any passage holds
  all_words,
  as_written,
};
[[nodiscard]] std::string_view name_of(Tier tier);

// A document of the same folded text as a hit's (where grouped, nearly the same), told under it.
struct Duplicate {
  std::string id;
  std::string source;
};

struct Hit {
  std::size_t rank = 0;  // from 1, over all pages
  double score = 0.0;    // falls with the rank: the tier in steps of kTierStep, and BM25 within it
  Why why = Why::text;
  Tier tier = Tier::all_words;
  index::DocumentHead document;
  std::string source;  // a file it stands in
  std::vector<Duplicate> duplicates;
  index::PassageRecord passage;
  std::vector<text::Span> spans;  // in passage.text: what was found there, in order, not overlapping
  std::vector<text::Span> focus;  // number: the segments that speak of it, or what its document says
  std::vector<index::PassageRecord> before;  // the paragraphs around it, where asked for
  std::vector<index::PassageRecord> after;
};

struct FacetValue {
  std::string value;
  std::uint64_t count = 0;
  friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

struct Facet {
  std::string_view name;           // year, issuer, …: the contract's
  std::vector<FacetValue> values;  // greatest count first
  friend bool operator==(const Facet&, const Facet&) = default;
};

inline constexpr double kTierStep = 10000.0;

struct SearchAnswer {
  std::string query;
  std::uint64_t total = 0;   // passages that match
  bool exact_total = false;  // false: an estimate
  bool relaxed = false;      // some passages shown do not hold all words
  double took_ms = 0.0;
  std::vector<query::Note> notes;
  std::size_t shards_asked = 1;
  std::size_t shards_answered = 1;
  std::vector<Hit> hits;
  std::vector<Facet> facets;  // where asked for
  bool exact_facets = false;  // false: of the best only, for there are more than are counted
};

}  // namespace wenhao::match

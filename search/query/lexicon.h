// The lexicon: words that mean the same, abbreviations, and the names that bodies bore over time.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/result.h"

namespace wenhao::query {

struct Synonym {
  std::string text;     // folded
  double weight = 1.0;  // against the word itself
  friend bool operator==(const Synonym&, const Synonym&) = default;
};

// Another way to write the same name weighs nearly what the name does; a near synonym or a name borne at
// another time weighs less.
inline constexpr double kSameNameWeight = 0.875;
inline constexpr double kNearNameWeight = 0.625;

class Lexicon {
 public:
  // The built-in words (lexicon.tsv). Made on first use; safe from any thread.
  [[nodiscard]] static const Lexicon& builtin();

  // The built-in words and the lines of a file of the same form. Lines that are no entries are passed over.
  [[nodiscard]] static Result<Lexicon> with_file(const std::string& path);

  // Adds the entries of a text in the form of lexicon.tsv.
  void add(std::string_view tsv);

  // The sizes in bytes of the entries that begin at a place of a folded text, longest first.
  [[nodiscard]] std::vector<std::size_t> entries_at(std::string_view folded, std::size_t at) const;

  // What a folded word may also be called, strongest first; at most kMaxSynonyms.
  [[nodiscard]] std::vector<Synonym> synonyms(std::string_view folded) const;
  static constexpr std::size_t kMaxSynonyms = 12;

 private:
  struct Place {
    std::size_t line;
    std::size_t name;  // which group of equal names within the line
  };
  std::vector<std::vector<std::vector<std::string>>> lines_;
  std::unordered_map<std::string, std::vector<Place>> places_;
  std::unordered_map<std::string, std::size_t> longest_;  // by an entry's first character
};

}  // namespace wenhao::query

// The lexicon: words that mean the same, abbreviations, the names that bodies bore over time, and how
// laypeople say what documents call otherwise.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/result.h"
#include "search/query/lexicon_table.h"

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
  Lexicon() = default;
  explicit Lexicon(LexiconTable table) : table_(std::move(table)) {}

  // The built-in words (lexicon.tsv). Safe from any thread.
  [[nodiscard]] static const Lexicon& builtin();

  [[nodiscard]] const LexiconTable& table() const { return table_; }

  // The built-in words and the lines of a file of the same form. Lines that are no entries are passed over.
  [[nodiscard]] static Result<Lexicon> with_file(const std::string& path);

  // Adds the entries of a text in the form of lexicon.tsv.
  void add(std::string_view tsv);

  // The sizes in bytes of the entries that begin at a place of a folded text, longest first.
  [[nodiscard]] std::vector<std::size_t> entries_at(std::string_view folded, std::size_t at) const;

  // What a folded word may also be called, strongest first; at most kMaxSynonyms. What laypeople say is asked
  // for by the official words too, never the reverse.
  [[nodiscard]] std::vector<Synonym> synonyms(std::string_view folded) const;

  // The sizes in bytes of the questions that begin there and weigh nothing themselves (判几年), longest
  // first.
  [[nodiscard]] std::vector<std::size_t> asks_at(std::string_view folded, std::size_t at) const;

  // What such a question is about (判几年: 有期徒刑), or what a single character, too common to be asked for
  // itself, stands for in speech (偷: 盗窃).
  [[nodiscard]] std::vector<Synonym> hints(std::string_view folded) const;
  static constexpr std::size_t kMaxSynonyms = 12;

 private:
  using Kind = LexiconTable::Kind;
  using Name = LexiconTable::Name;
  using Place = LexiconTable::Place;
  using Places = LexiconTable::Places;

  [[nodiscard]] std::size_t slot_of(const Places& places, std::string_view folded, std::uint64_t hash) const;
  [[nodiscard]] std::vector<std::size_t> sizes_at(const Places& places, std::string_view folded,
                                                  std::size_t at) const;
  [[nodiscard]] std::vector<Synonym> others(const Places& places, std::string_view folded) const;
  void add_line(Kind kind, std::string_view names);
  void enter(std::uint32_t line, std::uint32_t name);
  void note_length(std::string_view text);
  void widen(Places& places, std::size_t slots) const;

  LexiconTable table_;
};

}  // namespace wenhao::query

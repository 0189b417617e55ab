// The lexicon: words that mean the same, abbreviations, the names that bodies bore over time, and how
// laypeople say what documents call otherwise.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
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
  enum class Kind : std::uint8_t { same, lay, ask, hint };
  struct Name {
    std::uint32_t begin;  // in text_
    std::uint32_t size;
    std::uint32_t group;  // of equal names within its line
  };
  struct Line {
    Kind kind = Kind::same;
    std::uint32_t first;  // of names_
    std::uint32_t last;
  };

  // Where a folded text stands among the lines: a hash table with open addressing, made in one go at the
  // start of every command.
  struct Place {
    std::uint32_t line;
    std::uint32_t name;
    std::uint32_t next;  // place of the same text + 1, in the order of lines; 0 after the last
  };
  struct Places {
    std::vector<std::uint32_t> slots;  // place + 1; 0 where empty
    std::vector<Place> all;
  };

  [[nodiscard]] std::string_view text_of(const Name& name) const {
    return std::string_view(text_).substr(name.begin, name.size);
  }
  [[nodiscard]] std::size_t slot_of(const Places& places, std::string_view folded, std::uint64_t hash) const;
  [[nodiscard]] std::vector<std::size_t> sizes_at(const Places& places, std::string_view folded,
                                                  std::size_t at) const;
  [[nodiscard]] std::vector<Synonym> others(const Places& places, std::string_view folded) const;
  [[nodiscard]] static Kind kind_named(std::string_view name);
  void add_line(Kind kind, std::string_view names);
  void enter(std::uint32_t line, std::uint32_t name);
  void widen(Places& places, std::size_t slots) const;

  std::string text_;  // all names, folded
  std::vector<Name> names_;
  std::vector<Line> lines_;
  Places places_;
  Places hints_;
  static constexpr std::size_t kLongest = 4096;
  // By an entry's first character, of which several share a place: no entry that begins so is longer.
  std::vector<std::uint16_t> longest_ = std::vector<std::uint16_t>(kLongest);
};

}  // namespace wenhao::query

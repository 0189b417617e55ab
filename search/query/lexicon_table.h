// The lexicon as plain arrays, so that the built-in one is made when the program is built
// (scripts/make_lexicon_table.cc) and nothing of it is done at a start.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wenhao::query {

// A list that is part of the program until something is added to it. What is built in must outlive it.
template <class T>
class Column {
 public:
  Column() = default;
  explicit Column(std::span<const T> built_in) : built_in_(built_in) {}

  [[nodiscard]] std::span<const T> all() const {
    return built_in_.empty() ? std::span<const T>(own_) : built_in_;
  }
  [[nodiscard]] const T& operator[](std::size_t i) const { return all()[i]; }
  [[nodiscard]] std::size_t size() const { return all().size(); }
  [[nodiscard]] bool empty() const { return all().empty(); }

  // To be written to: a copy, the first time.
  [[nodiscard]] std::vector<T>& own() {
    if (!built_in_.empty()) own_.assign(built_in_.begin(), built_in_.end());
    built_in_ = {};
    return own_;
  }

 private:
  std::span<const T> built_in_;
  std::vector<T> own_;
};

struct LexiconTable {
  enum class Kind : std::uint8_t { same, lay, ask, hint };
  struct Name {
    std::uint32_t begin;  // in the text
    std::uint32_t size;
    std::uint32_t group;  // of equal names within its line
  };
  struct Line {
    Kind kind;
    std::uint32_t first;  // of the names
    std::uint32_t last;
  };

  // Where a folded text stands among the lines: a hash table with open addressing.
  struct Place {
    std::uint32_t line;
    std::uint32_t name;
    std::uint32_t next;  // place of the same text + 1, in the order of lines; 0 after the last
  };
  struct Places {
    Column<std::uint32_t> slots;  // place + 1; 0 where empty
    Column<Place> all;
  };

  Column<char> text;  // all names, folded
  Column<Name> names;
  Column<Line> lines;
  Places places;
  Places hints;
  // How long an entry may be, in bytes: by its first character and by its first two, of which several share
  // a place.
  Column<std::uint16_t> longest;
  Column<std::uint16_t> longest_of_two;

  [[nodiscard]] std::string_view text_of(const Name& name) const {
    return {text.all().data() + name.begin, name.size};
  }
};

}  // namespace wenhao::query

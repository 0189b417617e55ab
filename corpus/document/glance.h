// Tables of characters: what a look at one, or one pass over a text, tells of the words it may hold.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace wenhao::document {

// Some characters, the first or the last of some words among them: tells at a look that a text holds none of
// them, or begins or ends with none of the words. May say yes for others, by chance.
class Glance {
 public:
  [[nodiscard]] constexpr bool holds(char32_t c) const {
    const std::uint32_t place = place_of(c);
    return (bits_[place / 64] >> (place % 64) & 1U) != 0;
  }

 protected:
  constexpr void add(char32_t c) {
    const std::uint32_t place = place_of(c);
    bits_[place / 64] |= std::uint64_t{1} << (place % 64);
  }

 private:
  static constexpr std::uint32_t kPlaces = 4096;

  static constexpr std::uint32_t place_of(char32_t c) { return (c ^ c >> 7U) % kPlaces; }

  std::array<std::uint64_t, kPlaces / 64> bits_{};
};

class Firsts : public Glance {
 public:
  template <class... Lists>
  constexpr explicit Firsts(const Lists&... lists) {
    (add_all(lists), ...);
  }

 private:
  template <class List>
  constexpr void add_all(const List& words) {
    for (const std::u32string_view word : words) add(word.front());
  }

  // Characters, each a word.
  constexpr void add_all(std::u32string_view chars) {
    for (const char32_t c : chars) add(c);
  }
};

class Characters : public Glance {
 public:
  constexpr explicit Characters(std::u32string_view chars) {
    for (const char32_t c : chars) add(c);
  }
};

class Lasts : public Glance {
 public:
  template <class List>
  constexpr explicit Lasts(const List& words) {
    for (const std::u32string_view word : words) add(word.back());
  }
};

// Up to eight sets of characters, of the Basic Multilingual Plane: one pass over a text tells which of them
// it holds a character of. kPages is at least the number of blocks of 256 that they lie in, and one.
template <std::size_t kPages>
class CharacterSets {
 public:
  constexpr CharacterSets(std::initializer_list<std::u32string_view> sets) {
    unsigned bit = 1;
    std::uint8_t pages = 1;  // the first is that of the blocks without any
    for (const std::u32string_view set : sets) {
      for (const char32_t c : set) {
        std::uint8_t& page = pages_[c >> 8U];
        if (page == 0) page = pages++;
        bits_[page].at(c & 0xFFU) |= static_cast<std::uint8_t>(bit);
      }
      bit <<= 1U;
    }
  }

  // Bit i is that of the set i.
  [[nodiscard]] constexpr unsigned of(char32_t c) const {
    return c > 0xFFFF ? 0 : bits_[pages_[c >> 8U]][c & 0xFFU];
  }

  [[nodiscard]] constexpr unsigned in(std::u32string_view chars) const {
    unsigned found = 0;
    for (const char32_t c : chars) found |= of(c);
    return found;
  }

 private:
  std::array<std::uint8_t, 256> pages_{};
  std::array<std::array<std::uint8_t, 256>, kPages> bits_{};
};

}  // namespace wenhao::document

// Chance that is the same on every machine: a seeded engine, and no distribution of the library's, which
// differ.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace wenhao {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed * 0x9E3779B97F4A7C15ULL + 1) {}

  // 0 … count - 1; the bias of the remainder is of no matter here.
  [[nodiscard]] std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }

  // From low to high, both included.
  [[nodiscard]] int from(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
  }

  [[nodiscard]] bool percent(int chance) { return from(1, 100) <= chance; }

  template <class List>
  [[nodiscard]] const auto& pick(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace wenhao

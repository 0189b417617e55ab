// Minwise hashing of character pairs, one bit a bin.
#include "corpus/index/signature.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "corpus/text/utf8.h"

namespace wenhao::index {
namespace {

constexpr std::size_t kBins = 64;
constexpr int kBinBits = 6;
constexpr int kMostApart = 10;  // bits

using Bins = std::array<std::optional<std::uint64_t>, kBins>;

// The finaliser of SplitMix64 (Steele and others 2014): every bit of the result hangs on every bit given.
std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31U);
}

std::uint64_t hash_of(char32_t first, char32_t second) {
  return mixed((std::uint64_t{first} << 32U | second) + 0x9E3779B97F4A7C15ULL);
}

// Where more than a third of the bins are empty.
bool is_short(const Bins& bins) {
  return std::count(bins.begin(), bins.end(), std::nullopt) > static_cast<std::ptrdiff_t>(kBins / 3);
}

// The bin's own least hash, or that of the bin which a fixed walk from here meets first.
std::uint64_t least_near(const Bins& bins, std::size_t bin) {
  for (std::uint64_t step = 0; !bins[bin]; ++step) bin = mixed(bin * 0x10001U + step + 1) % kBins;
  return *bins[bin];
}

}  // namespace

std::uint64_t signature(const std::vector<std::string>& folded) {
  Bins bins;
  char32_t before = 0;
  std::uint64_t whole = 0;
  for (const std::string& text : folded) {
    for (std::size_t at = 0; at < text.size();) {
      const text::Decoded c = text::decode(text, at);
      at += c.size;
      if (text::is_space(c.code_point)) continue;
      const std::uint64_t hash = hash_of(before, c.code_point);
      std::optional<std::uint64_t>& least = bins[hash % kBins];
      least = std::min(least.value_or(hash >> kBinBits), hash >> kBinBits);
      before = c.code_point;
      whole = mixed(whole + hash);
    }
  }
  if (is_short(bins)) return whole;
  std::uint64_t bits = 0;
  for (std::size_t bin = 0; bin < kBins; ++bin) bits |= (mixed(least_near(bins, bin)) & 1U) << bin;
  return bits;
}

bool are_near(std::uint64_t a, std::uint64_t b) { return std::popcount(a ^ b) <= kMostApart; }

}  // namespace wenhao::index

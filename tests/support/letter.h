// Makes letters, circulars and compilations with known answers: every damage by choice, the same on every
// machine for the same seed.
//
// Each seed from 0 on is a document of its own, with a number of its own; what one cites is the number and
// title of another seed, so that a corpus of seeds 0 … N-1 cites itself. The people, numbers and deeds are
// invented.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/support/truth.h"

namespace wenhao {

// What copying and web pages do to a letter; bits, to be joined by |.
namespace damage {
inline constexpr std::uint32_t kBrackets = 1U << 0U;    // [2017] 【2017】 (2017) for 〔2017〕
inline constexpr std::uint32_t kLost = 1U << 1U;        // 〔201722号, 〔2017〕22: a bracket or 号 lost
inline constexpr std::uint32_t kDates = 1U << 2U;       // 2020511: 年 月 日 lost
inline constexpr std::uint32_t kSpaced = 1U << 3U;      // letter-spaced title and signature
inline constexpr std::uint32_t kWrapped = 1U << 4U;     // the title over two lines
inline constexpr std::uint32_t kNarrow = 1U << 5U;      // ASCII punctuation
inline constexpr std::uint32_t kBlank = 1U << 6U;       // blank lines, indents, spaces at line ends
inline constexpr std::uint32_t kNumberless = 1U << 7U;  // no own number anywhere
inline constexpr std::uint32_t kAll = (1U << 8U) - 1;
}  // namespace damage

enum class LetterKind : std::uint8_t { reply, circular, opinion };

struct LetterOptions {
  std::uint32_t damage = 0;
  bool page = false;            // HTML with chrome, a metadata table and related links; else plain text
  int paragraphs = 8;           // of the body, about
  std::uint64_t corpus = 1000;  // seeds below this are cited
};

struct Letter {
  std::string text;  // UTF-8: plain text or HTML
  bool page = false;
  std::vector<truth::Document> documents;  // one, or those of a compilation
};

// Two of three seeds are circulars, the others replies, one in ten of them an opinion for another bureau.
[[nodiscard]] LetterKind kind_of(std::uint64_t seed);

// The canonical number and the title of a seed's document, without making it.
[[nodiscard]] std::string number_of(std::uint64_t seed);
[[nodiscard]] std::string title_of(std::uint64_t seed);

[[nodiscard]] Letter make_letter(std::uint64_t seed, const LetterOptions& options = {});

// The circulars of `seeds` in one text; replies among them are left out.
[[nodiscard]] Letter make_compilation(const std::vector<std::uint64_t>& seeds,
                                      const LetterOptions& options = {});

// Damage and page by chance, as a corpus has them: two of three whole, one in four a page.
[[nodiscard]] LetterOptions mixed_options(std::uint64_t seed, std::uint64_t corpus);

}  // namespace wenhao

// A run of unquoted text as pieces: words that a passage should hold, and what weighs nothing.
//
//   失独家庭住院护理怎么保障  →  失独家庭 住院 护理 [怎么] 保障
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/text/source_text.h"
#include "search/query/lexicon.h"

namespace wenhao::query {

enum class PieceKind : std::uint8_t {
  word,     // a lexicon entry, a dictionary word, an unknown word, a run of letters or digits
  single,   // a character alone that belongs to no word
  joining,  // a character that only joins others: 的, 和
  idle,     // a phrase that weighs nothing: 怎么, 现答复如下
};

struct Piece {
  text::Span span;  // in the folded text
  PieceKind kind = PieceKind::word;
  bool unknown = false;  // a word made of characters that the dictionary leaves alone
  friend bool operator==(const Piece&, const Piece&) = default;
};

// The pieces of a folded text in order; punctuation between them belongs to none. A lexicon entry wins over
// the dictionary where at least one of its ends is a word's end; characters that the dictionary leaves
// alone side by side are one unknown word (失|独). Total; linear but for the lexicon's longest entry.
[[nodiscard]] std::vector<Piece> segment(std::string_view folded, const Lexicon& lexicon);

}  // namespace wenhao::query

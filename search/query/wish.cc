// A run of words to a wish: its pieces, their synonyms, and the terms that rank.
#include <algorithm>

#include "corpus/text/fold.h"
#include "corpus/text/tokens.h"
#include "corpus/text/utf8.h"
#include "search/query/numerals.h"
#include "search/query/plan.h"
#include "search/query/segment.h"

namespace wenhao::query {
namespace {

using text::Token;
using text::TokenKind;

constexpr std::size_t kMaxWords = 64;  // of one run; the rest ranks and is not asked for
constexpr std::size_t kMaxGrams = 512;
constexpr std::size_t kMaxCharacters = 256;

const Piece* piece_at(const std::vector<Piece>& pieces, text::Offset at) {
  const auto after =
      std::upper_bound(pieces.begin(), pieces.end(), at,
                       [](text::Offset offset, const Piece& piece) { return offset < piece.span.begin; });
  if (after == pieces.begin() || std::prev(after)->span.end <= at) return nullptr;
  return &*std::prev(after);
}

bool is_idle(const Piece* piece) { return piece == nullptr || piece->kind == PieceKind::idle; }

bool joins(const Piece& piece) { return piece.kind == PieceKind::joining; }

void add_gram(std::vector<Gram>& grams, std::string_view text, Gram::Place place) {
  const auto same =
      std::find_if(grams.begin(), grams.end(), [&](const Gram& gram) { return gram.text == text; });
  if (same != grams.end()) {
    same->place = std::max(same->place, place);
  } else if (grams.size() < kMaxGrams) {
    grams.push_back({std::string(text), place});
  }
}

std::vector<Gram> grams_of(std::string_view folded, const std::vector<Piece>& pieces) {
  std::vector<Gram> grams;
  const std::vector<Token> tokens = text::tokens_of(folded);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Piece* piece = piece_at(pieces, tokens[i].span.begin);
    if (is_idle(piece)) continue;
    if (tokens[i].kind == TokenKind::word) {
      if (!joins(*piece)) add_gram(grams, text::slice(folded, tokens[i].span), Gram::Place::word);
      continue;
    }
    if (tokens[i].ends_run || i + 1 == tokens.size()) continue;
    const Piece* next = piece_at(pieces, tokens[i + 1].span.begin);
    if (is_idle(next) || (joins(*piece) && joins(*next))) continue;
    std::string pair(text::slice(folded, tokens[i].span));
    pair += text::slice(folded, tokens[i + 1].span);
    add_gram(grams, pair,
             joins(*piece) || joins(*next) ? Gram::Place::joining
             : piece == next               ? Gram::Place::word
                                           : Gram::Place::straddling);
  }
  return grams;
}

std::u32string characters_of(std::string_view folded, const std::vector<Piece>& pieces) {
  std::u32string characters;
  for (const Piece& piece : pieces) {
    if (is_idle(&piece) || joins(piece)) continue;
    for (const char32_t c : text::code_points(text::slice(folded, piece.span))) {
      if (characters.size() == kMaxCharacters) return characters;
      if (text::is_han(c) && characters.find(c) == std::u32string::npos) characters += c;
    }
  }
  return characters;
}

void add_word(Wish& wish, std::string_view text, std::string_view typed, const PlanOptions& options) {
  const bool known =
      std::any_of(wish.words.begin(), wish.words.end(), [&](const Word& word) { return word.text == text; });
  if (known || wish.words.size() == kMaxWords) return;
  const Lexicon& lexicon = options.lexicon != nullptr ? *options.lexicon : Lexicon::builtin();
  Word word{std::string(text), options.expand ? lexicon.synonyms(text) : std::vector<Synonym>{}};
  for (std::string& numeral : other_numerals(text))
    word.synonyms.push_back({std::move(numeral), kSameNameWeight});
  for (std::string& other : other_writings(text))
    word.synonyms.push_back({std::move(other), kSameNameWeight});
  word.typed = typed;
  wish.words.push_back(std::move(word));
}

std::string_view as_typed(const Wish& wish, const text::Folded& folded, const Piece& piece) {
  return text::slice(wish.typed, folded.source(piece.span));
}

// The words to ask for: those of two and more characters; single characters only where there are no others.
void add_words(Wish& wish, const text::Folded& folded, const std::vector<Piece>& pieces,
               const PlanOptions& options) {
  for (const PieceKind kind : {PieceKind::word, PieceKind::single}) {
    for (const Piece& piece : pieces) {
      if (piece.kind != kind) continue;
      add_word(wish, text::slice(folded.text, piece.span), as_typed(wish, folded, piece), options);
    }
    if (!wish.words.empty()) return;
  }
}

// Single characters, be they joining ones (告) or left over, that stand for a word in speech.
void add_hints(Wish& wish, std::string_view folded, const std::vector<Piece>& pieces,
               const PlanOptions& options) {
  if (!options.expand) return;
  const Lexicon& lexicon = options.lexicon != nullptr ? *options.lexicon : Lexicon::builtin();
  for (const Piece& piece : pieces) {
    if (piece.kind == PieceKind::idle) {
      Word ask{std::string(text::slice(folded, piece.span)), lexicon.hints(text::slice(folded, piece.span))};
      if (!ask.synonyms.empty() && wish.hints.size() < kMaxWords) wish.hints.push_back(std::move(ask));
    }
    if (piece.kind != PieceKind::single && piece.kind != PieceKind::word) continue;
    const auto tokens = text::tokens_of(text::slice(folded, piece.span));
    const bool unknown = piece.kind == PieceKind::single || piece.unknown;
    for (const Token& token : tokens) {
      if (!unknown || wish.hints.size() == kMaxWords) break;
      const std::string_view character = text::slice(text::slice(folded, piece.span), token.span);
      Word hint{std::string(character), lexicon.hints(character)};
      if (!hint.synonyms.empty()) wish.hints.push_back(std::move(hint));
    }
  }
}

bool is_stop_phrase(const Piece& piece) { return piece.kind == PieceKind::idle; }

// The text without the stop phrases at both ends; the whole where there is nothing else.
std::string cut_stop_phrases(const std::string& folded, const std::vector<Piece>& pieces) {
  const auto weighs = [](const Piece& piece) { return !is_stop_phrase(piece); };
  const auto first = std::find_if(pieces.begin(), pieces.end(), weighs);
  const auto last = std::find_if(pieces.rbegin(), pieces.rend(), weighs);
  if (first == pieces.end()) return folded;
  return folded.substr(first->span.begin, last->span.end - first->span.begin);
}

}  // namespace

Wish make_wish(std::string_view typed, const PlanOptions& options) {
  Wish wish;
  wish.typed = typed;
  const text::Folded with_origin = text::fold_with_origin(typed);
  const std::string& folded = with_origin.text;
  const Lexicon& lexicon = options.lexicon != nullptr ? *options.lexicon : Lexicon::builtin();
  const std::vector<Piece> pieces = segment(folded, lexicon);
  const auto any = [&pieces](const auto& holds) { return std::any_of(pieces.begin(), pieces.end(), holds); };
  const bool has_words = any([](const Piece& piece) { return piece.kind == PieceKind::word; });
  const bool asks = any(is_stop_phrase);
  wish.written = cut_stop_phrases(folded, pieces);
  wish.also_written = other_writings(wish.written);
  wish.only_idle = asks && !any([](const Piece& piece) {
                     return piece.kind == PieceKind::word || piece.kind == PieceKind::single;
                   });
  wish.weak = asks && !has_words;
  if (wish.only_idle || (!has_words && !asks)) {
    wish.written = folded;  // 当由: parts of words on both sides of a border, or characters that only join
    add_word(wish, folded, typed, options);
    return wish;
  }
  add_words(wish, with_origin, pieces, options);
  add_hints(wish, folded, pieces, options);
  wish.grams = grams_of(folded, pieces);
  wish.characters = characters_of(folded, pieces);
  for (const Piece& piece : pieces) {
    if (piece.kind == PieceKind::idle) wish.idle.emplace_back(as_typed(wish, with_origin, piece));
  }
  return wish;
}

}  // namespace wenhao::query

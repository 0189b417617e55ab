// Lexicon and stop phrases first, then the dictionary's words, then unknown words of single characters.
#include "search/query/segment.h"

#include <algorithm>
#include <optional>

#include "corpus/text/tokens.h"
#include "corpus/text/utf8.h"
#include "corpus/text/words.h"
#include "search/query/numerals.h"
#include "search/query/stop_phrases.h"

namespace wenhao::query {
namespace {

using text::Offset;
using text::Span;
using text::Token;
using text::TokenKind;

constexpr std::size_t kMaxRestarts = 8;       // each reads the rest of the run again
constexpr std::size_t kHanBytes = 3;          // of nearly every Han character
constexpr std::size_t kMaxUnknownBytes = 12;  // an unknown word has at most four characters

// Where the dictionary lets a word end: for each byte, the end of the word it lies in.
struct Dictionary {
  explicit Dictionary(std::string_view folded) : border(folded.size() + 1, false), end(folded.size() + 1, 0) {
    for (const Span& word : text::words_of(folded)) {
      border[word.begin] = border[word.end] = true;
      std::fill(end.begin() + word.begin, end.begin() + word.end, word.end);
    }
  }
  std::vector<bool> border;
  std::vector<Offset> end;
};

class Segmenter {
 public:
  Segmenter(std::string_view folded, const Lexicon& lexicon) : text_(folded), lexicon_(lexicon) {}

  std::vector<Piece> run() {
    for (const Token& token : text::tokens_of(text_)) {
      if (token.span.begin >= done_) take(token);
    }
    return std::move(pieces_);
  }

 private:
  void take(const Token& token) {
    const Offset begin = token.span.begin;
    const std::size_t counted = counted_size(begin);
    if (token.kind == TokenKind::word) {
      const Offset end = std::max(token.span.end, begin + static_cast<Offset>(counted));
      return push({begin, end}, PieceKind::word);
    }
    const std::size_t entry = entry_size(begin);
    const std::size_t stop = std::max(stop_size(begin), ask_size(begin));
    if (entry > 0 && entry >= stop) return push({begin, begin + static_cast<Offset>(entry)}, PieceKind::word);
    if (counted > 0 && counted >= stop) {
      return push({begin, begin + static_cast<Offset>(counted)}, PieceKind::word);
    }
    if (const std::size_t numeral = han_numeral_at(text_, begin); numeral > 0) {
      return push({begin, begin + static_cast<Offset>(numeral)}, PieceKind::word);
    }
    if (stop > 0) {
      const bool joins = is_function_word(text_.substr(begin, stop));
      return push({begin, begin + static_cast<Offset>(stop)}, joins ? PieceKind::joining : PieceKind::idle);
    }
    if (const std::size_t asked = verb_asked_both_ways_at(text_, begin); asked > 0) {
      push({begin, begin + static_cast<Offset>(asked)}, PieceKind::idle);
      if (restarts_++ < kMaxRestarts) restart();
      return;
    }
    const Offset end = std::max(dictionary().end[begin], token.span.end);
    if (end > token.span.end) return push({begin, end}, PieceKind::word);
    push_single(token.span);
  }

  // An entry of two characters must be whole words of the dictionary (民政 is none in 人民政府); a longer
  // one need only begin or end with one.
  [[nodiscard]] std::size_t entry_size(Offset begin) const {
    for (const std::size_t size : lexicon_.entries_at(text_, begin)) {
      const bool is_long = size > 2 * kHanBytes;
      const bool fits =
          is_long ? is_border(begin) || is_border(begin + size) : is_border(begin) && is_border(begin + size);
      if (fits) return size;
    }
    return 0;
  }

  // A numeral with what it counts, where no word goes on behind it (一条龙).
  [[nodiscard]] std::size_t counted_size(Offset begin) const {
    const std::size_t size = counted_at(text_, begin);
    return size > 0 && is_border(begin + size) ? size : 0;
  }

  // A question of the lexicon is unmistakable where it ends with a word.
  [[nodiscard]] std::size_t ask_size(Offset begin) const {
    for (const std::size_t size : lexicon_.asks_at(text_, begin)) {
      if (is_border(begin) || is_border(begin + size)) return size;
    }
    return 0;
  }

  // A stop phrase must be whole words, but for long set phrases, which are unmistakable.
  [[nodiscard]] std::size_t stop_size(Offset begin) const {
    for (const std::size_t size : stop_phrases_at(text_, begin)) {
      if (size > 3 * kHanBytes || (is_border(begin) && is_border(begin + size))) return size;
    }
    return 0;
  }

  // The dictionary's words from here on, as if the text began here.
  void restart() {
    const Dictionary rest(text_.substr(done_));
    Dictionary& all = dictionary();
    for (std::size_t i = 0; i < rest.end.size(); ++i) {
      all.border[done_ + i] = rest.border[i];
      all.end[done_ + i] = rest.end[i] + done_;
    }
  }

  // Asked of the dictionary only where it is needed: its first word costs a process a millisecond, and an
  // entry that is the whole text has its borders anyway.
  Dictionary& dictionary() const {
    if (!dictionary_) dictionary_.emplace(text_);
    return *dictionary_;
  }

  // Of the places where pieces begin or end.
  [[nodiscard]] bool is_border(std::size_t at) const {
    return at == 0 || at == text_.size() || dictionary().border[at];
  }

  void push(Span span, PieceKind kind) {
    pieces_.push_back({span, kind});
    done_ = span.end;
    unknown_ = false;
  }

  // A character that no word claims joins the one before it that is in the same case.
  void push_single(Span span) {
    const bool adjoins = unknown_ && !pieces_.empty() && pieces_.back().span.end == span.begin &&
                         span.end - pieces_.back().span.begin <= kMaxUnknownBytes;
    if (adjoins) {
      pieces_.back().span.end = span.end;
      pieces_.back().kind = PieceKind::word;
      pieces_.back().unknown = true;
    } else {
      pieces_.push_back({span, PieceKind::single});
    }
    done_ = span.end;
    unknown_ = true;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  mutable std::optional<Dictionary> dictionary_;
  std::vector<Piece> pieces_;
  Offset done_ = 0;
  std::size_t restarts_ = 0;
  bool unknown_ = false;  // the last piece is made of characters that no word claims
};

}  // namespace

std::vector<Piece> segment(std::string_view folded, const Lexicon& lexicon) {
  return Segmenter(folded, lexicon).run();
}

}  // namespace wenhao::query

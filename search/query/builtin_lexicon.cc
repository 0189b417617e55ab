// The lexicon that is part of the program, alone or with the lines of a user's file.
#include <fstream>

#include "search/query/lexicon.h"

namespace wenhao::query {
namespace {

using Name = LexiconTable::Name;
using Line = LexiconTable::Line;
using Place = LexiconTable::Place;
using Kind = LexiconTable::Kind;

#include "search/query/lexicon_table.inc"

template <class T, std::size_t Size>
Column<T> column(const T (&all)[Size]) {
  return Column<T>(std::span<const T>(all));
}

}  // namespace

const Lexicon& Lexicon::builtin() {
  static const auto* const lexicon = new Lexicon({
      Column<char>(std::span<const char>(kText, sizeof kText - 1)),
      column(kNames),
      column(kLines),
      {column(kPlaceSlots), column(kPlaces)},
      {column(kHintSlots), column(kHints)},
      column(kLongest),
      column(kLongestOfTwo),
  });  // never taken apart: at the end that would only take time
  return *lexicon;
}

Result<Lexicon> Lexicon::with_file(const std::string& path) {
  constexpr std::size_t kMaxBytes = 8 << 20;
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorCode::unreadable, path);
  std::string text;
  for (char c = 0; text.size() < kMaxBytes && file.get(c);) text += c;
  if (file.bad()) return fail(ErrorCode::unreadable, path);
  Lexicon lexicon = builtin();
  lexicon.add(text);
  return lexicon;
}

}  // namespace wenhao::query

// The query of a sum, and what stages are called.
#include "search/match/stage.h"

namespace wenhao::match {

using Xapian::Query;

Query Stage::query() const {
  if (!compiled.query.empty() || sum.empty()) return compiled.query;
  return {Query::OP_AND_MAYBE, any_of(sum.choosing), any_of(sum.adding)};
}

std::string name_of(const Stage& stage) {
  switch (stage.kind) {
    case Stage::Kind::own_number:
      return "own_number";
    case Stage::Kind::citing:
      return "citing";
    case Stage::Kind::strict:
      return "strict";
    case Stage::Kind::as_written:
      return "as_written";
    case Stage::Kind::all_words:
      return "all_words";
    case Stage::Kind::known_words:
      return "known_words";
    case Stage::Kind::some_words:
      return "some_words_" + std::to_string(stage.words);
    case Stage::Kind::most_words:
      return "most_words";
    case Stage::Kind::by_title:
      return "by_title";
  }
  return {};
}

Tier tier_of(Stage::Kind kind) {
  switch (kind) {
    case Stage::Kind::own_number:
    case Stage::Kind::as_written:
      return Tier::as_written;
    case Stage::Kind::citing:
    case Stage::Kind::strict:
    case Stage::Kind::all_words:
      return Tier::all_words;
    case Stage::Kind::known_words:
      return Tier::known_words;
    default:
      return Tier::most_words;
  }
}

}  // namespace wenhao::match

// The first stage of a query: its text as lexemes, with numbers already recognised.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/number/identifier.h"
#include "search/query/fields.h"
#include "search/query/note.h"

namespace wenhao::query {

enum class LexemeKind : std::uint8_t {
  text,
  phrase,
  number,
  reading,
  code_year,
  field,
  open,
  close,
  op_and,
  op_or,
  op_not
};

struct Lexeme {
  LexemeKind kind = LexemeKind::text;
  std::string
      value;  // text, phrase: as typed; number, reading: canonical; code_year: the code; field: its value
  Field field = Field::number;
  number::Kind number = number::Kind::document;
  std::uint16_t year = 0;      // code_year
  std::string written;         // number, reading: as typed
  std::uint32_t proposal = 0;  // number of a proposal or suggestion: its serial
  std::string session;         // likewise: "12.3" where it is named
  bool space_before = false;   // white space, or the query's begin, stands before it
  bool first_reading = false;  // reading: the first of several that one damaged number allows
};

// The lexemes of a query that is valid UTF-8. Total and linear.
//
// An operator stands at the border of a word: a parenthesis or minus inside a run is text, and so are
// “…” that prose touches on both sides. An ASCII quotation mark opens a phrase anywhere.
[[nodiscard]] std::vector<Lexeme> lex(std::string_view query, std::vector<Note>& notes);

}  // namespace wenhao::query

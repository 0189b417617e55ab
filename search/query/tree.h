// The tree of a query: what the words, quotes, numbers, fields and operators say, before any of it is
// looked up. Printed as (and (text 住院护理) (not (phrase 北京)) (year 2017..2020)).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/number/identifier.h"
#include "search/query/fields.h"
#include "search/query/note.h"

namespace wenhao::query {

enum class NodeKind : std::uint8_t {
  text,       // a run of unquoted words: one wish
  phrase,     // quoted words, exact
  number,     // an identifier: its own document, or what cites it
  code_year,  // 辽卫发〔2017〕: every number of that code and year
  field,      // name:value
  all,        // and
  any,        // or
  none,       // not; one child
};

struct Node {
  NodeKind kind = NodeKind::all;
  std::string value;  // text, phrase: as typed; number: canonical; code_year: the code; field: its value
  Field field = Field::number;
  number::Kind number = number::Kind::document;
  std::uint16_t year = 0;      // code_year
  std::string written;         // number: as typed
  std::uint32_t proposal = 0;  // number of a proposal or suggestion: its serial
  std::string session;         // likewise: "12.3" where it is named
  std::vector<Node> children;
};

// Limits of a query. What lies beyond is passed over with a note, never refused.
inline constexpr std::size_t kMaxQueryBytes = 32 << 10;
inline constexpr std::size_t kMaxDepth = 12;
inline constexpr std::size_t kMaxLeaves = 128;

struct Parsed {
  Node root;  // an `all` without children where the query asks for nothing
  std::vector<Note> notes;
};

// The tree of any bytes. Never fails; linear; no recursion.
//
//   失独家庭 "住院护理" -北京        all of three
//   (甲 OR 乙) AND NOT 丙            AND binds closer than OR, and stands between words unsaid
//   辽卫发(2017)22号 保险费          a number in any typography and a word
[[nodiscard]] Parsed parse(std::string_view query);

// The tree on one line.
[[nodiscard]] std::string to_string(const Node& node);

}  // namespace wenhao::query

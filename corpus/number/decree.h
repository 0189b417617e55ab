// What reading an order or announcement and reading one that a title names share.
#pragma once

#include <cstdint>
#include <optional>

#include "corpus/number/grammar.h"

namespace wenhao::number {

struct Keyword {
  Kind kind = Kind::order;
  Offset begin = 0;
  Offset end = 0;
};

// 令, 公告 or 通告 ending at `end`.
[[nodiscard]] std::optional<Keyword> keyword_before(const Scan& scan, std::size_t end);

// The body whose title 国家药监局关于…的公告 it is, given where 公告 begins. Empty where none is named. Looks
// back over a bounded stretch of one sentence.
[[nodiscard]] Span issuer_of_title(const Scan& scan, Offset keyword_begin);

// 《国家税务总局关于…的公告》（2016年第53号）, 《农业农村部公告》（第194号）: the title before the bracket
// tells what it is, and whose.
[[nodiscard]] std::optional<Mention> read_titled_decree(const Scan& scan, const Numbered& numbered);

}  // namespace wenhao::number

// What reading a motion and reading a list of them share.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "corpus/number/grammar.h"

namespace wenhao::number {

// The kind that the word at `at` tells (提案, 党派提案, 建议), and where the word ends.
[[nodiscard]] std::optional<std::pair<Kind, Offset>> motion_kind_at(const Scan& scan, std::size_t at);

// 12030411: term 12, session 3, number 0411. Any other value is left as it is.
void split_long_serial(Mention& mention, std::uint32_t value);

// 第201号、第202号提案, 第12号和34号提案: the kind that the word at the end of the list tells, for the member
// whose 号 ends at `at`.
[[nodiscard]] std::optional<Kind> kind_after_list(const Scan& scan, Offset at);

// True for a member without 第 that goes on a list of motions: 34号 of 第12号、34号提案.
[[nodiscard]] bool goes_on_list(const Scan& scan, Offset begin);

// The members of a list that share the 号 of the serial given, without it, from the last to the first: 第5 of
// 第5、6号. Empty where no list that opens with 第 ends there.
[[nodiscard]] std::vector<Span> shared_before(const Scan& scan, Offset serial_begin, Offset serial_end);

}  // namespace wenhao::number

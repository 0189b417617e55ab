// What a plan lets go where no passage holds all that it asks for: a last resort, told in a note.
#pragma once

#include <vector>

#include "search/query/plan.h"

namespace wenhao::query {

// A query of so many words is a text that was pasted.
inline constexpr std::size_t kTextWords = 8;

// The plans to try, one after another, where the plan finds nothing; each bears the note that tells of it.
//
//   a pasted text that names numbers        its words without them: it names them in passing
//   words beside a number or a quotation    the number or the quotation alone
//
// Quotations, fields and NOT stand in each of them, and the numbers of a query that is no text. Empty where
// there is nothing to let go. O(plan).
[[nodiscard]] std::vector<Plan> relaxations(const Plan& plan);

}  // namespace wenhao::query

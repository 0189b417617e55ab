// Sums of money in running text, as fen.
#pragma once

#include <optional>

#include "corpus/document/document.h"
#include "corpus/document/key.h"

namespace wenhao::document {

// The first sum among the characters: 620万元, 1.5亿元, 2000多万元, 每人每月610元, 三百万元. A sum that
// passes 10^15 fen is none. Linear.
[[nodiscard]] std::optional<Amount> find_amount(const Key& key);

}  // namespace wenhao::document

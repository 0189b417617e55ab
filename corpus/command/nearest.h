// The known word that a mistyped one was most likely meant to be.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wenhao::command {

// Of `known` the one that `word` begins, or that is one slip away (a letter left out, added, another, two
// exchanged; two slips from six letters on); none if there is none. The first of equals. Bytes are compared.
// Time: the length of `known` times that of its words, whatever `word` is.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word,
                                                 const std::vector<std::string>& known);

}  // namespace wenhao::command

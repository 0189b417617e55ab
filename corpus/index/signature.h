// The signature of a document's text: 64 bits that are alike where texts are, so that one letter on three
// sites is known for one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace wenhao::index {

// Of the folded texts of a document's passages, white space left out: one-bit minwise hashing of adjacent
// characters, one permutation in 64 bins (Li and König 2010; empty bins filled as in Shrivastava 2017). Two
// texts that share a part J of their distinct pairs differ in about 32 (1 - J) bits. A text of less than some
// 70 characters gives a hash of itself, near to no other. A function of the text alone, so the same on any
// machine and in any index. Linear.
[[nodiscard]] std::uint64_t signature(const std::vector<std::string>& folded);

// Whether two texts are probably one in other dress: some 86 % of their pairs in common. Other documents of
// one office on one matter share less than 30 %, and differ in 17 bits and more (2,482 pairs).
[[nodiscard]] bool are_near(std::uint64_t a, std::uint64_t b);

}  // namespace wenhao::index

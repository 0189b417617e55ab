// What of a question reorders the first candidates: too dear to ask the index for, plain to see in a text.
#pragma once

#include <string>
#include <vector>

namespace wenhao::match {

struct Clues {
  std::u32string characters;       // Han; what a passage holds of them weighs a little
  std::vector<std::string> units;  // a passage that names a number of these answers 多少钱, 几天
};

}  // namespace wenhao::match

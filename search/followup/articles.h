// The articles of a law that the index holds: 第一条, 第二条 …, as its passages begin.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/index/record.h"
#include "corpus/result.h"
#include "search/followup/catalogue.h"

namespace wenhao::followup {

struct Articles {
  std::uint32_t last = 0;     // the highest number; 0 where it has none
  std::uint32_t counted = 0;  // how many of 1..last stand there
  [[nodiscard]] bool whole() const { return last > 0 && counted == last; }
};

// The articles that begin a line of these passages. Linear.
[[nodiscard]] Articles articles_of(const std::vector<index::PassageRecord>& passages);

}  // namespace wenhao::followup

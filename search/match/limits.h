// How far one search goes.
#pragma once

#include <cstddef>

namespace wenhao::match {

struct Limits {
  std::size_t counted = 200;     // candidates looked at for an exact total although the page is full; 0: no total
  std::size_t faceted = 10'000;  // the same where facets are asked for
  std::size_t judged = 50'000;   // candidates whose text is looked at; what lies beyond is told. Some 200 ms
};

}  // namespace wenhao::match

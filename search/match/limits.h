// How far one search goes.
#pragma once

#include <cstddef>

namespace wenhao::match {

struct Limits {
  std::size_t counted =
      200;  // candidates looked at for an exact total although the page is full; 0: no total
  std::size_t faceted = 10'000;  // the same where facets are asked for
  std::size_t judged = 50'000;   // candidates whose text is looked at; what lies beyond is told. Some 200 ms
  std::size_t faceted_afar = 1'000;  // as `faceted`, where some are on other machines: some 75 µs each
};

}  // namespace wenhao::match

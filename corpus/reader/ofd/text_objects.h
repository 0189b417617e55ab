// The text of a page of an OFD file with its places: TextObject and TextCode of GB/T 33190, 11.3.
#pragma once

#include <array>
#include <cstddef>
#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "corpus/reader/layout/page.h"

namespace wenhao::reader {

// A transformation of places: x' = ax + cy + e, y' = bx + dy + f.
struct Matrix {
  double a = 1;
  double b = 0;
  double c = 0;
  double d = 1;
  double e = 0;
  double f = 0;

  // `inner` first, then this one.
  [[nodiscard]] Matrix of(const Matrix& inner) const;
};

// Numbers separated by spaces, at most `most`; what is no number is left out.
[[nodiscard]] std::vector<double> numbers_in(std::string_view text, std::size_t most);

// The distances of DeltaX, "g n v" meaning n times v, for `count` distances; the last goes on where fewer are
// given.
[[nodiscard]] std::vector<double> deltas_of(std::string_view text, std::size_t count);

// Adds the fragments of all text in a node: layers, blocks and composite objects whose content is in it.
void add_fragments(const pugi::xml_node& node, const Matrix& placed, std::vector<Fragment>& fragments);

}  // namespace wenhao::reader

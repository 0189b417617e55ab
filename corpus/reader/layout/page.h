// Pages as a printer sees them: pieces of text at places. What PDF and OFD give before there are paragraphs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wenhao::reader {

// Some characters in a row. Units are those of the format, y grows downwards.
struct Fragment {
  double left = 0;
  double right = 0;
  double middle = 0;      // of its height
  double size = 0;        // of a Han character: an em
  std::string text = {};  // valid UTF-8
};

struct LaidPage {
  double height = 0;
  std::vector<Fragment> fragments;  // in any order
};

// What stands at one height, pieces far from each other as cells.
struct LaidLine {
  struct Cell {
    double left = 0;
    std::string text;
  };
  double left = 0;
  double right = 0;
  double middle = 0;
  double size = 0;
  std::size_t page = 0;  // from 0
  std::vector<Cell> cells;

  [[nodiscard]] std::string text() const;  // the cells, a space between
};

// How wide a text is set in ems: Han is 1, most else a half.
[[nodiscard]] double ems_of(std::string_view text);

// The lines of a page from top to bottom. n log n.
[[nodiscard]] std::vector<LaidLine> lines_of(const LaidPage& page, std::size_t number);

}  // namespace wenhao::reader

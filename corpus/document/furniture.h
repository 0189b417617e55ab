// Page furniture by its words: what a site prints round a document and no reader of the document wants.
#pragma once

#include <cstdint>
#include <string_view>

namespace wenhao::document {

enum class Furniture : std::uint8_t {
  none,
  page,    // — 3 —, 第3页: the number of a printed page, dropped wherever it stands
  piece,   // a button or counter: dropped where it stands between title and body or after the end
  crumbs,  // 当前位置: … : what stands above it is the top of the page
  bottom,  // 版权所有, ICP备: what stands below it is the bottom of the page
};

// One of these is in each word that tells the bottom of a page.
inline constexpr std::u32string_view kInBottomWords = U"备码权";

// What a short line is by its words. Takes the beginning of the line, its length, and whether one of
// kInBottomWords is in that beginning.
[[nodiscard]] Furniture furniture_of(std::u32string_view head, std::size_t length, bool may_be_bottom);

}  // namespace wenhao::document

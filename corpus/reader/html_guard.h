// A web page rewritten so that the tree gumbo makes of it stays small and flat, whatever the page.
//
// HTML's own rules let a page of n bytes ask for a tree of n² nodes (formatting elements reopened in each
// paragraph), and gumbo walks its stack of open elements at each tag, frees by recursion and compares each
// attribute with all others. So elements are opened and closed here, every one explicitly, at most
// kHtmlDepth deep; formatting is passed under names that are never reopened; attributes are reduced to two.
// Gumbo cannot nest deeper than what it is given: each start tag is kept on the stack here until its end
// tag has been written.
//
// On the way what no reader sees is left out (scripts, styles, comments, templates), what stands loose
// between the cells of a table is given a cell where it stands, and names that mean the same to a reader
// become one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wenhao::reader {

inline constexpr std::size_t kHtmlDepth = 256;

struct GuardedHtml {
  std::string html;          // elements bear at most `hidden` and `align`; <meta> its name and content
  std::size_t elements = 0;  // start tags in it
};

// What became of elements under another name; a reader of the tree relies on it.
//   <label>     text within a link
//   <menu>      a control or a fallback: select, button, object, audio, video, canvas
//   <summary>   an option of a control
//   <fieldset>  a form
[[nodiscard]] GuardedHtml guard_html(std::string_view html);

}  // namespace wenhao::reader

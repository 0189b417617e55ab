// When two titles are the same document's: typography aside, with or without the issuer in front, and a
// document by the title of the circular that issues it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wenhao::followup {

// A title with its letters alone: folded, without spaces, marks, brackets and what ends in brackets (试行).
[[nodiscard]] std::u32string title_key(std::string_view title);

// `near` is the same words but for a slip. `placed` is the same with a place or body before a name of its own
// (《公共租赁住房管理办法》, 《广州市公共租赁住房管理办法》): one document where the number is the same, else
// two.
enum class Likeness { different, near, placed, same };

// 《关于建立…的通知》 and 《辽宁省卫生健康委关于建立…的通知》 are the same; so are 《老年人优待办法》 and
// 《关于印发〈辽宁省老年人优待办法〉的通知》. `cited` is what a text says, `known` what the document is
// called. Linear but for `near`, which is bounded by the titles' length squared.
[[nodiscard]] Likeness compare_titles(std::string_view cited, std::string_view known);

// How many single changes (a character more, less, another, or two exchanged) lead from one to the other;
// counting stops past `most`.
[[nodiscard]] std::size_t changes_between(std::u32string_view a, std::u32string_view b, std::size_t most);

// The runs of letters, digits and Han characters of a title, for a query that asks for exactly these.
[[nodiscard]] std::vector<std::string> title_runs(std::string_view title);

}  // namespace wenhao::followup

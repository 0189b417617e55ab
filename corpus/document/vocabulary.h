// The words that official documents are told by: kinds of document at the end of a title, bodies at the
// end of a name, people and bodies a letter is addressed to. All questions are asked of keys.
#pragma once

#include <string_view>

namespace wenhao::document {

// Ends as the name of a kind of document does: …通知, …答复, …实施办法. What stands in brackets after it
// (试行, a number) is looked past.
[[nodiscard]] bool ends_as_title(std::u32string_view chars);

// Ends as the name of a law or a regulation does: …条例, …管理办法.
[[nodiscard]] bool ends_as_regulation(std::u32string_view chars);

// The characters without what stands in brackets at their end.
[[nodiscard]] std::u32string_view without_brackets(std::u32string_view chars);

// Ends as the name of a body does: …委员会, …厅, …人民政府.
[[nodiscard]] bool ends_as_body(std::u32string_view chars);

// Ends as those do whom a letter addresses: …委员, …代表, …有关部门, a body.
[[nodiscard]] bool ends_as_recipient(std::u32string_view chars);

// Ends as a member of a committee or a congress is addressed.
[[nodiscard]] bool ends_as_member(std::u32string_view chars);

// Where the word begins that says what a title is about or does (关于, 对, 转发, 印发 …); npos for none.
[[nodiscard]] std::size_t find_title_verb(std::u32string_view chars);

}  // namespace wenhao::document

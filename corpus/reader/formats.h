// The formats of office files: how each is known, by its first bytes or its name.
#pragma once

#include <string_view>

namespace wenhao::reader {

// The format that a file's bytes say it is, by the marks that formats begin with: "pdf", "docx", "doc",
// "image", … Empty where they say none: a text, then, or a binary file of another kind. The name decides
// only between formats that share one container (DOC and WPS).
[[nodiscard]] std::string_view format_by_content(std::string_view bytes, std::string_view name);

// True where a text is a web page: by its opening, or by its name where it holds any element.
[[nodiscard]] bool is_html(std::string_view text, std::string_view name);

// What the head of a web page declares as its encoding (<meta charset>, http-equiv, an XML declaration);
// empty where nothing or where the bytes are no web page.
[[nodiscard]] std::string_view declared_charset(std::string_view bytes);

}  // namespace wenhao::reader

// A report as a Word file (ECMA-376, Office Open XML), laid out as GB/T 9704-2012 asks of official documents.
#pragma once

#include <string>

#include "corpus/result.h"
#include "search/present/report.h"

namespace wenhao::present {

// The bytes of a .docx: A4, title in 小标宋, headings 黑体 and 楷体, text 仿宋 三号, 28 characters a line and
// 22 lines a page, tables with a head row, page numbers at the foot. The same report gives the same bytes.
// Error: write_failed where there is no memory for it.
[[nodiscard]] Result<std::string> to_docx(const Report& report);

}  // namespace wenhao::present

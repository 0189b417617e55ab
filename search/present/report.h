// A report as blocks, from which Markdown and a Word file are made alike.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/message.h"
#include "search/followup/answer.h"

namespace wenhao::present {

enum class BlockKind : std::uint8_t {
  title,
  heading,  // level 1 or 2
  text,
  quote,  // words of a document, exactly; `cells` holds one line that says where they stand
  table,  // `cells` row by row, `columns` of them in each, the first row its head
  blank,  // room to write in
};

struct Block {
  BlockKind kind = BlockKind::text;
  std::uint8_t level = 0;
  std::string text = {};
  std::vector<std::string> cells = {};
  std::size_t columns = 0;
  std::vector<std::uint32_t> widths = {};  // of the columns, in hundredths of the text's width
};

using Report = std::vector<Block>;

// The answer to a proposal: for each request its own words, earlier passages with their sources, the
// documents they lean on and whether those stand, promises, room for the reply; at the end every document
// quoted.
[[nodiscard]] Report report_of(const followup::ProposalAnswer& answer, Language language);

// CommonMark; what it would read as marks is escaped.
[[nodiscard]] std::string to_markdown(const Report& report);

}  // namespace wenhao::present

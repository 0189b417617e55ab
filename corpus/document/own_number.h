// The number a document bears: at its head, in its metadata, behind its title or as its file name; never a
// cited one.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/document/header.h"
#include "corpus/document/number_line.h"
#include "corpus/document/parts.h"
#include "corpus/number/mention.h"

namespace wenhao::document {

struct OwnNumber {
  std::optional<number::Mention> mention;
  std::vector<Finding> findings;  // number_conflict: head and metadata disagree
};

[[nodiscard]] OwnNumber own_number(std::string_view text, const std::vector<Line>& lines,
                                   const NumberLines& numbers, const Layout& layout, const Telling& telling,
                                   const std::vector<Field>& fields, const number::Authority* authority);

}  // namespace wenhao::document

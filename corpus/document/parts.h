// The part each line of a document plays, from its own shape and its neighbours.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "corpus/document/head.h"
#include "corpus/document/line.h"
#include "corpus/text/source_text.h"

namespace wenhao::document {

enum class Part : std::uint8_t {
  furniture,  // of the page: in no passage
  metadata,   // labels and values at the head: in no passage
  head,       // title, number, addressee and what stands between them
  body,
  courtesy,    // 感谢您…, 特此通知
  attachment,  // 附件：… and the list below it
  signature,   // the names of the bodies that sign
  date,        // of signing
  foot,        // 联系人, 抄送, 公开属性, 办理类别, （此件公开发布）
};

// One document's lines, [first, end) of the source's.
struct Layout {
  std::size_t first = 0;
  std::size_t end = 0;
  Head head;
  std::vector<Part> parts;             // of each line of the source; those outside are not looked at
  std::vector<std::size_t> signature;  // lines, in order
  std::optional<std::size_t> date;     // the line that bears the signing date
  std::size_t closing = 0;             // the line where the letter's body ends
  std::size_t annex = 0;               // the line after its closing: an annex, or the end

  [[nodiscard]] Part part(std::size_t line) const { return parts[line - first]; }
  [[nodiscard]] bool in_passages(std::size_t line) const {
    return part(line) != Part::furniture && part(line) != Part::metadata;
  }
};

[[nodiscard]] Layout layout_of(const text::SourceText& source, const std::vector<Line>& lines,
                               const Head& head, std::size_t end);

}  // namespace wenhao::document

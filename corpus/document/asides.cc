// A list of attachments is told by its label, notes by theirs and by the first number behind it.
#include "corpus/document/asides.h"

#include "corpus/document/key.h"

namespace wenhao::document {
namespace {

using Word = std::u32string_view;

// 注：1、 and 备注：1.
bool opens_notes(std::string_view text, const Line& line) {
  constexpr std::size_t kOpening = 6;
  if (line.marker || !line.introduces || !line.numeral) return false;
  const Chars chars = chars_of(text, line.span, kOpening);
  const Word words = chars;
  const std::size_t colon = words.find(U':');
  if (colon == Word::npos || !words.substr(0, colon).ends_with(U'注')) return false;
  const Marker first = marker_of(words.substr(colon + 1));
  return first.kind == MarkerKind::arabic && first.ordinal == 1;
}

}  // namespace

bool Asides::hold(const Line& line) { return is_attachment(line) || is_note(line); }

// 附件：1. 甲 / 2. 乙 below the text of an annex: names of what is attached, no headings.
bool Asides::is_attachment(const Line& line) {
  const bool listed = in_attachments_ && line.marker.kind == MarkerKind::arabic && !line.running;
  in_attachments_ = line.field == FieldName::attachment || listed;
  return in_attachments_;
}

// 注：1、坐标系统为…。 / 2、单位均为米。
bool Asides::is_note(const Line& line) {
  if (next_note_ != 0 && line.marker.kind == MarkerKind::arabic && line.marker.ordinal == next_note_) {
    ++next_note_;
    return true;
  }
  next_note_ = opens_notes(text_, line) ? 2 : 0;
  return next_note_ != 0;
}

}  // namespace wenhao::document

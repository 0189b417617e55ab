// Articles of a named law: 《…法》第二十七条第二款第三项.
#include "corpus/number/grammar.h"

namespace wenhao::number {
namespace {

// 第N and the character that says of what: 条, 款, 项.
struct Part {
  std::uint32_t value = 0;
  Offset begin = 0;
  Offset end = 0;
};

std::optional<Part> part_at(const Scan& scan, std::size_t at, char32_t unit) {
  const Glyph di = glyph_at(scan.text, at);
  if (di.c != U'第' || di.line) return std::nullopt;
  const Digits digits = digits_at(scan.text, di.end);
  const HanNumber han = han_number_at(scan.text, di.end);
  Glyph last = glyph_at(scan.text, di.end);
  Part part;
  part.begin = di.begin;
  if (digits.size > 0 && digits.size <= 4 && !digits.han) {
    part.value = digits.number(0, digits.size);
    last = glyph_at(scan.text, digits.end[digits.size - 1]);
  } else if (han.value > 0) {
    part.value = han.value;
    last = glyph_at(scan.text, han.end);
  } else if (is_open(last.c)) {  // 第（三）项
    const HanNumber inner = han_number_at(scan.text, last.end);
    const Glyph close = glyph_at(scan.text, inner.end);
    if (inner.value == 0 || !is_close(close.c)) return std::nullopt;
    part.value = inner.value;
    last = glyph_at(scan.text, close.end);
  }
  if (part.value == 0 || last.c != unit) return std::nullopt;
  part.end = last.end;
  return part;
}

}  // namespace

std::optional<Mention> article_after(const Scan& scan, std::size_t at) {
  const auto article = part_at(scan, at, U'条');
  if (!article) return std::nullopt;
  Mention mention;
  mention.kind = Kind::article;
  mention.serial = article->value;
  mention.span = {article->begin, article->end};
  if (const Glyph zhi = glyph_at(scan.text, mention.span.end);
      zhi.c == U'之' && !zhi.gap) {  // 第二百九十一条之一
    const HanNumber added = han_number_at(scan.text, zhi.end);
    if (added.value > 0 && added.value < 100) {
      mention.term = static_cast<std::uint16_t>(added.value);
      mention.span.end = added.end;
    }
  }
  if (const auto paragraph = part_at(scan, mention.span.end, U'款')) {
    mention.part = paragraph->value;
    mention.span.end = paragraph->end;
  }
  if (const auto item = part_at(scan, mention.span.end, U'项')) {
    mention.item = item->value;
    mention.span.end = item->end;
  }
  return mention;
}

}  // namespace wenhao::number

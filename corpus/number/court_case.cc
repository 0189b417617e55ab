// Court cases: （2019）辽01民终123号, （2013）穗荔法民一初字第2338号. A kind of their own, so that no case is
// taken for a circular.
#include "corpus/number/grammar.h"
#include "corpus/number/vocabulary.h"

namespace wenhao::number {
namespace {

constexpr int kMaxCase = 24;

bool has_mark(char32_t c, std::uint32_t mark) { return (vocabulary().marks_of(c) & mark) != 0; }

// What stands between a type (民) and its stage (终): 民一初, 民（知）终.
bool is_between(char32_t c) {
  return c == U'一' || c == U'二' || c == U'三' || c == U'四' || c == U'五' || c == U'六' || is_open(c) ||
         is_close(c);
}

// The court, the type and the stage, read one character after another up to the serial.
struct Shape {
  bool has_type = false;    // a type was read and only "between" characters since
  bool is_case = false;     // … then a stage
  bool has_digits = false;  // 辽01民终: the court's own number
  int court = 0;            // characters before the type
  char32_t last = 0;

  void take(char32_t c) {
    if (has_type && has_mark(c, kCaseStage)) is_case = true;
    const bool type = has_mark(c, kCaseType) && court > 0;
    if (!is_between(c) && !has_mark(c, kCaseStage)) has_type = type;
    if (!type && !is_between(c) && c != U'字') ++court;
    if (c != U'字') last = c;
  }
};

}  // namespace

std::optional<Mention> read_case(const Scan& scan, const YearGroup& year) {
  Shape shape;
  Offset serial_begin = 0;
  Glyph glyph = glyph_at(scan.text, year.end);
  if (!is_han_glyph(glyph.c)) return std::nullopt;
  for (int i = 0; i < kMaxCase && glyph.c != 0; ++i) {
    if (glyph.c == U'号') break;
    if (is_digit(glyph.c)) {
      if (serial_begin == 0) serial_begin = glyph.begin;
    } else if (is_han_glyph(glyph.c) || is_open(glyph.c) || is_close(glyph.c)) {
      if (glyph.c != U'第') shape.take(glyph.c);
      shape.has_digits = shape.has_digits || serial_begin != 0;
      serial_begin = 0;
    } else {
      return std::nullopt;
    }
    glyph = glyph_at(scan.text, glyph.end);
  }
  const bool ends_in_stage = has_mark(shape.last, kCaseStage) && (shape.has_digits || shape.court > 1);
  if (glyph.c != U'号' || serial_begin == 0 || !(shape.is_case || (ends_in_stage && shape.has_digits))) {
    return std::nullopt;
  }
  const Digits serial = digits_at(scan.text, serial_begin);
  if (serial.size > Digits::kMax) return std::nullopt;
  Mention mention;
  mention.kind = Kind::court_case;
  const Glyph before = glyph_before(scan.text, serial_begin);
  mention.code = {glyph_at(scan.text, year.end).begin, before.end};
  mention.year = year.year;
  mention.serial = serial.number(0, serial.size);
  mention.span = {year.begin, glyph.end};
  return mention;
}

}  // namespace wenhao::number

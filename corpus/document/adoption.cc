// A note of adoption is in brackets from end to end, begins with its date and ends in 通过, 公布 or 会议上.
#include "corpus/document/adoption.h"

#include <array>

#include "corpus/document/key.h"
#include "corpus/document/word_list.h"

namespace wenhao::document {

std::optional<text::DatedSpan> adoption_on(std::string_view text, const Line& line) {
  constexpr std::size_t kBracket = 1;
  if (!line.bracketed || !line.numeral) return std::nullopt;
  const Key key = key_of(text, line.span);
  constexpr auto kEnds = std::to_array<std::u32string_view>({U"通过)", U"公布)", U"发布)", U"会议上)"});
  if (!ends_with_any(key.chars, kEnds) || key.size() <= kBracket) return std::nullopt;
  const Offset begin = key.places[kBracket].begin;
  auto date = text::date_at(text::slice(text, line.span), begin - line.span.begin);
  if (!date || date->readings.front().day == 0) return std::nullopt;
  date->span.begin += line.span.begin;
  date->span.end += line.span.begin;
  const bool another = text::find_date(text::slice(text, {date->span.end, line.span.end})).has_value();
  return another ? std::nullopt : date;
}

}  // namespace wenhao::document

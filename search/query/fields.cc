// Field names and the ranges that `year:` and `date:` take.
#include "search/query/fields.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "corpus/text/date.h"
#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"

namespace wenhao::query {
namespace {

bool same_word(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

// A year of four digits or a date; nothing where the text is neither.
std::optional<text::Date> date_of(std::string_view value) {
  const bool is_year = value.size() == 4 && std::all_of(value.begin(), value.end(),
                                                        [](unsigned char c) { return std::isdigit(c) != 0; });
  if (is_year) {
    if (value < "1949" || value > "2099") return std::nullopt;
    int year = 0;
    std::from_chars(value.data(), value.data() + value.size(), year);
    return text::Date{static_cast<std::uint16_t>(year), 0, 0};
  }
  const bool is_month = value.size() >= 6 && value.size() <= 7 && (value[4] == '-' || value[4] == '/');
  const std::string whole = is_month ? std::string(value) + value[4] + "1" : std::string(value);
  const auto found = text::date_at(whole, 0);
  if (!found || found->readings.size() != 1 || found->span.end != whole.size()) return std::nullopt;
  text::Date date = found->readings.front();
  if (is_month) date.day = 0;
  return date;
}

std::optional<Range> range_of(std::string_view value) {
  const std::string folded = text::fold(value);
  const std::string_view all = text::trim(folded);
  const std::size_t dots = all.find("..");
  if (dots == std::string_view::npos) {
    const auto one = date_of(all);
    if (!one) return std::nullopt;
    return Range{one, one};
  }
  const std::string_view left = all.substr(0, dots);
  const std::string_view right = all.substr(dots + 2);
  const Range range{date_of(left), date_of(right)};
  const bool understood =
      (left.empty() || range.from) && (right.empty() || range.until) && !(left.empty() && right.empty());
  if (!understood) return std::nullopt;
  return range;
}

}  // namespace

const FieldRow& row_of(Field field) {
  return *std::find_if(kFields.begin(), kFields.end(),
                       [field](const FieldRow& row) { return row.field == field; });
}

std::optional<Field> field_named(std::string_view name) {
  const auto found = std::find_if(kFields.begin(), kFields.end(),
                                  [name](const FieldRow& row) { return same_word(row.name, name); });
  if (found == kFields.end()) return std::nullopt;
  return found->field;
}

std::optional<Range> year_range(std::string_view value) {
  const auto range = range_of(value);
  const auto whole = [](const std::optional<text::Date>& end) { return !end || end->month == 0; };
  if (!range || !whole(range->from) || !whole(range->until)) return std::nullopt;
  return range;
}

std::optional<Range> date_range(std::string_view value) { return range_of(value); }

}  // namespace wenhao::query

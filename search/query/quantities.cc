// The questions as a table, made once from quantities.tsv; numbers by a walk over the text's numerals.
#include "search/query/quantities.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "corpus/number/tsv.h"
#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"

namespace wenhao::query {
namespace {

constexpr std::string_view kBuiltin =
#include "search/query/quantities.tsv.inc"
    ;
constexpr std::string_view kDate = "日期";
constexpr std::string_view kPercent = "百分之";

struct Table {
  std::vector<std::vector<std::string>> units;           // of each line
  std::unordered_map<std::string, std::size_t> phrases;  // to the line
  std::unordered_map<char32_t, std::size_t> longest;     // bytes of a phrase that begins with a character
};

std::vector<std::string> listed(std::string_view names) {
  std::vector<std::string> each;
  constexpr std::string_view kComma = "、";
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(kComma), names.size());
    if (end > 0) each.push_back(text::fold(names.substr(0, end)));
    names.remove_prefix(std::min(names.size(), end + kComma.size()));
  }
  return each;
}

const Table& table() {
  static const Table* const made = [] {  // never taken apart, as the lexicon
    auto* table = new Table;
    number::for_each_row(kBuiltin, [table](const std::vector<std::string_view>& fields) {
      if (fields.size() < 2) return;
      for (std::string& phrase : listed(fields[0])) {
        std::size_t& longest = table->longest[text::decode(phrase, 0).code_point];
        longest = std::max(longest, phrase.size());
        table->phrases.emplace(std::move(phrase), table->units.size());
      }
      table->units.push_back(listed(fields[1]));
    });
    return table;
  }();
  return *made;
}

bool is_numeral(char32_t c) {
  return text::digit_value(c) >= 0 ||
         std::u32string_view(U"〇零一二三四五六七八九十百千万亿两半").find(c) != std::u32string_view::npos;
}

struct Numeral {
  text::Span span;
  std::size_t characters = 0;
  bool plain = true;  // digits alone, as a year's
};

// The numeral that begins at a place; empty where none does.
Numeral numeral_at(std::string_view folded, std::size_t at) {
  Numeral numeral{{static_cast<text::Offset>(at), static_cast<text::Offset>(at)}};
  for (;;) {
    const text::Decoded next = text::decode(folded, numeral.span.end);
    const bool between =
        numeral.characters > 0 && (next.code_point == U'.' || next.code_point == U',') &&
        text::digit_value(text::decode(folded, numeral.span.end + next.size).code_point) >= 0;
    if (next.size == 0 || (!is_numeral(next.code_point) && !between)) return numeral;
    numeral.plain = numeral.plain && !between &&
                    std::u32string_view(U"十百千万亿两半").find(next.code_point) == std::u32string_view::npos;
    ++numeral.characters;
    numeral.span.end += next.size;
  }
}

class Bearer {
 public:
  explicit Bearer(const std::vector<std::string>& units) : units_(units) {
    dates_ = std::find(units.begin(), units.end(), kDate) != units.end();
    percents_ = std::find(units.begin(), units.end(), kPercent) != units.end();
  }

  // The numeral with the unit that it bears; empty where it bears none of them.
  [[nodiscard]] text::Span bears(std::string_view folded, const Numeral& numeral) const {
    const std::string_view before = folded.substr(0, numeral.span.begin);
    if (before.ends_with("第")) return {};
    if (percents_ && before.ends_with(kPercent))
      return {numeral.span.begin - static_cast<text::Offset>(kPercent.size()), numeral.span.end};
    const std::string_view after = folded.substr(numeral.span.end);
    constexpr std::size_t kYearDigits = 4;
    const bool is_year = numeral.plain && numeral.characters == kYearDigits && after.starts_with("年");
    const bool is_day = before.ends_with("月") && after.starts_with("日");
    if ((is_year || is_day) && !dates_) return {};
    std::size_t longest = 0;
    for (const std::string& unit : units_) {
      if (unit.size() > longest && after.starts_with(unit)) longest = unit.size();
    }
    if (longest == 0) return {};
    return {numeral.span.begin, numeral.span.end + static_cast<text::Offset>(longest)};
  }

 private:
  const std::vector<std::string>& units_;
  bool dates_ = false;
  bool percents_ = false;
};

}  // namespace

std::vector<std::string> asked_units(std::string_view folded) {
  const Table& known = table();
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t size = 0;
    const std::vector<std::string>* units = nullptr;
    const auto longest = known.longest.find(text::decode(folded, at).code_point);
    const std::size_t last = longest == known.longest.end() ? at : at + longest->second;
    for (std::size_t end = at; end < std::min(folded.size(), last);) {
      end += text::decode(folded, end).size;
      const auto phrase = known.phrases.find(std::string(folded.substr(at, end - at)));
      if (phrase == known.phrases.end()) continue;
      size = end - at;
      units = &known.units[phrase->second];
    }
    if (units != nullptr && !units->empty()) return *units;
    at += size > 0 ? size : text::decode(folded, at).size;
  }
  return {};
}

std::vector<text::Span> quantities(std::string_view folded, const std::vector<std::string>& units) {
  std::vector<text::Span> found;
  if (units.empty()) return found;
  const Bearer bearer(units);
  for (std::size_t at = 0; at < folded.size();) {
    const Numeral numeral = numeral_at(folded, at);
    if (numeral.characters == 0) {
      at += text::decode(folded, at).size;
      continue;
    }
    const text::Span span = bearer.bears(folded, numeral);
    if (!span.empty()) found.push_back(span);
    at = std::max(numeral.span.end, span.end);
  }
  return found;
}

}  // namespace wenhao::query

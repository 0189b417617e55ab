// Runs of five and more digits before 月 or 日 are looked at; nothing else in a text can be such a date.
#include "corpus/document/damage.h"

#include <algorithm>

#include "corpus/document/block.h"
#include "corpus/document/findings.h"

namespace wenhao::document {
namespace {

constexpr std::string_view kMonth = "月";
constexpr std::string_view kDay = "日";
constexpr Offset kDateBytes = 32;
constexpr Offset kFewest = 5;  // digits of a damaged date: a look at every fifth byte sees each
constexpr Offset kMost = 8;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_no_digits(std::string_view text, Offset at) {
  return at + kBlock <= text.size() && !any(digits_in(block_at(text, at)));
}

std::string joined(const text::Readings& dates) {
  std::string out;
  for (const text::Date& date : dates) out += (out.empty() ? "" : " | ") + text::iso(date);
  return out;
}

}  // namespace

void note_damage(const text::DatedSpan& date, std::vector<Finding>& findings) {
  if (!date.repaired && date.readings.size() == 1) return;
  const std::string_view code = date.repaired ? finding::kDateRepaired : finding::kDateAmbiguous;
  findings.push_back({std::string(code), date.span, joined(date.readings)});
}

std::vector<Finding> damaged_dates(std::string_view text, Span span) {
  std::vector<Finding> findings;
  Offset after = span.begin;  // the end of the last run
  for (Offset look = span.begin + kFewest - 1; look < span.end; look = std::max(look, after) + kFewest) {
    while (look < span.end && has_no_digits(text, look - (kFewest - 1))) look += kBlock;
    if (look >= span.end || !is_digit(text[look])) continue;
    Offset begin = look;
    while (begin > after && is_digit(text[begin - 1])) --begin;
    Offset at = look;
    while (at < span.end && is_digit(text[at])) ++at;
    after = at;
    const std::string_view rest = text.substr(at, kMonth.size());
    if (at - begin < kFewest || at - begin > kMost || (rest != kMonth && rest != kDay)) continue;
    const std::string_view words = text.substr(begin, std::min(kDateBytes, span.end - begin));
    auto date = text::date_at(words, 0);
    if (!date) continue;
    date->span.begin += begin;
    date->span.end += begin;
    note_damage(*date, findings);
  }
  return findings;
}

}  // namespace wenhao::document

// Terms and values as stored: prefixes, packed ids, keys of passages, dates.
#include <algorithm>
#include <utility>

#include "corpus/index/bytes.h"
#include "corpus/index/schema.h"
#include "corpus/index/term_code.h"
#include "corpus/index/terms.h"
#include "corpus/number/identifier.h"
#include "corpus/text/hash.h"

namespace wenhao::index {
namespace {

constexpr std::size_t kMaxTerm = 240;  // Xapian takes 245 bytes, in which a zero byte counts twice
constexpr std::size_t kHashDigits = 32;
constexpr std::size_t kDateBytes = 4;
constexpr std::size_t kOrdinalBytes = 3;

std::string packed_id(std::string_view document_id) {
  std::string packed = packed_hex(document_id);
  return packed.empty() ? std::string(document_id) : packed;
}

std::string packed_date(unsigned year, unsigned month, unsigned day) {
  std::string bytes;
  for (const unsigned byte : {year >> 8U, year & 0xFFU, month, day}) bytes += static_cast<char>(byte);
  return bytes;
}

constexpr std::uint32_t kGreatest = 0xFFFFFF;  // of an ordinal

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

// The greatest for the first passage. Beyond 16 million passages of one document their order is not told.
std::string downwards(std::uint32_t ordinal) {
  const std::uint32_t rest = kGreatest - std::min(ordinal, kGreatest);
  std::string bytes;
  for (const std::uint32_t byte : {rest >> 16U, rest >> 8U & 0xFFU, rest & 0xFFU})
    bytes += static_cast<char>(byte);
  return bytes;
}

// The last moment of a date: no date key within it is greater, every later one is.
std::string end_of(const text::Date& date) {
  if (date.month == 0) return packed_date(date.year, 0xFF, 0xFF);
  if (date.day == 0) return packed_date(date.year, date.month, 0xFF);
  return packed_date(date.year, date.month, date.day + 1U);
}

}  // namespace

std::string prefixed(std::string_view prefix, std::string_view term) {
  std::string whole(prefix);
  whole += term;
  const auto zeros = static_cast<std::size_t>(std::ranges::count(whole, '\0'));
  if (whole.size() + zeros <= kMaxTerm) return whole;
  const std::size_t room = kMaxTerm - kHashDigits;
  std::string cut;
  for (std::size_t i = 0, cost = 0; i < whole.size(); ++i) {
    cost += whole[i] == '\0' ? 2U : 1U;
    if (cost > room) break;
    cut += whole[i];
  }
  return cut + text::hash_id(whole);
}

std::string word_term(std::string_view prefix, std::string_view word) {
  std::string term(prefix);
  append_coded(term, word);
  return term;
}

std::string number_term(std::string_view prefix, std::string_view canonical) {
  return prefixed(prefix, number::index_key(canonical));
}

std::string document_term(std::string_view prefix, std::string_view document_id) {
  return prefixed(prefix, packed_id(document_id));
}

std::string unique_term(std::string_view document_id) { return prefixed(prefix::kUnique, document_id); }

std::string date_key(std::optional<text::Date> date, std::string_view document_id, std::uint32_t ordinal) {
  const text::Date day = date.value_or(text::Date{});
  return packed_date(day.year, day.month, day.day) + packed_id(document_id) + downwards(ordinal);
}

std::string_view date_and_document(std::string_view date_key) {
  return date_key.substr(0, date_key.size() - std::min(date_key.size(), kOrdinalBytes));
}

std::string document_id_of(std::string_view date_key) {
  const std::string_view date_and_id = date_and_document(date_key);
  const std::string_view packed = date_and_id.substr(std::min(date_and_id.size(), kDateBytes));
  return packed.size() == kHashDigits / 2 ? unpacked_hex(packed) : std::string(packed);
}

text::Date date_of(std::string_view date_key) {
  return {static_cast<std::uint16_t>(byte_at(date_key, 0) << 8U | byte_at(date_key, 1)),
          static_cast<std::uint8_t>(byte_at(date_key, 2)), static_cast<std::uint8_t>(byte_at(date_key, 3))};
}

std::uint32_t ordinal_of(std::string_view date_key) {
  const std::string_view last = date_key.substr(date_and_document(date_key).size());
  return kGreatest - (byte_at(last, 0) << 16U | byte_at(last, 1) << 8U | byte_at(last, 2));
}

Xapian::Query date_range(std::optional<text::Date> from, std::optional<text::Date> until) {
  const std::string first = from ? packed_date(from->year, from->month, from->day) : packed_date(1, 0, 0);
  const std::string last = until ? end_of(*until) : packed_date(0xFFFF, 0xFF, 0xFF);
  return {Xapian::Query::OP_VALUE_RANGE, slot::kDateKey, first, last};
}

}  // namespace wenhao::index

// NFKC_Casefold by ICU, then the one-to-one table in place: both sides of every pair have three bytes.
#include "corpus/text/fold.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/text/utf8.h"

namespace wenhao::text {
namespace {

constexpr char32_t kFirst = 0x2000;  // U+25CB ○ is the lowest that folds by the table
constexpr char32_t kLast = 0x9FFF;

struct Pair {
  char16_t from;
  char16_t to;
};

constexpr auto kTraditional = std::to_array<Pair>({
#include "corpus/text/fold_table.inc"
});

// Zeros that stand for one another in numerals, and variant spellings used side by side in official text.
constexpr auto kVariants = std::to_array<Pair>({
    {u'○', u'〇'},
    {u'◯', u'〇'},
    {u'零', u'〇'},  // 二○一七 二零一七 二〇一七
    {u'帐', u'账'},
    {u'帳', u'账'},  // 帐户, 账户: one word since GB 2312 days
});

using Table = std::array<char16_t, kLast - kFirst + 1>;

Table make_table() {
  Table table{};
  for (const Pair pair : kTraditional) table[pair.from - kFirst] = pair.to;
  for (const Pair pair : kVariants) table[pair.from - kFirst] = pair.to;
  return table;
}

const Table& table() {
  static const Table kTable = make_table();
  return kTable;
}

const icu::Normalizer2* normalizer() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFKCCasefoldInstance(status);
}

// Rewrites the three-byte characters that have an entry, in place.
void apply_table(std::string& text) {
  const Table& folded = table();
  for (std::size_t i = 0; i + 2 < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0xE2 || lead > 0xE9) {
      i += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      continue;
    }
    const auto second = static_cast<unsigned char>(text[i + 1]);
    const auto third = static_cast<unsigned char>(text[i + 2]);
    const char32_t c = (lead & 0x0FU) << 12 | (second & 0x3FU) << 6 | (third & 0x3FU);
    if (c >= kFirst && c <= kLast && folded[c - kFirst] != 0) {
      const char16_t to = folded[c - kFirst];
      text[i] = static_cast<char>(0xE0 | to >> 12);
      text[i + 1] = static_cast<char>(0x80 | (to >> 6 & 0x3F));
      text[i + 2] = static_cast<char>(0x80 | (to & 0x3F));
    }
    i += 3;
  }
}

std::string normalized(std::string_view text, icu::Edits* edits) {
  std::string out;
  out.reserve(text.size() + 16);
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&out);
  normalizer()->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink,
                              edits, status);
  if (U_FAILURE(status)) out = repair_utf8(text);
  return out;
}

std::vector<Offset> origins(std::string_view source, std::string_view folded, const icu::Edits& edits) {
  std::vector<Offset> origin(folded.size() + 1, static_cast<Offset>(source.size()));
  UErrorCode status = U_ZERO_ERROR;
  for (auto it = edits.getFineIterator(); it.next(status);) {
    const auto from = static_cast<Offset>(it.sourceIndex());
    const auto at = static_cast<std::size_t>(it.destinationIndex());
    const auto size = static_cast<std::size_t>(it.newLength());
    if (it.hasChange()) {
      std::fill_n(origin.begin() + static_cast<std::ptrdiff_t>(at), size, from);
      continue;
    }
    for (std::size_t i = 0; i < size;) {
      const std::size_t width = std::max<std::size_t>(1, decode(folded, at + i).size);
      for (std::size_t k = 0; k < width && i + k < size; ++k) {
        origin[at + i + k] = from + static_cast<Offset>(i);
      }
      i += width;
    }
  }
  return origin;
}

}  // namespace

char32_t fold(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  if (c >= kFirst && c <= kLast && table()[c - kFirst] != 0) return table()[c - kFirst];
  if (c >= 0x3041 && c <= kLast) return c;
  const std::string folded = fold(encode(c));
  const Decoded first = decode(folded, 0);
  return first.size == folded.size() && first.size > 0 ? first.code_point : c;
}

std::string fold(std::string_view text) {
  std::string folded = normalized(text, nullptr);
  apply_table(folded);
  return folded;
}

Span Folded::source(Span folded) const {
  if (origin.empty()) return {};
  const auto last = static_cast<Offset>(origin.size() - 1);
  const Offset begin = std::min(folded.begin, last);
  Offset end = std::min(folded.end, last);
  // Past every byte that came from the same source character as the last one.
  while (end > begin && end < last && origin[end] == origin[end - 1]) ++end;
  return {origin[begin], origin[end]};
}

Folded fold_with_origin(std::string_view text) {
  Folded folded;
  icu::Edits edits;
  folded.text = normalized(text, &edits);
  folded.origin = origins(text, folded.text, edits);
  apply_table(folded.text);
  return folded;
}

}  // namespace wenhao::text

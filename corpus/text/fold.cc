// Plain text, which is nearly all, by one table; all other text by ICU's NFKC_Casefold and then the table in
// place: both sides of every pair have three bytes.
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
    // Radicals that some PDF files have for whole characters and NFKC leaves alone (the Unicode Character
    // Database, EquivalentUnifiedIdeograph).
    {u'⺠', u'民'},
    {u'⻁', u'虎'},
    {u'⻄', u'西'},
    {u'⻅', u'见'},
    {u'⻆', u'角'},
    {u'⻉', u'贝'},
    {u'⻋', u'车'},
    {u'⻓', u'长'},
    {u'⻔', u'门'},
    {u'⻘', u'青'},
    {u'⻙', u'韦'},
    {u'⻚', u'页'},
    {u'⻛', u'风'},
    {u'⻜', u'飞'},
    {u'⻝', u'食'},
    {u'⻢', u'马'},
    {u'⻣', u'骨'},
    {u'⻤', u'鬼'},
    {u'⻥', u'鱼'},
    {u'⻦', u'鸟'},
    {u'⻨', u'麦'},
    {u'⻩', u'黄'},
    {u'⻬', u'齐'},
    {u'⻮', u'齿'},
    {u'⻰', u'龙'},
});

using Table = std::array<char16_t, kLast - kFirst + 1>;

constexpr Table make_table() {
  Table table{};
  for (const Pair pair : kTraditional) table[pair.from - kFirst] = pair.to;
  for (const Pair pair : kVariants) table[pair.from - kFirst] = pair.to;
  return table;
}

constexpr Table kTable = make_table();

// Characters of three bytes that NFKC_Casefold leaves alone and that join nothing beside them, folded; 0 for
// all others.
constexpr Table make_plain() {
  struct Range {
    char32_t first;
    char32_t last;
  };
  Table plain{};
  for (const Range range : {Range{0x2014, 0x2014}, Range{0x2018, 0x201D}, Range{0x3001, 0x3003},
                            Range{0x3007, 0x3011}, Range{0x3014, 0x3015}, Range{0x4E00, kLast}}) {
    for (char32_t c = range.first; c <= range.last; ++c) {
      const char16_t to = kTable[c - kFirst];
      plain[c - kFirst] = to != 0 ? to : static_cast<char16_t>(c);
    }
  }
  return plain;
}

constexpr Table kPlain = make_plain();

// The folded form of a character of ASCII, of its full width, or of kPlain; 0 for all others.
char32_t fold_plain(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  if (c >= kFirst && c <= kLast) return c == 0x3000 ? U' ' : kPlain[c - kFirst];
  return c >= 0xFF01 && c <= 0xFF5E ? fold_plain(c - 0xFEE0) : 0;
}

const icu::Normalizer2* normalizer() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFKCCasefoldInstance(status);
}

// Rewrites the three-byte characters that have an entry, in place.
void apply_table(std::string& text) {
  for (std::size_t i = 0; i + 2 < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0xE2 || lead > 0xE9) {
      i += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      continue;
    }
    const auto second = static_cast<unsigned char>(text[i + 1]);
    const auto third = static_cast<unsigned char>(text[i + 2]);
    const char32_t c = (lead & 0x0FU) << 12 | (second & 0x3FU) << 6 | (third & 0x3FU);
    if (c >= kFirst && c <= kLast && kTable[c - kFirst] != 0) {
      const char16_t to = kTable[c - kFirst];
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

// The character of one or three bytes that begins there; no bytes for any other.
Decoded short_character(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const bool whole = lead > 0xE0 && lead < 0xF0 && text.size() - at >= 3 && (byte(1) & 0xC0U) == 0x80U &&
                     (byte(2) & 0xC0U) == 0x80U;
  if (!whole) return {};
  return {(lead & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
}

// Folds a text of plain characters; false where there is any other. No longer than its source.
bool fold_plain(std::string_view text, std::string& folded, std::vector<Offset>* origin) {
  folded.resize(text.size());
  if (origin != nullptr) origin->resize(text.size() + 1);
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded from = short_character(text, at);
    const char32_t to = from.size == 0 ? 0 : fold_plain(from.code_point);
    if (to == 0) return false;
    const std::size_t begin = end;
    if (to < 0x80) {
      folded[end++] = static_cast<char>(to);
    } else {
      folded[end++] = static_cast<char>(0xE0 | to >> 12);
      folded[end++] = static_cast<char>(0x80 | (to >> 6 & 0x3F));
      folded[end++] = static_cast<char>(0x80 | (to & 0x3F));
    }
    for (std::size_t i = begin; origin != nullptr && i < end; ++i) (*origin)[i] = static_cast<Offset>(at);
    at += from.size;
  }
  folded.resize(end);
  if (origin == nullptr) return true;
  origin->resize(end + 1);
  origin->back() = static_cast<Offset>(text.size());
  return true;
}

}  // namespace

char32_t fold(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  if (c >= kFirst && c <= kLast && kTable[c - kFirst] != 0) return kTable[c - kFirst];
  if (c >= 0x3041 && c <= kLast) return c;
  const std::string folded = fold(encode(c));
  const Decoded first = decode(folded, 0);
  return first.size == folded.size() && first.size > 0 ? first.code_point : c;
}

std::string fold(std::string_view text) {
  std::string folded;
  if (fold_plain(text, folded, nullptr)) return folded;
  folded = normalized(text, nullptr);
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
  if (fold_plain(text, folded.text, &folded.origin)) return folded;
  icu::Edits edits;
  folded.text = normalized(text, &edits);
  folded.origin = origins(text, folded.text, edits);
  apply_table(folded.text);
  return folded;
}

}  // namespace wenhao::text

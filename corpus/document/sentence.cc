// Sentence and clause ends by their characters.
#include "corpus/document/sentence.h"

#include <algorithm>

#include "corpus/document/block.h"
#include "corpus/document/chars.h"
#include "corpus/document/key.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using text::Decoded;
using text::Offset;
using text::Span;

bool opens(char32_t c) {
  constexpr std::u32string_view kOpening = U"“‘「『（(《〈【[";
  return kOpening.find(c) != std::u32string_view::npos;
}

bool closes(char32_t c) {
  constexpr std::u32string_view kClosing = U"”’」』）)》〉】]";
  return kClosing.find(c) != std::u32string_view::npos;
}

// Whether the white space among the characters led by E3 to EF, U+3000 or U+FEFF, begins at a place.
bool is_wide_blank(std::string_view text, Offset at) {
  const auto is = [&](char a, char b, char c) {
    return text[at] == a && text.size() - at >= 3 && text[at + 1] == b && text[at + 2] == c;
  };
  return is('\xE3', '\x80', '\x80') || is('\xEF', '\xBB', '\xBF');
}

// The size of the white space that begins at a place, and of that which ends there; 0 for none.
std::uint32_t blank_at(std::string_view text, Offset at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead >= 0xE3) return is_wide_blank(text, at) ? 3 : 0;
  const Decoded c = next_char(text, at);
  return is_blank(c.code_point) ? c.size : 0;
}

std::uint32_t blank_before(std::string_view text, Offset at) {
  const auto lead = at >= 3 ? static_cast<unsigned char>(text[at - 3]) : 0U;
  const bool is_three = lead >= 0xE3 && lead < 0xF0 && static_cast<unsigned char>(text[at - 1]) >= 0x80;
  if (is_three) return is_wide_blank(text, at - 3) ? 3 : 0;
  const Decoded c = prev_char(text, at);
  return is_blank(c.code_point) ? c.size : 0;
}

// White space that may begin among the bytes of a block which `inside` marks; what it says of others it may
// say by chance. Reads two bytes behind the block.
bool holds_blank(std::string_view text, Offset at, Block block, Mask inside) {
  if (any((block <= 0x20) & inside)) return true;
  if (!any(((block == 0xE2) | (block == 0xE3) | (block == 0xEF) | (block == 0xC2)) & inside)) return false;
  const Block second = block_at(text, at + 1);
  const Block third = block_at(text, at + 2);
  // U+2000 to U+200B, U+2028 to U+202F, those from U+2040 on; U+3000; U+FEFF.
  const Mask general =
      (block == 0xE2) & (((second == 0x80) & ((third < 0x8C) | (third >= 0xA8))) | (second == 0x81));
  const Mask ideographic = (block == 0xE3) & (second == 0x80) & (third == 0x80);
  return any((general | ideographic | ((block == 0xEF) & (second == 0xBB)) | (block == 0xC2)) & inside);
}

constexpr bool is_lead(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80; }

// The bytes that begin a character: all but 10xxxxxx.
Mask leads_in(Block block) { return reinterpret_cast<Mask>(block) > -65; }

// A stop or a round bracket may begin: one of ASCII, or a character of two leads that are theirs alone.
bool may_begin_mark(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == 0xE2 || byte == 0xE3 || byte == 0xEF || (byte >= 0x21 && byte <= 0x3F);
}

Mask marks_in(std::string_view text, Offset at) {
  const Block block = block_at(text, at);
  const Block third = block_at(text, at + 2);
  return (block == 0xE2) | ((block == 0xE3) & (third == 0x82)) | (block == 0xEF) | (block - 0x21 <= 0x0E) |
         (block - 0x3A <= 0x05);
}

// The same for stops that end a sentence, and semicolons.
Mask ends_in(std::string_view text, Offset at) {
  const Block block = block_at(text, at);
  const Block third = block_at(text, at + 2);
  return ((block == 0xE2) & (third == 0xA6)) | ((block == 0xE3) & (third == 0x82)) |
         ((block == 0xEF) & ((third == 0x81) | (third == 0x9F) | (third == 0x9B))) | (block == '!') |
         (block == '?') | (block == ';');
}

// A colon in any of the dresses that keys have as one: : ： ∶ ︰ ﹕. Others of their lead and last byte too.
bool may_begin_colon(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == ':' || byte == 0xE2 || byte == 0xEF;
}

Mask colons_in(std::string_view text, Offset at) {
  const Block block = block_at(text, at);
  const Block third = block_at(text, at + 2);
  return (block == ':') | ((block == 0xEF) & ((third == 0x9A) | (third == 0xB0) | (third == 0x95))) |
         ((block == 0xE2) & (third == 0xB6));
}

// The next place that a mask of blocks marks or, where no block is left, `may_begin` says so of.
template <class MaskOf, class MayBegin>
Offset find_next(std::string_view text, Offset at, Offset end, const MaskOf& mask_of,
                 const MayBegin& may_begin) {
  for (; at < end && at + kBlock + 2 <= text.size(); at += kBlock) {
    if (const Mask mask = mask_of(text, at); any(mask)) return std::min(at + first_of(mask), end);
  }
  while (at < end && !may_begin(text[at])) ++at;
  return std::min(at, end);
}

}  // namespace

Offset next_mark(std::string_view text, Offset at, Offset end) {
  return find_next(text, at, end, marks_in, may_begin_mark);
}

Offset next_colon(std::string_view text, Offset at, Offset end) {
  return find_next(text, at, end, colons_in, may_begin_colon);
}

Offset sentence_end(std::string_view text, Span span, bool semicolons) {
  Offset at = span.begin;
  while ((at = find_next(text, at, span.end, ends_in, may_begin_mark)) < span.end) {
    const Decoded c = next_char(text, at);
    at += c.size;
    const bool semicolon = c.code_point == U'；' || c.code_point == U';';
    if (stop_of(c.code_point) != Stop::sentence && !(semicolons && semicolon)) continue;
    while (at < span.end) {
      const Decoded next = next_char(text, at);
      if (!closes(next.code_point) && stop_of(next.code_point) != Stop::sentence) break;
      at += next.size;
    }
    return at;
  }
  return span.end;
}

Span trim(std::string_view text, Span span) {
  for (std::uint32_t size; span.begin < span.end && (size = blank_at(text, span.begin)) != 0;)
    span.begin += size;
  for (std::uint32_t size; span.begin < span.end && (size = blank_before(text, span.end)) != 0;)
    span.end -= size;
  return span;
}

Span without_stop(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const Decoded c = prev_char(text, span.end);
    if (!is_blank(c.code_point) && stop_of(c.code_point) == Stop::none && c.code_point != U'、') break;
    span.end -= c.size;
  }
  return span;
}

bool has_blank(std::string_view text, Span span) {
  for (Offset at = span.begin; at < span.end;) {
    if (at + kBlock + 2 <= text.size() &&
        !holds_blank(text, at, block_at(text, at), first_bytes(span.end - at))) {
      at += kBlock;
      while (at < span.end && !is_lead(text[at])) ++at;
      continue;
    }
    const Decoded c = next_char(text, at);
    if (is_blank(c.code_point)) return true;
    at += c.size;
  }
  return false;
}

std::size_t length_of(std::string_view text, Span span, std::size_t most) {
  std::size_t length = 0;
  for (Offset at = span.begin; at < span.end && length <= most;) {
    if (at + kBlock + 2 <= text.size()) {
      const Block block = block_at(text, at);
      const Mask inside = first_bytes(span.end - at);
      if (!holds_blank(text, at, block, inside)) {
        length += count_of(leads_in(block) & inside);
        at += kBlock;
        while (at < span.end && !is_lead(text[at])) ++at;
        continue;
      }
    }
    const Decoded c = next_char(text, at);
    if (!is_blank(c.code_point)) ++length;
    at += c.size;
  }
  return length;
}

Offset end_of_heading_before_text(std::string_view text, Span sentence, std::size_t mark) {
  constexpr std::size_t kShortest = 4;  // characters of a heading behind its mark
  constexpr std::size_t kLongest = 20;
  constexpr std::size_t kFewest = 24;    // characters of the text behind the space
  constexpr std::size_t kUnspaced = 12;  // of them without a space: the words are not letter-spaced
  std::size_t size = 0;
  for (Offset at = sentence.begin; at < sentence.end && size <= mark + kLongest;) {
    const text::Decoded c = next_char(text, at);
    if (!is_blank(c.code_point)) {
      if (stop_of(c.code_point) != Stop::none || (size > mark && opens(c.code_point))) return 0;
      ++size;
      at += c.size;
      continue;
    }
    const Span rest = trim(text, {at, sentence.end});
    const bool between_words =
        text::is_han(prev_char(text, at).code_point) && text::is_han(next_char(text, rest.begin).code_point);
    if (size > mark && !between_words) return 0;
    if (size <= mark) {
      at = rest.begin;
      continue;
    }
    if (size < mark + kShortest || length_of(text, rest, kFewest) < kFewest) return 0;
    const Chars beginning = chars_of(text, rest, kUnspaced);
    if (has_blank(text, {rest.begin, beginning.end()})) return 0;
    const Chars words = chars_of(text, rest);
    const bool goes_on = std::ranges::any_of(std::u32string_view(words),
                                             [](char32_t w) { return stop_of(w) == Stop::clause; });
    return goes_on ? at : 0;
  }
  return 0;
}

}  // namespace wenhao::document

// Sentence and clause ends by their characters.
#include "corpus/document/sentence.h"

#include <array>
#include <cstring>

#include "corpus/document/chars.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using text::Decoded;
using text::Offset;
using text::Span;

bool closes(char32_t c) {
  constexpr std::u32string_view kClosing = U"”’」』）)》〉】]";
  return kClosing.find(c) != std::u32string_view::npos;
}

// Bytes that begin a stop or a round bracket, of either width; the bytes inside a character are none of them.
constexpr std::array<bool, 256> kMarkLeads = [] {
  std::array<bool, 256> leads{};
  for (const std::size_t lead : {0xE2U, 0xE3U, 0xEFU}) leads[lead] = true;
  for (const char mark : std::string_view("!?,;:()")) leads[static_cast<unsigned char>(mark)] = true;
  return leads;
}();

constexpr std::uint64_t kOnes = 0x0101010101010101;
constexpr std::uint64_t kHighs = 0x8080808080808080;

std::uint64_t word_at(std::string_view text, Offset at) {
  std::uint64_t word = 0;
  std::memcpy(&word, text.data() + at, sizeof(word));
  return word;
}

constexpr bool holds_byte(std::uint64_t word, std::uint8_t byte) {
  const std::uint64_t differs = word ^ (kOnes * byte);
  return ((differs - kOnes) & ~differs & kHighs) != 0;
}

// Whether a character that may be white space begins among eight bytes: a control character, a space, or one
// of the lead bytes of text::is_space's characters. What it says of others it may say by chance.
constexpr bool holds_lead_of_blank(std::uint64_t word) {
  const bool low = ((word - kOnes * 0x21) & ~word & kHighs) != 0;
  return low || holds_byte(word, 0xC2) || holds_byte(word, 0xE2) || holds_byte(word, 0xE3) ||
         holds_byte(word, 0xEF);
}

// Marks the bytes of a word that equal one: their highest bits.
constexpr std::uint64_t equal(std::uint64_t word, std::uint8_t byte) {
  const std::uint64_t differs = word ^ (kOnes * byte);
  return ~(((differs & ~kHighs) + ~kHighs) | differs) & kHighs;
}

// The same for certain where E3 and EF begin punctuation, as they mostly do: of them only U+3000 and U+FEFF
// are white space. Reads two bytes behind the eight.
bool holds_blank(std::string_view text, Offset at, std::uint64_t word) {
  if (!holds_lead_of_blank(word)) return false;
  const bool low = ((word - kOnes * 0x21) & ~word & kHighs) != 0;
  if (low || holds_byte(word, 0xC2) || holds_byte(word, 0xE2)) return true;
  const std::uint64_t second = word_at(text, at + 1);
  const std::uint64_t third = word_at(text, at + 2);
  return ((equal(word, 0xE3) & equal(second, 0x80) & equal(third, 0x80)) |
          (equal(word, 0xEF) & equal(second, 0xBB))) != 0;
}

constexpr bool is_lead(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80; }

// How many of eight bytes begin a character: all but 10xxxxxx.
constexpr std::size_t leads_in(std::uint64_t word) {
  const std::uint64_t leads = (~(word & ~(word << 1U)) & kHighs) >> 7U;
  return leads * kOnes >> 56U;
}

}  // namespace

Offset next_mark(std::string_view text, Offset at, Offset end) {
  while (at < end && !kMarkLeads[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

Offset sentence_end(std::string_view text, Span span, bool semicolons) {
  Offset at = span.begin;
  while ((at = next_mark(text, at, span.end)) < span.end) {
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
  while (span.begin < span.end) {
    const Decoded c = next_char(text, span.begin);
    if (!is_blank(c.code_point)) break;
    span.begin += c.size;
  }
  while (span.begin < span.end) {
    const Decoded c = prev_char(text, span.end);
    if (!is_blank(c.code_point)) break;
    span.end -= c.size;
  }
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

std::size_t length_of(std::string_view text, Span span, std::size_t most) {
  std::size_t length = 0;
  for (Offset at = span.begin; at < span.end && length <= most;) {
    if (at + sizeof(std::uint64_t) + 2 <= span.end) {
      const std::uint64_t word = word_at(text, at);
      if (!holds_blank(text, at, word)) {
        length += leads_in(word);
        at += sizeof(word);
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

}  // namespace wenhao::document

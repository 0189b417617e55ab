// Sentence and clause ends by their characters.
#include "corpus/document/sentence.h"

#include <algorithm>
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

// How far a byte leads past itself when what begins there is no stop and no round bracket, of either width;
// 0 for the bytes that may begin one. The bytes inside a character are none of them.
constexpr std::array<std::uint8_t, 256> kSteps = [] {
  std::array<std::uint8_t, 256> steps{};
  for (std::size_t byte = 0; byte < steps.size(); ++byte) steps[byte] = byte < 0xE0 || byte > 0xEF ? 1 : 3;
  for (const std::size_t lead : {0xE2U, 0xE3U, 0xEFU}) steps[lead] = 0;
  for (const char mark : std::string_view("!?,;:()")) steps[static_cast<unsigned char>(mark)] = 0;
  return steps;
}();

// Bytes that may begin white space: control characters, the space, and the leads of text::is_space's others.
constexpr bool may_begin_blank(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= 0x20 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF;
}

// Sixteen bytes, compared at once by whatever the machine has for it.
using Block [[gnu::vector_size(16)]] = std::uint8_t;
using SignedBlock [[gnu::vector_size(16)]] = std::int8_t;
using Halves [[gnu::vector_size(16)]] = std::uint64_t;

Block block_at(std::string_view text, Offset at) {
  Block block;
  std::memcpy(&block, text.data() + at, sizeof(block));
  return block;
}

bool any(SignedBlock mask) {
  const auto halves = reinterpret_cast<Halves>(mask);
  return (halves[0] | halves[1]) != 0;
}

// Whether a character that may be white space begins among sixteen bytes; what it says of others it may say
// by chance. Reads two bytes behind them.
bool holds_blank(std::string_view text, Offset at, Block block) {
  const SignedBlock low = block <= 0x20;
  const SignedBlock wide = (block == 0xE2) | (block == 0xE3) | (block == 0xEF) | (block == 0xC2);
  if (any(low)) return true;
  if (!any(wide)) return false;
  const Block second = block_at(text, at + 1);
  const Block third = block_at(text, at + 2);
  // U+2000 to U+200B, U+2028 to U+202F, those of U+2040 on; U+3000; U+FEFF.
  const SignedBlock general =
      (block == 0xE2) & (((second == 0x80) & ((third < 0x8C) | (third >= 0xA8))) | (second == 0x81));
  const SignedBlock ideographic = (block == 0xE3) & (second == 0x80) & (third == 0x80);
  return any(general | ideographic | ((block == 0xEF) & (second == 0xBB)) | (block == 0xC2));
}

constexpr bool is_lead(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80; }

// How many of sixteen bytes begin a character: all but 10xxxxxx.
std::size_t leads_in(Block block) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  const SignedBlock leads = reinterpret_cast<SignedBlock>(block) > -65;
  const auto halves = reinterpret_cast<Halves>(leads);
  return ((halves[0] & kOnes) + (halves[1] & kOnes)) * kOnes >> 56U;
}

}  // namespace

Offset next_mark(std::string_view text, Offset at, Offset end) {
  while (at < end) {
    const std::uint8_t step = kSteps[static_cast<unsigned char>(text[at])];
    if (step == 0) return at;
    at += step;
  }
  return std::min(at, end);
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
  while (span.begin < span.end && may_begin_blank(text[span.begin])) {
    const Decoded c = next_char(text, span.begin);
    if (!is_blank(c.code_point)) break;
    span.begin += c.size;
  }
  while (span.begin < span.end) {
    if (span.size() >= 3 && han_at(text, span.end - 3) != 0) break;
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
    if (at + sizeof(Block) + 2 <= span.end) {
      const Block block = block_at(text, at);
      if (!holds_blank(text, at, block)) {
        length += leads_in(block);
        at += sizeof(block);
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

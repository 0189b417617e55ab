// Which encoding, in order of trust: byte order mark, well-formed UTF-8, declaration, guess.
#include "corpus/reader/encoding.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include "corpus/reader/convert.h"
#include "corpus/reader/detect.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

struct Mark {
  std::string_view bytes;
  Encoding encoding;
};

constexpr std::array kMarks{
    Mark{"\xEF\xBB\xBF", Encoding::utf8},
    Mark{"\x84\x31\x95\x33", Encoding::gb18030},
    Mark{"\xFF\xFE", Encoding::utf16le},
    Mark{"\xFE\xFF", Encoding::utf16be},
};

const Mark* mark_of(std::string_view bytes) {
  const auto found = std::find_if(kMarks.begin(), kMarks.end(),
                                  [bytes](const Mark& m) { return bytes.starts_with(m.bytes); });
  return found == kMarks.end() ? nullptr : &*found;
}

bool has_nul(std::string_view bytes) { return bytes.find('\0') != std::string_view::npos; }

struct Choice {
  Encoding encoding = Encoding::utf8;
  bool assumed = false;
};

// A declaration holds where the bytes do not speak against it: at most one place in twenty broken.
bool fits(std::string_view bytes, Encoding declared) {
  const Reading reading = read_as(bytes, declared);
  return reading.broken * 20 <= reading.wide;
}

Choice choose(std::string_view bytes, std::string_view declared) {
  if (text::is_valid_utf8(bytes)) {
    // UTF-16 without Han is valid UTF-8 with a NUL at every other place.
    const auto utf16 = has_nul(bytes) ? detect_utf16(bytes) : std::nullopt;
    return utf16 ? Choice{*utf16, true} : Choice{};
  }
  const auto label = encoding_of_label(declared);
  if (label && fits(bytes, *label)) return {*label, false};
  return {detect(bytes), true};
}

// "\r\n" and "\r" to "\n", in place.
void unify_line_ends(std::string& text) {
  std::size_t out = text.find('\r');
  if (out == std::string::npos) return;
  for (std::size_t at = out; at < text.size(); ++at) {
    if (text[at] != '\r') {
      text[out++] = text[at];
    } else if (at + 1 == text.size() || text[at + 1] != '\n') {
      text[out++] = '\n';
    }
  }
  text.resize(out);
}

// Control characters that no text holds; tabs, line ends and the escape of old terminals are allowed.
bool is_control(char c) {
  const auto byte = static_cast<std::uint8_t>(c);
  return (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0D) && byte != 0x1B) || byte == 0x7F;
}

// True where one of eight bytes is below 0x20 or 0x7F: all are looked at in one word.
bool may_hold_control(const char* bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHighs = 0x80 * kOnes;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof(word));
  const std::uint64_t of_7f = word ^ 0x7F * kOnes;  // 0x7F is zero now
  return (((word - 0x20 * kOnes) & ~word & kHighs) | ((of_7f - kOnes) & ~of_7f & kHighs)) != 0;
}

std::size_t count_controls(std::string_view bytes) {
  std::size_t controls = 0;
  while (bytes.size() >= sizeof(std::uint64_t)) {
    const std::string_view word = bytes.substr(0, sizeof(std::uint64_t));
    if (may_hold_control(word.data()))
      controls += static_cast<std::size_t>(std::ranges::count_if(word, is_control));
    bytes.remove_prefix(word.size());
  }
  return controls + static_cast<std::size_t>(std::ranges::count_if(bytes, is_control));
}

// Broken sequences that a text may have, however short it is.
constexpr std::size_t kFewBroken = 8;

// The place of the first U+FFFD, for the finding that tells of broken bytes.
text::Span first_replacement(std::string_view text) {
  const std::size_t at = text.find("\xEF\xBF\xBD");
  if (at == std::string_view::npos) return {};
  return {static_cast<text::Offset>(at), static_cast<text::Offset>(at + 3)};
}

}  // namespace

DecodedText decode(std::string_view bytes, std::string_view declared) {
  const Mark* mark = mark_of(bytes);
  if (mark != nullptr) bytes.remove_prefix(mark->bytes.size());
  const Choice choice = mark != nullptr ? Choice{mark->encoding, false} : choose(bytes, declared);
  Converted converted = to_utf8(bytes, choice.encoding);
  unify_line_ends(converted.text);
  return {.text = std::move(converted.text),
          .encoding = std::string(name_of(choice.encoding)),
          .broken = converted.broken,
          .assumed = choice.assumed};
}

void tell_encoding(const DecodedText& decoded, text::SourceText& source) {
  source.encoding = decoded.encoding;
  if (decoded.assumed) source.findings.push_back({"encoding_assumed", {}, decoded.encoding});
  if (decoded.broken > 0) {
    source.findings.push_back(
        {"broken_bytes", first_replacement(source.text), std::to_string(decoded.broken)});
  }
}

bool looks_binary(std::string_view bytes) {
  if (bytes.empty() || mark_of(bytes) != nullptr) return false;
  const std::size_t controls = count_controls(bytes);
  if (controls * 32 > bytes.size()) return !detect_utf16(bytes);
  if (text::is_valid_utf8(bytes)) return false;
  const Encoding encoding = detect(bytes);
  if (encoding == Encoding::utf16le || encoding == Encoding::utf16be) return false;
  const Reading reading = read_as(bytes, encoding);
  return reading.broken > kFewBroken && reading.broken * 2 > reading.wide;
}

}  // namespace wenhao::reader

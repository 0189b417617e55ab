// Heads, boundaries and transfer encodings.
#include "corpus/reader/mime.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "corpus/reader/ascii.h"

namespace wenhao::reader {
namespace {

constexpr unsigned kDeepest = 8;
constexpr std::size_t kMostParts = 10'000;
constexpr std::size_t kLongestHead = 1 << 14;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = to_ascii_lower(c);
  return out;
}

// The line at the front, taken off with its end.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// What a head says, as far as it bears on text.
struct Head {
  bool is_mime = false;
  std::string_view encoding;
  std::string type;
  std::string charset;
  std::string boundary;
};

// A parameter of a field: `name=value` or `name="value"` after a semicolon.
std::string parameter(std::string_view field, std::string_view name) {
  for (std::size_t at = field.find(';'); at != std::string_view::npos; at = field.find(';', at + 1)) {
    std::string_view rest = trim_ascii(field.substr(at + 1));
    if (!starts_ignoring_case(rest, name)) continue;
    rest = trim_ascii(rest.substr(name.size()));
    if (!rest.starts_with('=')) continue;
    rest = trim_ascii(rest.substr(1));
    if (!rest.starts_with('"')) return std::string(trim_ascii(rest.substr(0, rest.find(';'))));
    return std::string(rest.substr(1, rest.substr(1).find('"')));
  }
  return {};
}

void take_field(Head& head, std::string_view name, std::string_view value) {
  if (equals_ignoring_case(name, "MIME-Version")) head.is_mime = true;
  if (equals_ignoring_case(name, "Content-Transfer-Encoding")) head.encoding = trim_ascii(value);
  if (!equals_ignoring_case(name, "Content-Type")) return;
  head.type = lower(trim_ascii(value.substr(0, value.find(';'))));
  head.charset = parameter(value, "charset");
  head.boundary = parameter(value, "boundary");
}

// The fields up to an empty line, which is taken off too; nothing where the first line is no field.
std::optional<Head> take_head(std::string_view& text) {
  Head head;
  bool is_first = true;
  while (!text.empty()) {
    const char* begin = text.data();
    std::string_view line = take_line(text);
    if (line.empty()) return head;
    // A line that begins with white space goes on with the one before.
    while (text.starts_with(' ') || text.starts_with('\t')) {
      const std::string_view more = take_line(text);
      line = {begin, static_cast<std::size_t>(more.data() + more.size() - begin)};
    }
    const std::size_t colon = line.find(':');
    const bool is_field = colon != std::string_view::npos && line.find(' ') > colon;
    if (is_first && !is_field) return std::nullopt;
    is_first = false;
    if (is_field) take_field(head, line.substr(0, colon), line.substr(colon + 1));
  }
  return head;
}

// The line with a boundary that comes next: where it begins, where what follows it begins, and whether it is
// the last. Without one, the end of the text.
struct Boundary {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_last = true;
};

Boundary find_boundary(std::string_view text, const std::string& mark) {
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
    if (at > 0 && text[at - 1] != '\n') continue;
    std::string_view rest = text.substr(at + mark.size());
    const std::string_view line = take_line(rest);
    const bool is_last = line.starts_with("--");
    if (!trim_ascii(is_last ? line.substr(2) : line).empty()) continue;  // a longer boundary of a part
    return {at, text.size() - rest.size(), is_last};
  }
  return {text.size(), text.size(), true};
}

void collect(std::string_view message, unsigned depth, std::vector<MimePart>& parts) {
  std::optional<Head> head = take_head(message);
  if (!head || parts.size() >= kMostParts) return;
  if (!head->type.starts_with("multipart/") || head->boundary.empty()) {
    parts.push_back({std::move(head->type), std::move(head->charset), head->encoding, message});
    return;
  }
  if (depth >= kDeepest) return;
  const std::string mark = "--" + head->boundary;
  Boundary at = find_boundary(message, mark);
  while (!at.is_last) {
    message.remove_prefix(at.end);
    at = find_boundary(message, mark);
    collect(message.substr(0, at.begin), depth + 1, parts);
  }
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char low = to_ascii_lower(c);
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::string_view before = text;
    std::string_view line = take_line(text);
    const bool has_end = before.size() - text.size() > line.size();
    while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
    const bool goes_on = line.ends_with('=');
    if (goes_on) line.remove_suffix(1);
    for (std::size_t at = 0; at < line.size(); ++at) {
      const bool has_two = line[at] == '=' && at + 2 < line.size();
      const int high = has_two ? hex_value(line[at + 1]) : -1;
      const int low = has_two ? hex_value(line[at + 2]) : -1;
      if (high < 0 || low < 0) {
        out += line[at];
      } else {
        out += static_cast<char>(high * 16 + low);
        at += 2;
      }
    }
    if (!goes_on && has_end) out += '\n';
  }
  return out;
}

constexpr std::array<std::int8_t, 256> base64_values() {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::array<std::int8_t, 256> values{};
  values.fill(-1);
  for (std::size_t i = 0; i < kDigits.size(); ++i)
    values[static_cast<unsigned char>(kDigits[i])] = static_cast<std::int8_t>(i);
  return values;
}

std::string base64(std::string_view text) {
  static constexpr std::array kValues = base64_values();
  std::string out;
  out.reserve(text.size() / 4 * 3);
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char c : text) {
    const std::int8_t value = kValues[static_cast<unsigned char>(c)];
    if (value < 0) continue;
    bits = bits << 6U | static_cast<std::uint32_t>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> count & 0xFFU);
  }
  return out;
}

}  // namespace

std::vector<MimePart> mime_parts(std::string_view message) {
  std::vector<MimePart> parts;
  collect(message, 0, parts);
  return parts;
}

std::string mime_type_of(std::string_view bytes) {
  bytes = bytes.substr(0, kLongestHead);
  const std::optional<Head> head = take_head(bytes);
  return head && head->is_mime ? head->type : std::string();
}

std::string mime_decoded(const MimePart& part) {
  if (equals_ignoring_case(part.encoding, "quoted-printable")) return quoted_printable(part.body);
  if (equals_ignoring_case(part.encoding, "base64")) return base64(part.body);
  return std::string(part.body);
}

}  // namespace wenhao::reader

// Groups, control words and text.
#include "corpus/reader/rtf.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "corpus/reader/ascii.h"
#include "corpus/reader/convert.h"
#include "corpus/reader/flow.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

constexpr std::size_t kMostGroups = 10'000;  // one within another

// Destinations whose text is none of the document's.
constexpr std::array<std::string_view, 26> kLeftOut = {
    "fonttbl",   "colortbl",  "stylesheet",        "info",      "pict",    "object",    "header",
    "headerl",   "headerr",   "headerf",           "footer",    "footerl", "footerr",   "footerf",
    "fldinst",   "listtable", "listoverridetable", "revtbl",    "rsidtbl", "generator", "themedata",
    "datastore", "xmlnstbl",  "latentstyles",      "bkmkstart", "bkmkend"};

struct Character {
  std::string_view word;
  std::string_view text;
};

constexpr std::array kCharacters = {
    Character{"tab", " "},       Character{"emdash", "—"},    Character{"endash", "–"},
    Character{"bullet", "•"},    Character{"lquote", "‘"},    Character{"rquote", "’"},
    Character{"ldblquote", "“"}, Character{"rdblquote", "”"}, Character{"emspace", "\u2003"},
    Character{"enspace", " "},   Character{"~", " "},         Character{"_", "-"},
    Character{"{", "{"},         Character{"}", "}"},         Character{"\\", "\\"},
};

class Rtf {
 public:
  explicit Rtf(std::string_view bytes) : bytes_(bytes) {}

  text::SourceText read() {
    while (at_ < bytes_.size()) step();
    flush();
    if (in_row_) flow_.end_row();
    Flow::Result result = std::move(flow_).finish();
    text::SourceText source;
    source.format = "rtf";
    source.encoding = name_of(encoding_);
    source.text = std::move(result.text);
    source.paragraphs = std::move(result.paragraphs);
    return source;
  }

 private:
  struct Group {
    bool left_out = false;
    bool hidden = false;
    int fallback = 1;  // characters that stand for one of Unicode
  };

  void step() {
    const char c = bytes_[at_];
    if (c == '{') {
      if (groups_.size() < kMostGroups) groups_.push_back(group_);
      ++at_;
    } else if (c == '}') {
      if (!groups_.empty()) {
        group_ = groups_.back();
        groups_.pop_back();
      }
      skip_ = 0;
      ++at_;
    } else if (c == '\\') {
      ++at_;
      control();
    } else {
      if (c != '\r' && c != '\n') put_byte(c);
      ++at_;
    }
  }

  void control() {
    if (at_ >= bytes_.size()) return;
    if (bytes_[at_] == '\'') {
      put_byte(static_cast<char>(hex(at_ + 1) * 16 + hex(at_ + 2)));
      at_ = std::min(at_ + 3, bytes_.size());
      return;
    }
    if (!is_ascii_alpha(bytes_[at_])) return symbol(bytes_.substr(at_++, 1));
    const std::size_t begin = at_;
    while (at_ < bytes_.size() && is_ascii_alpha(bytes_[at_])) ++at_;
    const std::string_view word = bytes_.substr(begin, at_ - begin);
    bool has_number = false;
    const int number = read_number(has_number);
    if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
    obey(word, number, has_number);
  }

  int read_number(bool& has_number) {
    const bool negative = at_ < bytes_.size() && bytes_[at_] == '-';
    if (negative) ++at_;
    int number = 0;
    while (at_ < bytes_.size() && bytes_[at_] >= '0' && bytes_[at_] <= '9') {
      number = number < 100'000'000 ? number * 10 + (bytes_[at_] - '0') : number;
      has_number = true;
      ++at_;
    }
    return negative ? -number : number;
  }

  void symbol(std::string_view c) {
    if (c == "*") group_.left_out = true;  // a destination that old readers need not know
    if (c == "\n" || c == "\r") return end_paragraph();
    put_character(c);
  }

  void obey(std::string_view word, int number, bool has_number) {
    if (std::ranges::find(kLeftOut, word) != kLeftOut.end()) group_.left_out = true;
    if (word == "bin")
      at_ += std::min<std::size_t>(static_cast<std::size_t>(std::max(number, 0)), bytes_.size() - at_);
    if (word == "uc") group_.fallback = std::clamp(number, 0, 10);
    if (word == "u") return put_unicode(number);
    if (word == "ansicpg") set_code_page(number);
    if (word == "v") group_.hidden = !has_number || number != 0;
    if (word == "plain") group_.hidden = false;
    if (group_.left_out) return;
    if (word == "par" || word == "line" || word == "page" || word == "sect") return end_paragraph();
    if (word == "pard") style_ = {};
    if (word == "qc") style_.align = text::Align::center;
    if (word == "qr") style_.align = text::Align::right;
    if (word == "ql" || word == "qj") style_.align = text::Align::left;
    if (word == "trowd" && !in_row_) begin_row();
    if (word == "cell" || word == "nestcell") end_cell();
    if (word == "row") end_row();
    put_character(word);
  }

  void put_character(std::string_view word) {
    const auto* found = std::ranges::find(kCharacters, word, &Character::word);
    if (found == kCharacters.end() || is_silent()) return;
    flush();
    flow_.append(found->text, style_);
  }

  void set_code_page(int page) {
    flush();
    encoding_ = page == 950 ? Encoding::big5 : page == 65001 ? Encoding::utf8 : Encoding::gb18030;
  }

  [[nodiscard]] bool is_silent() const { return group_.left_out || group_.hidden; }

  void put_byte(char byte) {
    if (skip_ > 0) {
      --skip_;
    } else if (!is_silent()) {
      pending_ += byte;
    }
  }

  void put_unicode(int number) {
    const auto unit = static_cast<std::uint16_t>(number);
    skip_ = group_.fallback;
    if (is_silent()) return;
    flush();
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_ = unit;
      return;
    }
    char32_t character = unit;
    if (unit >= 0xDC00 && unit < 0xE000)
      character = high_ == 0 ? 0xFFFD : 0x10000 + ((char32_t{high_} - 0xD800) << 10U) + (unit - 0xDC00U);
    high_ = 0;
    flow_.append(text::encode(character), style_);
  }

  // Bytes wait until a whole stretch of them can be decoded: a character may stand in several escapes.
  void flush() {
    if (pending_.empty()) return;
    flow_.append(to_utf8(std::exchange(pending_, {}), encoding_).text, style_);
  }

  void end_paragraph() {
    flush();
    if (!is_silent()) flow_.end_paragraph();
  }

  void begin_row() {
    flush();
    flow_.begin_row();
    in_row_ = true;
  }

  void end_cell() {
    flush();
    if (in_row_) flow_.end_cell();
  }

  void end_row() {
    flush();
    if (std::exchange(in_row_, false)) flow_.end_row();
  }

  [[nodiscard]] int hex(std::size_t at) const {
    const char c = at < bytes_.size() ? to_ascii_lower(bytes_[at]) : '0';
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 0;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  Encoding encoding_ = Encoding::gb18030;
  Flow flow_;
  FlowStyle style_;
  std::vector<Group> groups_;
  Group group_;
  std::string pending_;
  std::uint16_t high_ = 0;
  int skip_ = 0;
  bool in_row_ = false;
};

}  // namespace

Result<text::SourceText> read_rtf(std::string_view bytes, const std::string& name) {
  if (bytes.size() > std::numeric_limits<text::Offset>::max() / 4)
    return fail(ErrorCode::file_too_large, name);
  return Rtf(bytes).read();
}

}  // namespace wenhao::reader

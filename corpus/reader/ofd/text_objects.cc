// Characters at places.
#include "corpus/reader/ofd/text_objects.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include "corpus/reader/package/xml.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

constexpr std::size_t kLongestCode = 100'000;  // characters in one TextCode
constexpr double kWordGap = 1.0;               // a gap of so many ems ends a fragment
constexpr double kAscent = 0.36;               // the middle of Han above the base line, in ems

double number_of(std::string_view text, double otherwise) {
  double value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::isfinite(value) ? value : otherwise;
}

Matrix matrix_of(std::string_view text) {
  const std::vector<double> n = numbers_in(text, 6);
  return n.size() == 6 ? Matrix{n[0], n[1], n[2], n[3], n[4], n[5]} : Matrix();
}

// Where an object's own places are: its boundary moves them, after its transformation.
Matrix placed_in(const Matrix& outer, const pugi::xml_node& object) {
  const std::vector<double> boundary = numbers_in(attribute(object, "Boundary"), 4);
  Matrix moved;
  if (boundary.size() == 4) {
    moved.e = boundary[0];
    moved.f = boundary[1];
  }
  return outer.of(moved).of(matrix_of(attribute(object, "CTM")));
}

struct Place {
  double x = 0;
  double y = 0;
};

// The characters of one TextCode, cut where they stand far apart.
class Code {
 public:
  Code(const Matrix& placed, double size, std::vector<Fragment>& fragments)
      : placed_(placed), size_(size), fragments_(fragments) {}

  void read(const pugi::xml_node& node, Place start) {
    std::u32string characters = text::code_points(text::repair_utf8(node.child_value()));
    if (characters.size() > kLongestCode) characters.resize(kLongestCode);
    const std::vector<double> right = deltas_of(attribute(node, "DeltaX"), characters.size());
    const std::vector<double> down = deltas_of(attribute(node, "DeltaY"), characters.size());
    const bool is_vertical = right.empty() && !down.empty();
    Place at = start;
    for (std::size_t i = 0; i < characters.size(); ++i) {
      put(characters[i], at, is_vertical);
      const double width = size_ * ems_of(text::encode(characters[i]));
      at.x += !right.empty() ? right[i] : is_vertical ? 0 : width;
      at.y += down.empty() ? 0 : down[i];
    }
    end();
  }

 private:
  void put(char32_t character, Place at, bool is_vertical) {
    const double x = placed_.a * at.x + placed_.c * at.y + placed_.e;
    const double y = placed_.b * at.x + placed_.d * at.y + placed_.f;
    const double em = size_ * std::hypot(placed_.c, placed_.d);
    if (is_vertical && !current_.text.empty()) {
      text::append(current_.text, character);  // a column reads as one piece at its top
      return;
    }
    const bool goes_on = !current_.text.empty() && std::abs(y - base_) < 0.3 * em &&
                         x - current_.right < kWordGap * em && x >= current_.left;
    if (!goes_on) {
      end();
      current_.left = x;
      current_.middle = y - kAscent * em;
      current_.size = em;
      base_ = y;
    }
    text::append(current_.text, character);
    const double across = size_ * std::hypot(placed_.a, placed_.b);
    current_.right = std::max(current_.right, x + across * ems_of(text::encode(character)));
    if (!goes_on) current_.right = x + across * ems_of(text::encode(character));
  }

  void end() {
    if (!text::trim(current_.text).empty()) fragments_.push_back(current_);
    current_ = {};
  }

  const Matrix& placed_;
  double size_;
  std::vector<Fragment>& fragments_;
  Fragment current_;
  double base_ = 0;
};

void add_text_object(const pugi::xml_node& object, const Matrix& outer, std::vector<Fragment>& fragments) {
  const Matrix placed = placed_in(outer, object);
  const double size = number_of(attribute(object, "Size"), 0);
  const double scale = number_of(attribute(object, "HScale"), 1);
  if (size <= 0 || scale <= 0) return;
  Place start;
  for (const pugi::xml_node& node : object.children()) {
    if (local_name(node) != "TextCode") continue;
    start.x = number_of(attribute(node, "X"), start.x);  // what is not said is as before
    start.y = number_of(attribute(node, "Y"), start.y);
    Code(placed, size, fragments).read(node, start);
  }
}

void add_within(const pugi::xml_node& node, const Matrix& placed, std::vector<Fragment>& fragments,
                unsigned depth) {
  if (depth > kMaxXmlDepth) return;
  for (const pugi::xml_node& each : node.children()) {
    const std::string_view name = local_name(each);
    if (name == "TextObject") {
      add_text_object(each, placed, fragments);
    } else if (name == "Layer" || name == "PageBlock" || name == "Content") {
      add_within(each, placed, fragments, depth + 1);
    }
  }
}

}  // namespace

Matrix Matrix::of(const Matrix& inner) const {
  return {a * inner.a + c * inner.b, b * inner.a + d * inner.b,     a * inner.c + c * inner.d,
          b * inner.c + d * inner.d, a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f};
}

std::vector<double> numbers_in(std::string_view text, std::size_t most) {
  std::vector<double> numbers;
  for (std::size_t at = 0; at < text.size() && numbers.size() < most;) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
    double value = 0;
    const auto read = std::from_chars(text.data() + begin, text.data() + end, value);
    if (read.ec == std::errc() && read.ptr == text.data() + end && std::isfinite(value))
      numbers.push_back(value);
    at = end;
  }
  return numbers;
}

std::vector<double> deltas_of(std::string_view text, std::size_t count) {
  std::vector<double> deltas;
  while (!text.empty() && deltas.size() < count) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    const std::size_t end = std::min(text.find_first_of(" \t\r\n"), text.size());
    if (text.substr(0, end) == "g") {
      const std::vector<double> group = numbers_in(text.substr(end), 2);
      if (group.size() < 2) break;
      const auto times =
          static_cast<std::size_t>(std::clamp(group[0], 0.0, static_cast<double>(count - deltas.size())));
      deltas.insert(deltas.end(), times, group[1]);
      for (int i = 0; i < 3; ++i) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        text.remove_prefix(std::min(text.find_first_of(" \t\r\n"), text.size()));
      }
      continue;
    }
    const std::vector<double> value = numbers_in(text.substr(0, end), 1);
    if (!value.empty()) deltas.push_back(value.front());
    text.remove_prefix(end);
  }
  if (!deltas.empty()) deltas.resize(count, deltas.back());
  return deltas;
}

void add_fragments(const pugi::xml_node& node, const Matrix& placed, std::vector<Fragment>& fragments) {
  add_within(node, placed, fragments, 0);
}

}  // namespace wenhao::reader

// Joining lines by their geometry.
#include "corpus/reader/layout/paragraphs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "corpus/reader/layout/running.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

using text::Align;
using text::Role;

// All in ems of the line they are about.
constexpr double kFull = 2.3;    // a line that ends so near the edge is full: some marks may not begin a line
constexpr double kEdge = 0.7;    // a line that begins so near the edge begins there
constexpr double kCentre = 1.0;  // how far from the middle a centred line may be
constexpr double kHanging = 3.5;   // how far a list hangs in
constexpr double kSigned = 7;      // how far from the right edge a signature ends
constexpr double kNarrowest = 12;  // running text is not set in fewer characters a line
constexpr double kClosest = 0.85;  // lines nearer than that stand beside each other
constexpr double kRowPitch = 4;    // between rows of a table

// The measure that running text is set in.
struct Measure {
  double left = 0;
  double right = 0;
  double size = 1;
  double pitch = 0;  // from line to line
};

// The most frequent of some values, those within `width` counted as one.
double most_frequent(const std::vector<std::pair<double, double>>& weighted, double width) {
  std::map<long, std::pair<double, double>> bins;  // weight, value
  for (const auto& [value, weight] : weighted) {
    auto& bin = bins[std::lround(value / width)];
    bin.first += weight;
    bin.second = value;
  }
  const auto most = std::ranges::max_element(bins, {}, [](const auto& bin) { return bin.second.first; });
  return most == bins.end() ? 0 : most->second.second;
}

// The outermost edge that a fair share of the lines has.
double edge_of(std::vector<double> values, double width, bool leftmost) {
  if (values.empty()) return 0;
  std::ranges::sort(values);
  if (!leftmost) std::ranges::reverse(values);
  const auto fair = std::max<std::size_t>(2, values.size() / 12);
  for (std::size_t i = 0; i + fair <= values.size(); ++i) {
    if (std::abs(values[i + fair - 1] - values[i]) <= width) return values[i];
  }
  return values.front();
}

Measure measure_of(const std::vector<LaidLine>& lines) {
  std::vector<std::pair<double, double>> sizes;
  for (const LaidLine& line : lines) sizes.emplace_back(line.size, line.right - line.left);
  Measure measure;
  measure.size = std::max(most_frequent(sizes, 0.5), 0.1);
  std::vector<double> lefts;
  std::vector<double> rights;
  std::vector<std::pair<double, double>> pitches;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (std::abs(lines[i].size - measure.size) > 0.15 * measure.size) continue;
    lefts.push_back(lines[i].left);
    rights.push_back(lines[i].right);
    const bool follows = i > 0 && lines[i].page == lines[i - 1].page;
    if (follows) pitches.emplace_back(lines[i].middle - lines[i - 1].middle, 1);
  }
  measure.left = edge_of(std::move(lefts), 0.4 * measure.size, true);
  measure.right = edge_of(std::move(rights), 0.8 * measure.size, false);
  measure.pitch = most_frequent(pitches, 0.2 * measure.size);
  return measure;
}

// 一、 （一） 1. 第三条: what a paragraph begins with, not a line within one.
bool begins_as_item(std::string_view text) {
  constexpr std::u32string_view kNumerals = U"0123456789０１２３４５６７８９〇零一二三四五六七八九十百第";
  constexpr std::u32string_view kAfter = U"、.．)）章节条";
  const char32_t first = text::decode(text, 0).code_point;
  if (first == U'（' || first == U'(')
    return kNumerals.find(text::decode(text, first < 0x80 ? 1 : 3).code_point) != std::u32string_view::npos;
  std::size_t numerals = 0;
  for (std::size_t at = 0; at < text.size() && numerals < 6; ++numerals) {
    const text::Decoded next = text::decode(text, at);
    if (kAfter.find(next.code_point) != std::u32string_view::npos) return numerals > 0;
    if (kNumerals.find(next.code_point) == std::u32string_view::npos) return false;
    at += next.size;
  }
  return false;
}

bool ends_a_sentence(std::string_view text) {
  constexpr std::u32string_view kEnds = U"。；：！？;:!?";
  return kEnds.find(text::decode_before(text, text.size()).code_point) != std::u32string_view::npos;
}

// The paragraph in the making, and what its lines looked like.
class Joiner {
 public:
  Joiner(const Measure& measure, text::SourceText& source) : measure_(measure), source_(source) {}

  void add(const LaidLine& line, bool is_row) {
    const std::string text = text_of(line, is_row);
    if (text.empty()) return;
    if (is_row || was_row_ || !goes_on(line, text)) {
      end();
      begin_ = source_.text.size();
      paragraph_ = {};
      paragraph_.page = static_cast<std::uint32_t>(line.page + 1);
      paragraph_.role = is_row ? Role::row : Role::text;
      paragraph_.align = is_row ? Align::unknown : align_of(line);
      first_left_ = line.left;
      lines_ = 0;
    } else {
      append_joint(text);
      paragraph_.align = Align::unknown;
    }
    source_.text += text;
    was_row_ = is_row;
    last_ = line;
    rest_left_ = line.left;
    ++lines_;
  }

  void end() {
    if (source_.text.size() == begin_) return;
    paragraph_.span = {static_cast<text::Offset>(begin_), static_cast<text::Offset>(source_.text.size())};
    source_.paragraphs.push_back(paragraph_);
    source_.text += '\n';
    begin_ = source_.text.size();
    lines_ = 0;
  }

 private:
  static std::string text_of(const LaidLine& line, bool is_row) {
    if (!is_row) return std::string(text::trim(line.text()));
    std::string out;
    for (const LaidLine::Cell& cell : line.cells) {
      if (!out.empty()) out += '\t';
      out += text::trim(cell.text);
    }
    return out;
  }

  [[nodiscard]] bool goes_on(const LaidLine& line, std::string_view text) const {
    if (lines_ == 0 || line.cells.size() > 1 || last_.cells.size() > 1) return false;
    const double em = line.size;
    if (measure_.right - measure_.left < kNarrowest * em) return false;
    if (std::abs(last_.size - em) > 0.15 * em || last_.right < measure_.right - kFull * last_.size)
      return false;
    const double pitch = line.middle - last_.middle;
    if (line.page == last_.page &&
        (pitch < kClosest * em || pitch > std::max(1.5 * measure_.pitch, 1.3 * em)))
      return false;
    const std::string_view so_far = std::string_view(source_.text).substr(begin_);
    const bool item = begins_as_item(text);
    if (item && ends_a_sentence(so_far)) return false;
    if (line.left <= measure_.left + kEdge * em) return true;
    if (lines_ > 1)
      return std::abs(line.left - rest_left_) < 0.3 * em && line.left < first_left_ + kHanging * em;
    return begins_as_item(so_far) && !item && line.left > first_left_ + 0.3 * em &&
           line.left < first_left_ + kHanging * em;
  }

  [[nodiscard]] Align align_of(const LaidLine& line) const {
    const double middle = (measure_.left + measure_.right) / 2;
    const double off = std::abs((line.left + line.right) / 2 - middle);
    const double in_left = line.left - measure_.left;
    const double in_right = measure_.right - line.right;
    const bool large = line.size > 1.15 * measure_.size;
    if (off < kCentre * line.size && (large || (in_left > 1.5 * line.size && in_right > 1.5 * line.size)))
      return Align::center;
    return line.left > middle && in_right < kSigned * line.size ? Align::right : Align::unknown;
  }

  // A space where words of letters meet.
  void append_joint(std::string_view text) {
    const char32_t before = text::decode_before(source_.text, source_.text.size()).code_point;
    const char32_t after = text::decode(text, 0).code_point;
    const auto is_letter = [](char32_t c) { return c < 0x2E80 && c > 0x20 && (c < 0x30 || c > 0x39); };
    if (is_letter(before) && is_letter(after) && before != U'-') source_.text += ' ';
  }

  const Measure& measure_;
  text::SourceText& source_;
  std::size_t begin_ = 0;
  text::Paragraph paragraph_;
  LaidLine last_;
  double first_left_ = 0;
  double rest_left_ = 0;
  std::size_t lines_ = 0;
  bool was_row_ = false;
};

// Cells of one line stand under those of the other.
bool share_columns(const LaidLine& above, const LaidLine& below) {
  if (above.page != below.page || above.cells.size() < 2 || below.cells.size() < 2) return false;
  if (below.middle - above.middle > kRowPitch * below.size) return false;
  for (std::size_t i = 1; i < below.cells.size(); ++i) {
    for (std::size_t k = 1; k < above.cells.size(); ++k) {
      if (std::abs(below.cells[i].left - above.cells[k].left) < below.size) return true;
    }
  }
  return false;
}

}  // namespace

void lay_out(const std::vector<LaidPage>& pages, text::SourceText& source) {
  std::vector<std::vector<LaidLine>> by_page;
  std::vector<double> heights;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    by_page.push_back(lines_of(pages[i], i));
    heights.push_back(pages[i].height);
  }
  take_running_lines(by_page, heights, source);
  std::vector<LaidLine> lines;
  for (std::vector<LaidLine>& page : by_page) std::ranges::move(page, std::back_inserter(lines));
  const Measure measure = measure_of(lines);
  Joiner joiner(measure, source);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_row = (i > 0 && share_columns(lines[i - 1], lines[i])) ||
                        (i + 1 < lines.size() && share_columns(lines[i], lines[i + 1]));
    joiner.add(lines[i], is_row);
  }
  joiner.end();
}

}  // namespace wenhao::reader

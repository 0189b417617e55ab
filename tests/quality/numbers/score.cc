// Scores the recogniser against labelled sentences: precision, recall, exact span and repair flags, by kind.
//
//   number-quality FILE... [--misses] [--against LIST]
//
// Files are in the format of README.md; a number in the third column is how many fields a line stands for,
// and adds a row weighted by it. --misses lists every difference; --against compares with a list of known
// misreadings.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/number/mention.h"

namespace {

using wenhao::number::Mention;

struct Label {
  std::string kind;
  std::string canonical;
  bool repaired = false;
  std::string written;

  auto operator<=>(const Label&) const = default;
};

struct Tally {
  int expected = 0;
  int found = 0;    // of the mentions found
  int matched = 0;  // kind and canonical
  int spans = 0;    // … and the exact words
  int repairs = 0;  // … and the repair flag
};

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == 'n' || text[i + 1] == 't')) {
      out += text[++i] == 'n' ? '\n' : '\t';
    } else {
      out += text[i];
    }
  }
  return out;
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0;;) {
    const std::size_t next = text.find(separator, at);
    parts.emplace_back(text.substr(at, next - at));
    if (next == std::string_view::npos) return parts;
    at = next + separator.size();
  }
}

std::vector<Label> labels_of(const std::string& field) {
  std::vector<Label> labels;
  if (field == "-") return labels;
  for (const std::string& one : split(field, " ;; ")) {
    const std::vector<std::string> parts = split(one, "|");
    if (parts.size() < 4) continue;
    labels.push_back({parts[0], parts[1], parts[2] == "1", unescaped(parts[3])});
  }
  return labels;
}

std::vector<Label> found_in(const std::string& text) {
  std::vector<Label> labels;
  const std::vector<Mention> mentions = wenhao::number::find_mentions(text);
  for (const Mention& mention : mentions) {
    std::string name = canonical(mention, text, mentions);
    if (name.empty()) {
      name = "?";
      for (const std::string& reading : readings(mention, text)) {
        if (name.size() > 1) name += '/';
        name += reading;
      }
    }
    labels.push_back(
        {std::string(name_of(mention.kind)), name, mention.repaired, std::string(written(mention, text))});
  }
  return labels;
}

class Score {
 public:
  explicit Score(bool misses) : misses_(misses) {}

  void take(const std::string& line) {
    const std::vector<std::string> fields = split(line, "\t");
    if (fields.size() < 2 || line[0] == '#') return;
    const std::string text = unescaped(fields[0]);
    std::vector<Label> expected = labels_of(fields[1]);
    std::vector<Label> found = found_in(text);
    for (const Label& label : expected) ++kinds_[label.kind].expected;
    for (const Label& label : found) ++kinds_[label.kind].found;
    bool same = expected.size() == found.size();
    for (const Label& label : expected) {
      const auto at = std::find_if(found.begin(), found.end(), [&](const Label& f) {
        return f.kind == label.kind && f.canonical == label.canonical;
      });
      if (at == found.end()) {
        same = false;
        continue;
      }
      Tally& tally = kinds_[label.kind];
      ++tally.matched;
      tally.spans += at->written == label.written ? 1 : 0;
      tally.repairs += at->repaired == label.repaired ? 1 : 0;
      same = same && at->written == label.written && at->repaired == label.repaired;
      found.erase(at);
    }
    ++lines_;
    exact_ += same ? 1 : 0;
    add_tag(fields.size() > 2 ? fields[2] : std::string(), same);
    if (!same) misread_.insert(fields[0]);
    if (!same && misses_) print_miss(fields, text);
  }

  // What a change gained and lost against the sentences known to be misread.
  void compare(const std::string& list) const {
    std::ifstream file(list);
    std::set<std::string> known;
    for (std::string line; std::getline(file, line);) {
      if (!line.empty() && line[0] != '#') known.insert(line);
    }
    for (const std::string& line : known) {
      if (misread_.count(line) == 0) std::printf("gained  %s\n", line.c_str());
    }
    for (const std::string& line : misread_) {
      if (known.count(line) == 0) std::printf("lost    %s\n", line.c_str());
    }
  }

  void print() const {
    std::printf("%-14s %8s %6s %9s %7s %7s %7s\n", "kind", "expected", "found", "precision", "recall", "span",
                "repair");
    Tally all;
    for (const auto& [kind, tally] : kinds_) {
      print_row(kind, tally);
      all.expected += tally.expected;
      all.found += tally.found;
      all.matched += tally.matched;
      all.spans += tally.spans;
      all.repairs += tally.repairs;
    }
    print_row("all", all);
    if (weight_ > 0) std::printf("fields, weighted: %.4f of %.0f\n", weight_exact_ / weight_, weight_);
    for (const auto& [tag, tally] : tags_) {
      std::printf("  %-20s %4d of %4d\n", tag.c_str(), tally.matched, tally.expected);
    }
    std::printf("lines exact: %d of %d (%.4f)\n", exact_, lines_, lines_ == 0 ? 1.0 : 1.0 * exact_ / lines_);
  }

 private:
  void add_tag(const std::string& tag, bool same) {
    const bool is_count = !tag.empty() && tag.find_first_not_of("0123456789") == std::string::npos;
    if (is_count) {
      weight_ += std::stod(tag);
      weight_exact_ += same ? std::stod(tag) : 0;
    } else if (!tag.empty()) {
      ++tags_[tag].expected;
      tags_[tag].matched += same ? 1 : 0;
    }
  }

  static double ratio(int part, int whole) { return whole == 0 ? 1.0 : static_cast<double>(part) / whole; }

  static void print_row(const std::string& kind, const Tally& t) {
    std::printf("%-14s %8d %6d %9.4f %7.4f %7.4f %7.4f\n", kind.c_str(), t.expected, t.found,
                ratio(t.matched, t.found), ratio(t.matched, t.expected), ratio(t.spans, t.matched),
                ratio(t.repairs, t.matched));
  }

  static void print_miss(const std::vector<std::string>& fields, const std::string& text) {
    std::printf("- %s\n  expected %s\n  found    ", fields[0].c_str(), fields[1].c_str());
    std::string found;
    for (const Label& l : found_in(text)) {
      if (!found.empty()) found += " ;; ";
      found.append(l.kind)
          .append("|")
          .append(l.canonical)
          .append(l.repaired ? "|1|" : "|0|")
          .append(l.written);
    }
    std::printf("%s\n", found.empty() ? "-" : found.c_str());
  }

  bool misses_;
  std::map<std::string, Tally> kinds_;
  int lines_ = 0;
  int exact_ = 0;
  std::map<std::string, Tally> tags_;  // expected: lines; matched: exact ones
  std::set<std::string> misread_;
  double weight_ = 0;
  double weight_exact_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const auto given = [&](const char* option) {
    return std::find(arguments.begin(), arguments.end(), option);
  };
  const auto against = given("--against");
  const bool compares = against != arguments.end() && against + 1 != arguments.end();
  Score score(given("--misses") != arguments.end());
  for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
    if (*argument == "--misses" || *argument == "--against") continue;
    if (compares && argument == against + 1) continue;
    std::ifstream file(*argument);
    if (!file) {
      std::fprintf(stderr, "cannot read %s\n", argument->c_str());
      return 2;
    }
    for (std::string line; std::getline(file, line);) score.take(line);
  }
  score.print();
  if (compares) score.compare(*(against + 1));
  return 0;
}

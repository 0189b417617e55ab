// Labels from lines, and nDCG, reciprocal rank and recall of a list of answers.
#include "tests/quality/search/judged.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>

#include "corpus/text/fold.h"
#include "corpus/text/tokens.h"
#include "corpus/text/utf8.h"

namespace wenhao::quality {
namespace {

std::vector<std::string_view> split(std::string_view line, std::string_view by) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find(by, begin), line.size());
    parts.push_back(line.substr(begin, end - begin));
    begin = end + by.size();
  }
  return parts;
}

Label label_of(std::string_view text) {
  const auto parts = split(text::trim(text), " ");
  Label label;
  if (parts.size() < 2 || parts[0].size() != 1) return label;
  label.grade = parts[0].front() - '0';
  label.file = parts[1];
  for (std::size_t i = 2; i < parts.size(); ++i) label.snippet += parts[i];
  label.snippet = tokens_in_one(label.snippet);
  return label;
}

// FNV-1a: the same on every machine, and nothing of the query's meaning in it.
bool in_test_half(std::string_view query) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : query) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return ((hash >> 32) & 1) != 0;
}

bool meets(const Label& label, const Answer& answer) {
  return answer.file.ends_with(label.file) &&
         (label.snippet.empty() || answer.text.find(label.snippet) != std::string::npos);
}

// The grade of each answer in order. A label counts once; further passages of a file that is good as a whole
// are passed over, as is every file's second passage where files are judged.
std::vector<int> grades_of(const Judged& judged, const std::vector<Answer>& answers) {
  std::vector<int> grades;
  std::vector<bool> met(judged.labels.size(), false);
  std::set<std::string> files;
  const bool whole = std::all_of(judged.labels.begin(), judged.labels.end(),
                                 [](const Label& label) { return label.snippet.empty(); });
  for (const Answer& answer : answers) {
    if (whole && !files.insert(answer.file).second) continue;
    int grade = 0;
    for (std::size_t i = 0; i < judged.labels.size(); ++i) {
      if (met[i] || !meets(judged.labels[i], answer)) continue;
      met[i] = true;
      grade = std::max(grade, judged.labels[i].grade);
    }
    grades.push_back(grade);
  }
  return grades;
}

double gain(int grade, std::size_t rank) {
  return (std::exp2(grade) - 1.0) / std::log2(static_cast<double>(rank) + 2.0);
}

double discounted(const std::vector<int>& grades, std::size_t most) {
  double sum = 0.0;
  for (std::size_t i = 0; i < std::min(most, grades.size()); ++i) sum += gain(grades[i], i);
  return sum;
}

}  // namespace

std::string tokens_in_one(std::string_view text) {
  const std::string folded = text::fold(text);
  std::string out;
  for (const text::Token& token : text::tokens_of(folded)) out += text::slice(folded, token.span);
  return out;
}

Result<std::vector<Judged>> read_judged(const std::string& path) {
  std::ifstream file(path);
  if (!file) return fail(ErrorCode::unreadable, path);
  std::vector<Judged> all;
  for (std::string line; std::getline(file, line);) {
    const auto columns = split(line, "\t");
    if (line.starts_with('#') || columns.size() < 3) continue;
    Judged judged{std::string(columns[0]), std::string(columns[1]), {}, in_test_half(columns[0])};
    for (const std::string_view label : split(columns[2], " | ")) judged.labels.push_back(label_of(label));
    all.push_back(std::move(judged));
  }
  return all;
}

void Measure::add(const Judged& judged, const std::vector<Answer>& answers) {
  constexpr std::size_t kShown = 10;
  constexpr std::size_t kDeep = 100;
  const std::vector<int> grades = grades_of(judged, answers);
  std::vector<int> ideal;
  for (const Label& label : judged.labels) ideal.push_back(label.grade);
  std::sort(ideal.rbegin(), ideal.rend());
  ++queries;
  if (answers.empty()) ++empty;
  ndcg += discounted(grades, kShown) / discounted(ideal, kShown);
  const auto first = std::find_if(grades.begin(), grades.end(), [](int grade) { return grade > 0; });
  if (first != grades.end()) reciprocal += 1.0 / static_cast<double>(first - grades.begin() + 1);
  const auto end = grades.begin() + static_cast<std::ptrdiff_t>(std::min(kDeep, grades.size()));
  const auto found = std::count_if(grades.begin(), end, [](int grade) { return grade > 0; });
  recall += std::min(1.0, static_cast<double>(found) / static_cast<double>(ideal.size()));
}

}  // namespace wenhao::quality

// Scores the document parser: precision and recall of each field, on samples, generated letters and labels.
//
//   document-quality --seal FROM TO
//   document-quality [--misses] [--bare] [--generated N] [--at-least X] FOLDER...
//
// A FOLDER holds label files (README.md). --generated N adds N letters and circulars of every damage, and
// compilations of them; --bare reads the labelled pages as bare text; --misses lists every difference;
// --at-least X ends with status 1 where a field of a table is below X.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "corpus/document/parse.h"
#include "corpus/reader/reader.h"
#include "tests/quality/documents/compare.h"
#include "tests/quality/documents/labels.h"
#include "tests/support/letter.h"

namespace wenhao::quality {
namespace {

struct Arguments {
  bool misses = false;
  bool bare = false;
  std::uint64_t generated = 0;
  double at_least = 0;
  bool seal = false;  // the first folder into the second
  std::vector<std::string> folders;
};

Arguments arguments_of(int argc, char** argv) {
  Arguments arguments;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--misses") {
      arguments.misses = true;
    } else if (word == "--seal") {
      arguments.seal = true;
    } else if (word == "--bare") {
      arguments.bare = true;
    } else if (word == "--generated" && i + 1 < argc) {
      arguments.generated = std::strtoull(argv[++i], nullptr, 10);
    } else if (word == "--at-least" && i + 1 < argc) {
      arguments.at_least = std::strtod(argv[++i], nullptr);
    } else {
      arguments.folders.push_back(word);
    }
  }
  return arguments;
}

// The text of a page as someone would paste it: the same words, nothing known of the layout.
text::SourceText bare(const text::SourceText& page) {
  text::SourceText source;
  source.text = page.text;
  source.format = "text";
  source.encoding = page.encoding;
  source.paragraphs = text::paragraphs_of_lines(source.text);
  return source;
}

Scores of_folder(const std::string& folder, bool as_bare) {
  Scores scores;
  for (const Labels& labels : labels_in(folder)) {
    const auto source = reader::read_file(labels.source);
    if (!source) {
      std::fprintf(stderr, "cannot read %s\n", labels.source.c_str());
      continue;
    }
    const text::SourceText text = as_bare ? bare(*source) : *source;
    compare(labels.name, document::parse_documents(text), text, labels.documents, scores);
  }
  return scores;
}

void add_letter(const std::string& name, const Letter& letter, Scores& scores) {
  const auto source = reader::read_text(letter.text, letter.page ? "letter.html" : "letter.txt");
  if (source) compare(name, document::parse_documents(*source), *source, letter.documents, scores);
}

// Each seed whole and with a damage of its own, plain and as a page; and a compilation of each seven.
Scores of_generated(std::uint64_t count) {
  Scores scores;
  for (std::uint64_t seed = 0; seed < count; ++seed) {
    LetterOptions options;
    options.page = seed % 3 == 1;
    options.damage = seed % 4 == 0 ? 0 : static_cast<std::uint32_t>(seed * 37 % (damage::kAll + 1));
    add_letter("letter " + std::to_string(seed) + " damage " + std::to_string(options.damage),
               make_letter(seed * 5, options), scores);
    if (seed % 7 != 6) continue;
    LetterOptions joined = options;
    joined.damage &= ~damage::kNumberless;
    add_letter("compilation " + std::to_string(seed),
               make_compilation({seed, seed + 15, seed + 30, seed + 45}, joined), scores);
  }
  return scores;
}

// Prints the table; false where a field is below the bound.
bool print(const std::string& title, const Scores& scores, const Arguments& arguments) {
  bool good = true;
  std::printf("%s\n  %-10s %9s %7s %7s %10s %7s\n", title.c_str(), "field", "expected", "found", "right",
              "precision", "recall");
  for (const char* field : kFields) {
    const auto found = scores.fields.find(field);
    if (found == scores.fields.end()) continue;
    const Tally& tally = found->second;
    if (tally.expected == 0 && tally.found == 0) continue;
    std::printf("  %-10s %9zu %7zu %7zu %10.3f %7.3f\n", field, tally.expected, tally.found, tally.right,
                tally.precision(), tally.recall());
    good = good && tally.precision() >= arguments.at_least && tally.recall() >= arguments.at_least;
  }
  if (arguments.misses) {
    for (const std::string& miss : scores.misses) std::printf("  %s\n", miss.c_str());
  }
  std::printf("\n");
  return good;
}

int run(const Arguments& arguments) {
  if (arguments.seal)
    return arguments.folders.size() == 2 && seal_labels(arguments.folders[0], arguments.folders[1]) ? 0 : 1;
  bool good = true;
  for (const std::string& folder : arguments.folders)
    good = print(folder + (arguments.bare ? " (as bare text)" : ""), of_folder(folder, arguments.bare),
                 arguments) &&
           good;
  if (arguments.generated > 0)
    good = print("generated: " + std::to_string(arguments.generated) + " letters",
                 of_generated(arguments.generated), arguments) &&
           good;
  return good ? 0 : 1;
}

}  // namespace
}  // namespace wenhao::quality

int main(int argc, char** argv) { return wenhao::quality::run(wenhao::quality::arguments_of(argc, argv)); }

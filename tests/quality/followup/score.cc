// Measures answer and check against what is known to be right; prints two tables.
//
//   followup-quality FOLDER [--with PROPOSALS FOLDER...] [--tell]
//
// FOLDER is this one. --with adds a file of labelled proposals that stands outside the project and the
// folders of the documents it speaks of. --tell lists every difference.
#include <cstdio>
#include <string>
#include <vector>

#include "tests/quality/followup/drafts.h"
#include "tests/quality/followup/library.h"
#include "tests/quality/followup/proposals.h"

namespace {

using namespace wenhao::followup_quality;

double share(int part, int whole) { return whole == 0 ? 1.0 : static_cast<double>(part) / whole; }

void print(const std::string& name, std::size_t proposals, const ProposalScore& score) {
  std::printf("| %s | %zu | %d | %.3f | %.3f | %.3f | %.3f | %d/%d |\n", name.c_str(), proposals, score.known,
              share(score.matched, score.found), share(score.matched, score.known),
              share(score.first, score.judged), share(score.in_three, score.judged), score.said_nothing,
              score.nothing);
}

void print(const DraftScore& score) {
  std::puts("\n| fault | planted | found |\n|---|---|---|");
  int planted = 0;
  int found = 0;
  for (const auto& [code, of_code] : score.by_code) {
    std::printf("| %s | %d | %d |\n", code.c_str(), of_code.planted, of_code.found);
    planted += of_code.planted;
    found += of_code.found;
  }
  std::printf("| all | %d | %d (%.3f) |\n", planted, found, share(found, planted));
  std::printf("\nfalse alarms: %d in %d drafts with %d identifiers (%.4f)\n", score.false_alarms,
              score.drafts, score.identifiers, share(score.false_alarms, score.identifiers));
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.empty()) return 2;
  const std::string folder = arguments[0];
  std::string outside;
  std::vector<std::string> folders = {folder + "/../../../corpus/samples"};
  bool tell = false;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    if (arguments[i] == "--tell") {
      tell = true;
    } else if (arguments[i] == "--with" && i + 1 < arguments.size()) {
      outside = arguments[++i];
    } else {
      folders.push_back(arguments[i]);
    }
  }
  const Material material = read_material(folder);
  Library library(material, folders);
  if (!library) return 2;
  std::puts(
      "| proposals | | requests | precision | recall | right first | in first 3 | nothing, said so |\n"
      "|---|---|---|---|---|---|---|---|");
  const auto written = read_proposals(folder + "/proposals.txt");
  print("written", written.size(), score(library, written, tell));
  const auto brief = read_proposals(folder + "/short.txt");
  print("of few words", brief.size(), score(library, brief, tell));
  const auto generated = generated_proposals(material);
  print("generated", generated.size(), score(library, generated, tell));
  if (!outside.empty()) {
    const auto more = read_proposals(outside);
    print("about outside letters", more.size(), score(library, more, tell));
  }
  print(score(library, planted_drafts(material), tell));
  return 0;
}

// Proposals with known requests and known right passages: read from a file, and generated from topics.
#pragma once

#include <string>
#include <vector>

#include "corpus/text/source_text.h"
#include "tests/quality/followup/library.h"

namespace wenhao::followup_quality {

struct KnownRequest {
  text::Span span;                   // in the proposal's text
  std::vector<std::string> needles;  // words of passages that answer it; empty where none is to be found
  bool judged = true;                // false: its passages are not scored
};

struct KnownProposal {
  std::string name;
  std::string text;
  std::vector<KnownRequest> requests;
};

// The format is told at the head of proposals.txt.
[[nodiscard]] std::vector<KnownProposal> read_proposals(const std::string& path);

// Three proposals of different forms for each topic.
[[nodiscard]] std::vector<KnownProposal> generated_proposals(const Material& material);

struct ProposalScore {
  int known = 0;    // requests labelled
  int found = 0;    // requests the program finds
  int matched = 0;  // of them the same: spans that overlap by six tenths of both together
  int judged = 0;   // labelled requests with a right passage
  int first = 0;    // it comes first
  int in_three = 0;
  int nothing = 0;  // labelled as having nothing behind them
  int said_nothing = 0;
};
[[nodiscard]] ProposalScore score(Library& library, const std::vector<KnownProposal>& proposals, bool tell);

}  // namespace wenhao::followup_quality

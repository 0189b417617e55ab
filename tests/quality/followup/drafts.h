// Drafts with one planted fault each, and the same drafts without it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/quality/followup/library.h"

namespace wenhao::followup_quality {

struct PlantedDraft {
  std::string code;
  std::string written;  // of the fault
  std::string text;
  bool planted = true;
};

// Six drafts for each code, and one correct draft for each of them.
[[nodiscard]] std::vector<PlantedDraft> planted_drafts(const Material& material);

struct FaultScore {
  int planted = 0;
  int found = 0;
};
struct DraftScore {
  std::map<std::string, FaultScore> by_code;
  int drafts = 0;
  int identifiers = 0;   // numbers, titles and articles in all of them
  int false_alarms = 0;  // faults told that were not planted
};
[[nodiscard]] DraftScore score(Library& library, const std::vector<PlantedDraft>& drafts, bool tell);

}  // namespace wenhao::followup_quality

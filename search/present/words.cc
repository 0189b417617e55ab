// Relation types by name, and the filling of patterns.
#include "search/present/words.h"

#include <algorithm>
#include <array>

namespace wenhao::present {
namespace {

struct Row {
  std::string_view type;
  Words words;
};
constexpr std::array kRelations = {
    Row{"cites", {"提到", "mentions"}},    Row{"based_on", {"依据", "based on"}},
    Row{"issues", {"印发", "issues"}},     Row{"forwards", {"转发", "forwards"}},
    Row{"amends", {"修改", "amends"}},     Row{"repeals", {"废止", "repeals"}},
    Row{"replaces", {"代替", "replaces"}}, Row{"answers", {"答复", "answers"}}};

}  // namespace

std::string_view relation_word(std::string_view type, Language language) {
  const auto found =
      std::find_if(kRelations.begin(), kRelations.end(), [type](const Row& row) { return row.type == type; });
  return found == kRelations.end() ? type : found->words.in(language);
}

std::string filled(std::string_view pattern, std::string_view value) {
  std::string out(pattern);
  const std::size_t at = out.find("{0}");
  if (at != std::string::npos) out.replace(at, 3, value);
  return out;
}

}  // namespace wenhao::present

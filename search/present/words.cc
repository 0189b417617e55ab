// Relation types and kinds by name, and the filling of patterns.
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

constexpr std::array kKinds = {
    Row{"reply", {"答复", "reply"}},         Row{"circular", {"公文", "circular"}},
    Row{"order", {"令", "order"}},           Row{"announcement", {"公告", "announcement"}},
    Row{"opinion", {"会办意见", "opinion"}}, Row{"other", {"其他", "other"}}};

template <class Rows>
std::string_view word_of(const Rows& rows, std::string_view type, Language language) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [type](const Row& row) { return row.type == type; });
  return found == rows.end() ? type : found->words.in(language);
}

}  // namespace

std::string_view relation_word(std::string_view type, Language language) {
  return word_of(kRelations, type, language);
}

std::string kind_word(std::string_view kind, Language language) {
  return std::string(word_of(kKinds, kind, language));
}

std::string filled(std::string_view pattern, std::string_view value) {
  std::string out(pattern);
  const std::size_t at = out.find("{0}");
  if (at != std::string::npos) out.replace(at, 3, value);
  return out;
}

}  // namespace wenhao::present

// Told by the relations repeals and replaces of other documents.
#include "search/followup/standing.h"

#include <algorithm>
#include <array>
#include <string>

#include "search/followup/evidence.h"

namespace wenhao::followup {
namespace {

// Words by which a text says that what it names has ended (规章制定程序条例, 立法技术规范).
constexpr auto kEnded = std::to_array<std::string_view>({"废止", "废除", "失效", "停止执行", "停止施行",
                                                         "不再执行", "作废", "被替代", "取代", "代替", "替代",
                                                         "届满", "到期", "廢止", "失效", "停止執行"});

bool is_before(const index::DocumentHead& document, const std::optional<text::Date>& day) {
  if (!day || day->year == 0 || document.date.empty()) return true;
  const std::string iso = text::iso(*day);
  return document.date.substr(0, iso.size()) <= iso;
}

// The draft, or an earlier copy of it, is held.
bool is_own(const Draft& draft, const index::DocumentHead& document) {
  return std::ranges::any_of(draft.documents, [&](const document::Document& own) {
    if (own.id == document.id) return true;
    return own.number &&
           number::canonical(own.mentions[*own.number], draft.text(), own.mentions) == document.number;
  });
}

}  // namespace

std::string_view name_of(Standing standing) {
  switch (standing) {
    case Standing::unknown:
      return "unknown";
    case Standing::in_force:
      return "in_force";
    case Standing::repealed:
      return "repealed";
    case Standing::replaced:
      return "replaced";
  }
  return "unknown";
}

Standing standing_of(const Facts& facts) {
  if (const Ending* ending = ended_by(facts, std::nullopt))
    return ending->type == "replaces" ? Standing::replaced : Standing::repealed;
  return facts.held.empty() ? Standing::unknown : Standing::in_force;
}

const Ending* ended_by(const Facts& facts, const std::optional<text::Date>& before) {
  for (const Ending& ending : facts.endings) {
    if (ending.by.document.number != facts.number && is_before(ending.by.document, before)) return &ending;
  }
  return nullptr;
}

const Ending* ended_before(const Draft& draft, std::size_t mention, const Facts& facts) {
  const auto date = draft.date_at(draft.mentions[mention].span.begin);
  for (const Ending& ending : facts.endings) {
    if (is_own(draft, ending.by.document) || ending.by.document.number == facts.number) continue;
    if (is_before(ending.by.document, date)) return &ending;
  }
  return nullptr;
}

bool tells_the_end(const Draft& draft, std::size_t mention) {
  const text::Span span = draft.mentions[mention].span;
  const auto paragraph = std::ranges::find_if(
      draft.source->paragraphs, [&](const text::Paragraph& each) { return each.span.contains(span); });
  if (paragraph == draft.source->paragraphs.end()) return false;
  const std::string_view words = text::slice(draft.text(), paragraph->span);
  const text::Span sentence = sentence_at(words, span.begin - paragraph->span.begin);
  const std::string_view said = text::slice(words, sentence);
  return std::ranges::any_of(
      kEnded, [&](std::string_view word) { return said.find(word) != std::string_view::npos; });
}

}  // namespace wenhao::followup

// Titles cited without a number: the document held under the title, whether it stands, whether it is open.
#include <algorithm>
#include <set>

#include "search/followup/rules.h"
#include "search/followup/standing.h"
#include "search/followup/titles.h"

namespace wenhao::followup {
namespace {

using number::Mention;

constexpr std::size_t kFewestLetters = 6;  // a shorter title may be many documents'

Fault fault_at(const Draft& draft, std::size_t i, FaultCode code, const std::string& number) {
  Fault fault;
  fault.code = code;
  fault.span = draft.mentions[i].span;
  fault.written = std::string(draft.written(i));
  fault.number = number;
  return fault;
}

Result<void> look_at(const Draft& draft, Catalogue& catalogue, std::size_t i, const Titled& held,
                     std::vector<Fault>& faults) {
  const std::string& openness = held.by.document.openness;
  if (openness == "closed" || openness == "on_request") {
    Fault fault = fault_at(draft, i, FaultCode::not_open, held.number);
    fault.detail = openness;
    fault.evidence.push_back(held.by);
    faults.push_back(std::move(fault));
  }
  if (held.number.empty()) return {};
  const auto facts = catalogue.of(held.number);
  if (!facts) return tl::unexpected<Error>(facts.error());
  const Ending* ending = ended_before(draft, i, **facts);
  if (ending == nullptr || tells_the_end(draft, i)) return {};
  Fault fault = fault_at(draft, i, FaultCode::repealed, held.number);
  fault.detail = ending->type;
  fault.evidence.push_back(ending->by);
  faults.push_back(std::move(fault));
  return {};
}

}  // namespace

Result<std::vector<Fault>> title_faults(const Draft& draft, Catalogue& catalogue) {
  std::vector<Fault> faults;
  std::set<std::string> looked;
  for (std::size_t i = 0; i < draft.mentions.size(); ++i) {
    const Mention& mention = draft.mentions[i];
    const bool bare = mention.kind == number::Kind::title && mention.owner == number::kNone &&
                      !draft.apart[i] && !draft.tied[i];
    if (!bare) continue;
    const std::string title(text::slice(draft.text(), mention.code));
    if (title_key(title).size() < kFewestLetters || !looked.insert(title).second) continue;
    const auto held = catalogue.held_under(title);
    if (!held) return tl::unexpected<Error>(held.error());
    if ((*held)->size() != 1) continue;
    if (const auto done = look_at(draft, catalogue, i, (*held)->front(), faults); !done)
      return tl::unexpected<Error>(done.error());
  }
  return faults;
}

}  // namespace wenhao::followup

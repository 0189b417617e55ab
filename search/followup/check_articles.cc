// Articles that a draft cites against those of the law that the index holds.
#include <algorithm>
#include <set>

#include "corpus/text/utf8.h"
#include "search/followup/articles.h"
#include "search/followup/rules.h"

namespace wenhao::followup {
namespace {

using number::Kind;
using number::Mention;

// A law is held whole or not at all: a page of excerpts says nothing about the articles it leaves out.
Result<const Titled*> whole_law(Catalogue& catalogue, const std::string& title, Articles& articles) {
  const auto held = catalogue.held_under(title);
  if (!held) return tl::unexpected<Error>(held.error());
  const Titled* law = nullptr;
  for (const Titled& each : **held) {
    const auto passages = catalogue.store().passages(each.by.document.id);
    if (!passages) return tl::unexpected<Error>(passages.error());
    const Articles found = articles_of(*passages);
    if (!found.whole() || found.last <= articles.last) continue;
    articles = found;
    law = &each;
  }
  return law;
}

}  // namespace

Articles articles_of(const std::vector<index::PassageRecord>& passages) {
  std::set<std::uint32_t> numbers;
  for (const index::PassageRecord& passage : passages) {
    const std::string_view words = passage.text;
    for (std::size_t line = 0; line < words.size();) {
      const std::size_t end = std::min(words.find('\n', line), words.size());
      const std::string_view head = text::trim(words.substr(line, end - line)).substr(0, 60);
      const auto mentions = number::find_mentions("《法》" + std::string(head));
      for (const Mention& mention : mentions) {
        const bool opens =
            mention.kind == Kind::article && mention.span.begin == std::string("《法》").size();
        if (opens) numbers.insert(mention.serial);
      }
      line = end + 1;
    }
  }
  Articles articles;
  if (!numbers.empty()) articles.last = *numbers.rbegin();
  articles.counted = static_cast<std::uint32_t>(numbers.size());
  return articles;
}

Result<std::vector<Fault>> article_faults(const Draft& draft, Catalogue& catalogue) {
  std::vector<Fault> faults;
  for (std::size_t i = 0; i < draft.mentions.size(); ++i) {
    const Mention& mention = draft.mentions[i];
    if (mention.kind != Kind::article || mention.owner == number::kNone || draft.apart[i]) continue;
    const Mention* title = &draft.mentions[mention.owner];
    if (title->owner != number::kNone) title = &draft.mentions[title->owner];
    if (title->kind != Kind::title) continue;
    Articles articles;
    const auto law = whole_law(catalogue, std::string(text::slice(draft.text(), title->code)), articles);
    if (!law) return tl::unexpected<Error>(law.error());
    if (*law == nullptr || mention.serial <= articles.last) continue;
    Fault fault;
    fault.code = FaultCode::article_missing;
    fault.span = mention.span;
    fault.written = std::string(draft.written(i));
    fault.number = draft.canonical[i];
    fault.detail = std::to_string(articles.last);
    fault.evidence.push_back((*law)->by);
    faults.push_back(std::move(fault));
  }
  return faults;
}

}  // namespace wenhao::followup

// Articles that a draft cites against those of the law that the index holds.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "corpus/text/utf8.h"
#include "search/followup/articles.h"
#include "search/followup/rules.h"

namespace wenhao::followup {
namespace {

using number::Kind;
using number::Mention;

// A law as it is held; no title where it is not.
struct Law {
  Articles articles;
  Evidence held;
};

// A law is held whole or not at all: a page of excerpts says nothing about the articles it leaves out.
Result<Law> whole_law(Catalogue& catalogue, const std::string& title) {
  Law law;
  const auto held = catalogue.held_under(title);
  if (!held) return tl::unexpected<Error>(held.error());
  for (const Titled& each : **held) {
    const auto passages = catalogue.store().passages(each.by.document.id);
    if (!passages) return tl::unexpected<Error>(passages.error());
    const Articles found = articles_of(*passages);
    if (found.whole() && found.last > law.articles.last) law = {found, each.by};
  }
  return law;
}

// The title that an article belongs to, a short name's owner looked up; null where it is none.
const Mention* title_of(const Draft& draft, const Mention& article) {
  if (article.kind != Kind::article || article.owner == number::kNone) return nullptr;
  const Mention* title = &draft.mentions[article.owner];
  if (title->owner != number::kNone) title = &draft.mentions[title->owner];
  return title->kind == Kind::title ? title : nullptr;
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
  std::map<std::string, Law> laws;
  for (std::size_t i = 0; i < draft.mentions.size(); ++i) {
    const Mention* title = draft.apart[i] ? nullptr : title_of(draft, draft.mentions[i]);
    if (title == nullptr) continue;
    const std::string name(text::slice(draft.text(), title->code));
    auto law = laws.find(name);
    if (law == laws.end()) {
      auto held = whole_law(catalogue, name);
      if (!held) return tl::unexpected<Error>(held.error());
      law = laws.emplace(name, std::move(*held)).first;
    }
    const std::uint32_t last = law->second.articles.last;
    if (last == 0 || draft.mentions[i].serial <= last) continue;
    Fault fault;
    fault.code = FaultCode::article_missing;
    fault.span = draft.mentions[i].span;
    fault.written = std::string(draft.written(i));
    fault.number = draft.canonical[i];
    fault.detail = std::to_string(last);
    fault.evidence.push_back(law->second.held);
    faults.push_back(std::move(fault));
  }
  return faults;
}

}  // namespace wenhao::followup

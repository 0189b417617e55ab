// Lookups by key, and the relations that each document's header lists.
#include "search/match/documents.h"

#include <algorithm>
#include <map>
#include <optional>

#include "corpus/index/schema.h"
#include "corpus/index/terms.h"
#include "corpus/number/mention.h"
#include "corpus/text/fold.h"

namespace wenhao::match {
namespace {

bool looks_like_id(const std::string& text) {
  constexpr std::size_t kFewest = 8;
  constexpr std::size_t kWhole = 32;
  return text.size() >= kFewest && text.size() <= kWhole &&
         text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

Result<DocumentAnswer> document_answer(index::Store& store, const std::string& id) {
  DocumentAnswer answer;
  auto document = store.document(id);
  if (!document) return tl::unexpected<Error>(document.error());
  if (!*document) return fail(ErrorCode::nothing_found, id);
  answer.document = std::move(**document);
  auto passages = store.passages(id);
  if (!passages) return tl::unexpected<Error>(passages.error());
  answer.passages = std::move(*passages);
  auto sources = store.source_records(id);
  if (!sources) return tl::unexpected<Error>(sources.error());
  answer.sources = std::move(*sources);
  auto citations = citations_of(store, answer.document);
  if (!citations) return tl::unexpected<Error>(citations.error());
  answer.citations = std::move(*citations);
  return answer;
}

// The documents whose opening passages are what a query asks for, the newest first.
std::vector<std::string> opened_by(const Xapian::Database& database, const Xapian::Query& query,
                                   Xapian::doccount most) {
  using Xapian::Query;
  const Query opening(index::prefixed(index::prefix::kMark, index::mark::kOpening));
  Xapian::Enquire enquire(database);
  enquire.set_query(Query(Query::OP_FILTER, query, opening));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(index::slot::kDateKey, true);
  const Xapian::MSet openings = enquire.get_mset(0, most);
  std::vector<std::string> ids;
  for (auto it = openings.begin(); it != openings.end(); ++it)
    ids.push_back(index::document_id_of(it.get_sort_key()));
  return ids;
}

// The first proposal or suggestion that a text names.
std::optional<number::Mention> motion_in(const std::string& text) {
  number::Options options;
  options.is_field = true;
  for (const number::Mention& mention : number::find_mentions(text, options)) {
    const bool is_motion = mention.kind == number::Kind::proposal || mention.kind == number::Kind::suggestion;
    if (is_motion && mention.serial != 0) return mention;
  }
  return std::nullopt;
}

// Replies to a proposal or suggestion. Each session counts from one, so those of another session than the one
// asked for are none.
Result<std::vector<index::DocumentRecord>> replies_to(index::Store& store, const number::Mention& motion,
                                                      const std::string& canonical) {
  constexpr Xapian::doccount kMost = 1000;
  const Xapian::Query answers(index::prefixed(index::prefix::kProposal, std::to_string(motion.serial)));
  const auto ids = store.read<std::vector<std::string>>([&](const Xapian::Database& database) {
    return Result<std::vector<std::string>>(opened_by(database, answers, kMost));
  });
  if (!ids) return tl::unexpected<Error>(ids.error());
  const std::string session = std::to_string(motion.term) + "." + std::to_string(motion.session);
  std::vector<index::DocumentRecord> replies;
  for (const std::string& id : *ids) {
    auto document = store.document(id);
    if (!document) return tl::unexpected<Error>(document.error());
    if (!*document) continue;
    const bool is_of_another = motion.term != 0 && motion.session != 0 && !(*document)->session.empty() &&
                               (*document)->session != session;
    const auto relations = relations_of(**document);
    const bool is_reply = std::ranges::any_of(relations, [&](const Citation& relation) {
      return relation.type == "answers" && relation.number == canonical;
    });
    if (!is_of_another && is_reply) replies.push_back(std::move(**document));
  }
  return replies;
}

Result<std::vector<std::string>> ids_of(index::Store& store, const std::string& name) {
  constexpr std::size_t kMost = 100;
  if (looks_like_id(name)) {
    auto ids = store.ids_beginning(name, kMost);
    if (!ids || !ids->empty()) return ids;
  }
  const std::string canonical = canonical_in(name);
  if (canonical.empty()) return std::vector<std::string>{};
  auto ids = store.bearing(canonical);
  const auto motion = motion_in(name);
  if (!ids || !ids->empty() || !motion) return ids;
  const auto replies = replies_to(store, *motion, canonical);
  if (!replies) return tl::unexpected<Error>(replies.error());
  for (const index::DocumentRecord& reply : *replies) ids->push_back(reply.id);
  return ids;
}

// The numbers, once each, of documents that bear exactly this title.
Result<std::vector<std::string>> numbers_titled(const Xapian::Database& database, const std::string& title,
                                                Xapian::doccount most) {
  const Xapian::Query titled = index::all_of(text::fold(title), index::prefix::kTitle);
  std::vector<std::string> numbers;
  for (const std::string& id : opened_by(database, titled, most)) {
    const auto posting = database.postlist_begin(index::unique_term(id));
    if (posting == database.postlist_end(index::unique_term(id))) continue;
    const auto record = index::decode_head(database.get_document(*posting).get_data());
    if (!record) return tl::unexpected<Error>(record.error());
    if (record->title == title && !record->number.empty()) numbers.push_back(record->number);
  }
  return numbers;
}

Result<void> add_bearing(index::Store& store, CitationsAnswer& answer) {
  const auto ids = store.bearing(answer.number);
  if (!ids) return tl::unexpected<Error>(ids.error());
  for (const std::string& id : *ids) {
    auto document = store.document(id);
    if (!document) return tl::unexpected<Error>(document.error());
    if (!*document) continue;
    auto cites = citations_of(store, **document);
    if (!cites) return tl::unexpected<Error>(cites.error());
    answer.cites.insert(answer.cites.end(), cites->begin(), cites->end());
    answer.documents.push_back(std::move(**document));
  }
  return {};
}

// Titles that the number bears, or is cited with, where they are not one.
void add_titles(const std::map<std::string, std::size_t>& cited, CitationsAnswer& answer) {
  std::vector<std::string> titles;
  const auto add = [&titles](const std::string& title) {
    const auto differs = [&title](const std::string& other) { return titles_differ(title, other); };
    if (!title.empty() && std::all_of(titles.begin(), titles.end(), differs)) titles.push_back(title);
  };
  for (const index::DocumentRecord& document : answer.documents) add(document.title);
  std::vector<std::pair<std::size_t, std::string>> by_count;
  for (const auto& [title, count] : cited) by_count.emplace_back(count, title);
  std::stable_sort(by_count.begin(), by_count.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [count, title] : by_count) add(title);
  if (titles.size() > 1) answer.titles = std::move(titles);
}

// Numbers of other documents whose title is the same to the letter.
Result<void> add_namesakes(index::Store& store, CitationsAnswer& answer) {
  constexpr Xapian::doccount kMost = 100;
  for (const index::DocumentRecord& document : answer.documents) {
    if (document.title.empty()) continue;
    auto found = store.read<std::vector<std::string>>(
        [&](const Xapian::Database& database) { return numbers_titled(database, document.title, kMost); });
    if (!found) return tl::unexpected<Error>(found.error());
    std::erase(*found, answer.number);
    answer.namesakes.insert(answer.namesakes.end(), found->begin(), found->end());
  }
  std::sort(answer.namesakes.begin(), answer.namesakes.end());
  answer.namesakes.erase(std::unique(answer.namesakes.begin(), answer.namesakes.end()),
                         answer.namesakes.end());
  return {};
}

Result<void> add_citing_document(index::Store& store, const std::string& type,
                                 const index::DocumentRecord& document, CitationsAnswer& answer) {
  const auto sources = store.sources(document.id);
  if (!sources) return tl::unexpected<Error>(sources.error());
  answer.cited_by.push_back({type, document, sources->empty() ? std::string() : sources->front()});
  return {};
}

Result<void> add_replies(index::Store& store, const number::Mention& motion, CitationsAnswer& answer) {
  const auto replies = replies_to(store, motion, answer.number);
  if (!replies) return tl::unexpected<Error>(replies.error());
  for (const index::DocumentRecord& reply : *replies) {
    if (const auto added = add_citing_document(store, "answers", reply, answer); !added)
      return tl::unexpected<Error>(added.error());
  }
  return {};
}

Result<void> add_citing(index::Store& store, CitationsAnswer& answer) {
  std::map<std::string, std::size_t> titles;  // and how many cite the number with it
  const auto ids = store.citing(answer.number);
  if (!ids) return tl::unexpected<Error>(ids.error());
  for (const std::string& id : *ids) {
    const auto document = store.document(id);
    if (!document) return tl::unexpected<Error>(document.error());
    if (!*document) continue;
    std::string type = "cites";
    for (const Citation& relation : relations_of(**document)) {
      if (relation.number != answer.number) continue;
      if (type == "cites" || type.empty()) type = relation.type;
      if (!relation.title.empty()) ++titles[relation.title];
    }
    if (const auto added = add_citing_document(store, type, **document, answer); !added)
      return tl::unexpected<Error>(added.error());
  }
  std::stable_sort(answer.cited_by.begin(), answer.cited_by.end(),
                   [](const Citing& a, const Citing& b) { return a.document.date > b.document.date; });
  add_titles(titles, answer);
  return {};
}

}  // namespace

Result<std::vector<DocumentAnswer>> documents(index::Store& store, const std::string& name) {
  const auto ids = ids_of(store, name);
  if (!ids) return tl::unexpected<Error>(ids.error());
  if (ids->empty()) return fail(ErrorCode::nothing_found, name);
  std::vector<DocumentAnswer> answers;
  for (const std::string& id : *ids) {
    auto answer = document_answer(store, id);
    if (!answer) return tl::unexpected<Error>(answer.error());
    answers.push_back(std::move(*answer));
  }
  return answers;
}

Result<CitationsAnswer> citations(index::Store& store, const std::string& number) {
  CitationsAnswer answer;
  answer.number = canonical_in(number);
  if (answer.number.empty()) return fail(ErrorCode::nothing_found, number);
  if (const auto added = add_bearing(store, answer); !added) return tl::unexpected<Error>(added.error());
  if (const auto motion = motion_in(number)) {
    if (const auto added = add_replies(store, *motion, answer); !added)
      return tl::unexpected<Error>(added.error());
  }
  if (const auto added = add_citing(store, answer); !added) return tl::unexpected<Error>(added.error());
  if (const auto added = add_namesakes(store, answer); !added) return tl::unexpected<Error>(added.error());
  if (answer.documents.empty() && answer.cited_by.empty())
    return fail(ErrorCode::nothing_found, answer.number);
  return answer;
}

}  // namespace wenhao::match

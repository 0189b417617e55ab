// Looks through the index's own lists of issuers, files and codes.
#include "search/match/resolve.h"

#include <algorithm>
#include <string>

#include "corpus/index/record.h"
#include "corpus/index/schema.h"
#include "corpus/index/terms.h"

namespace wenhao::match {
namespace {

namespace prefix = index::prefix;
using query::Part;
using query::PartKind;

constexpr std::size_t kMaxTerms = 1000;     // issuers or documents that one field may mean
constexpr std::size_t kMaxLooked = 200000;  // files or issuers looked at

bool holds_any(std::string_view name, const Part& part) {
  const auto holds = [name](const std::string& words) { return name.find(words) != std::string_view::npos; };
  return holds(part.text) || std::any_of(part.names.begin(), part.names.end(), holds);
}

void resolve_issuer(const Xapian::Database& database, Part& part) {
  const std::string begin(prefix::kIssuer);
  std::size_t looked = 0;
  for (auto it = database.allterms_begin(begin); it != database.allterms_end(begin); ++it) {
    const std::string name = (*it).substr(begin.size());
    if (holds_any(name, part)) part.terms.push_back({prefix::kIssuer, name});
    if (part.terms.size() == kMaxTerms || ++looked == kMaxLooked) return;
  }
}

Result<void> resolve_path(const Xapian::Database& database, Part& part) {
  const std::string sources = index::prefixed(prefix::kType, index::type::kSource);
  std::size_t looked = 0;
  for (auto it = database.postlist_begin(sources); it != database.postlist_end(sources); ++it) {
    const auto record = index::decode_source(database.get_document(*it).get_data());
    if (!record) return tl::unexpected<Error>(record.error());
    if (record->path.find(part.text) != std::string::npos) {
      for (const std::string& id : record->documents) {
        part.terms.push_back({prefix::kPartOf, index::document_term("", id)});
      }
    }
    if (part.terms.size() >= kMaxTerms || ++looked == kMaxLooked) break;
  }
  return {};
}

void resolve_number(const Xapian::Database& database, Part& part) {
  const auto known = [&database](const query::Term& term) {
    return database.term_exists(index::prefixed(term.prefix, term.word));
  };
  // Most numbers asked for are only cited.
  part.as_text = !part.written.empty() && std::none_of(part.citing.begin(), part.citing.end(), known) &&
                 std::none_of(part.terms.begin(), part.terms.end(), known);
}

Result<void> resolve_part(const Xapian::Database& database, Part& part) {
  if (part.kind == PartKind::issuer || part.kind == PartKind::path) part.terms.clear();
  if (part.kind == PartKind::number) resolve_number(database, part);
  if (part.kind == PartKind::issuer) resolve_issuer(database, part);
  if (part.kind == PartKind::path) return resolve_path(database, part);
  for (Part& child : part.children) {
    if (auto resolved = resolve_part(database, child); !resolved) return resolved;
  }
  return {};
}

Part wish_or_code(query::Wish wish) {
  Part code;
  code.kind = PartKind::terms;
  code.text = wish.written;
  code.terms = {{prefix::kCode, wish.written}};
  Part words;
  words.kind = PartKind::wish;
  words.text = wish.typed;
  words.wish = std::move(wish);
  Part either;
  either.kind = PartKind::any;
  either.children.push_back(std::move(words));
  either.children.push_back(std::move(code));
  return either;
}

void resolve_codes(const Xapian::Database& database, query::Plan& plan) {
  constexpr std::size_t kLongestCode = 40;  // bytes
  for (auto wish = plan.wishes.begin(); wish != plan.wishes.end();) {
    const bool is_code = wish->written.size() <= kLongestCode &&
                         database.term_exists(index::prefixed(prefix::kCode, wish->written));
    if (!is_code) {
      ++wish;
      continue;
    }
    add_note(plan.notes, query::NoteCode::code_or_word, wish->typed);
    plan.strict.push_back(wish_or_code(std::move(*wish)));
    wish = plan.wishes.erase(wish);
  }
}

}  // namespace

Result<void> resolve(const Xapian::Database& database, query::Plan& plan) {
  for (Part& part : plan.strict) {
    if (auto resolved = resolve_part(database, part); !resolved) return resolved;
  }
  resolve_codes(database, plan);
  return {};
}

}  // namespace wenhao::match

// Number queries: exact terms, newest first, nothing to judge.
#include "search/match/number_search.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <system_error>
#include <utility>

#include "corpus/index/record.h"
#include "corpus/index/schema.h"
#include "corpus/index/terms.h"
#include "corpus/number/mention.h"

namespace wenhao::match {
namespace {

namespace prefix = index::prefix;
using query::Part;
using query::PartKind;
using Xapian::Query;

bool is_filter(const Part& part) {
  switch (part.kind) {
    case PartKind::issuer:
    case PartKind::path:
    case PartKind::dates:
    case PartKind::title:
      return true;
    case PartKind::terms:
      return part.terms.empty() || part.terms.front().prefix != prefix::kCites;
    default:
      return false;
  }
}

bool is_exact_number(const Part& part) { return part.kind == PartKind::number && !part.as_text; }

const Part& number_of(const query::Plan& plan) {
  return *std::find_if(plan.strict.begin(), plan.strict.end(), is_exact_number);
}

// Whether some document may bear the number.
bool is_held(const Xapian::Database& database, const Part& number) {
  return std::any_of(number.terms.begin(), number.terms.end(), [&database](const query::Term& term) {
    return term.starts_with || database.term_exists(index::prefixed(term.prefix, term.word));
  });
}

// A part that asks only for the number's own documents, or only for what cites it.
Part only(const Part& number, bool own) {
  Part part;
  part.kind = PartKind::terms;
  part.text = number.text;
  part.terms = own ? number.terms : number.citing;
  if (own) part.with = number.with;
  return part;
}

// A number that a document bears: its term, and what of it is near.
struct Borne {
  std::string term;
  std::uint32_t serial = 0;
};

std::optional<number::DocumentNumber> parsed(const std::string& canonical) {
  const auto mentions = number::find_mentions(canonical);
  if (mentions.size() != 1 || mentions.front().kind != number::Kind::document) return std::nullopt;
  return number::document_number(mentions.front(), canonical);
}

// The numbers held of a code and year, those with a series aside: a walk over terms, no record is read.
std::vector<Borne> held_of(const Xapian::Database& database, const number::DocumentNumber& asked) {
  std::vector<Borne> held;
  const std::string head = index::prefixed(prefix::kBears, number::code_year_key(asked.code, *asked.year));
  for (auto term = database.allterms_begin(head); term != database.allterms_end(head); ++term) {
    Borne borne{*term, 0};
    const char* const end = borne.term.data() + borne.term.size();
    if (std::from_chars(borne.term.data() + head.size(), end, borne.serial).ec == std::errc())
      held.push_back(std::move(borne));
  }
  return held;
}

// The nearest three, in the order of their serials, as their documents write them.
Result<std::string> nearest(const Xapian::Database& database, std::vector<Borne> held, std::uint32_t serial) {
  constexpr std::size_t kShown = 3;
  const auto distance = [serial](const Borne& borne) {
    return std::abs(static_cast<std::int64_t>(borne.serial) - static_cast<std::int64_t>(serial));
  };
  std::ranges::sort(held, [&](const Borne& a, const Borne& b) {
    return std::pair(distance(a), a.serial) < std::pair(distance(b), b.serial);
  });
  if (held.size() > kShown) held.resize(kShown);
  std::ranges::sort(held, {}, &Borne::serial);
  std::string list;
  for (const Borne& borne : held) {
    const Xapian::docid id = *database.postlist_begin(borne.term);
    const auto document = index::decode_head(database.get_document(id).get_data());
    if (!document) return tl::unexpected<Error>(document.error());
    list += (list.empty() ? "" : "、") + document->number;
  }
  return list;
}

Result<void> tell_of(Records& records, const Part& number, std::vector<query::Note>& notes) {
  const query::Term& own = number.terms.front();
  if (records.database().term_exists(index::prefixed(own.prefix, own.word))) return {};
  add_note(notes, query::NoteCode::not_held, number.text);
  const auto asked = parsed(number.text);
  if (!asked || !asked->year) return {};
  const Xapian::Database& database = records.database();
  const Result<std::string> near = nearest(database, held_of(database, *asked), asked->serial);
  if (!near) return tl::unexpected<Error>(near.error());
  if (!near->empty()) add_note(notes, query::NoteCode::near, number.text, *near);
  return {};
}

}  // namespace

bool asks_for_one_number(const query::Plan& plan) {
  const auto numbers = std::count_if(plan.strict.begin(), plan.strict.end(), is_exact_number);
  return plan.wishes.empty() && numbers == 1 &&
         std::all_of(plan.strict.begin(), plan.strict.end(),
                     [](const Part& part) { return is_exact_number(part) || is_filter(part); });
}

bool only_filters(const query::Plan& plan) {
  return plan.wishes.empty() && std::all_of(plan.strict.begin(), plan.strict.end(), is_filter);
}

Stage openings(Stage stage) {
  const Query opening(index::prefixed(prefix::kMark, index::mark::kOpening));
  stage.compiled.query = Query(Query::OP_FILTER, stage.compiled.query, opening);
  return stage;
}

std::vector<Stage> number_stages(const query::Plan& plan, bool held) {
  const Part& number = number_of(plan);
  std::vector<Stage> stages = {{Stage::Kind::citing, 0, compile(only(number, false))}};
  if (held) {
    const Compiled own = compile(only(number, true));
    Query& citing = stages.front().compiled.query;
    citing = Query(Query::OP_AND_NOT, citing, own.query);
    stages.insert(stages.begin(), {Stage::Kind::own_number, 0, own});
  }
  for (const Part& part : plan.strict) {
    if (&part == &number) continue;
    const Compiled filter = compile(part);
    for (Stage& each : stages) {
      each.compiled.query = Query(Query::OP_FILTER, each.compiled.query, filter.query);
      each.compiled.exact = each.compiled.exact && filter.exact;
    }
  }
  if (held) stages.front() = openings(std::move(stages.front()));
  return stages;
}

Result<void> run_number(Runner& runner, const query::Plan& plan, Sort sort) {
  const Sort by_date = sort == Sort::relevance ? Sort::newest : sort;
  const bool held = is_held(runner.records().database(), number_of(plan));
  for (const Stage& stage : number_stages(plan, held)) {
    const bool own = stage.kind == Stage::Kind::own_number;
    if (auto run = runner.run(stage, own ? Why::number : Why::cites, by_date, own); !run) return run;
  }
  return {};
}

Result<void> tell_of_number(Records& records, const query::Plan& plan, std::vector<query::Note>& notes) {
  for (const Part& part : plan.strict) {
    if (part.kind != PartKind::number) continue;
    if (auto told = tell_of(records, part, notes); !told) return told;
  }
  return {};
}

}  // namespace wenhao::match

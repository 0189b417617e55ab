// Number queries: exact terms, newest first, nothing to judge.
#include "search/match/number_search.h"

#include <algorithm>
#include <cstdlib>

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

// A part that asks only for the number's own documents, or only for what cites it.
Part only(const Part& number, bool own) {
  Part part = number;
  part.kind = PartKind::terms;
  part.citing.clear();
  if (!own) {
    part.terms = number.citing;
    part.with.clear();
  }
  return part;
}

struct Numbered {
  std::string canonical;
  std::uint32_t serial = 0;
};

std::optional<number::DocumentNumber> parsed(const std::string& canonical) {
  const auto mentions = number::find_mentions(canonical);
  if (mentions.size() != 1 || mentions.front().kind != number::Kind::document) return std::nullopt;
  return number::document_number(mentions.front(), canonical);
}

// The numbers held of a code and year.
Result<std::vector<Numbered>> held_of(Records& records, const number::DocumentNumber& asked) {
  constexpr std::size_t kMost = 500;
  std::vector<Numbered> held;
  const Xapian::Database& database = records.database();
  Xapian::Enquire enquire(database);
  enquire.set_query(
      Query(Query::OP_AND,
            Query(index::prefixed(prefix::kCodeYear, number::code_year_key(asked.code, *asked.year))),
            Query(index::prefixed(prefix::kMark, index::mark::kOpening))));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet openings = enquire.get_mset(0, kMost);
  for (auto it = openings.begin(); it != openings.end(); ++it) {
    const auto passage = records.passage(*it);
    if (!passage) return tl::unexpected<Error>(passage.error());
    const auto document = records.document(passage->document);
    if (!document) return tl::unexpected<Error>(document.error());
    if (const auto number = parsed((*document)->number))
      held.push_back({(*document)->number, number->serial});
  }
  return held;
}

// The nearest three, in the order of their serials.
std::string nearest(std::vector<Numbered> held, std::uint32_t serial) {
  constexpr std::size_t kShown = 3;
  const auto distance = [serial](const Numbered& number) {
    return std::abs(static_cast<std::int64_t>(number.serial) - static_cast<std::int64_t>(serial));
  };
  std::sort(held.begin(), held.end(), [&](const Numbered& a, const Numbered& b) {
    return std::pair(distance(a), a.canonical) < std::pair(distance(b), b.canonical);
  });
  if (held.size() > kShown) held.resize(kShown);
  std::sort(held.begin(), held.end(),
            [](const Numbered& a, const Numbered& b) { return a.serial < b.serial; });
  std::string list;
  for (const Numbered& number : held) list += (list.empty() ? "" : "、") + number.canonical;
  return list;
}

Result<void> tell_of(Records& records, const Part& number, std::vector<query::Note>& notes) {
  const query::Term& own = number.terms.front();
  if (records.database().term_exists(index::prefixed(own.prefix, own.word))) return {};
  add_note(notes, query::NoteCode::not_held, number.text);
  const auto asked = parsed(number.text);
  if (!asked || !asked->year) return {};
  auto held = held_of(records, *asked);
  if (!held) return tl::unexpected<Error>(held.error());
  const std::string near = nearest(std::move(*held), asked->serial);
  if (!near.empty()) add_note(notes, query::NoteCode::near, number.text, near);
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

std::vector<Stage> number_stages(const query::Plan& plan) {
  const Part& number = *std::find_if(plan.strict.begin(), plan.strict.end(), is_exact_number);
  Compiled own = compile(only(number, true));
  Compiled citing = compile(only(number, false));
  citing.query = Query(Query::OP_AND_NOT, citing.query, own.query);
  for (const Part& part : plan.strict) {
    if (&part == &number) continue;
    const Compiled filter = compile(part);
    for (Compiled* each : {&own, &citing}) {
      each->query = Query(Query::OP_FILTER, each->query, filter.query);
      each->exact = each->exact && filter.exact;
    }
  }
  return {openings({Stage::Kind::own_number, 0, own}), {Stage::Kind::citing, 0, citing}};
}

Result<void> run_number(Runner& runner, const query::Plan& plan, Sort sort) {
  const Sort by_date = sort == Sort::relevance ? Sort::newest : sort;
  for (const Stage& stage : number_stages(plan)) {
    const bool own = stage.kind == Stage::Kind::own_number;
    if (auto run = runner.run(stage, own ? Why::number : Why::cites, by_date, own); !run) return run;
  }
  return {};
}

Result<void> tell_of_number(Records& records, const query::Plan& plan, std::vector<query::Note>& notes) {
  if (!plan.wishes.empty()) return {};
  for (const Part& part : plan.strict) {
    if (part.kind != PartKind::number) continue;
    if (auto told = tell_of(records, part, notes); !told) return told;
  }
  return {};
}

}  // namespace wenhao::match

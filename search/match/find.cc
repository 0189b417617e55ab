// Runs the stages of a plan, one after another, until the page is full and the total is known.
#include "search/match/find.h"

#include <algorithm>
#include <utility>

#include "corpus/index/schema.h"
#include "search/match/judge.h"
#include "search/match/number_search.h"
#include "search/match/resolve.h"
#include "search/match/runner.h"
#include "search/query/relaxation.h"

namespace wenhao::match {
namespace {

using query::NoteCode;
using query::Plan;

// Passages with the mark of a promise. Within `all`, so that it lists passages as words do, not documents.
query::Part promises_part() {
  query::Part mark;
  mark.kind = query::PartKind::terms;
  mark.text = index::mark::kPromise;
  mark.terms = {{index::prefix::kMark, std::string(index::mark::kPromise)}};
  query::Part part;
  part.kind = query::PartKind::all;
  part.children = {std::move(mark)};
  return part;
}

// Words at most so many must all be held, else as many as any passage holds. More are a sentence, so are
// three of one run without spaces, and a wish with 怎么 or 请问 in it is a question: after the passages that
// hold all of it come those that hold its heaviest words.
bool is_sentence(const Compiler& compiler, const Plan& plan) {
  constexpr std::size_t kFewWords = 4;
  constexpr std::size_t kFewOfARun = 2;
  const std::size_t words = compiler.words().size() + compiler.absent().size();
  const bool is_run = plan.wishes.size() == 1;
  return words > (is_run ? kFewOfARun : kFewWords) || (compiler.asks() && words > 1) ||
         compiler.asks_number();
}

// A stage of a search, made when it is its turn: most sentences need but one of theirs.
struct Step {
  Stage::Kind kind;
  std::size_t words = 0;     // of some_words
  bool last_resort = false;  // asked only where those before found nothing
};

Stage stage_of(const Compiler& compiler, const Step& step) {
  switch (step.kind) {
    case Stage::Kind::as_written:
      return compiler.as_written();
    case Stage::Kind::all_words:
      return compiler.all_words();
    case Stage::Kind::known_words:
      return compiler.known_words();
    case Stage::Kind::some_words:
      return compiler.some_words(step.words);
    case Stage::Kind::by_title:
      return compiler.by_title();
    default:
      return compiler.most_words();
  }
}

// What the stage accepts holds every word that any passage holds.
bool holds_all(const Compiler& compiler, const Step& step) {
  const bool as_written = step.kind == Stage::Kind::as_written && !compiler.writes_otherwise();
  return as_written || step.kind == Stage::Kind::all_words || step.kind == Stage::Kind::known_words;
}

// The stages of unquoted words, best first.
std::vector<Step> word_steps(const Compiler& compiler, const Plan& plan, Sort sort) {
  using Kind = Stage::Kind;
  std::vector<Step> steps;
  const std::size_t known = compiler.words().size();
  const bool all_known = compiler.absent().empty();
  if (compiler.one_plain_word()) {
    steps.push_back({Kind::as_written});
  } else if (all_known) {
    if (sort == Sort::relevance) steps.push_back({Kind::as_written});
    steps.push_back({Kind::all_words});
  } else if (known > 0 && !compiler.absent_in_part() &&
             (!is_sentence(compiler, plan) || compiler.ranking().known_words != 0)) {
    steps.push_back({Kind::known_words});
  }
  if (is_sentence(compiler, plan) || compiler.absent_in_part()) {
    steps.push_back({Kind::most_words});
  } else {
    for (std::size_t count = known; count > 1; --count) steps.push_back({Kind::some_words, count - 1, true});
    if (!compiler.one_plain_word()) steps.push_back({Kind::most_words, 0, true});
  }
  steps.push_back({Kind::by_title, 0, true});
  return steps;
}

Result<void> run_words(Runner& runner, const Compiler& compiler, const Plan& plan, Sort sort) {
  const std::vector<Step> steps = word_steps(compiler, plan, sort);
  const auto asked_always = [](const Step& step) { return !step.last_resort; };
  const Sort by = sort == Sort::relevance && compiler.weightless() ? Sort::newest : sort;
  const bool none_holds_all = runner.offers_nothing(compiler.rarest_words());
  for (auto step = steps.begin(); step != steps.end(); ++step) {
    if (none_holds_all && holds_all(compiler, *step)) continue;
    if (step->last_resort && !runner.page().entries().empty()) return {};
    const bool wider = std::any_of(step + 1, steps.end(), asked_always);
    if (auto run = runner.run(stage_of(compiler, *step), Why::text, by, wider); !run) return run;
  }
  return {};
}

Result<void> run_stages(Runner& runner, const Compiler& compiler, const Plan& plan, Sort sort) {
  if (plan.empty()) return {};
  if (asks_for_one_number(plan)) return run_number(runner, plan, sort);
  if (plan.wishes.empty()) {
    const bool lists = only_filters(plan);
    const Stage stage = lists ? openings(compiler.strict()) : compiler.strict();
    return runner.run(stage, Why::text, lists && sort == Sort::relevance ? Sort::newest : sort, false);
  }
  return run_words(runner, compiler, plan, sort);
}

void tell(const Compiler& compiler, Found& found, const Request& request) {
  if (!compiler.asks_number())
    std::erase_if(found.notes, [](const query::Note& note) { return note.code == NoteCode::asks_number; });
  for (const query::Word* word : compiler.absent()) add_note(found.notes, NoteCode::absent, word->shown());
  const auto& entries = found.page.entries();
  const auto held_all = [](const Entry& entry) { return entry.tier >= Tier::all_words; };
  const std::size_t end = std::min(entries.size(), request.offset + request.limit);
  for (std::size_t i = request.offset; i < end; ++i) found.relaxed = found.relaxed || !held_all(entries[i]);
  if (!found.relaxed) return;
  const bool some_hold_all = std::any_of(entries.begin(), entries.end(), held_all);
  add_note(found.notes, some_hold_all ? NoteCode::partly : NoteCode::relaxed);
}

// Where some shards are elsewhere less can be looked at.
Limits limits_of(const index::Store& store, const Request& request) {
  Limits limits = request.limits;
  if (store.is_remote()) limits.faceted = std::min(limits.faceted, limits.faceted_afar);
  return limits;
}

Result<Found> find_as_asked(const index::Store& store, Records& records, const Request& request, Plan plan) {
  if (const auto resolved = resolve(records.database(), plan); !resolved)
    return tl::unexpected<Error>(resolved.error());
  const Compiler compiler(records.terms(), plan, request.ranking);
  const auto equal = store.equal_texts();
  if (!equal) return tl::unexpected<Error>(equal.error());
  Found found{{}, Page(records, *equal, request.group, request.offset + request.limit), plan.notes};
  Judge judge(records, plan, compiler);
  Runner runner(records, *equal, judge, found.page, limits_of(store, request), request.facets);
  if (const auto run = run_stages(runner, compiler, plan, request.sort); !run)
    return tl::unexpected<Error>(run.error());
  found.page.read(request.offset);
  found.total = runner.total();
  found.exact_total = runner.exact();
  found.read_all = runner.read_all();
  if (runner.gave_up()) add_note(found.notes, NoteCode::gave_up);
  tell(compiler, found, request);
  found.plan = std::move(plan);
  return found;
}

}  // namespace

query::Plan plan_of(const Request& request) {
  query::Plan plan = query::make_plan(query::parse(request.query), {request.lexicon, request.expand});
  if (request.promises) plan.strict.push_back(promises_part());
  return plan;
}

Result<Found> find(const index::Store& store, Records& records, const Request& request, const Plan& plan) {
  auto found = find_as_asked(store, records, request, plan);
  if (!found || found->total > 0) return found;
  for (Plan& relaxed : query::relaxations(plan)) {
    auto others = find_as_asked(store, records, request, std::move(relaxed));
    if (!others) return others;
    if (others->total == 0) continue;
    others->relaxed = true;
    return others;
  }
  const std::size_t unsaid = request.promises ? 1 : 0;
  if (!plan.wishes.empty() && plan.strict.size() > unsaid) add_note(found->notes, NoteCode::required);
  return found;
}

std::vector<Stage> stages_of(const Compiler& compiler, const Plan& plan, Sort sort) {
  if (asks_for_one_number(plan)) return number_stages(plan);
  if (plan.wishes.empty()) return {only_filters(plan) ? openings(compiler.strict()) : compiler.strict()};
  std::vector<Stage> stages;
  for (const Step& step : word_steps(compiler, plan, sort)) stages.push_back(stage_of(compiler, step));
  return stages;
}

}  // namespace wenhao::match

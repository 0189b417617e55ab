// The tree's leaves to wishes and parts; what relaxes is told from what never does.
#include "search/query/plan.h"

#include <algorithm>
#include <cstdio>
#include <set>

#include "corpus/text/fold.h"
#include "search/query/field_terms.h"
#include "search/query/quantities.h"

namespace wenhao::query {
namespace {

Part wish_part(Wish wish) {
  Part part;
  part.kind = PartKind::wish;
  part.text = wish.typed;
  part.wish = std::move(wish);
  return part;
}

class Planner {
 public:
  Planner(const PlanOptions& options, std::vector<Note>& notes) : options_(options), notes_(notes) {}

  Part part_of(const Node& node);

  void tell_expansions(const Wish& wish);

 private:
  Part phrase_part(const Node& node);

  const PlanOptions& options_;
  std::vector<Note>& notes_;
};

void Planner::tell_expansions(const Wish& wish) {
  for (const Word& word : wish.words) {
    std::string names;
    for (const Synonym& synonym : word.synonyms) names += (names.empty() ? "" : "、") + synonym.text;
    if (!names.empty()) add_note(notes_, NoteCode::expanded, word.shown(), names);
  }
}

Part Planner::phrase_part(const Node& node) {
  Part part;
  part.kind = PartKind::phrase;
  part.text = text::fold(node.value);
  return part;
}

Part Planner::part_of(const Node& node) {
  switch (node.kind) {
    case NodeKind::text:
      return wish_part(make_wish(node.value, options_));
    case NodeKind::phrase:
      return phrase_part(node);
    case NodeKind::number:
      return number_part(node);
    case NodeKind::code_year:
      return code_year_part(node);
    case NodeKind::field: {
      auto part = field_part(node, options_, notes_);
      return part ? std::move(*part) : wish_part(make_wish(node.value, options_));
    }
    case NodeKind::all:
    case NodeKind::any:
    case NodeKind::none:
      break;
  }
  Part part;
  part.kind = node.kind == NodeKind::all   ? PartKind::all
              : node.kind == NodeKind::any ? PartKind::any
                                           : PartKind::none;
  std::set<std::string> asked;
  for (const Node& child : node.children) {
    if (asked.insert(to_string(child)).second) part.children.push_back(part_of(child));
  }
  return part;
}

std::string listed(const std::vector<std::string>& units) {
  constexpr std::size_t kMost = 6;
  std::string list;
  for (std::size_t i = 0; i < std::min(units.size(), kMost); ++i) list += (i == 0 ? "" : "、") + units[i];
  return units.size() > kMost ? list + "…" : list;
}

// Words that weigh nothing are left out unless the query has nothing else.
void drop_idle(Plan& plan) {
  const auto is_idle = [](const Wish& wish) { return wish.only_idle || wish.weak; };
  const bool all_idle = plan.strict.empty() && std::all_of(plan.wishes.begin(), plan.wishes.end(), is_idle);
  std::string left_out;
  const auto leave_out = [&left_out](const std::string& word) {
    if (left_out.find(word) == std::string::npos) left_out += (left_out.empty() ? "" : " ") + word;
  };
  for (const Wish& wish : plan.wishes) {
    const bool whole = is_idle(wish) && !all_idle;
    if (whole) leave_out(wish.typed);
    for (const std::string& idle : wish.idle) {
      if (!whole) leave_out(idle);
    }
  }
  for (const Wish& wish : plan.wishes) {
    if (plan.units.empty() && !all_idle) plan.units = asked_units(text::fold(wish.typed));
  }
  if (!all_idle) std::erase_if(plan.wishes, is_idle);
  if (!left_out.empty()) add_note(plan.notes, NoteCode::left_out, left_out);
  if (!plan.units.empty()) add_note(plan.notes, NoteCode::asks_number, listed(plan.units));
}

std::string_view word_of(PartKind kind) {
  switch (kind) {
    case PartKind::wish:
      return "";
    case PartKind::phrase:
      return "phrase ";
    case PartKind::title:
      return "title ";
    case PartKind::number:
      return "number ";
    case PartKind::terms:
      return "term ";
    case PartKind::issuer:
      return "issuer ";
    case PartKind::path:
      return "path ";
    case PartKind::dates:
      return "dates ";
    case PartKind::all:
      return "and";
    case PartKind::any:
      return "or";
    case PartKind::none:
      return "not";
  }
  return "";
}

std::string to_string(const Wish& wish) {
  std::string out;
  for (const Word& word : wish.words) {
    out += (out.empty() ? "" : " ") + word.text;
    if (word.synonyms.empty()) continue;
    out += "~(";
    for (const Synonym& synonym : word.synonyms) {
      char weight[16];
      std::snprintf(weight, sizeof weight, " %.3g", synonym.weight);
      out += (out.back() == '(' ? "" : ", ") + synonym.text + weight;
    }
    out += ")";
  }
  for (const std::string& idle : wish.idle) out += " -" + idle;
  return out;
}

std::string to_string(const Part& part) {
  if (part.kind == PartKind::wish) return to_string(part.wish);
  std::string out = "(" + std::string(word_of(part.kind));
  if (part.kind == PartKind::terms && !part.terms.empty())
    out += std::string(part.terms.front().prefix) + " ";
  out += part.text;
  for (const std::string& name : part.names) out += "|" + name;
  for (const Part& child : part.children) out += " " + to_string(child);
  return out + ")";
}

}  // namespace

Plan make_plan(const Parsed& parsed, const PlanOptions& options) {
  Plan plan;
  plan.notes = parsed.notes;
  plan.expand = options.expand;
  Planner planner(options, plan.notes);
  const bool conjunction = parsed.root.kind == NodeKind::all;
  const std::vector<Node> alone = conjunction ? std::vector<Node>{} : std::vector<Node>{parsed.root};
  std::set<std::string> asked;  // what is said twice is asked once
  for (const Node& node : conjunction ? parsed.root.children : alone) {
    if (!asked.insert(to_string(node)).second) continue;
    Part part = planner.part_of(node);
    if (part.kind == PartKind::wish) {
      plan.wishes.push_back(std::move(part.wish));
    } else {
      plan.strict.push_back(std::move(part));
    }
  }
  drop_idle(plan);
  for (const Wish& wish : plan.wishes) planner.tell_expansions(wish);
  return plan;
}

std::string to_string(const Plan& plan) {
  std::string out;
  for (const Wish& wish : plan.wishes) out += (out.empty() ? "" : " + ") + to_string(wish);
  for (const Part& part : plan.strict) out += (out.empty() ? "" : " ") + to_string(part);
  if (!plan.units.empty()) out += " (asks " + listed(plan.units) + ")";
  return out;
}

}  // namespace wenhao::query

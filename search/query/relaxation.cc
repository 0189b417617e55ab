// Numbers are let go by a text, words by what never relaxes.
#include "search/query/relaxation.h"

#include <algorithm>
#include <string>

namespace wenhao::query {
namespace {

bool is_number(const Part& part) { return part.kind == PartKind::number; }

bool is_text(const Plan& plan) {
  std::size_t words = 0;
  for (const Wish& wish : plan.wishes) words += wish.words.size();
  return words >= kTextWords;
}

// As people write them: 辽卫发〔2017〕22号、“住院护理”.
std::string listed(const std::vector<Part>& parts, PartKind kind) {
  std::string list;
  for (const Part& part : parts) {
    if (part.kind != kind) continue;
    list += list.empty() ? "" : "、";
    list += kind == PartKind::phrase ? "“" + part.text + "”" : part.text;
  }
  return list;
}

Plan without_numbers(const Plan& plan) {
  Plan freed = plan;
  std::erase_if(freed.strict, is_number);
  add_note(freed.notes, NoteCode::numbers_let_go, listed(plan.strict, PartKind::number));
  return freed;
}

Plan without_words(const Plan& plan) {
  const std::string numbers = listed(plan.strict, PartKind::number);
  const std::string quotations = listed(plan.strict, PartKind::phrase);
  Plan freed = plan;
  freed.wishes.clear();
  freed.units.clear();
  add_note(freed.notes, NoteCode::words_let_go,
           numbers + (numbers.empty() || quotations.empty() ? "" : "、") + quotations);
  return freed;
}

}  // namespace

std::vector<Plan> relaxations(const Plan& plan) {
  if (plan.wishes.empty()) return {};
  std::vector<Plan> plans;
  const auto stands = [&plan](const auto& is) {
    return std::any_of(plan.strict.begin(), plan.strict.end(), is);
  };
  if (is_text(plan) && stands(is_number)) plans.push_back(without_numbers(plan));
  if (stands([](const Part& part) { return is_number(part) || part.kind == PartKind::phrase; }))
    plans.push_back(without_words(plan));
  return plans;
}

}  // namespace wenhao::query

// Any bytes as a query: a bounded tree, a plan, and every stage in words; nothing is looked up.
#include "search/query/plan.h"
#include "tests/fuzz/fuzz.h"

namespace wenhao {

namespace {

std::size_t leaves_of(const query::Node& node) {
  std::size_t leaves = node.children.empty() ? 1 : 0;
  for (const query::Node& child : node.children) leaves += leaves_of(child);
  return leaves;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::view(data, size);
  const query::Parsed parsed = query::parse(text);
  fuzz::require(leaves_of(parsed.root) <= query::kMaxLeaves + 1, "a tree has a bounded number of leaves");
  const query::Plan plan = query::make_plan(parsed);
  for (const query::Wish& wish : plan.wishes) {
    fuzz::require(!wish.words.empty(), "a wish has a word", wish.typed);
    fuzz::require(!wish.written.empty(), "a wish is written somehow", wish.typed);
  }
  for (const query::Note& note : plan.notes) {
    fuzz::require(!message(note, Language::zh).empty(), "a note says something");
  }
  fuzz::require(plan.empty() == to_string(plan).empty(), "a plan that asks for something says so");
  return 0;
}

}  // namespace wenhao

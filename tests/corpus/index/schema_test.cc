// The schema's tables: no prefix can be taken for another, and the page of prose lists them all.
#include "corpus/index/schema.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace wenhao::index {
namespace {

TEST(Schema, NoPrefixBeginsAnother) {
  for (const Prefix& a : kPrefixes) {
    for (const Prefix& b : kPrefixes) {
      if (a.prefix == b.prefix || a.prefix.empty() || b.prefix.empty()) continue;
      EXPECT_FALSE(b.prefix.starts_with(a.prefix)) << a.prefix << " " << b.prefix;
    }
  }
}

TEST(Schema, PrefixesNamesAndSlotsAreUnique) {
  for (std::size_t i = 0; i < kPrefixes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_NE(kPrefixes[i].prefix, kPrefixes[j].prefix);
      EXPECT_NE(kPrefixes[i].name, kPrefixes[j].name);
    }
  }
  for (std::size_t i = 0; i < kSlots.size(); ++i) EXPECT_EQ(kSlots[i].slot, i);
}

TEST(Schema, ThePageListsThemAll) {
  const std::string page = read_whole(std::string(WENHAO_ROOT) + "/docs/index.md");
  for (const Prefix& prefix : kPrefixes) {
    const std::string cell =
        prefix.prefix.empty() ? "| (none) |" : "| `" + std::string(prefix.prefix) + "` |";
    EXPECT_NE(page.find(cell), std::string::npos) << cell;
  }
  for (const Slot& slot : kSlots) {
    const std::string cell = "| " + std::to_string(slot.slot) + " | `" + std::string(slot.name) + "` |";
    EXPECT_NE(page.find(cell), std::string::npos) << cell;
  }
}

}  // namespace
}  // namespace wenhao::index

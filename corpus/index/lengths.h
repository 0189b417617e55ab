// How long each passage is, for what weighs many of them: Xapian keeps the lengths of all records in one
// list, of which every entry on the way to one has to be read.
#pragma once

#include <xapian.h>

#include <optional>
#include <vector>

namespace wenhao::index {

class Lengths {
 public:
  // Reads the list once, some 7 ns a record. Nothing where the greatest id is beyond kMostIds: four bytes are
  // kept for each. Throws Xapian's exceptions.
  [[nodiscard]] static std::optional<Lengths> of(const Xapian::Database& database);
  static constexpr Xapian::docid kMostIds = 1U << 24U;

  // As the database has it; 0 for an id that it does not have.
  [[nodiscard]] Xapian::termcount of(Xapian::docid id) const { return id < all_.size() ? all_[id] : 0; }

 private:
  std::vector<Xapian::termcount> all_;  // by id
};

}  // namespace wenhao::index

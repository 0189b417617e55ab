// Which passages belong to a document whose text stands in the index more than once: only these can fold, so
// that all others are counted without being looked at.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "corpus/result.h"

namespace wenhao::index {

class EqualTexts {
 public:
  // Reads a value of each document, and of those that are equal to another the list of passages. Nothing
  // where that would take long: documents beyond kMostDocuments, or kMostPassages of equal ones. Throws
  // Xapian's exceptions. Error: index_damaged. Linear; some 90 ns a document.
  [[nodiscard]] static Result<std::optional<EqualTexts>> of(const Xapian::Database& database);
  static constexpr Xapian::doccount kMostDocuments = 100'000;
  static constexpr std::size_t kMostPassages = 100'000;

  [[nodiscard]] bool none() const { return passages_.empty(); }
  [[nodiscard]] bool holds(Xapian::docid passage) const;

 private:
  std::vector<Xapian::docid> passages_;  // ascending
};

}  // namespace wenhao::index

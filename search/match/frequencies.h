// How many passages hold a term, each asked of the index once for a search.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <unordered_map>

namespace wenhao::match {

// Not for several threads.
class Frequencies {
 public:
  explicit Frequencies(const Xapian::Database& database) : database_(database) {}

  // Of a term as stored. A look into the index the first time, 1 to 5 µs.
  [[nodiscard]] Xapian::doccount of(const std::string& term);

  // The fewest passages that any term of a folded text is in: 0 where no passage can hold it.
  [[nodiscard]] Xapian::doccount rarest(std::string_view folded, std::string_view term_prefix);

  [[nodiscard]] const Xapian::Database& database() const { return database_; }

 private:
  const Xapian::Database& database_;
  std::unordered_map<std::string, Xapian::doccount> known_;
};

// A Han character alone: asked for as every term that begins with it.
[[nodiscard]] bool is_single(std::string_view folded);

}  // namespace wenhao::match

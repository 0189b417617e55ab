// Lists of terms, each read once for a search however often it is asked for.
#pragma once

#include <xapian.h>

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace wenhao::match {

// A passage that holds a term, and how often it does.
struct Posting {
  Xapian::docid id = 0;
  Xapian::termcount times = 0;
};

// Not for several threads.
class Postings {
 public:
  explicit Postings(const Xapian::Database& database) : database_(database) {}

  // The whole list of a term that so many passages hold, in order of ids; eight bytes are kept for each of
  // them until the search ends. Some 10 ns a passage.
  [[nodiscard]] std::span<const Posting> of(const std::string& term, Xapian::doccount passages);

 private:
  const Xapian::Database& database_;
  std::unordered_map<std::string, std::vector<Posting>> known_;
};

}  // namespace wenhao::match

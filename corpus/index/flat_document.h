// A document for Xapian as plain bytes, to be made on one thread and written on another.
//
// A Xapian::Document is some hundred small allocations in a tree; made on one core and torn down on another
// they cost a sixth of a whole update (measured). This one is three strings, and its terms are already
// counted.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wenhao::index {

// What a document's terms and values add up to, whatever their order: stored with it under slot::kSum, so
// that one changed bit in a term list shows (indexer/verify.h).
class TermSum {
 public:
  void add_term(std::string_view term, Xapian::termcount count);
  void add_value(Xapian::valueno slot, std::string_view value);

  [[nodiscard]] std::string bytes() const;  // 8

 private:
  std::uint64_t sum_ = 0;
};

// The sum of a document as it stands in a database, and that which was stored with it.
[[nodiscard]] std::string sum_of(const Xapian::Document& document);
[[nodiscard]] std::string stored_sum(const Xapian::Document& document);

class FlatDocument {
 public:
  // A term with how often it counts. Each once.
  void add_term(std::string_view term, Xapian::termcount count);

  // A term that only filters; again is nothing new.
  void add_boolean_term(std::string_view term);

  void add_value(Xapian::valueno slot, std::string_view value);
  void set_data(std::string data) { data_ = std::move(data); }

  // With the sum of it all.
  [[nodiscard]] Xapian::Document build() const;

  [[nodiscard]] std::size_t bytes() const { return terms_.size() + values_.size() + data_.size(); }

 private:
  std::string terms_;                   // length, bytes, count of each
  std::string values_;                  // slot, length, bytes of each
  std::vector<std::uint64_t> filters_;  // hashes of the boolean terms
  TermSum sum_;
  std::string data_;
};

}  // namespace wenhao::index

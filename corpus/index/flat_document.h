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

namespace wenhao::index {

class FlatDocument {
 public:
  // A term with how often it counts; 0 is a boolean one. What counts is added once.
  void add_term(std::string_view term, Xapian::termcount count);
  void add_boolean_term(std::string_view term) { add_term(term, 0); }
  void add_value(Xapian::valueno slot, std::string_view value);
  void set_data(std::string data) { data_ = std::move(data); }

  [[nodiscard]] Xapian::Document build() const;

  [[nodiscard]] std::size_t bytes() const { return terms_.size() + values_.size() + data_.size(); }

 private:
  std::string terms_;   // length, bytes, count of each
  std::string values_;  // slot, length, bytes of each
  std::string data_;
};

}  // namespace wenhao::index

// Which records have a term with a given beginning: a character alone is some hundred lists, and Xapian's
// wildcard steps through each of them for every passage it looks at.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace wenhao::index {

// Some records: a bit for each id.
class RecordSet {
 public:
  explicit RecordSet(Xapian::docid last) : bits_(last / kBits + 1) {}

  void add(Xapian::docid id) { bits_[id / kBits] |= std::uint64_t{1} << id % kBits; }
  [[nodiscard]] bool has(Xapian::docid id) const {
    return id / kBits < bits_.size() && (bits_[id / kBits] >> id % kBits & 1U) != 0;
  }
  // The first from an id on; 0 where there is none.
  [[nodiscard]] Xapian::docid from(Xapian::docid id) const;

 private:
  static constexpr Xapian::docid kBits = 64;
  std::vector<std::uint64_t> bits_;
};

// For one search; what is gathered once serves all of it. Not for several threads, and not for a database
// that is partly remote, whose lists would come from there whole. The database must outlive it.
class Beginnings {
 public:
  explicit Beginnings(const Xapian::Database& database);

  // The records that have a term so beginning. Some 15 ns a posting of all those terms, the first time: 1 to
  // 10 ms of 800,000 passages.
  [[nodiscard]] const RecordSet& records(const std::string& beginning) const;

  // The same as a part of a query: it offers what the wildcard does and weighs nothing.
  [[nodiscard]] Xapian::Query query(const std::string& beginning) const;

  // The one of several that probably fewest records have; reads no list.
  [[nodiscard]] const std::string& rarest(const std::vector<std::string>& beginnings) const;

 private:
  class Sets;
  class Source;
  const Xapian::Database& database_;
  std::shared_ptr<Sets> sets_;
};

}  // namespace wenhao::index

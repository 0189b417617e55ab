// The passages that a Xapian query offers, in the final order, read as far as they are asked for.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "search/match/answer.h"
#include "search/match/candidate.h"
#include "search/match/compile.h"
#include "search/match/records.h"

namespace wenhao::match {

// Weights are equal where they are to 1e-9: shards add the same terms up in another order.
[[nodiscard]] double rounded(double weight);

// Candidates by weight, equal ones by date key, the newest first; or by date key alone, passages of
// one document always in their order. The order is the same on any number of shards and for any size of page.
// Not copyable: it is a cursor.
class Candidates {
 public:
  // `first_batch`: how many are probably wanted. The bounds are exact where the query offers no more than
  // `check_at_least`. The first are reordered (reorder.h) where the stage says so; it must outlive the
  // cursor.
  Candidates(Records& records, const Stage& stage, Sort sort, std::size_t first_batch,
             std::size_t check_at_least);
  Candidates(const Candidates&) = delete;
  Candidates& operator=(const Candidates&) = delete;

  [[nodiscard]] std::optional<Candidate> next();

  // Those fetched so far, given or not; one order or another.
  [[nodiscard]] const std::vector<Candidate>& fetched() const { return read_; }

  // Bounds of how many the query offers, as far as known after the last batch.
  [[nodiscard]] std::size_t lower_bound() const { return lower_bound_; }
  [[nodiscard]] std::size_t upper_bound() const { return upper_bound_; }
  [[nodiscard]] std::size_t estimate() const { return estimate_; }

 private:
  void fetch();
  void fetch_weighed();
  void weigh_all();
  void take(std::vector<Candidate> all);
  void go_on_with_undated();
  void release_groups(bool at_end);
  void order_until(std::size_t end);
  void sort_in_the_index();
  [[nodiscard]] bool same_group(const Candidate& a, const Candidate& b) const;
  void reorder_first();
  void order_group(std::size_t begin, std::size_t end);

  Records& records_;
  Xapian::Enquire enquire_;
  Sort sort_;
  bool sorted_by_index_ = false;          // equal weights come by date key from Xapian itself
  std::optional<Xapian::Query> undated_;  // oldest first: what is left when the dated ones are read
  std::size_t batch_;
  std::size_t check_at_least_;
  const Stage& stage_;
  bool reorders_;  // the first candidates; false when it is done
  std::size_t fetched_ = 0;
  std::size_t lower_bound_ = 0;
  std::size_t upper_bound_ = static_cast<std::size_t>(-1);
  std::size_t estimate_ = 0;
  bool exhausted_ = false;
  bool is_weighed_ = false;       // from the lists of its terms, not by a match
  std::vector<Weighed> weighed_;  // of these what is not fetched yet: a heap
  std::vector<Candidate> read_;   // fetched
  std::size_t ready_ = 0;         // those before it are in groups that have an end
  std::size_t ordered_ = 0;       // those before it are in their final order
  std::size_t given_ = 0;
};

}  // namespace wenhao::match

// Sets are gathered from the lists when they are first asked for.
#include "corpus/index/beginnings.h"

#include <algorithm>
#include <bit>
#include <map>
#include <utility>

namespace wenhao::index {
namespace {

RecordSet gathered(const Xapian::Database& database, const std::string& beginning) {
  RecordSet set(database.get_lastdocid());
  const Xapian::PostingIterator end;
  for (auto term = database.allterms_begin(beginning); term != database.allterms_end(beginning); ++term) {
    for (auto at = database.postlist_begin(*term); at != end; ++at) set.add(*at);
  }
  return set;
}

// How many records the lists hold if one list says nothing of another.
Xapian::doccount estimated(const Xapian::Database& database, const std::string& beginning) {
  const double all = std::max(1.0, static_cast<double>(database.get_doccount()));
  double without = 1.0;  // the share of records that none of them holds
  for (auto term = database.allterms_begin(beginning); term != database.allterms_end(beginning); ++term)
    without *= 1.0 - term.get_termfreq() / all;
  return static_cast<Xapian::doccount>(all * (1.0 - without));
}

}  // namespace

Xapian::docid RecordSet::from(Xapian::docid id) const {
  for (std::size_t i = id / kBits; i < bits_.size(); ++i) {
    const std::uint64_t left = i == id / kBits ? bits_[i] & ~std::uint64_t{0} << id % kBits : bits_[i];
    if (left != 0)
      return static_cast<Xapian::docid>(i * kBits + static_cast<std::size_t>(std::countr_zero(left)));
  }
  return 0;
}

class Beginnings::Sets {
 public:
  const RecordSet& of(const Xapian::Database& database, const std::string& beginning) {
    const auto known = known_.find(beginning);
    return known != known_.end() ? known->second
                                 : known_.emplace(beginning, gathered(database, beginning)).first->second;
  }

  Xapian::doccount estimate(const Xapian::Database& database, const std::string& beginning) {
    const auto [known, is_new] = estimates_.try_emplace(beginning);
    if (is_new) known->second = estimated(database, beginning);
    return known->second;
  }

 private:
  std::map<std::string, RecordSet> known_;
  std::map<std::string, Xapian::doccount> estimates_;
};

// Of a database of several shards each is handed to a clone, which gathers for itself.
class Beginnings::Source : public Xapian::PostingSource {
 public:
  Source(std::string beginning, std::shared_ptr<Sets> sets)
      : beginning_(std::move(beginning)), sets_(std::move(sets)) {}

  [[nodiscard]] PostingSource* clone() const override { return new Source(beginning_, sets_); }
  void init(const Xapian::Database& database) override {
    database_ = database;
    set_ = nullptr;
    at_ = 0;
    at_end_ = false;
  }

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return 0; }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override {
    return sets().estimate(database_, beginning_);
  }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return database_.get_doccount(); }

  [[nodiscard]] Xapian::docid get_docid() const override { return at_; }
  [[nodiscard]] bool at_end() const override { return at_end_; }
  void next(double /*min_wt*/) override { go_to(at_ + 1); }
  void skip_to(Xapian::docid id, double /*min_wt*/) override {
    if (id > at_) go_to(id);
  }
  bool check(Xapian::docid id, double /*min_wt*/) override {
    at_ = std::max(at_, id);  // what comes next comes after it, be it held or not
    return set().has(at_);
  }
  [[nodiscard]] std::string get_description() const override { return beginning_ + "*"; }

 private:
  [[nodiscard]] Sets& sets() const { return sets_ ? *sets_ : *own_; }
  // Gathered when it is first matched: many a query is but estimated.
  const RecordSet& set() {
    if (set_ == nullptr) set_ = &sets().of(database_, beginning_);
    return *set_;
  }
  void go_to(Xapian::docid id) {
    at_ = set().from(id);
    at_end_ = at_ == 0;
  }

  std::string beginning_;
  std::shared_ptr<Sets> sets_;
  std::shared_ptr<Sets> own_ = std::make_shared<Sets>();
  Xapian::Database database_;
  const RecordSet* set_ = nullptr;
  Xapian::docid at_ = 0;
  bool at_end_ = false;
};

Beginnings::Beginnings(const Xapian::Database& database)
    : database_(database), sets_(std::make_shared<Sets>()) {}

const RecordSet& Beginnings::records(const std::string& beginning) const {
  return sets_->of(database_, beginning);
}

Xapian::Query Beginnings::query(const std::string& beginning) const {
  return Xapian::Query((new Source(beginning, database_.size() == 1 ? sets_ : nullptr))->release());
}

const std::string& Beginnings::rarest(const std::vector<std::string>& beginnings) const {
  if (beginnings.size() == 1) return beginnings.front();
  return *std::ranges::min_element(
      beginnings, {}, [this](const std::string& each) { return sets_->estimate(database_, each); });
}

}  // namespace wenhao::index

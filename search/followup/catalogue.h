// What the index knows of a number: who bears it, by which titles it goes, what ended it; and of a title:
// which numbers it goes with. Asked once for each, kept for the command's life.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "corpus/index/store.h"
#include "corpus/result.h"
#include "search/followup/evidence.h"

namespace wenhao::followup {

// A title that a number goes by: the document's own, or what a document that cites it calls it.
struct Naming {
  std::string title;
  bool own = false;
  Evidence by;
};

// A document that repeals a number or puts another in its place.
struct Ending {
  std::string type;  // repeals, replaces
  Evidence by;
};

struct Facts {
  std::string number;  // canonical
  std::vector<index::DocumentHead> held;
  std::vector<Naming> names;    // own ones first, then as cited, newest first; each title once
  std::vector<Ending> endings;  // earliest first
  bool known = false;           // held or cited
};

// A number that a title goes with.
struct Titled {
  std::string number;  // canonical; empty for a document held without one
  std::string title;
  bool held = false;
  Evidence by;
};

class Catalogue {
 public:
  // The store must outlive it. Both functions fail as the index does.
  explicit Catalogue(index::Store& store) : store_(store) {}

  // At most kMostCiting documents that cite it are looked at.
  [[nodiscard]] Result<const Facts*> of(const std::string& number);

  // Documents held under this title, then numbers that it is cited with; nothing for a title of no letters.
  [[nodiscard]] Result<const std::vector<Titled>*> titled(const std::string& title);

  // Only the documents held.
  [[nodiscard]] Result<const std::vector<Titled>*> held_under(const std::string& title);

  [[nodiscard]] index::Store& store() { return store_; }
  static constexpr std::size_t kMostCiting = 3000;

 private:
  [[nodiscard]] Result<void> add_held(Facts& facts);
  [[nodiscard]] Result<void> add_citing(Facts& facts);
  [[nodiscard]] Result<void> add_cited(const std::string& title, std::vector<Titled>& found);

  index::Store& store_;
  std::map<std::string, Facts> facts_;
  std::map<std::string, std::vector<Titled>> titled_;
  std::map<std::string, std::vector<Titled>> held_under_;
};

}  // namespace wenhao::followup

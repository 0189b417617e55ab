// A passage that a query offers, not looked at yet.
#pragma once

#include <xapian.h>

#include <string>

namespace wenhao::match {

struct Candidate {
  Xapian::docid id = 0;
  double weight = 0.0;
  std::string value;  // of slot::kDateKey; read only where it orders
};

// What is known of the many that are weighed before a few are taken.
struct Weighed {
  Xapian::docid id = 0;
  double weight = 0.0;
};

}  // namespace wenhao::match

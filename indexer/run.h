// Running a command: what it prints and how it ends.
#pragma once

#include <istream>
#include <ostream>

#include "corpus/result.h"
#include "indexer/options.h"

namespace wenhao::indexer {

// Where a command reads and prints. Results go to `out`, what is said beside them to `messages`.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& messages;
  bool color = false;        // of `out`
  bool is_terminal = false;  // `messages`: a progress line is welcome
};

// The exit status of the command. An Error ends it early and is for the caller to print.
[[nodiscard]] Result<int> run(const Invocation& invocation, const Streams& streams);

// The same, an exception that nobody foresaw (memory ran out) made an Error.
[[nodiscard]] Result<int> run_safely(const Invocation& invocation, const Streams& streams);

}  // namespace wenhao::indexer

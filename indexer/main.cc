// wenhao-index: files in, index out.
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "corpus/command/terminal.h"
#include "corpus/message.h"
#include "corpus/number/authority.h"
#include "indexer/options.h"
#include "indexer/run.h"

namespace {

using wenhao::Error;
using wenhao::Language;
using wenhao::Result;
namespace number = wenhao::number;
namespace command = wenhao::command;
namespace indexer = wenhao::indexer;

}  // namespace

int main(int argc, char** argv) {
  // Xapian reads its environment when it likes, so it is set before there are threads. Larger buffers make it
  // slower; its own cutting of Chinese must stay off.
  setenv("XAPIAN_FLUSH_THRESHOLD", "2000", 1);
  unsetenv("XAPIAN_CJK_NGRAM");
  std::ios::sync_with_stdio(false);

  const Language language = command::language_of_command(argc, argv);
  const auto fail = [language](const Error& error) {
    std::cout.flush();
    std::cerr << one_line(error, language) << '\n';
    return exit_status(error.code);
  };
  // A file of issuer codes of the user's own: the columns of corpus/number/data/authority.tsv.
  const char* const codes = std::getenv("WENHAO_CODES");
  const Result<void> read = number::Authority::use_file(codes != nullptr ? codes : "");
  if (!read) return fail(read.error());
  const Result<indexer::Invocation> invocation = indexer::read_command_line(argc, argv);
  if (!invocation) return fail(invocation.error());
  const bool color = command::use_color(invocation->common.color, STDOUT_FILENO);
  const Result<int> status = indexer::run_safely(
      *invocation, {std::cin, std::cout, std::cerr, color, command::is_terminal(STDERR_FILENO)});
  if (!status) return fail(status.error());
  const Result<void> printed = command::finish_output();
  return printed ? *status : fail(printed.error());
}

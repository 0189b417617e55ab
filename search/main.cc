// wenhao: query in, passages out.
#include <cstdlib>
#include <iostream>

#include "corpus/command/options.h"
#include "corpus/command/terminal.h"
#include "corpus/message.h"
#include "corpus/number/authority.h"
#include "search/commands.h"
#include "search/options.h"

namespace {

int end_with(const wenhao::Error& error, wenhao::Language language) {
  std::cerr << wenhao::one_line(error, language) << "\n";
  return wenhao::exit_status(error.code);
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  // A file of issuer codes of the user's own: the columns of corpus/number/data/authority.tsv.
  const char* const codes = std::getenv("WENHAO_CODES");
  const auto read = wenhao::number::Authority::use_file(codes != nullptr ? codes : "");
  if (!read) return end_with(read.error(), wenhao::command::language_of_command(argc, argv));
  const auto invocation = wenhao::search::read_command_line(argc, argv);
  if (!invocation) return end_with(invocation.error(), wenhao::command::language_of_command(argc, argv));
  const auto status = wenhao::search::run(*invocation);
  const wenhao::Language language = invocation->common.language;
  if (const auto finished = wenhao::command::finish_output(); !finished && status) {
    return end_with(finished.error(), language);
  }
  return status ? *status : end_with(status.error(), language);
}

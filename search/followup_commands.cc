// Reads the file, asks, renders, prints.
#include "search/followup_commands.h"

#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "corpus/index/document_json.h"
#include "corpus/index/store.h"
#include "corpus/reader/reader.h"
#include "search/followup/check.h"
#include "search/paint.h"
#include "search/present/faults.h"

namespace wenhao::search {
namespace {

// A file, or standard input, as text.
Result<text::SourceText> read_source(const std::string& file) {
  if (file != "-") return reader::read_file(file);
  const std::string bytes((std::istreambuf_iterator<char>(std::cin)), {});
  return reader::read_text(bytes, file);
}

}  // namespace

Result<int> run_check(const CheckCommand& command, const command::CommonOptions& common) {
  const auto draft = read_source(command.file);
  if (!draft) return tl::unexpected<Error>(draft.error());
  auto store = index::Store::open(index::index_path(common.db));
  if (!store) return tl::unexpected<Error>(store.error());
  const auto faults = followup::check(*store, *draft);
  if (!faults) return tl::unexpected<Error>(faults.error());
  const int status = followup::is_faulty(*faults) ? 1 : 0;
  if (command.fix) {
    std::cout << followup::fixed(*draft, *faults);
    std::cerr << present::to_text(command.file, *faults, common.language, paint_for(common));
    return status;
  }
  std::cout << (common.json ? index::dump(present::to_json(command.file, *faults, common.language)) + "\n"
                            : present::to_text(command.file, *faults, common.language, paint_for(common)));
  return status;
}

}  // namespace wenhao::search

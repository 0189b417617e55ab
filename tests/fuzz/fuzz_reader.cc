// Any file through the readers that need no helper: valid UTF-8 out, paragraphs in order and within it.
#include "corpus/reader/isolate/wire.h"
#include "corpus/reader/mht.h"
#include "corpus/reader/rtf.h"
#include "tests/fuzz/source_checks.h"

namespace wenhao {

namespace {

// Programs of the system are not what is tried here.
Result<text::SourceText> without_helpers(reader::Task task, std::string_view bytes, const std::string& name) {
  return reader::needs_helper(task) ? fail(ErrorCode::helper_missing, name)
                                    : reader::perform(task, bytes, name);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::view(data, size);
  for (const char* name : {"a.txt", "a.html"}) {
    for (const reader::Member& member : reader::read_members(bytes, name, {without_helpers, reader::unzip})) {
      if (member.text) fuzz::require_sound(*member.text);
    }
  }
  fuzz::require_sound(*reader::read_rtf(bytes, "a.rtf"));
  if (const auto page = reader::read_mht(bytes, "a.mht")) fuzz::require_sound(*page);
  const auto answer = reader::decode_text(bytes, "a");
  if (answer && *answer) fuzz::require_sound(**answer);
  return 0;
}

}  // namespace wenhao

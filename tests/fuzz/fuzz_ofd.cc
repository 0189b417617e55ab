// Any bytes as a page and as the list of pages of an OFD file, and as the file itself.
#include "corpus/reader/ofd/ofd.h"
#include "tests/fuzz/source_checks.h"
#include "tests/support/zip_writer.h"

namespace wenhao {

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(fuzz::view(data, size));
  const std::string pages = R"(<ofd:Pages><ofd:Page ID="1" BaseLoc="p.xml"/>)" + bytes + "</ofd:Pages>";
  const std::vector<ZipMember> members{
      {"OFD.xml", "<ofd:OFD><ofd:DocBody><ofd:DocRoot>d.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"},
      {"d.xml", "<ofd:Document>" + pages + "</ofd:Document>"},
      {"p.xml", "<ofd:Page><ofd:Content><ofd:Layer>" + bytes + "</ofd:Layer></ofd:Content></ofd:Page>"}};
  for (const std::string& file : {bytes, zip_of(members)}) {
    const auto source = reader::read_ofd(file, "a.ofd");
    if (source) fuzz::require_sound(*source);
  }
  return 0;
}

}  // namespace wenhao

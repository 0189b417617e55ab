// Any bytes as the document, the numbering and the styles of a Word file, and as the file itself.
#include "corpus/reader/docx/docx.h"
#include "tests/fuzz/source_checks.h"
#include "tests/support/zip_writer.h"

namespace wenhao {

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(fuzz::view(data, size));
  const std::string relationships =
      R"(<Relationships><Relationship Type="/numbering" Target="n.xml"/><Relationship Type="/styles" Target="s.xml"/>)"
      R"(<Relationship Type="/footnotes" Target="f.xml"/></Relationships>)";
  const std::string content = "<w:document><w:body>" + bytes + "</w:body></w:document>";
  const std::vector<ZipMember> members{{"word/document.xml", content},
                                       {"word/_rels/document.xml.rels", relationships},
                                       {"word/n.xml", "<w:numbering>" + bytes + "</w:numbering>"},
                                       {"word/s.xml", "<w:styles>" + bytes + "</w:styles>"},
                                       {"word/f.xml", "<w:footnotes>" + bytes + "</w:footnotes>"}};
  for (const std::string& file : {bytes, zip_of(members)}) {
    const auto source = reader::read_docx(file, "a.docx");
    if (source) fuzz::require_sound(*source);
  }
  return 0;
}

}  // namespace wenhao

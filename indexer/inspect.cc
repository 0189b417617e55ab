// Reading one file for a person's eyes.
#include "indexer/inspect.h"

#include <fmt/format.h>

#include <iterator>
#include <nlohmann/json.hpp>

#include "corpus/command/terminal.h"
#include "corpus/document/findings.h"
#include "corpus/document/parse.h"
#include "corpus/index/document_json.h"
#include "corpus/reader/reader.h"
#include "indexer/outline.h"
#include "indexer/words.h"

namespace wenhao::indexer {
namespace {

constexpr std::string_view kStandardInput = "-";

// Standard input up to the size a file may have.
Result<std::string> read_stream(std::istream& input) {
  const std::uint64_t limit = reader::ReadOptions().max_bytes;
  std::string bytes;
  std::string block(1U << 16U, '\0');
  while (input.read(block.data(), static_cast<std::streamsize>(block.size())) || input.gcount() > 0) {
    bytes.append(block, 0, static_cast<std::size_t>(input.gcount()));
    if (bytes.size() > limit) return fail(ErrorCode::file_too_large, std::string(kStandardInput));
  }
  return bytes;
}

Result<std::string> bytes_of(const std::string& file, std::istream& input) {
  return file == kStandardInput ? read_stream(input) : reader::read_bytes(file);
}

std::string source_line(const std::string& file, const text::SourceText& text, bool color) {
  return command::paint(fmt::format("{} ({}, {})", printable(file), text.format, text.encoding),
                        command::Style::faint, color) +
         "\n";
}

// `update` refuses such a file; who looks at it here is told why.
void note_secrecy(const text::SourceText& text, std::vector<document::Document>& documents) {
  const auto mark = document::secrecy_mark(text);
  if (!mark) return;
  for (document::Document& document : documents) {
    if (!document.span.contains(*mark)) continue;
    document.findings.insert(document.findings.begin(),
                             {std::string(document::finding::kSecrecyMark), *mark, {}});
  }
}

std::string shown(const text::SourceText& text, const std::string& file, InspectForm form, Language language,
                  bool color) {
  if (form == InspectForm::text) return text.text;
  std::string out;
  if (form == InspectForm::outline) out = source_line(file, text, color);
  std::vector<document::Document> documents = document::parse_documents(text);
  note_secrecy(text, documents);
  for (const document::Document& document : documents) {
    if (form == InspectForm::json) {
      out += index::dump(index::inspect_json(document, text, file, language)) + "\n";
    } else {
      out += outline(document, text, language, color) + "\n";
    }
  }
  return out;
}

}  // namespace

Result<std::string> inspect(const std::string& file, std::istream& input, const reader::Readers& readers,
                            InspectForm form, Language language, bool color) {
  const Result<std::string> bytes = bytes_of(file, input);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  std::string out;
  bool any = false;
  const std::vector<reader::Member> members = readers.read(*bytes, file);
  for (const reader::Member& member : members) {
    const std::string place = member.name.empty() ? file : file + "/" + member.name;
    any = any || member.text;
    if (member.text) {
      out += shown(*member.text, place, form, language, color);
    } else if (form == InspectForm::outline && members.size() > 1) {
      out += one_line(member.text.error(), language) + "\n";
    }
  }
  if (!any) return tl::unexpected<Error>(members.front().text.error());
  return out;
}

}  // namespace wenhao::indexer

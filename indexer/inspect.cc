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

Result<text::SourceText> read(const std::string& file, std::istream& input) {
  if (file != kStandardInput) return reader::read_file(file);
  const Result<std::string> bytes = read_stream(input);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  return reader::read_text(*bytes, file);
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

}  // namespace

Result<std::string> inspect(const std::string& file, std::istream& input, InspectForm form, Language language,
                            bool color) {
  const Result<text::SourceText> text = read(file, input);
  if (!text) return tl::unexpected<Error>(text.error());
  if (form == InspectForm::text) return text->text;
  std::string out;
  if (form == InspectForm::outline) out = source_line(file, *text, color);
  std::vector<document::Document> documents = document::parse_documents(*text);
  note_secrecy(*text, documents);
  for (const document::Document& document : documents) {
    if (form == InspectForm::json) {
      out += index::dump(index::inspect_json(document, *text, file, language)) + "\n";
    } else {
      out += outline(document, *text, language, color) + "\n";
    }
  }
  return out;
}

}  // namespace wenhao::indexer

// antiword's and catdoc's text to paragraphs.
#include <string>
#include <utility>
#include <vector>

#include "corpus/reader/helper/helpers.h"
#include "corpus/reader/helper/ole2.h"
#include "corpus/reader/helper/program.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

// A line of a table as antiword draws it: "|甲  |乙  |". Its cells separated by tabs.
std::string row_of(std::string_view line) {
  std::string row;
  line = line.substr(1, line.size() - 2);
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find('|', at), line.size());
    if (at > 0) row += '\t';
    row += text::trim(line.substr(at, end - at));
    at = end + 1;
  }
  return row;
}

text::SourceText source_of(std::string_view bytes) {
  text::SourceText source;
  source.format = "doc";
  source.encoding = "UTF-8";
  const std::string words = text::repair_utf8(bytes);
  for (const text::Paragraph& each : text::paragraphs_of_lines(words)) {
    const std::string_view line = text::slice(words, each.span);
    const bool is_row = line.size() > 2 && line.front() == '|' && line.back() == '|';
    const std::string text = is_row ? row_of(line) : std::string(line);
    if (text::trim(text).empty()) continue;
    text::Paragraph paragraph;
    paragraph.role = is_row ? text::Role::row : text::Role::text;
    paragraph.span.begin = static_cast<text::Offset>(source.text.size());
    source.text += text;
    paragraph.span.end = static_cast<text::Offset>(source.text.size());
    source.text += '\n';
    source.paragraphs.push_back(paragraph);
  }
  return source;
}

}  // namespace

Result<text::SourceText> read_doc(std::string_view bytes, const std::string& name) {
  if (has_stream(bytes, "EncryptedPackage")) return fail(ErrorCode::encrypted_file, name);
  if (!has_stream(bytes, "WordDocument")) return fail(ErrorCode::unsupported_format, name, "ole2");
  if (!is_stream_whole(bytes, "WordDocument")) return fail(ErrorCode::damaged_file, name);
  const std::string antiword = program_path("antiword");
  const std::string catdoc = program_path("catdoc");
  if (antiword.empty() && catdoc.empty()) return fail(ErrorCode::helper_missing, name, "antiword catdoc");
  const std::string input(kInputPath);
  std::vector<std::vector<std::string>> ways;
  if (!antiword.empty()) ways.push_back({antiword, "-m", "UTF-8.txt", "-w", "0", input});
  if (!catdoc.empty()) ways.push_back({catdoc, "-d", "utf-8", "-w", input});
  Error error{ErrorCode::damaged_file, name, {}};
  for (const std::vector<std::string>& way : ways) {
    const Result<Ran> ran = run_program(way, bytes, name);
    if (!ran) {
      error = ran.error();
      continue;
    }
    // antiword says on either stream why it gives nothing.
    if (ran->message.find("ncrypted") != std::string::npos ||
        ran->out.find("Encrypted documents are not") == 0)
      return fail(ErrorCode::encrypted_file, name);
    text::SourceText source = source_of(ran->out);
    if (ran->status == 0 && !source.paragraphs.empty()) return source;
  }
  return tl::unexpected<Error>(std::move(error));
}

}  // namespace wenhao::reader

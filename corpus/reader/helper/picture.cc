// Recognising text in pictures by tesseract, page by page.
#include <unistd.h>

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/reader/helper/helpers.h"
#include "corpus/reader/helper/program.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

constexpr std::size_t kMostPages = 2'000;
constexpr ProgramLimits kPageLimits{.time = std::chrono::milliseconds(180'000), .output = 64U << 20U};
constexpr std::string_view kPackages = "tesseract-ocr tesseract-ocr-chi-sim";

// Recognition sets spaces between Han as it likes; between two Han they mean nothing.
std::string without_han_spaces(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const text::Decoded next = text::decode(line, at);
    if (next.code_point == U' ') {
      const std::size_t after = std::min(line.find_first_not_of(' ', at), line.size());
      const bool between = text::decode_before(line, at).code_point >= 0x2E80 &&
                           text::decode(line, after).code_point >= 0x2E80;
      if (!between) out += ' ';
      at = after;
      continue;
    }
    out += line.substr(at, next.size);
    at += next.size;
  }
  return out;
}

// Lines that go on are joined: tesseract ends a paragraph by an empty line.
void add_page(std::string_view words, std::uint32_t page, text::SourceText& source) {
  const std::string valid = text::repair_utf8(words);
  for (const text::Paragraph& each : text::paragraphs_of_lines(valid)) {
    const std::string line = without_han_spaces(text::slice(valid, each.span));
    text::Paragraph paragraph;
    paragraph.page = page;
    paragraph.span.begin = static_cast<text::Offset>(source.text.size());
    source.text += line;
    paragraph.span.end = static_cast<text::Offset>(source.text.size());
    source.text += '\n';
    source.paragraphs.push_back(paragraph);
  }
}

text::SourceText empty_source() {
  text::SourceText source;
  source.format = "image";
  source.encoding = "UTF-8";
  source.findings.push_back({"recognised_text", {}, {}});
  return source;
}

Result<std::string> recognise(std::string_view picture, const std::string& name) {
  const std::string program = program_path("tesseract");
  if (program.empty()) return fail(ErrorCode::helper_missing, name, std::string(kPackages));
  Result<Ran> ran =
      run_program({program, "stdin", "stdout", "-l", "chi_sim", "-c", "preserve_interword_spaces=1"}, picture,
                  name, kPageLimits);
  if (!ran) return tl::unexpected<Error>(ran.error());
  if (ran->message.find("Failed loading language") != std::string::npos)
    return fail(ErrorCode::helper_missing, name, std::string(kPackages));
  if (ran->status != 0) return fail(ErrorCode::damaged_file, name);
  return std::move(ran->out);
}

}  // namespace

bool has_recognition_data() {
  return access("/usr/share/tesseract-ocr/5/tessdata/chi_sim.traineddata", R_OK) == 0;
}

Result<text::SourceText> read_picture(std::string_view bytes, const std::string& name) {
  const Result<std::string> words = recognise(bytes, name);
  if (!words) return tl::unexpected<Error>(words.error());
  text::SourceText source = empty_source();
  add_page(*words, 1, source);
  return source;
}

Result<text::SourceText> read_scanned_pdf(std::string_view bytes, const std::string& name) {
  const std::string program = program_path("pdftoppm");
  if (program.empty()) return fail(ErrorCode::helper_missing, name, "poppler-utils");
  text::SourceText source = empty_source();
  for (std::uint32_t page = 1; page <= kMostPages; ++page) {
    const std::string number = std::to_string(page);
    Result<Ran> ran = run_program({program, "-gray", "-r", "300", "-f", number, "-l", number, "-"}, bytes,
                                  name, kPageLimits);
    if (!ran) return tl::unexpected<Error>(ran.error());
    if (ran->out.empty()) break;  // past the last page
    const Result<std::string> words = recognise(ran->out, name);
    if (!words) return tl::unexpected<Error>(words.error());
    add_page(*words, page, source);
  }
  return source;
}

}  // namespace wenhao::reader

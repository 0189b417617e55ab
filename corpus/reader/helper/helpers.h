// Formats that programs of the distribution read for us: PDF, DOC and WPS, pictures.
#pragma once

#include <string>
#include <string_view>

#include "corpus/result.h"
#include "corpus/text/source_text.h"

namespace wenhao::reader {

// PDF by pdftotext: words with their places, laid out (corpus/reader/layout/paragraphs.h). Errors:
// helper_missing (also where the file needs poppler-data and that is not there), encrypted_file,
// damaged_file, reader_failed; needs_ocr where there are pages without any text.
[[nodiscard]] Result<text::SourceText> read_pdf(std::string_view bytes, const std::string& name);

// True where the tables are that pdftotext needs for Chinese without a mapping of its own.
[[nodiscard]] bool has_poppler_data();

// DOC and WPS (Word 6 to 2003 in an OLE2 container) by antiword, then catdoc. Errors: helper_missing,
// encrypted_file, damaged_file, unsupported_format (a container that holds no Word document).
[[nodiscard]] Result<text::SourceText> read_doc(std::string_view bytes, const std::string& name);

// True where tesseract has its knowledge of simplified Chinese.
[[nodiscard]] bool has_recognition_data();

// A picture of text (PNG, JPEG, TIFF, GIF), or the pages of a PDF as pictures, by tesseract. Errors:
// helper_missing, damaged_file, reader_failed.
[[nodiscard]] Result<text::SourceText> read_picture(std::string_view bytes, const std::string& name);
[[nodiscard]] Result<text::SourceText> read_scanned_pdf(std::string_view bytes, const std::string& name);

}  // namespace wenhao::reader

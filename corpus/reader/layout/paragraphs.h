// Printed pages to paragraphs: lines that a paragraph was broken into are put together again.
//
// A line goes on in the next where it fills the measure and the next begins at its edge, over the end of the
// page too. A line set in from the edge begins a paragraph; one in the middle is centred; lines of cells one
// under another are rows of a table, their cells separated by tabs. Two columns of running text are not told
// from a table.
#pragma once

#include <vector>

#include "corpus/reader/layout/page.h"
#include "corpus/text/source_text.h"

namespace wenhao::reader {

// Fills text, paragraphs (with their pages) and, with what runs over the pages, metadata. n log n.
void lay_out(const std::vector<LaidPage>& pages, text::SourceText& source);

}  // namespace wenhao::reader

// What was recognised in pictures, kept by their content: recognising takes seconds a page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/text/source_text.h"

namespace wenhao::reader {

class OcrCache {
 public:
  // A folder that is made when something is kept; empty: nothing is kept.
  explicit OcrCache(std::string folder) : folder_(std::move(folder)) {}

  // The text that was kept for these bytes; nothing where none was, or where it is damaged.
  [[nodiscard]] std::optional<text::SourceText> find(std::string_view bytes, const std::string& name) const;

  // Keeps a text; a folder that cannot be written keeps none.
  void keep(std::string_view bytes, const text::SourceText& text) const;

 private:
  [[nodiscard]] std::string path_of(std::string_view bytes) const;

  std::string folder_;
};

}  // namespace wenhao::reader

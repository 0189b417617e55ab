// A draft made ready to be checked: its identifiers, the titles tied to them, its documents and their dates.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/document/ties.h"
#include "corpus/number/mention.h"
#include "corpus/text/date.h"
#include "corpus/text/source_text.h"

namespace wenhao::followup {

struct Draft {
  const text::SourceText* source = nullptr;  // not owned
  std::vector<document::Document> documents;
  std::vector<number::Mention> mentions;  // read without the draft's own date: a later number is seen too
  std::vector<std::string> canonical;     // of each mention; empty where several readings fit
  std::vector<document::Tie> ties;        // of each mention
  std::vector<bool> apart;                // page furniture, or the draft's own number and title
  std::vector<bool> tied;                 // titles that stand with a number of their own
  bool traditional = false;               // written in Traditional characters

  [[nodiscard]] std::string_view text() const { return source->text; }
  [[nodiscard]] std::string_view written(std::size_t mention) const {
    return text::slice(source->text, mentions[mention].span);
  }

  // The date of the document that a place belongs to; nothing where it bears none.
  [[nodiscard]] std::optional<text::Date> date_at(text::Offset place) const;
};

// `source` must outlive it. Linear.
[[nodiscard]] Draft prepare(const text::SourceText& source);

}  // namespace wenhao::followup

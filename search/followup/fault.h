// What `wenhao check` finds wrong in a draft, as values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/source_text.h"
#include "search/followup/evidence.h"

namespace wenhao::followup {

enum class Severity : std::uint8_t { note, warning, error };

// The codes of the contract.
enum class FaultCode : std::uint8_t {
  title_mismatch,   // error: title and number are not of one document
  repealed,         // error: repealed or replaced since
  cites_later,      // error: the draft is older than what it cites
  article_missing,  // error: the law that the index holds has no such article
  number_form,      // warning: not written as GB/T 9704-2012, 7.2.5 asks
  number_near,      // warning: unknown, but a slip away from a known one of that title
  short_name,       // warning: never defined before it is used, or defined for two documents
  not_open,         // warning: a document that is not open to the public
  number_unknown,   // note: the index neither holds nor cites it
  body_superseded,  // note: a body that bears another name now
};

[[nodiscard]] std::string_view name_of(Severity severity);
[[nodiscard]] std::string_view name_of(FaultCode code);
[[nodiscard]] Severity severity_of(FaultCode code);

struct Fault {
  FaultCode code = FaultCode::number_unknown;
  text::Span span;          // of the faulty number, title or name, in the draft's source text
  std::string written;      // what stands there
  std::string number;       // canonical, where it is about a number
  std::string suggestion;   // what should stand there; may be empty
  std::string detail;       // by code: the known title, the relation's type, the date, the last article, …
  bool typography = false;  // the suggestion changes nothing but the form: what --fix puts in
  std::vector<Evidence> evidence;
  std::size_t line = 0;    // from 1
  std::size_t column = 0;  // in characters, from 1
};

}  // namespace wenhao::followup

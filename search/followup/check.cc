// Runs the rules, puts their faults in order and counts lines and columns.
#include "search/followup/check.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "corpus/text/utf8.h"
#include "search/followup/rules.h"

namespace wenhao::followup {
namespace {

void append(std::vector<Fault>& all, std::vector<Fault> some) {
  all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
}

void place(std::vector<Fault>& faults, std::string_view text) {
  std::size_t line = 1;
  std::size_t column = 1;
  std::size_t at = 0;
  for (Fault& fault : faults) {
    while (at < fault.span.begin) {
      const text::Decoded c = text::decode(text, at);
      at += c.size;
      column = c.code_point == U'\n' ? 1 : column + 1;
      if (c.code_point == U'\n') ++line;
    }
    fault.line = line;
    fault.column = column;
  }
}

}  // namespace

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "note";
}

std::string_view name_of(FaultCode code) {
  switch (code) {
    case FaultCode::title_mismatch:
      return "title_mismatch";
    case FaultCode::repealed:
      return "repealed";
    case FaultCode::cites_later:
      return "cites_later";
    case FaultCode::article_missing:
      return "article_missing";
    case FaultCode::number_form:
      return "number_form";
    case FaultCode::number_near:
      return "number_near";
    case FaultCode::short_name:
      return "short_name";
    case FaultCode::not_open:
      return "not_open";
    case FaultCode::number_unknown:
      return "number_unknown";
    case FaultCode::body_superseded:
      return "body_superseded";
  }
  return "number_unknown";
}

Severity severity_of(FaultCode code) {
  if (code <= FaultCode::article_missing) return Severity::error;
  return code <= FaultCode::not_open ? Severity::warning : Severity::note;
}

Result<std::vector<Fault>> check(index::Store& store, const text::SourceText& source) {
  const Draft draft = prepare(source);
  Catalogue catalogue(store);
  std::vector<Fault> faults = form_faults(draft);
  append(faults, short_name_faults(draft));
  append(faults, body_faults(draft));
  for (const auto rule : {number_faults, title_faults, article_faults}) {
    auto found = rule(draft, catalogue);
    if (!found) return found;
    append(faults, std::move(*found));
  }
  std::ranges::stable_sort(faults, {},
                           [](const Fault& fault) { return std::pair(fault.span.begin, fault.code); });
  place(faults, source.text);
  return faults;
}

std::string fixed(const text::SourceText& draft, const std::vector<Fault>& faults) {
  std::string out;
  std::size_t at = 0;
  for (const Fault& fault : faults) {
    if (!fault.typography || fault.suggestion.empty() || fault.span.begin < at) continue;
    out.append(draft.text, at, fault.span.begin - at);
    out += fault.suggestion;
    at = fault.span.end;
  }
  return out.append(draft.text, at, std::string::npos);
}

bool is_faulty(const std::vector<Fault>& faults) {
  return std::ranges::any_of(faults,
                             [](const Fault& fault) { return severity_of(fault.code) > Severity::note; });
}

}  // namespace wenhao::followup

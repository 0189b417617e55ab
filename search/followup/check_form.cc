// How a document number is written: 〔〕, four digits of year, no 第, no padding, no space, 号.
#include <string>

#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "search/followup/rules.h"

namespace wenhao::followup {
namespace {

using number::Mention;

// What stands there without line breaks, and in a Traditional draft in Simplified characters: neither is a
// matter of form.
std::string plain_form(std::string_view written, bool traditional) {
  std::string out;
  for (std::size_t at = 0; at < written.size();) {
    const text::Decoded c = text::decode(written, at);
    at += c.size;
    if (c.code_point == U'\n') {
      while (!out.empty() && out.back() == ' ') out.pop_back();
      while (at < written.size() && written[at] == ' ') ++at;
      continue;
    }
    text::append(out, traditional && text::is_han(c.code_point) ? text::fold(c.code_point) : c.code_point);
  }
  return out;
}

bool has_bracket(std::string_view written) {
  return written.find_first_of("([") != std::string_view::npos ||
         written.find("〔") != std::string_view::npos || written.find("（") != std::string_view::npos ||
         written.find("［") != std::string_view::npos || written.find("【") != std::string_view::npos ||
         written.find("﹝") != std::string_view::npos;
}

// The canonical form, or the part of it that a member of a list has of its own: 79号, 〔2017〕5号.
std::string right_form(const Mention& mention, std::string_view written, const std::string& canonical) {
  const bool shares_code = !mention.code.empty() && mention.code.begin < mention.span.begin;
  if (!shares_code) return canonical;
  const std::size_t year = canonical.find("〔");
  const std::size_t close = canonical.find("〕");
  if (year == std::string::npos || close == std::string::npos) return canonical;
  return has_bracket(written) ? canonical.substr(year) : canonical.substr(close + std::string("〕").size());
}

}  // namespace

std::vector<Fault> form_faults(const Draft& draft) {
  std::vector<Fault> faults;
  for (std::size_t i = 0; i < draft.mentions.size(); ++i) {
    const Mention& mention = draft.mentions[i];
    if (mention.kind != number::Kind::document || mention.owner != number::kNone) continue;
    const std::string& canonical = draft.canonical[i];
    const std::string_view written = draft.written(i);
    const bool in_furniture = draft.apart[i] && canonical.empty();
    if (in_furniture || mention.year == 0) continue;
    const std::string right = canonical.empty() ? std::string() : right_form(mention, written, canonical);
    if (!right.empty() && plain_form(written, draft.traditional) == right) continue;
    Fault fault;
    fault.code = FaultCode::number_form;
    fault.span = mention.span;
    fault.written = std::string(written);
    fault.number = canonical;
    fault.suggestion = right;
    fault.typography = !mention.repaired && !right.empty();
    if (canonical.empty()) {
      for (const std::string& reading : number::readings(mention, draft.text()))
        fault.detail += (fault.detail.empty() ? "" : "、") + reading;
    }
    faults.push_back(std::move(fault));
  }
  return faults;
}

}  // namespace wenhao::followup

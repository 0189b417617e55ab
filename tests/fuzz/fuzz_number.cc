// Any bytes through the number grammar: mentions in order, spans in the text, canonical forms that read back.
#include "corpus/number/mention.h"
#include "tests/fuzz/fuzz.h"

namespace wenhao {

namespace {

// A whole document number, written in its canonical form, is found as itself.
void require_reads_back(const number::DocumentNumber& number) {
  const std::string form = number::canonical(number);
  const auto mentions = number::find_mentions(form, {.latest_year = 2099, .is_field = true});
  fuzz::require(!mentions.empty() && mentions[0].kind == number::Kind::document,
                "a canonical form is a number", form);
  fuzz::require(number::document_number(mentions[0], form) == number, "a canonical form reads back as itself",
                form);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = text::repair_utf8(fuzz::view(data, size));
  std::size_t last = 0;
  const auto mentions = number::find_mentions(text);
  for (const number::Mention& mention : mentions) {
    for (const text::Span span : {mention.span, mention.code, mention.series}) fuzz::require_span(text, span);
    fuzz::require(last <= mention.span.begin, "mentions stand in order");
    last = mention.span.begin;
    const bool certain = number::readings(mention, text).empty();
    fuzz::require(number::canonical(mention, text, mentions).empty() != certain,
                  "a canonical form exactly where one reading fits");
    if (certain && mention.kind == number::Kind::document && mention.year != 0) {
      require_reads_back(number::document_number(mention, text));
    }
  }
  return 0;
}

}  // namespace wenhao

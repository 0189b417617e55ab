// Any bytes through the number grammar: mentions in order, spans in the text, canonical forms that read back.
#include <algorithm>

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

using Mentions = std::vector<number::Mention>;

bool is_motion(const number::Mention& mention) {
  return mention.kind == number::Kind::proposal || mention.kind == number::Kind::suggestion;
}

// 22号文: stands for a number named before.
bool is_reference(const number::Mention& mention) {
  return mention.kind == number::Kind::document && mention.owner != number::kNone;
}

text::Span moved(text::Span span, text::Offset by) {
  return span.empty() ? text::Span{} : text::Span{span.begin + by, span.end + by};
}

// Same words, same reading; `b` was found in a text that begins `by` bytes later. What the text before tells
// (the session of a proposal and with it its kind, the owner of a short name) is not compared.
bool reads_alike(const number::Mention& a, const number::Mention& b, text::Offset by) {
  const auto same_span = [by](text::Span x, text::Span y) {
    const text::Span there = moved(y, by);
    return x.empty() ? there.empty() : x.begin == there.begin && x.end == there.end;
  };
  const bool same_kind = a.kind == b.kind || (is_motion(a) && is_motion(b));
  const bool same_readings =
      a.second_code == number::kNone ? b.second_code == number::kNone : a.second_code == b.second_code + by;
  return same_kind && same_readings && same_span(a.span, b.span) && same_span(a.code, b.code) &&
         same_span(a.series, b.series) && a.repaired == b.repaired && a.year == b.year &&
         a.serial == b.serial && a.part == b.part && a.item == b.item;
}

// A text in two pieces, cut before a full stop, reads as in one: what `wenhao number` leans on where it cuts
// a stream (search/mentions.cc). That is what "split away from a mention" means: no production looks past a
// 。.
void require_same_in_pieces(std::string_view text, const Mentions& whole, std::size_t cut) {
  const Mentions left = number::find_mentions(text.substr(0, cut));
  const Mentions right = number::find_mentions(text.substr(cut));
  fuzz::require(left.size() + right.size() == whole.size(), "two pieces hold as many mentions as one", text);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const bool is_left = i < left.size();
    const number::Mention& piece = is_left ? left[i] : right[i - left.size()];
    fuzz::require(reads_alike(whole[i], piece, is_left ? 0 : static_cast<text::Offset>(cut)),
                  "a mention reads in a piece as in the whole", text);
  }
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
  constexpr int kCuts = 3;
  const bool has_references = std::any_of(mentions.begin(), mentions.end(), is_reference);
  std::size_t cut = has_references ? std::string::npos : text.find("。");
  for (int i = 0; i < kCuts && cut != std::string::npos; ++i, cut = text.find("。", cut + 1)) {
    require_same_in_pieces(text, mentions, cut);
  }
  return 0;
}

}  // namespace wenhao

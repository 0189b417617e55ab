// The pairs of marks, each with what is known of the rest of the query.
#include "search/query/quotes.h"

#include <algorithm>

#include "corpus/text/utf8.h"

namespace wenhao::query {
namespace {

struct Pair {
  char32_t open;
  char32_t close;
};
constexpr std::array kMarks = {Pair{U'"', U'"'}, Pair{U'＂', U'＂'}, Pair{U'“', U'”'}, Pair{U'「', U'」'}};

std::size_t pair_of(char32_t c) {
  const auto found =
      std::find_if(kMarks.begin(), kMarks.end(), [c](const Pair& pair) { return pair.open == c; });
  return static_cast<std::size_t>(found - kMarks.begin());
}

}  // namespace

bool opens_quote(char32_t c) { return pair_of(c) < kMarks.size(); }

std::optional<Quoted> Quotes::opened_at(std::size_t at) {
  static_assert(kMarks.size() == kPairs);
  const text::Decoded mark = text::decode(query_, at);
  const std::size_t pair = pair_of(mark.code_point);
  if (pair == kMarks.size() || no_partner_ahead_[pair]) return std::nullopt;
  const std::string close = text::encode(kMarks[pair].close);
  const std::size_t begin = at + mark.size;
  const std::size_t end = query_.find(close, begin);
  no_partner_ahead_[pair] = end == std::string_view::npos;
  if (no_partner_ahead_[pair]) return std::nullopt;
  return Quoted{begin, end, end + close.size(), kMarks[pair].open != kMarks[pair].close};
}

}  // namespace wenhao::query

// Quotation marks of a query: which open a phrase, and where it closes.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace wenhao::query {

struct Quoted {
  std::size_t begin = 0;   // of the words
  std::size_t end = 0;     // of the words
  std::size_t after = 0;   // behind the closing mark
  bool two_marks = false;  // “…” and 「…」, whose opening and closing marks differ
};

// True for a mark that may open a phrase: " ＂ “ 「.
[[nodiscard]] bool opens_quote(char32_t c);

// Looks for closing marks in one query. A mark without its partner is looked for once only, so that all the
// questions about a query together are linear.
class Quotes {
 public:
  explicit Quotes(std::string_view query) : query_(query) {}

  // The phrase that the mark at a place opens; nothing where no mark stands there or it has no partner.
  [[nodiscard]] std::optional<Quoted> opened_at(std::size_t at);

 private:
  static constexpr std::size_t kPairs = 4;
  std::string_view query_;
  std::array<bool, kPairs> no_partner_ahead_{};
};

}  // namespace wenhao::query

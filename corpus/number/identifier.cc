// Canonical forms and keys.
#include "corpus/number/identifier.h"

#include <array>
#include <utility>

#include "corpus/text/fold.h"
#include "corpus/text/hash.h"

namespace wenhao::number {
namespace {

constexpr auto kNames = std::to_array<std::pair<Kind, std::string_view>>({
    {Kind::document, "document"},
    {Kind::order, "order"},
    {Kind::announcement, "announcement"},
    {Kind::proposal, "proposal"},
    {Kind::suggestion, "suggestion"},
    {Kind::standard, "standard"},
    {Kind::court_case, "case"},
    {Kind::certificate, "certificate"},
    {Kind::title, "title"},
    {Kind::article, "article"},
});

constexpr std::size_t kMaxKey = 200;

}  // namespace

std::string_view name_of(Kind kind) {
  for (const auto& [known, name] : kNames) {
    if (known == kind) return name;
  }
  return {};
}

std::optional<Kind> kind_named(std::string_view name) {
  for (const auto& [kind, known] : kNames) {
    if (known == name) return kind;
  }
  return std::nullopt;
}

std::string canonical(const DocumentNumber& number) {
  std::string out = number.code;
  if (number.year) out += "〔" + std::to_string(*number.year) + "〕";
  return out + number.series + std::to_string(number.serial) + "号";
}

std::string index_key(std::string_view canonical) {
  std::string key = text::fold(canonical);
  return key.size() <= kMaxKey ? key : text::hash_id(key);
}

std::string code_year_key(std::string_view code, std::uint16_t year) {
  return index_key(std::string(code) + "〔" + std::to_string(year) + "〕");
}

}  // namespace wenhao::number

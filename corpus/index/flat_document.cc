// Packing terms and values, and handing them to Xapian.
#include "corpus/index/flat_document.h"

#include <xxhash.h>

#include <algorithm>

#include "corpus/index/bytes.h"
#include "corpus/index/schema.h"

namespace wenhao::index {

namespace {

constexpr std::uint64_t kValueSeed = 1ULL << 40U;  // beyond any count of a term

}  // namespace

void TermSum::add_term(std::string_view term, Xapian::termcount count) {
  sum_ += XXH64(term.data(), term.size(), count);
}

void TermSum::add_value(Xapian::valueno slot, std::string_view value) {
  sum_ += XXH64(value.data(), value.size(), kValueSeed + slot);
}

std::string TermSum::bytes() const {
  std::string bytes;
  for (unsigned shift = 0; shift < 64; shift += 8) bytes += static_cast<char>(sum_ >> shift);
  return bytes;
}

std::string sum_of(const Xapian::Document& document) {
  TermSum sum;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    sum.add_term(*term, term.get_wdf());
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    if (value.get_valueno() != slot::kSum) sum.add_value(value.get_valueno(), *value);
  }
  return sum.bytes();
}

std::string stored_sum(const Xapian::Document& document) { return document.get_value(slot::kSum); }

void FlatDocument::add_term(std::string_view term, Xapian::termcount count) {
  put_text(terms_, term);
  put_number(terms_, count);
  sum_.add_term(term, count);
}

void FlatDocument::add_boolean_term(std::string_view term) {
  const std::uint64_t hash = XXH64(term.data(), term.size(), 0);
  if (std::ranges::find(filters_, hash) != filters_.end()) return;
  filters_.push_back(hash);
  add_term(term, 0);
}

void FlatDocument::add_value(Xapian::valueno slot, std::string_view value) {
  if (value.empty()) return;
  put_number(values_, slot);
  put_text(values_, value);
  sum_.add_value(slot, value);
}

Xapian::Document FlatDocument::build() const {
  Xapian::Document document;
  std::string text;
  for (ByteReader in(terms_); !in.rest().empty();) {
    text.assign(in.view());
    const auto count = in.as<Xapian::termcount>();
    count == 0 ? document.add_boolean_term(text) : document.add_term(text, count);
  }
  for (ByteReader in(values_); !in.rest().empty();) {
    const auto slot = in.as<Xapian::valueno>();
    document.add_value(slot, text.assign(in.view()));
  }
  document.add_value(slot::kSum, sum_.bytes());
  document.set_data(data_);
  return document;
}

}  // namespace wenhao::index

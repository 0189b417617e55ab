// Packing terms and values, and handing them to Xapian.
#include "corpus/index/flat_document.h"

#include "corpus/index/bytes.h"

namespace wenhao::index {

void FlatDocument::add_term(std::string_view term, Xapian::termcount count) {
  put_text(terms_, term);
  put_number(terms_, count);
}

void FlatDocument::add_value(Xapian::valueno slot, std::string_view value) {
  put_number(values_, slot);
  put_text(values_, value);
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
  document.set_data(data_);
  return document;
}

}  // namespace wenhao::index

// What only the index knows: issuers by a part of their name, files by a part of their path, and which words
// are issuer codes of documents that it holds.
#pragma once

#include <xapian.h>

#include "corpus/result.h"
#include "search/query/plan.h"

namespace wenhao::match {

// Puts into each issuer: and path: part of the plan the terms that the index has for it. A name that no
// issuer bears leaves the part without terms, which nothing matches. A run that is the code of a document
// held as well as a word (国发) becomes a part that asks for either, with a note. A
// number that the index has never met, which may be a part of one (GB/T 9704), is looked for as written.
[[nodiscard]] Result<void> resolve(const Xapian::Database& database, query::Plan& plan);

}  // namespace wenhao::match

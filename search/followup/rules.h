// The rules of `wenhao check`, each a function from a draft to faults.
#pragma once

#include <string>
#include <vector>

#include "corpus/result.h"
#include "search/followup/catalogue.h"
#include "search/followup/draft.h"
#include "search/followup/fault.h"

namespace wenhao::followup {

// number_form: brackets, width, spaces, padding, 第, a lost bracket. Asks no index.
[[nodiscard]] std::vector<Fault> form_faults(const Draft& draft);

// short_name. Asks no index.
[[nodiscard]] std::vector<Fault> short_name_faults(const Draft& draft);

// body_superseded, by bodies.tsv: only where the sentence speaks of a time when the name was not borne any
// more. Asks no index.
[[nodiscard]] std::vector<Fault> body_faults(const Draft& draft);

// number_unknown, number_near, title_mismatch, repealed, cites_later, not_open. Each number once for each
// fault, where it is named first.
[[nodiscard]] Result<std::vector<Fault>> number_faults(const Draft& draft, Catalogue& catalogue);

// repealed and not_open for titles cited without a number, where one document is held under the title.
[[nodiscard]] Result<std::vector<Fault>> title_faults(const Draft& draft, Catalogue& catalogue);

// article_missing.
[[nodiscard]] Result<std::vector<Fault>> article_faults(const Draft& draft, Catalogue& catalogue);

}  // namespace wenhao::followup

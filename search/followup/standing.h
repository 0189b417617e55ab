// Whether a document still stands, as far as the documents of the index tell.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "corpus/text/date.h"
#include "search/followup/catalogue.h"
#include "search/followup/draft.h"

namespace wenhao::followup {

enum class Standing : std::uint8_t {
  unknown,   // the index does not hold it, and nothing is said of its end
  in_force,  // held, and no document of the index says that it ended
  repealed,
  replaced,
};
[[nodiscard]] std::string_view name_of(Standing standing);

[[nodiscard]] Standing standing_of(const Facts& facts);

// What ended a number before a day, or ever where none is given; null where nothing did.
[[nodiscard]] const Ending* ended_by(const Facts& facts, const std::optional<text::Date>& before);

// What ended a number before the draft was written, the draft itself left aside.
[[nodiscard]] const Ending* ended_before(const Draft& draft, std::size_t mention, const Facts& facts);

// The draft itself says that this number ended: …同时废止, 原…, 已失效.
[[nodiscard]] bool tells_the_end(const Draft& draft, std::size_t mention);

}  // namespace wenhao::followup

// What a passage says, apart from the head that its document begins with.
#pragma once

#include "corpus/index/record.h"

namespace wenhao::match {

// The part of a passage's text behind the lines it begins with that only say its document's title, number,
// issuer or addressee again; all of it where nothing stands behind them. Linear.
[[nodiscard]] text::Span matter_of(const index::PassageRecord& passage, const index::DocumentHead& document);

}  // namespace wenhao::match

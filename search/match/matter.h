// What a passage says, apart from the head that its document begins with.
#pragma once

#include <string>
#include <string_view>

#include "corpus/index/record.h"

namespace wenhao::match {

// The letters and digits of a text, folded, without what stands between them: 辽 宁 省 and 辽宁省 are one.
[[nodiscard]] std::string letters_of(std::string_view text);

// The part of a passage's text behind the lines it begins with that only say its document's title, number,
// issuer or addressee again; all of it where nothing stands behind them. Linear.
[[nodiscard]] text::Span matter_of(const index::PassageRecord& passage, const index::DocumentHead& document);

}  // namespace wenhao::match

// How answers look on this terminal.
#pragma once

#include "corpus/command/options.h"
#include "search/present/paint.h"

namespace wenhao::search {

// Colours for standard output where the options and the terminal ask for them; always printable.
[[nodiscard]] present::Paint paint_for(const command::CommonOptions& common);

}  // namespace wenhao::search

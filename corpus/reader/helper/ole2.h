// The container of DOC and WPS files (MS-CFB), as far as one must look into it before a helper does.
#pragma once

#include <string_view>

namespace wenhao::reader {

// True where a stream of this name (ASCII) is in its directory, or seems to be. Linear.
[[nodiscard]] bool has_stream(std::string_view bytes, std::string_view name);

// False where the sectors of a stream are not all in the file: it was cut short, and catdoc would wait for
// the rest for ever. True as well where that cannot be seen from here: a stream below 4,096 bytes, a
// container of more than some 7 MB whose table goes on elsewhere. Total; linear in the stream's sectors.
[[nodiscard]] bool is_stream_whole(std::string_view bytes, std::string_view name);

}  // namespace wenhao::reader

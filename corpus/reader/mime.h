// Messages in MIME (RFC 2045, 2046): the parts of one, their types, and their bytes decoded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wenhao::reader {

// A part that holds bytes and not parts.
struct MimePart {
  std::string type;           // "text/html", in lower case
  std::string charset;        // as declared; may be empty
  std::string_view encoding;  // of the transfer, as declared
  std::string_view body;      // still so encoded
};

// The leaves in order, of parts in parts to a depth of eight, at most 10,000. What stands before the first
// boundary is none, and the last part ends where the bytes end, if nothing ends it. Linear.
[[nodiscard]] std::vector<MimePart> mime_parts(std::string_view message);

// The type that the head of a message declares, in lower case; empty where the bytes begin with no head of a
// MIME message (MIME-Version among its fields). Looks at some 16 KB at most.
[[nodiscard]] std::string mime_type_of(std::string_view bytes);

// The body as bytes: quoted-printable and base64 decoded, all else as it is. What is neither is kept
// (quoted-printable) or passed over (base64). Linear.
[[nodiscard]] std::string mime_decoded(const MimePart& part);

}  // namespace wenhao::reader

// The index's schema: one table of term prefixes, one of value slots; who writes each and who reads it.
//
// Three kinds of Xapian document stand in one database: a passage (what is searched), a document (its
// header and outline, no text), a source (a file and what became of it). Each kind has prefixes of its
// own, so that no query for passages ever meets another kind and nothing has to be filtered out; only a
// query made of NOT alone needs T. Prefixes follow Omega's conventions: X… for our own. Terms of text
// never begin with a capital letter (folding sees to it), so no colon is needed between. Words are written in
// a code (term_code.h), all else as it is. The page of
// prose is docs/index.md. A change here is a new kSchema.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace wenhao::index {

// Version of prefixes, slots and records. Stored in every database; another version is refused.
inline constexpr std::string_view kSchema = "7";

// Keys of the database's metadata.
namespace metadata {
inline constexpr std::string_view kSchema = "wenhao.schema";
inline constexpr std::string_view kAnalyser = "wenhao.analyser";
inline constexpr std::string_view kUpdated = "wenhao.updated";  // end of the last update, ISO 8601, UTC
}  // namespace metadata

enum class On : std::uint8_t { passage, document, source };

struct Prefix {
  std::string_view prefix;
  std::string_view name;
  On on;
  std::string_view holds;
  std::string_view read_by;  // what asks for it
};

namespace prefix {
inline constexpr std::string_view kText = "";
inline constexpr std::string_view kTitle = "S";
inline constexpr std::string_view kHeading = "XH";
inline constexpr std::string_view kType = "T";
inline constexpr std::string_view kPartOf = "XE";
inline constexpr std::string_view kOwnNumber = "XN";
inline constexpr std::string_view kCites = "XC";
inline constexpr std::string_view kAbout = "XA";
inline constexpr std::string_view kCodeYear = "XY";
inline constexpr std::string_view kCode = "XK";
inline constexpr std::string_view kYear = "Y";
inline constexpr std::string_view kKind = "XT";
inline constexpr std::string_view kIssuer = "XI";
inline constexpr std::string_view kAddressee = "XU";
inline constexpr std::string_view kProposal = "XP";
inline constexpr std::string_view kSession = "XS";
inline constexpr std::string_view kBody = "XW";
inline constexpr std::string_view kClass = "XM";
inline constexpr std::string_view kOpenness = "XO";
inline constexpr std::string_view kMark = "XZ";
inline constexpr std::string_view kUnique = "Q";
inline constexpr std::string_view kBears = "XL";
inline constexpr std::string_view kRefers = "XR";
inline constexpr std::string_view kPath = "XF";
inline constexpr std::string_view kContentHash = "XB";
inline constexpr std::string_view kHasDocument = "XD";
}  // namespace prefix

// Terms under kType and kMark.
namespace type {
inline constexpr std::string_view kPassage = "p";
inline constexpr std::string_view kDocument = "d";
inline constexpr std::string_view kSource = "s";
}  // namespace type
namespace mark {
inline constexpr std::string_view kOpening = "opening";  // opens the body: Document::opening
inline constexpr std::string_view kPromise = "promise";  // commits to something
}  // namespace mark

inline constexpr std::array kPrefixes = {
    Prefix{prefix::kText, "text", On::passage, "bigrams, run ends and words of its own text", "words"},
    Prefix{prefix::kTitle, "title", On::passage, "the same of the document's title, once each",
           "words, title:"},
    Prefix{prefix::kHeading, "heading", On::passage, "the same of headings above it, once each", "words"},
    Prefix{prefix::kType, "type", On::passage, "p, d or s; on every kind", "NOT alone, status"},
    Prefix{prefix::kPartOf, "part_of", On::passage, "its document's id, packed", "show, context"},
    Prefix{prefix::kOwnNumber, "number", On::passage, "key of its document's own number", "number:"},
    Prefix{prefix::kCites, "cites", On::passage, "key of another number it mentions", "number:, cites:"},
    Prefix{prefix::kAbout, "about", On::passage, "key of a number a segment is about", "number:"},
    Prefix{prefix::kCodeYear, "code_year", On::passage, "code and year of the own number", "辽卫发〔2017〕"},
    Prefix{prefix::kCode, "code", On::passage, "code of the own number, folded", "code:"},
    Prefix{prefix::kYear, "year", On::passage, "year of the own number, else of the date", "year:"},
    Prefix{prefix::kKind, "kind", On::passage, "reply, circular, …", "kind:"},
    Prefix{prefix::kIssuer, "issuer", On::passage, "issuer, folded, whole", "issuer:"},
    Prefix{prefix::kAddressee, "addressee", On::passage, "each addressee, folded, whole", "to:"},
    Prefix{prefix::kProposal, "proposal", On::passage, "serial of the proposal it answers", "proposal:"},
    Prefix{prefix::kSession, "session", On::passage, "term.session of the proposal: 12.3",
           "session:, proposal:"},
    Prefix{prefix::kBody, "body", On::passage, "cppcc or npc", "body:"},
    Prefix{prefix::kClass, "class", On::passage, "A, B or C", "class:"},
    Prefix{prefix::kOpenness, "openness", On::passage, "open, on_request, closed", "openness:"},
    Prefix{prefix::kMark, "mark", On::passage, "opening, promise", "number:, promises"},
    Prefix{prefix::kUnique, "unique", On::document, "document id", "show, update"},
    Prefix{prefix::kBears, "bears", On::document, "key of its own number", "show, cites, status"},
    Prefix{prefix::kRefers, "refers", On::document, "key of a number it cites", "cites, wanted, status"},
    Prefix{prefix::kPath, "path", On::source, "absolute path", "update"},
    Prefix{prefix::kContentHash, "content", On::source, "hash of the file's bytes", "update"},
    Prefix{prefix::kHasDocument, "document", On::source, "id of a document it holds, packed", "show, update"},
};

// Value slots, on passages only but for the last three. All are binary; terms.h makes and reads them.
struct Slot {
  std::uint32_t slot;
  std::string_view name;
  std::string_view holds;
  std::string_view read_by;
};

namespace slot {
inline constexpr std::uint32_t kContent = 0;
inline constexpr std::uint32_t kDateKey = 1;
inline constexpr std::uint32_t kSum = 2;
inline constexpr std::uint32_t kText = 3;
inline constexpr std::uint32_t kHeader = 4;
}  // namespace slot

inline constexpr std::array kSlots = {
    Slot{slot::kContent, "content", "hash of the document's folded text, and the ordinal", "--group none"},
    Slot{slot::kDateKey, "date_key", "date (4 bytes), document id, ordinal (downwards)",
         "--sort newest, oldest; date:; ties; facets"},
    Slot{slot::kSum, "sum", "what terms and values add up to (8 bytes); on every kind", "verify"},
    Slot{slot::kText, "text", "hash of the document's folded text; on its record alone", "exact totals"},
    Slot{slot::kHeader, "header", "the rest of a document's record; on that alone", "show, cites, wanted"},
};

}  // namespace wenhao::index

// The index's schema: one table of term prefixes and value slots; who writes each and who reads it.
//
// Three kinds of Xapian document stand in one database: a passage (what is searched), a document (its
// header and outline, no text), a source (a file and what became of it). Prefixes follow Omega's
// conventions: X… for our own. The page of prose is docs/index.md. A change here is a new kSchema.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace wenhao::index {

// Version of prefixes, slots and records. Stored in every database; another version is refused.
inline constexpr std::string_view kSchema = "1";

enum class On : std::uint8_t { passage = 1, document = 2, source = 4, passage_and_document = 3 };

struct Prefix {
  std::string_view prefix;
  std::string_view name;
  On on;
  std::string_view holds;
};

namespace prefix {
inline constexpr std::string_view kText = "";        // bigrams and words of the passage's own text
inline constexpr std::string_view kTitle = "S";      // the same of the document's title
inline constexpr std::string_view kHeading = "XH";   // the same of the headings above the passage
inline constexpr std::string_view kUnique = "Q";     // passage, document: the key that replaces it
inline constexpr std::string_view kType = "T";       // "passage", "document", "source"
inline constexpr std::string_view kOwnNumber = "XN";    // index key of the document's own number
inline constexpr std::string_view kCites = "XC";        // index key of a number the passage mentions
inline constexpr std::string_view kAbout = "XA";        // index key of a number the passage is about
inline constexpr std::string_view kCodeYear = "XY";     // code and year of its own number: 辽卫发〔2017〕
inline constexpr std::string_view kCode = "XK";         // code of its own number
inline constexpr std::string_view kProposal = "XP";     // the proposal it answers: "12.3.411", "411"
inline constexpr std::string_view kYear = "Y";          // document::year_of
inline constexpr std::string_view kKind = "XT";         // document::name_of(DocumentKind)
inline constexpr std::string_view kIssuer = "XI";       // the issuer, folded
inline constexpr std::string_view kClass = "XM";        // class mark
inline constexpr std::string_view kOpenness = "XO";     // openness
inline constexpr std::string_view kContentHash = "XB";  // source: hash of the file's bytes
inline constexpr std::string_view kHasDocument = "XD";  // source: a document it holds; passage: its document
inline constexpr std::string_view kPath = "XF";         // source: hash of its path
}  // namespace prefix

inline constexpr std::array kPrefixes = {
    Prefix{prefix::kText, "text", On::passage, "bigrams, run ends and words of the passage"},
    Prefix{prefix::kTitle, "title", On::passage, "the same of the document's title"},
    Prefix{prefix::kHeading, "heading", On::passage, "the same of the headings above it"},
    Prefix{prefix::kUnique, "unique", On::passage_and_document, "document id; with #ordinal for a passage"},
    Prefix{prefix::kType, "type", On::passage_and_document, "passage, document, source"},
    Prefix{prefix::kOwnNumber, "number", On::passage_and_document, "key of the document's own number"},
    Prefix{prefix::kCites, "cites", On::passage_and_document, "key of a number mentioned"},
    Prefix{prefix::kAbout, "about", On::passage, "key of a number a segment is about"},
    Prefix{prefix::kCodeYear, "code_year", On::passage_and_document, "code and year of its own number"},
    Prefix{prefix::kCode, "code", On::passage_and_document, "code of its own number"},
    Prefix{prefix::kProposal, "proposal", On::passage_and_document, "the proposal it answers"},
    Prefix{prefix::kYear, "year", On::passage_and_document, "year of number, else of date"},
    Prefix{prefix::kKind, "kind", On::passage_and_document, "reply, circular, …"},
    Prefix{prefix::kIssuer, "issuer", On::passage_and_document, "issuer, folded"},
    Prefix{prefix::kClass, "class", On::passage_and_document, "A, B, C"},
    Prefix{prefix::kOpenness, "openness", On::passage_and_document, "open, on_request, closed"},
    Prefix{prefix::kContentHash, "content", On::source, "hash of the file's bytes"},
    Prefix{prefix::kHasDocument, "document", On::source, "id of a document (source, passage)"},
    Prefix{prefix::kPath, "path", On::source, "hash of the absolute path"},
};

// Value slots.
namespace slot {
inline constexpr std::uint32_t kDocument = 0;  // document id: collapse key of --group document
inline constexpr std::uint32_t kDateKey = 1;   // "YYYY-MM-DD" + passage key: newest and oldest first
inline constexpr std::uint32_t kContent = 2;   // hash of the document's folded text: equal texts fold
inline constexpr std::uint32_t kKey = 3;       // passage key: document id + ordinal, breaks ties
}  // namespace slot

}  // namespace wenhao::index

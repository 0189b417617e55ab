// What is stored beside the terms: the records of a passage, a document and a source, and their bytes.
//
// Bytes are a version, a checksum (of xxh64) and length-prefixed fields; compressed by zstd where that is
// smaller. Reading checks the sum: a flipped bit is an error, never another text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/number/mention.h"
#include "corpus/result.h"
#include "corpus/text/date.h"

namespace wenhao::index {

// A mention that stands by itself: its strings made, its text no longer needed.
struct MentionRecord {
  number::Kind kind = number::Kind::document;
  bool repaired = false;
  text::Span span;        // in the source text
  std::string written;    // what stood there
  std::string canonical;  // empty where several readings fit
  std::string code;       // document, standard; otherwise empty
  std::string series;
  std::string issuer;         // empty where unknown
  std::uint16_t year = 0;     // 0 where it has none
  std::uint16_t term = 0;     // proposal, suggestion: 届
  std::uint16_t session = 0;  // proposal, suggestion: 次会议
  number::Mention::Body body = number::Mention::Body::unknown;
  std::uint32_t serial = 0;           // 0 where it has none
  std::vector<std::string> readings;  // where more than one fits
  std::string refers_to;  // what a short name (《意见》, 22号文) stands for; empty for all others

  friend bool operator==(const MentionRecord&, const MentionRecord&) = default;
};

// The canonical forms among mentions, in order, once each.
[[nodiscard]] std::vector<std::string> numbers_of(const std::vector<MentionRecord>& mentions);

struct SegmentRecord {
  std::vector<std::string> numbers;  // canonical forms
  text::Span span;                   // within PassageRecord::text

  friend bool operator==(const SegmentRecord&, const SegmentRecord&) = default;
};

// A sentence that commits to something, its date and sum normalised.
struct PromiseRecord {
  text::Span span;         // within PassageRecord::text
  std::string due;         // ISO, a whole date: the last day that the words can mean; may be empty
  text::Span due_span;     // the words that say it, within PassageRecord::text
  std::uint64_t fen = 0;   // the first sum of money it names; see amount_span
  text::Span amount_span;  // empty where it names none

  friend bool operator==(const PromiseRecord&, const PromiseRecord&) = default;
};

struct PassageRecord {
  std::string document;         // document id
  std::uint32_t ordinal = 0;    // below 16 million
  text::Date date;              // of its document; nothing where unknown
  std::uint32_t to_record = 0;  // its document's record stands so many Xapian documents further on
  std::uint32_t page = 0;
  text::Span span;  // in the source text
  std::string text;
  std::vector<std::string> path;
  std::vector<std::string> numbers;  // numbers_of its mentions
  std::vector<SegmentRecord> segments;
  std::vector<PromiseRecord> promises;
  std::vector<MentionRecord> mentions;

  friend bool operator==(const PassageRecord&, const PassageRecord&) = default;
};

// What a line about a document needs. The rest is stored apart, so that reading this is the same work however
// long the document is.
struct DocumentHead {
  std::string id;
  std::string number;  // canonical, or empty
  std::string code;    // of its own number; may be empty
  std::string title;
  std::string issuer;
  std::string addressee;
  std::string date;        // ISO, signed else published; may be empty
  std::string kind;        // word of the contract
  std::string openness;    // likewise; "unknown" where not said
  std::string session;     // "12.3"; empty where it answers no proposal or none is named
  std::string body;        // of that proposal: "cppcc", "npc" or empty
  std::uint16_t year = 0;  // document::year_of
  char class_mark = 0;     // 'A', 'B', 'C' or 0
  std::string content;     // hash of the folded text, white space aside: equal texts fold (16 hex digits)
  std::uint64_t signature = 0;  // alike where texts are (signature.h)
  std::uint32_t passages = 0;
  std::string answered;  // titles of the proposals it answers, a line each; mostly empty

  friend bool operator==(const DocumentHead&, const DocumentHead&) = default;
};

struct DocumentRecord : DocumentHead {
  std::string header;  // JSON; see stored_header in document_json.h. Stored under slot::kHeader

  friend bool operator==(const DocumentRecord&, const DocumentRecord&) = default;
};

struct SourceRecord {
  std::string path;  // absolute, as bytes
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;
  std::uint64_t inode = 0;
  std::string content_hash;            // of the file's bytes
  std::string format;                  // "text", "html", …
  std::string encoding;                // what the bytes were read as
  std::vector<std::string> documents;  // ids, in order
  std::string skipped;                 // error code where the file was skipped; otherwise empty
  std::vector<std::string> members;    // of an archive: where in it each document stands; otherwise empty
  std::string lacks;                   // what would let more of it be read: "ocr", packages; spaces between

  friend bool operator==(const SourceRecord&, const SourceRecord&) = default;
};

// Where a document of a source is found: the file's path, with the path in it where it is an archive.
[[nodiscard]] std::string place_of(const SourceRecord& source, std::string_view document);

// Of a passage the numbers are not written: they are made again from its mentions.
[[nodiscard]] std::string encode(const PassageRecord& record);
[[nodiscard]] std::string encode_head(const DocumentHead& record);
[[nodiscard]] std::string encode_header(const DocumentRecord& record);
[[nodiscard]] std::string encode(const SourceRecord& record);

// Error: index_damaged (wrong version byte, short, or a checksum that does not fit).
[[nodiscard]] Result<PassageRecord> decode_passage(std::string_view bytes);
[[nodiscard]] Result<DocumentHead> decode_head(std::string_view bytes);
[[nodiscard]] Result<DocumentRecord> decode_document(std::string_view head, std::string_view header);
[[nodiscard]] Result<SourceRecord> decode_source(std::string_view bytes);

// The text of an encoded passage, its other fields unread. Error: index_damaged.
[[nodiscard]] Result<std::string> text_in(std::string_view passage);

// Whether bytes are an encoded record of whatever kind, by its checksum.
[[nodiscard]] bool is_record(std::string_view bytes);

// The date key (terms.h) of an encoded passage, which lies in the open: nothing is unpacked or checked. Of
// other bytes it is any part of them, perhaps empty.
[[nodiscard]] std::string_view date_key_in(std::string_view passage);

}  // namespace wenhao::index

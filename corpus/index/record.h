// What is stored beside the terms: the records of a passage, a document and a source, and their bytes.
//
// Bytes are a version byte, length-prefixed fields, a checksum (xxh64); compressed by zstd where that is
// smaller. Reading checks the sum: a flipped bit is an error, never another text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/result.h"

namespace wenhao::index {

struct SegmentRecord {
  std::vector<std::string> numbers;  // canonical forms
  text::Span span;                   // within PassageRecord::text
};

struct PassageRecord {
  std::string document;             // document id
  std::uint32_t ordinal = 0;
  std::uint32_t page = 0;
  text::Span span;                  // in the source text
  std::string text;
  std::vector<std::string> path;
  std::vector<std::string> numbers;  // canonical forms of the identifiers it mentions, in order, once each
  std::vector<SegmentRecord> segments;
  bool promise = false;
  std::string mentions;             // its mention objects as `inspect` prints them (JSON array)
};

struct DocumentRecord {
  std::string id;
  std::string number;     // canonical, or empty
  std::string title;
  std::string issuer;
  std::string date;       // ISO, signed else published; may be empty
  std::string kind;
  std::string openness;   // may be empty
  std::uint32_t passages = 0;
  std::string header;     // the object of `inspect` without the passages (JSON)
};

struct SourceRecord {
  std::string path;          // absolute, as bytes
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;
  std::string content_hash;  // of the file's bytes
  std::vector<std::string> documents;  // ids, in order
  std::string skipped;       // error code where the file was skipped; otherwise empty
};

[[nodiscard]] std::string encode(const PassageRecord& record);
[[nodiscard]] std::string encode(const DocumentRecord& record);
[[nodiscard]] std::string encode(const SourceRecord& record);

// Error: index_damaged (wrong version byte, short, or a checksum that does not fit).
[[nodiscard]] Result<PassageRecord> decode_passage(std::string_view bytes);
[[nodiscard]] Result<DocumentRecord> decode_document(std::string_view bytes);
[[nodiscard]] Result<SourceRecord> decode_source(std::string_view bytes);

}  // namespace wenhao::index

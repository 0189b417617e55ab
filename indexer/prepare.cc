// From a path to the documents in it.
#include "indexer/prepare.h"

#include <chrono>
#include <exception>
#include <limits>
#include <utility>

#include "corpus/document/parse.h"
#include "corpus/index/store.h"
#include "corpus/reader/isolate/readers.h"
#include "corpus/text/hash.h"
#include "indexer/lacking.h"

namespace wenhao::indexer {
namespace {

// A file changed a moment ago may change once more without a new time stamp, so its stamp is not trusted
// and it is read again next time.
constexpr std::int64_t kMoment = 1'000'000'000;
constexpr std::int64_t kNoStamp = std::numeric_limits<std::int64_t>::min();

std::int64_t trusted(std::int64_t modified_ns) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const std::int64_t now_ns = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
  return modified_ns < now_ns - kMoment ? modified_ns : kNoStamp;
}

index::SourceRecord source_of(const Entry& entry) {
  index::SourceRecord source;
  source.path = entry.path;
  source.size = entry.stamp.size;
  source.modified_ns = trusted(entry.stamp.modified_ns);
  source.inode = entry.stamp.inode;
  return source;
}

// The documents in one text; `place` is its path, with that in the archive it may stand in.
std::optional<Error> parse_into(Prepared& prepared, const reader::Member& member, const std::string& place) {
  if (!member.text) return member.text.error();
  const text::SourceText& text = *member.text;
  if (document::secrecy_mark(text)) return Error{ErrorCode::secret, place, {}};
  for (const document::Document& document : document::parse_documents(text)) {
    prepared.documents.push_back(index::indexed_document(document, text));
    prepared.source.documents.push_back(document.id);
    if (!member.name.empty()) prepared.source.members.push_back(member.name);
  }
  return std::nullopt;
}

std::optional<Error> parse_members(Prepared& prepared, const std::vector<reader::Member>& members) {
  const std::string& path = prepared.source.path;
  const bool is_archive = members.size() > 1 || !members.front().name.empty();
  if (is_archive) prepared.source.format = "zip";
  for (const reader::Member& member : members) {
    if (!is_archive && member.text) {
      prepared.source.format = member.text->format;
      prepared.source.encoding = member.text->encoding;
    }
    std::optional<Error> skip = parse_into(prepared, member, is_archive ? path + "/" + member.name : path);
    if (skip && !is_archive) return skip;
    if (skip) prepared.member_skips.push_back(*std::move(skip));
  }
  prepared.source.lacks = lacking_of(prepared.member_skips);
  if (!prepared.documents.empty() || prepared.member_skips.empty()) return std::nullopt;
  // Nothing in an archive can be read: it is skipped for the reason that its first file gives.
  Error skip = std::move(prepared.member_skips.front());
  prepared.member_skips.clear();
  return skip;
}

std::optional<Error> read_into(Prepared& prepared, const reader::ReadOptions& options, bool has_more) {
  const Result<std::string> bytes = reader::read_bytes(prepared.source.path, options);
  if (!bytes) return bytes.error();
  prepared.source.content_hash = text::hash_id(*bytes);
  if (!has_more && prepared.known && prepared.known->content_hash == prepared.source.content_hash) {
    const index::SourceRecord& known = *prepared.known;
    prepared.same_content = true;
    prepared.source.format = known.format;
    prepared.source.encoding = known.encoding;
    prepared.source.documents = known.documents;
    prepared.source.members = known.members;
    prepared.source.lacks = known.lacks;
    return known.skipped.empty() ? std::nullopt : std::optional(skip_of(known));
  }
  const std::string& path = prepared.source.path;
  return parse_members(prepared, options.readers != nullptr
                                     ? options.readers->read(*bytes, path)
                                     : reader::read_members(*bytes, path, {reader::perform, reader::unzip}));
}

// A fault in one file is that file's.
std::optional<Error> read_safely(Prepared& prepared, const reader::ReadOptions& options, bool has_more) {
  using Skip = std::optional<Error>;
  try {
    const Result<Skip> skip = index::guarded<Skip>(
        prepared.source.path, [&]() -> Result<Skip> { return read_into(prepared, options, has_more); });
    return skip ? *skip : Skip(Error{ErrorCode::internal, prepared.source.path, skip.error().detail});
  } catch (const std::exception& error) {
    return Error{ErrorCode::internal, prepared.source.path, error.what()};
  }
}

}  // namespace

Prepared prepare(Job job, const reader::ReadOptions& options) {
  Prepared prepared;
  prepared.source = source_of(job.entry);
  prepared.known = std::move(job.known);
  prepared.is_settled = job.is_settled;
  prepared.skip = std::move(job.entry.error);
  if (!prepared.skip) prepared.skip = read_safely(prepared, options, job.has_more);
  if (prepared.skip) {
    if (prepared.source.lacks.empty()) prepared.source.lacks = lacking_of({*prepared.skip});
    prepared.documents.clear();
    prepared.source.documents.clear();
    prepared.source.members.clear();
    prepared.source.skipped = name_of(prepared.skip->code);
  }
  return prepared;
}

SkipRule rule_of(const Prepared& skipped) {
  switch (skipped.skip->code) {
    case ErrorCode::empty_file:
    case ErrorCode::binary_file:
    case ErrorCode::file_too_large:
    case ErrorCode::damaged_file:
    case ErrorCode::encrypted_file:
    case ErrorCode::reader_failed:
      return {true, true};
    case ErrorCode::helper_missing:
    case ErrorCode::needs_ocr:
      return {true, !skipped.source.lacks.empty()};
    case ErrorCode::secret:  // nothing of it stays in the index, not even its name
    case ErrorCode::unsupported_format:
      return {true, false};
    default:  // it may be as it was, only out of reach
      return {false, false};
  }
}

Error skip_of(const index::SourceRecord& source) {
  for (std::size_t i = 0; i < kErrorCodes; ++i) {
    const auto code = static_cast<ErrorCode>(i);
    if (wenhao::name_of(code) != source.skipped) continue;
    return {code, source.path, code == ErrorCode::helper_missing ? source.lacks : std::string()};
  }
  return {ErrorCode::internal, source.path, {}};
}

}  // namespace wenhao::indexer

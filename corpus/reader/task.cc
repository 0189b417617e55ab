// Choosing the reader of a file by its content, and opening archives.
#include "corpus/reader/task.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

#include "corpus/reader/docx/docx.h"
#include "corpus/reader/encoding.h"
#include "corpus/reader/formats.h"
#include "corpus/reader/helper/helpers.h"
#include "corpus/reader/html.h"
#include "corpus/reader/mht.h"
#include "corpus/reader/ofd/ofd.h"
#include "corpus/reader/package/archive.h"
#include "corpus/reader/reader.h"
#include "corpus/reader/rtf.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

struct Row {
  std::string_view format;
  Task task;
  bool helper;
  Result<text::SourceText> (*reader)(std::string_view, const std::string&);
};

Result<text::SourceText> read_html_text(std::string_view text, const std::string& name) {
  return read_html(text, name);
}

constexpr std::array kRows = {
    Row{"html", Task::html, false, read_html_text},
    Row{"docx", Task::docx, false, read_docx},
    Row{"ofd", Task::ofd, false, read_ofd},
    Row{"rtf", Task::rtf, false, read_rtf},
    Row{"mht", Task::mht, false, read_mht},
    Row{"pdf", Task::pdf, true, read_pdf},
    Row{"doc", Task::doc, true, read_doc},
    Row{"image", Task::picture, true, read_picture},
    Row{"", Task::scanned_pdf, true, read_scanned_pdf},
};

std::optional<Task> task_of(std::string_view format) {
  if (format == "wps") return Task::doc;
  const auto* found = std::ranges::find(kRows, format, &Row::format);
  return found == kRows.end() || format.empty() ? std::nullopt : std::optional(found->task);
}

const Row& row_of(Task task) { return *std::ranges::find(kRows, task, &Row::task); }

// A text without words is no text.
Result<text::SourceText> unless_empty(Result<text::SourceText> source, const std::string& name) {
  if (source && source->paragraphs.empty()) return fail(ErrorCode::empty_file, name);
  return source;
}

Result<text::SourceText> read_plain(std::string text) {
  text::SourceText source;
  source.format = "text";
  source.paragraphs = text::paragraphs_of_lines(text);
  source.text = std::move(text);
  return source;
}

Result<text::SourceText> read_decoded(std::string_view bytes, const std::string& name,
                                      const Workshop& workshop) {
  if (looks_binary(bytes)) return fail(ErrorCode::binary_file, name);
  DecodedText decoded = decode(bytes, declared_charset(bytes));
  if (decoded.text.size() > std::numeric_limits<text::Offset>::max())
    return fail(ErrorCode::file_too_large, name);
  auto source = unless_empty(is_html(decoded.text, name) ? workshop.perform(Task::html, decoded.text, name)
                                                         : read_plain(std::move(decoded.text)),
                             name);
  if (!source) return source;
  tell_encoding(decoded, *source);
  return source;
}

Result<text::SourceText> read_known(Task task, std::string_view bytes, const std::string& name,
                                    const Workshop& workshop) {
  if (task == Task::picture && !workshop.ocr) return fail(ErrorCode::needs_ocr, name);
  auto source = workshop.perform(task, bytes, name);
  const bool is_scan = task == Task::pdf && !source && source.error().code == ErrorCode::needs_ocr;
  if (is_scan && workshop.ocr) source = workshop.perform(Task::scanned_pdf, bytes, name);
  return unless_empty(std::move(source), name);
}

// Archives in archives, with what is left to inflate.
class Opener {
 public:
  Opener(const std::string& name, const Workshop& workshop) : name_(name), workshop_(workshop) {}

  void read(std::string_view bytes, const std::string& path, unsigned depth) {
    const std::string subject = path.empty() ? name_ : name_ + "/" + path;
    if (format_by_content(bytes, subject) != "zip") {
      members_.push_back({path, read_single(bytes, subject, workshop_)});
      return;
    }
    if (depth >= kMostNesting) return add_error(path, ErrorCode::file_too_large, subject);
    Result<std::vector<Unzipped>> files = workshop_.unzip(bytes, subject, left_);
    if (!files) return add_error(path, files.error().code, subject);
    for (Unzipped& file : *files) {
      const std::string inner = path.empty() ? file.name : path + "/" + file.name;
      if (members_.size() >= kMostMembers)
        return add_error(inner, ErrorCode::file_too_large, name_ + "/" + inner);
      left_ -= std::min(left_, file.inflated);
      if (!file.bytes) {
        add_error(inner, file.bytes.error().code, name_ + "/" + inner);
        continue;
      }
      const std::string content = std::move(*file.bytes);
      read(content, inner, depth + 1);
    }
  }

  std::vector<Member> finish() && {
    if (members_.empty()) members_.push_back({{}, fail(ErrorCode::empty_file, name_)});
    return std::move(members_);
  }

 private:
  void add_error(const std::string& path, ErrorCode code, const std::string& subject) {
    members_.push_back({path, fail(code, subject)});
  }

  const std::string& name_;
  const Workshop& workshop_;
  std::uint64_t left_ = kMostUnzipped;
  std::vector<Member> members_;
};

// Folders, hidden files, the litter of macOS and Windows.
bool is_left_out(std::string_view name) {
  const std::string_view file = name.substr(name.rfind('/') + 1);
  return file.empty() || file.starts_with('.') || file.starts_with("~$") || name.starts_with("__MACOSX/") ||
         file == "Thumbs.db";
}

}  // namespace

bool needs_helper(Task task) { return row_of(task).helper; }

Result<text::SourceText> perform(Task task, std::string_view bytes, const std::string& name) {
  return row_of(task).reader(bytes, name);
}

Result<std::vector<Unzipped>> unzip(std::string_view bytes, const std::string& name, std::uint64_t budget) {
  Result<Archive> archive =
      Archive::open(bytes, name, {.entries = kMostMembers, .member_bytes = budget, .total_bytes = budget});
  if (!archive) return tl::unexpected<Error>(archive.error());
  std::vector<Unzipped> files;
  for (std::size_t i = 0; i < archive->size(); ++i) {
    if (is_left_out(archive->name(i))) continue;
    const std::uint64_t before = archive->left();
    Result<std::string> read = archive->read(i);
    files.push_back({archive->name(i), std::move(read), before - archive->left()});
  }
  return files;
}

Result<text::SourceText> read_single(std::string_view bytes, const std::string& name,
                                     const Workshop& workshop) {
  if (bytes.empty()) return fail(ErrorCode::empty_file, name);
  const std::string_view format = format_by_content(bytes, name);
  if (const std::optional<Task> task = task_of(format)) return read_known(*task, bytes, name, workshop);
  if (!format.empty()) return fail(ErrorCode::unsupported_format, name, std::string(format));
  return read_decoded(bytes, name, workshop);
}

std::vector<Member> read_members(std::string_view bytes, const std::string& name, const Workshop& workshop) {
  Opener opener(name, workshop);
  opener.read(bytes, {}, 0);
  return std::move(opener).finish();
}

}  // namespace wenhao::reader

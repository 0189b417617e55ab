// Writing answers, and reading them without trust.
#include "corpus/reader/isolate/wire.h"

#include <cstring>
#include <utility>

#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

constexpr std::uint8_t kIsError = 1;
constexpr std::size_t kLongestDetail = 200;
constexpr std::size_t kLongestCode = 64;
constexpr std::size_t kMostFindings = 100'000;
constexpr std::size_t kMostMetadata = 100'000;

class Out {
 public:
  template <class T>
  void number(T value) {
    char bytes[sizeof(T)];
    std::memcpy(bytes, &value, sizeof(T));
    bytes_.append(bytes, sizeof(T));
  }
  void string(std::string_view value) {
    number(static_cast<std::uint64_t>(value.size()));
    bytes_ += value;
  }
  void error(const Error& error) {
    number(kIsError);
    number(static_cast<std::uint8_t>(error.code));
    string(error.detail);
  }
  [[nodiscard]] std::string take() && { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Reads as long as all is well; then gives zeros.
class In {
 public:
  explicit In(std::string_view bytes) : bytes_(bytes) {}

  template <class T>
  T number() {
    T value{};
    if (bytes_.size() < sizeof(T)) {
      broken_ = true;
      return value;
    }
    std::memcpy(&value, bytes_.data(), sizeof(T));
    bytes_.remove_prefix(sizeof(T));
    return value;
  }
  std::string_view string() {
    const auto size = number<std::uint64_t>();
    if (size > bytes_.size()) broken_ = true;
    if (broken_) return {};
    const std::string_view value = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return value;
  }
  // A number of things of at least one byte each.
  std::size_t count(std::size_t most) {
    const auto count = number<std::uint64_t>();
    if (count > most || count > bytes_.size()) broken_ = true;
    return broken_ ? 0 : static_cast<std::size_t>(count);
  }
  Error error(const std::string& name) {
    const auto code = number<std::uint8_t>();
    if (code >= kErrorCodes) broken_ = true;
    const std::string_view detail = string().substr(0, kLongestDetail);
    return {broken_ ? ErrorCode::internal : static_cast<ErrorCode>(code), name, text::repair_utf8(detail)};
  }
  void require(bool holds) { broken_ = broken_ || !holds; }
  [[nodiscard]] bool is_sound() const { return !broken_ && bytes_.empty(); }
  [[nodiscard]] bool is_broken() const { return broken_; }

 private:
  std::string_view bytes_;
  bool broken_ = false;
};

bool is_boundary(std::string_view text, text::Offset at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

bool is_span_of(std::string_view text, text::Span span) {
  return span.begin <= span.end && span.end <= text.size() && is_boundary(text, span.begin) &&
         is_boundary(text, span.end);
}

void put_span(Out& out, text::Span span) {
  out.number(span.begin);
  out.number(span.end);
}

text::Span take_span(In& in) {
  text::Span span;
  span.begin = in.number<text::Offset>();
  span.end = in.number<text::Offset>();
  return span;
}

bool is_code(std::string_view code) {
  return !code.empty() && code.size() <= kLongestCode &&
         code.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos;
}

std::string take_text(In& in) {
  const std::string_view text = in.string();
  in.require(text::is_valid_utf8(text));
  return in.is_broken() ? std::string() : std::string(text);
}

void take_paragraphs(In& in, text::SourceText& source) {
  const std::size_t count = in.count(source.text.size());
  source.paragraphs.reserve(count);
  text::Offset last = 0;
  for (std::size_t i = 0; i < count && !in.is_broken(); ++i) {
    text::Paragraph paragraph;
    paragraph.span = take_span(in);
    const auto role = in.number<std::uint8_t>();
    const auto align = in.number<std::uint8_t>();
    paragraph.level = in.number<std::uint8_t>();
    paragraph.page = in.number<std::uint32_t>();
    in.require(is_span_of(source.text, paragraph.span) && !paragraph.span.empty());
    in.require(last <= paragraph.span.begin && paragraph.level <= 6);
    in.require(role <= static_cast<std::uint8_t>(text::Role::chrome));
    in.require(align <= static_cast<std::uint8_t>(text::Align::right));
    if (in.is_broken()) return;
    paragraph.role = static_cast<text::Role>(role);
    paragraph.align = static_cast<text::Align>(align);
    last = paragraph.span.end;
    source.paragraphs.push_back(paragraph);
  }
}

void take_findings(In& in, text::SourceText& source) {
  const std::size_t count = in.count(kMostFindings);
  for (std::size_t i = 0; i < count && !in.is_broken(); ++i) {
    text::Finding finding;
    finding.code = take_text(in);
    finding.span = take_span(in);
    finding.detail = take_text(in);
    in.require(is_code(finding.code) && is_span_of(source.text, finding.span));
    source.findings.push_back(std::move(finding));
  }
}

}  // namespace

std::string encode_text(const Result<text::SourceText>& result) {
  Out out;
  if (!result) {
    out.error(result.error());
    return std::move(out).take();
  }
  const text::SourceText& source = *result;
  out.number(std::uint8_t{0});
  for (const std::string* each : {&source.text, &source.format, &source.encoding, &source.page_title})
    out.string(*each);
  out.number(static_cast<std::uint64_t>(source.paragraphs.size()));
  for (const text::Paragraph& paragraph : source.paragraphs) {
    put_span(out, paragraph.span);
    out.number(static_cast<std::uint8_t>(paragraph.role));
    out.number(static_cast<std::uint8_t>(paragraph.align));
    out.number(paragraph.level);
    out.number(paragraph.page);
  }
  out.number(static_cast<std::uint64_t>(source.metadata.size()));
  for (const auto& [name, content] : source.metadata) {
    out.string(name);
    out.string(content);
  }
  out.number(static_cast<std::uint64_t>(source.findings.size()));
  for (const text::Finding& finding : source.findings) {
    out.string(finding.code);
    put_span(out, finding.span);
    out.string(finding.detail);
  }
  return std::move(out).take();
}

std::string encode_files(const Result<std::vector<Unzipped>>& result) {
  Out out;
  if (!result) {
    out.error(result.error());
    return std::move(out).take();
  }
  out.number(std::uint8_t{0});
  out.number(static_cast<std::uint64_t>(result->size()));
  for (const Unzipped& file : *result) {
    out.string(file.name);
    out.number(file.inflated);
    if (file.bytes) {
      out.number(std::uint8_t{0});
      out.string(*file.bytes);
    } else {
      out.error(file.bytes.error());
    }
  }
  return std::move(out).take();
}

std::optional<Result<text::SourceText>> decode_text(std::string_view bytes, const std::string& name) {
  In in(bytes);
  if (in.number<std::uint8_t>() == kIsError) {
    Error error = in.error(name);
    if (!in.is_sound()) return std::nullopt;
    return Result<text::SourceText>(tl::unexpected<Error>(std::move(error)));
  }
  text::SourceText source;
  for (std::string* each : {&source.text, &source.format, &source.encoding, &source.page_title})
    *each = take_text(in);
  take_paragraphs(in, source);
  const std::size_t metadata = in.count(kMostMetadata);
  for (std::size_t i = 0; i < metadata && !in.is_broken(); ++i) {
    std::string key = take_text(in);
    source.metadata.emplace_back(std::move(key), take_text(in));
  }
  take_findings(in, source);
  if (!in.is_sound()) return std::nullopt;
  return Result<text::SourceText>(std::move(source));
}

std::optional<Result<std::vector<Unzipped>>> decode_files(std::string_view bytes, const std::string& name) {
  using Files = std::vector<Unzipped>;
  In in(bytes);
  if (in.number<std::uint8_t>() == kIsError) {
    Error error = in.error(name);
    if (!in.is_sound()) return std::nullopt;
    return Result<Files>(tl::unexpected<Error>(std::move(error)));
  }
  Files files;
  const std::size_t count = in.count(kMostMembers);
  for (std::size_t i = 0; i < count && !in.is_broken(); ++i) {
    std::string member = take_text(in);
    const auto inflated = in.number<std::uint64_t>();
    if (in.number<std::uint8_t>() == kIsError) {
      files.push_back({std::move(member), tl::unexpected<Error>(in.error(name)), inflated});
    } else {
      files.push_back({std::move(member), std::string(in.string()), inflated});
    }
  }
  if (!in.is_sound()) return std::nullopt;
  return Result<Files>(std::move(files));
}

}  // namespace wenhao::reader

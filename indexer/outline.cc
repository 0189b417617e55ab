// Laying a document out.
#include "indexer/outline.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "corpus/command/terminal.h"
#include "corpus/index/records_of.h"
#include "corpus/text/utf8.h"
#include "indexer/words.h"

namespace wenhao::indexer {
namespace {

using command::Style;
using document::Document;
using index::MentionRecord;

class Outline {
 public:
  Outline(const Document& document, const text::SourceText& source, Language language, bool color)
      : document_(document),
        text_(source.text),
        mentions_(index::mention_records(document, source.text)),
        language_(language),
        color_(color) {}

  std::string write() {
    write_header();
    write_fields();
    write_sections();
    write_passages();
    write_relations();
    write_findings();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string paint(std::string_view text, Style style) const {
    return command::paint(printable(text), style, color_);
  }
  [[nodiscard]] std::string_view in(const Words& words) const { return words.in(language_); }

  void heading(std::string_view words) { out_ += paint(words, Style::heading) + "\n"; }

  void field(const Words& label, const std::string& value) {
    if (!value.empty()) out_ += "  " + paint(in(label), Style::faint) + ": " + value + "\n";
  }
  void text_field(const Words& label, std::string_view value) { field(label, printable(value)); }

  // 辽卫提〔2020〕44号, with what stood there if that was damaged or unclear.
  [[nodiscard]] std::string number(const MentionRecord& mention) const {
    if (mention.canonical.empty()) {
      return paint(mention.written, Style::warning) + " " +
             paint(fmt::format("[{}: {}]", in(words::kUnclear), fmt::join(mention.readings, " | ")),
                   Style::faint);
    }
    if (!mention.repaired) return paint(mention.canonical, Style::number);
    return paint(mention.canonical, Style::number) + " " +
           paint(fmt::format("[{}: {}]", in(words::kRepaired), mention.written), Style::repaired);
  }

  [[nodiscard]] std::string number(const std::optional<std::uint32_t>& mention) const {
    return mention ? number(mentions_[*mention]) : std::string();
  }

  void write_header() {
    heading(document_.title);
    text_field(words::kKind, words::kind_word(document_.kind, language_));
    field(words::kNumber, number(document_.number));
    text_field(words::kIssuer, document_.issuer);
    text_field(words::kAddressee, document_.addressee);
    field(words::kProposal, number(document_.proposal));
    if (document_.published) text_field(words::kPublished, text::iso(*document_.published));
    if (document_.signed_on) text_field(words::kSigned, text::iso(*document_.signed_on));
    if (document_.class_mark != 0) text_field(words::kClass, std::string(1, document_.class_mark));
    if (document_.openness != document::Openness::unknown)
      text_field(words::kOpenness, words::openness_word(document_.openness, language_));
  }

  // What else is labelled: 签发人, 抄送, 索引号 and their kin, as printed.
  void write_fields() {
    using document::FieldName;
    for (const document::Field& field : document_.fields) {
      const bool other = field.name == FieldName::signer || field.name == FieldName::contact ||
                         field.name == FieldName::copies || field.name == FieldName::index ||
                         field.name == FieldName::subject || field.name == FieldName::validity ||
                         field.name == FieldName::publisher;
      if (!other || field.value.empty()) continue;
      out_ += "  " + paint(text::slice(text_, field.label), Style::faint) + ": " +
              printable(text::slice(text_, field.value)) + "\n";
    }
  }

  void write_sections() {
    if (document_.sections.empty()) return;
    heading(in(words::kOutline));
    for (const document::Section& section : document_.sections) {
      const std::size_t depth = std::max<std::size_t>(section.level, 1);
      out_ += std::string(depth * 2, ' ') + printable(section.heading);
      if (section.kind == document::SectionKind::next_steps)
        out_ += " " + paint(in(words::kNextSteps), Style::faint);
      out_ += '\n';
    }
  }

  void write_passages() {
    heading(in(words::kPassagesHeading));
    for (std::size_t i = 0; i < document_.passages.size(); ++i) {
      const document::Passage& passage = document_.passages[i];
      std::string head = fmt::format("#{}", i);
      if (passage.page != 0) head += fmt::format(" p. {}", passage.page);
      const std::vector<std::string> path = document::path_of(document_, passage);
      if (!path.empty()) head += fmt::format(" {}", fmt::join(path, " › "));
      out_ += "  " + paint(head, Style::faint);
      if (!promises_of(document_, passage).empty()) out_ += " " + paint(in(words::kPromise), Style::warning);
      out_ += '\n';
      write_text(passage);
      write_segments(passage);
      write_promises(passage);
    }
  }

  // The passage's lines with its numbers in colour. Of mentions that overlap the first is marked; titles are
  // left to the numbers within them.
  void write_text(const document::Passage& passage) {
    std::string line = "    ";
    text::Offset at = passage.span.begin;
    for (std::uint32_t i = passage.mentions.first; i < passage.mentions.last; ++i) {
      const MentionRecord& mention = mentions_[i];
      if (mention.kind == number::Kind::title || mention.kind == number::Kind::article) continue;
      if (mention.span.begin < at || mention.span.end > passage.span.end) continue;
      line += plain({at, mention.span.begin}, at > passage.span.begin) + marked(mention);
      at = mention.span.end;
    }
    out_ += line + plain({at, passage.span.end}, at > passage.span.begin) + "\n";
  }

  [[nodiscard]] std::string marked(const MentionRecord& mention) const {
    if (mention.canonical.empty() || mention.repaired) return number(mention);
    return paint(mention.written, Style::number);
  }

  // Line ends stay, blank lines and the white space of the layout do not. `follows`: something stands before
  // it on its first line.
  [[nodiscard]] std::string plain(text::Span span, bool follows) const {
    std::string out;
    std::string_view rest = text::slice(text_, span);
    for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
      const std::string_view line = text::trim(rest.substr(0, end));
      rest.remove_prefix(end + 1);
      if (!line.empty() || follows) out += printable(line) + "\n    ";
      follows = false;
    }
    return out + printable(rest);
  }

  void write_segments(const document::Passage& passage) {
    for (const document::Segment& segment : document::segments_of(document_, passage)) {
      std::vector<std::string> numbers;
      for (const std::uint32_t mention : document::mentions_of(document_, segment))
        numbers.push_back(number(mentions_[mention]));
      out_ +=
          fmt::format("      {} {}\n", fmt::join(numbers, " "), paint(ends_of(segment.span), Style::faint));
    }
  }

  // What is promised by when, and the sum; the sentence stands in the passage above.
  void write_promises(const document::Passage& passage) {
    for (const document::Promise& promise : document::promises_of(document_, passage)) {
      std::string terms;
      if (promise.due) terms += " " + text::iso(promise.due->date);
      if (promise.amount) terms += " " + std::string(text::slice(text_, promise.amount->span));
      out_ += fmt::format("      {}{} {}\n", paint(in(words::kPromise), Style::warning), terms,
                          paint(ends_of(promise.span), Style::faint));
    }
  }

  // The first and the last words of a stretch of text.
  [[nodiscard]] std::string ends_of(text::Span span) const {
    constexpr std::size_t kBytes = 30;
    const std::string_view text = text::slice(text_, span);
    if (text.size() <= 3 * kBytes) return std::string(text);
    const auto boundary = [&text](std::size_t at) {
      while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
      return at;
    };
    return fmt::format("{}…{}", text.substr(0, boundary(kBytes)),
                       text.substr(boundary(text.size() - kBytes)));
  }

  void write_relations() {
    if (document_.relations.empty()) return;
    heading(in(words::kRelations));
    for (const document::Relation& relation : document_.relations) {
      const MentionRecord& mention = mentions_[relation.mention];
      const bool bare = mention.kind == number::Kind::title;
      const std::string target =
          bare ? "《" + printable(relation.title) + "》" : number(mention) + " " + printable(relation.title);
      const std::string by = relation.by.empty() ? "" : "（" + printable(relation.by) + "）";
      out_ += fmt::format("  {}{} {} {}\n", words::relation_word(relation.type, language_), by, target,
                          paint(fmt::format("#{}", relation.passage), Style::faint));
    }
  }

  void write_findings() {
    if (document_.findings.empty()) return;
    heading(in(words::kFindings));
    for (const text::Finding& finding : document_.findings) {
      out_ += fmt::format("  {}: {} {}\n", finding_message(finding.code, language_),
                          printable(text::slice(text_, finding.span)), paint(finding.detail, Style::faint));
    }
  }

  const Document& document_;
  std::string_view text_;
  std::vector<MentionRecord> mentions_;
  Language language_;
  bool color_;
  std::string out_;
};

}  // namespace

std::string outline(const Document& document, const text::SourceText& source, Language language, bool color) {
  return Outline(document, source, language, color).write();
}

}  // namespace wenhao::indexer

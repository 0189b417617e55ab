// The places where a document says its number, from the surest to the weakest.
#include "corpus/document/own_number.h"

#include <algorithm>

#include "corpus/document/adoption.h"
#include "corpus/document/field.h"
#include "corpus/document/findings.h"
#include "corpus/document/key.h"
#include "corpus/document/mentions.h"
#include "corpus/document/sentence.h"
#include "corpus/document/vocabulary.h"

namespace wenhao::document {
namespace {

using number::Mention;

std::string canonical(const Mention& mention, std::string_view text) {
  return number::canonical(mention, text, {mention});
}

// An Arabic digit, of either width.
bool holds_digit(std::string_view line) {
  return std::ranges::any_of(line, [](char c) { return c >= '0' && c <= '9'; }) ||
         line.find("\xEF\xBC") != std::string_view::npos;
}

class Search {
 public:
  Search(std::string_view text, const std::vector<Line>& lines, const NumberLines& numbers,
         const Layout& layout, const Telling& telling, const std::vector<Field>& fields,
         const number::Authority* authority)
      : text_(text),
        lines_(lines),
        numbers_(numbers),
        layout_(layout),
        telling_(telling),
        fields_(fields),
        authority_(authority) {}

  OwnNumber run() {
    const auto at_head = on_a_line(Part::head);
    const auto in_metadata = in_a_field();
    OwnNumber own{better(better(at_head, in_metadata), on_a_line(Part::metadata)), {}};
    if (at_head && in_metadata) note_conflict(*at_head, *in_metadata, own.findings);
    if (!own.mention) own.mention = glued_at_head();
    if (!own.mention) own.mention = behind_title();
    if (!own.mention) own.mention = in_note();
    if (!own.mention) own.mention = as_file_name();
    return own;
  }

 private:
  // The first unless the second is surer.
  static std::optional<Mention> better(const std::optional<Mention>& first,
                                       const std::optional<Mention>& second) {
    if (!first || !second) return first ? first : second;
    const auto rank = [](const Mention& m) { return is_ambiguous(m) ? 0 : (m.repaired ? 1 : 2); };
    return rank(*second) > rank(*first) ? second : first;
  }

  [[nodiscard]] std::size_t head_end() const { return std::min(layout_.head.body, layout_.end); }

  [[nodiscard]] std::optional<Mention> on_a_line(Part part) const {
    if (numbers_.empty()) return std::nullopt;
    for (std::size_t i = layout_.first; i < head_end(); ++i) {
      if (numbers_[i] != nullptr && layout_.part(i) == part) return *numbers_[i];
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Mention> in_a_field() const {
    for (const Field& field : fields_) {
      if (field.name != FieldName::number || field.value.empty()) continue;
      if (const auto found = number_in_field(text_, field.value, authority_)) return found;
    }
    return std::nullopt;
  }

  void note_conflict(const Mention& at_head, const Mention& in_metadata,
                     std::vector<Finding>& findings) const {
    if (at_head.kind != number::Kind::document || in_metadata.kind != at_head.kind)
      return;  // 国令 is 国务院令
    const std::string first = canonical(at_head, text_);
    const std::string second = canonical(in_metadata, text_);
    if (first == second || first.empty() || second.empty()) return;
    findings.push_back({std::string(finding::kNumberConflict), at_head.span, first + " | " + second});
  }

  // 辽交建202231号 alone between title and addressee: the line is the field.
  [[nodiscard]] std::optional<Mention> glued_at_head() const {
    for (const std::size_t i : telling_) {
      if (i >= head_end()) break;
      const Line& line = lines_[i];
      const auto& title = layout_.head.title;
      const bool in_title = title && i >= title->first && i < title->end;
      if (!may_be_number(line) || line.field != FieldName::none || layout_.part(i) != Part::head || in_title)
        continue;
      if (!holds_digit(text::slice(text_, line.span))) continue;
      const auto found = number_in_field(text_, line.span, authority_);
      if (found && found->span == line.span) return found;
    }
    return std::nullopt;
  }

  // The last line of the title, else the first line at the head that ends as one.
  [[nodiscard]] std::optional<std::size_t> title_line() const {
    if (layout_.head.title) return layout_.head.title->end - 1;
    for (std::size_t i = layout_.first; i < head_end(); ++i) {
      if (lines_[i].titled) return i;
    }
    return std::nullopt;
  }

  // 关于…的通知（辽卫发〔2017〕22号)
  [[nodiscard]] std::optional<Mention> behind_title() const {
    const std::optional<std::size_t> at = title_line();
    if (!at) return std::nullopt;
    const Line& line = lines_[*at];
    const Key key = key_of(text_, line.span);
    const std::size_t open = without_brackets(key.chars).size();
    if (open + 2 >= key.size() || !key.ends_with(U")")) return std::nullopt;
    if (!ends_as_title(std::u32string_view(key.chars).substr(0, open))) return std::nullopt;
    Span inside = key.span(open + 1, key.size() - 1);
    for (const Field& field : fields_of(text_, inside, false))
      if (field.name == FieldName::number) inside = field.value;  // （编号：…）
    const auto found = number_in_field(text_, inside, authority_);
    return found && found->span == inside ? found : std::nullopt;
  }

  // （2021年7月27日国务院令第746号公布）
  [[nodiscard]] std::optional<Mention> in_note() const {
    for (std::size_t i = layout_.first; i < head_end(); ++i) {
      const auto date = lines_[i].bracketed ? adoption_on(text_, lines_[i]) : std::nullopt;
      if (!date) continue;
      const auto found = number_in_field(text_, {date->span.end, lines_[i].span.end}, authority_);
      if (found && found->kind == number::Kind::order) return found;
    }
    return std::nullopt;
  }

  // 渝财社〔2024〕110号.docx at the foot, where no other file bears a number.
  [[nodiscard]] std::optional<Mention> as_file_name() const {
    std::optional<Mention> only;
    for (std::size_t i = head_end(); i < layout_.end; ++i) {
      if (layout_.part(i) != Part::attachment || lines_[i].length > 40) continue;
      const Span words = lines_[i].span;
      const std::size_t dot = text::slice(text_, words).rfind("号.");
      if (dot == std::string_view::npos) continue;
      const Span name{words.begin, words.begin + static_cast<Offset>(dot + std::string_view("号").size())};
      const auto found = number_in_field(text_, name, authority_);
      if (!found || found->span != name) continue;
      if (only && canonical(*only, text_) != canonical(*found, text_)) return std::nullopt;
      only = found;
    }
    return only;
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const NumberLines& numbers_;
  const Layout& layout_;
  const Telling& telling_;
  const std::vector<Field>& fields_;
  const number::Authority* authority_;
};

}  // namespace

OwnNumber own_number(std::string_view text, const std::vector<Line>& lines, const NumberLines& numbers,
                     const Layout& layout, const Telling& telling, const std::vector<Field>& fields,
                     const number::Authority* authority) {
  return Search(text, lines, numbers, layout, telling, fields, authority).run();
}

}  // namespace wenhao::document

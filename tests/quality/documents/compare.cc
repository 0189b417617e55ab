// Lists are compared as lists of words, each taken once; a label's … stands for any more words.
#include "tests/quality/documents/compare.h"

#include <algorithm>
#include <set>

#include "corpus/number/mention.h"
#include "corpus/text/utf8.h"
#include "tests/quality/documents/seal.h"

namespace wenhao::quality {
namespace {

using document::Document;
using Texts = std::vector<std::string>;

std::string squeezed(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode(text, at);
    if (!text::is_space(c.code_point)) out += text.substr(at, c.size);
    at += c.size;
  }
  return out;
}

// So much of a label decides: the first or the last characters, white space left out.
constexpr std::size_t kEnds = 48;  // bytes

std::string beginning(std::string_view text) { return squeezed(text).substr(0, kEnds); }

std::string ending(std::string_view text) {
  const std::string all = squeezed(text);
  return all.substr(all.size() - std::min(all.size(), kEnds));
}

bool same_words(const std::string& label, const std::string& found) {
  if (is_sealed(label)) return fits(label, found);
  constexpr std::string_view kMore = "…";
  if (!label.ends_with(kMore)) return squeezed(label) == squeezed(found);
  return squeezed(found).starts_with(squeezed(label.substr(0, label.size() - kMore.size())));
}

bool begins_with(const std::string& found, const std::string& label) {
  return is_sealed(label) ? fits(label, found) : squeezed(found).starts_with(beginning(label));
}

bool ends_with(const std::string& found, const std::string& label) {
  return is_sealed(label) ? fits(label, found) : squeezed(found).ends_with(ending(label));
}

class Comparer {
 public:
  Comparer(std::string_view name, const text::SourceText& source, Scores& scores)
      : name_(name), source_(source), scores_(scores) {}

  void compare(const Document& found, const truth::Document& expected) {
    found_ = &found;
    expected_ = &expected;
    compare_header();
    compare_sections();
    if (expected.passages) compare_passages();
    if (expected.segments) compare_segments();
    if (expected.relations) compare_relations();
    if (expected.promises) compare_promises();
  }

  void value(const std::string& field, const std::string& expected, const std::string& found) {
    Tally& tally = scores_.fields[field];
    tally.expected += expected.empty() ? 0U : 1U;
    tally.found += found.empty() ? 0U : 1U;
    const bool same = is_sealed(expected) ? fits(expected, found) : expected == found;
    if (!expected.empty() && same) ++tally.right;
    if (!same) miss(field, expected, found);
  }

  [[nodiscard]] std::string canonical(std::uint32_t mention) const {
    return number::canonical(found_->mentions[mention], source_.text, found_->mentions);
  }

 private:
  void miss(const std::string& field, const std::string& expected, const std::string& found) {
    scores_.misses.push_back(std::string(name_) + ": " + field + "\n    expected " + expected +
                             "\n    found    " + found);
  }

  static std::string iso(const std::optional<text::Date>& date) { return date ? text::iso(*date) : ""; }

  static std::string shown(const std::optional<truth::Proposal>& p) {
    if (!p) return "";
    return p->body + " " + std::to_string(p->term) + "." + std::to_string(p->session) + " " +
           std::to_string(p->serial);
  }

  [[nodiscard]] std::optional<truth::Proposal> found_proposal() const {
    if (!found_->proposal) return std::nullopt;
    const number::Mention& mention = found_->mentions[*found_->proposal];
    const char* body = mention.body == number::Mention::Body::npc     ? "npc"
                       : mention.body == number::Mention::Body::cppcc ? "cppcc"
                                                                      : "";
    return truth::Proposal{mention.serial, mention.term, mention.session, body};
  }

  void compare_header() {
    if (expected_->kind) value("kind", *expected_->kind, std::string(name_of(found_->kind)));
    value("number", expected_->number, found_->number ? canonical(*found_->number) : "");
    value("title", expected_->title, found_->title);
    value("addressee", expected_->addressee, found_->addressee);
    value("issuer", expected_->issuer, found_->issuer);
    value("signed", expected_->signed_on, iso(found_->signed_on));
    value("published", expected_->published, iso(found_->published));
    value("proposal", shown(expected_->proposal), shown(found_proposal()));
    if (expected_->class_mark)
      value("class", *expected_->class_mark,
            found_->class_mark == 0 ? "" : std::string(1, found_->class_mark));
    if (expected_->openness) value("openness", *expected_->openness, std::string(name_of(found_->openness)));
  }

  // Counts the labels that one of the found fulfils, each found one once.
  template <class Label, class Found, class Same>
  void list(const std::string& field, const std::vector<Label>& labels, std::vector<Found> found,
            const Same& same, const auto& show_label, const auto& show_found) {
    Tally& tally = scores_.fields[field];
    tally.expected += labels.size();
    tally.found += found.size();
    for (const Label& label : labels) {
      const auto match =
          std::find_if(found.begin(), found.end(), [&](const Found& one) { return same(label, one); });
      if (match == found.end()) {
        miss(field, show_label(label), "");
        continue;
      }
      ++tally.right;
      found.erase(match);
    }
    for (const Found& one : found) miss(field, "", show_found(one));
  }

  void compare_sections() {
    std::vector<truth::Section> found;
    for (const auto& section : found_->sections)
      found.push_back({std::string(name_of(section.kind)), section.heading, section.level});
    const auto same = [](const truth::Section& label, const truth::Section& one) {
      return label.kind == one.kind && label.level == one.level && same_words(label.heading, one.heading);
    };
    const auto show = [](const truth::Section& s) {
      return std::to_string(s.level) + " " + s.kind + " " + s.heading;
    };
    list("sections", expected_->sections, found, same, show, show);
  }

  [[nodiscard]] std::string slice(text::Span span) const {
    return std::string(text::slice(source_.text, span));
  }

  // A later part of a paragraph too long for one passage: where it is cut is not labelled.
  [[nodiscard]] bool continues(text::Span passage) const {
    constexpr std::size_t kPassageBytes = 1500;  // a shorter paragraph is not to be cut
    const std::string_view before = std::string_view(source_.text).substr(0, passage.begin);
    const std::size_t line = before.rfind('\n') + 1;
    const std::size_t end = source_.text.find('\n', passage.begin);
    return !text::trim(before.substr(line)).empty() &&
           std::min(end, source_.text.size()) - line > kPassageBytes;
  }

  // From the first that is listed to the last.
  void compare_passages() {
    const Texts& labels = *expected_->passages;
    if (labels.empty()) return;
    Texts found;
    for (const auto& passage : found_->passages) {
      if (!continues(passage.span)) found.push_back(squeezed(slice(passage.span)));
    }
    const auto begins = [](const std::string& label, const std::string& one) {
      return begins_with(one, label);
    };
    const auto first = std::find_if(found.begin(), found.end(),
                                    [&](const std::string& one) { return begins(labels.front(), one); });
    if (first != found.end()) found.erase(found.begin(), first);
    const auto last = std::find_if(found.rbegin(), found.rend(),
                                   [&](const std::string& one) { return begins(labels.back(), one); });
    found.erase(last.base() == found.begin() ? found.end() : last.base(), found.end());
    const auto show = [](const std::string& text) { return beginning(text); };
    list("passages", labels, found, begins, show, show);
  }

  struct FoundSegment {
    std::set<std::string> numbers;
    std::string text;
  };

  void compare_segments() {
    std::vector<FoundSegment> found;
    for (const auto& passage : found_->passages) {
      for (const auto& segment : segments_of(*found_, passage)) {
        FoundSegment one{{}, squeezed(slice(segment.span))};
        for (const std::uint32_t mention : mentions_of(*found_, segment))
          one.numbers.insert(canonical(mention));
        found.push_back(std::move(one));
      }
    }
    const auto same = [](const truth::Segment& label, const FoundSegment& one) {
      return std::set(label.numbers.begin(), label.numbers.end()) == one.numbers &&
             begins_with(one.text, label.begin) && ends_with(one.text, label.end);
    };
    const auto joined = [](const auto& numbers) {
      std::string all;
      for (const std::string& number : numbers) all += number + " ";
      return all;
    };
    list(
        "segments", *expected_->segments, found, same,
        [&](const truth::Segment& s) {
          return joined(s.numbers) + beginning(s.begin) + " … " + ending(s.end);
        },
        [&](const FoundSegment& s) {
          return joined(s.numbers) + beginning(s.text) + " … " + ending(s.text);
        });
  }

  [[nodiscard]] std::vector<truth::Relation> found_relations() const {
    std::vector<truth::Relation> found;
    for (const auto& relation : found_->relations) {
      const number::Kind kind = found_->mentions[relation.mention].kind;
      const bool number = kind == number::Kind::document || kind == number::Kind::proposal ||
                          kind == number::Kind::suggestion;
      if (!number && !expected_->titles_related) continue;
      const std::string own = kind == number::Kind::title ? "" : canonical(relation.mention);
      found.push_back({std::string(name_of(relation.type)), own, relation.title});
    }
    return found;
  }

  // By number where there is one; the title of a number is not judged here.
  void compare_relations() {
    const auto same = [](const truth::Relation& label, const truth::Relation& one) {
      if (label.type != one.type || label.number != one.number) return false;
      return !label.number.empty() || same_words(label.title, one.title);
    };
    const auto show = [](const truth::Relation& r) {
      return r.type + " " + (r.number.empty() ? "《" + r.title + "》" : r.number);
    };
    list("relations", *expected_->relations, found_relations(), same, show, show);
  }

  void compare_promises() {
    const std::vector<document::Promise>& found = found_->promises;
    const auto same = [this](const truth::Promise& label, const document::Promise& one) {
      return is_sealed(label.text) ? fits(label.text, slice(one.span))
                                   : squeezed(slice(one.span)).starts_with(squeezed(label.text));
    };
    for (const truth::Promise& label : *expected_->promises) {
      const auto match =
          std::find_if(found.begin(), found.end(), [&](const auto& one) { return same(label, one); });
      if (match == found.end()) continue;
      value("due", label.due, match->due ? text::iso(match->due->date) : "");
      value("amount", yuan(label.fen), match->amount ? yuan(match->amount->fen) : "");
    }
    list(
        "promises", *expected_->promises, found, same, [](const truth::Promise& p) { return p.text; },
        [this](const document::Promise& p) { return slice(p.span); });
  }

  static std::string yuan(std::uint64_t fen) { return fen == 0 ? "" : std::to_string(fen / 100); }

  std::string_view name_;
  const text::SourceText& source_;
  Scores& scores_;
  const Document* found_ = nullptr;
  const truth::Document* expected_ = nullptr;
};

std::string number_of(const Document& document, const text::SourceText& source) {
  if (!document.number) return "";
  return number::canonical(document.mentions[*document.number], source.text, document.mentions);
}

}  // namespace

void Scores::add(const Scores& other) {
  for (const auto& [field, tally] : other.fields) {
    Tally& sum = fields[field];
    sum.expected += tally.expected;
    sum.found += tally.found;
    sum.right += tally.right;
  }
  misses.insert(misses.end(), other.misses.begin(), other.misses.end());
}

void compare(std::string_view name, const std::vector<Document>& found, const text::SourceText& source,
             const std::vector<truth::Document>& expected, Scores& scores) {
  Tally& cuts = scores.fields["file cuts"];
  cuts.expected += expected.size() - 1;
  cuts.found += found.size() - 1;
  Comparer comparer(name, source, scores);
  const Document nothing;
  std::size_t next = 0;  // found documents are taken in order
  for (std::size_t i = 0; i < expected.size(); ++i) {
    std::size_t at = next;
    while (at < found.size() && number_of(found[at], source) != expected[i].number) ++at;
    if (at == found.size()) at = next;
    if (i > 0 && at > 0 && at < found.size() && found[at].title == expected[i].title) ++cuts.right;
    comparer.compare(at < found.size() ? found[at] : nothing, expected[i]);
    next = std::min(at + 1, found.size());
  }
  if (found.size() != expected.size()) {
    scores.misses.push_back(std::string(name) + ": documents\n    expected " +
                            std::to_string(expected.size()) + "\n    found    " +
                            std::to_string(found.size()));
  }
}

}  // namespace wenhao::quality

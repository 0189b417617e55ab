// A parsed document as Xapian documents: terms, values and records of its passages and of itself.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "corpus/index/bytes.h"
#include "corpus/index/records_of.h"
#include "corpus/index/schema.h"
#include "corpus/index/signature.h"
#include "corpus/index/terms.h"
#include "corpus/text/fold.h"
#include "corpus/text/tokens.h"
#include "corpus/text/utf8.h"

namespace wenhao::index {
namespace {

using document::Document;
using Terms = std::vector<std::string>;

// Title and headings give at most so many terms each: context, not a second text.
constexpr std::size_t kMaxContextTerms = 128;

void add_boolean(FlatDocument& out, std::string_view prefix, std::string_view term) {
  if (!term.empty()) out.add_boolean_term(prefixed(prefix, term));
}

// The distinct terms of a text under a prefix, sorted.
Terms distinct_terms(std::string_view prefix, std::string_view text) {
  Terms terms;
  for (const std::string& term : text::terms_of(text::fold(text))) terms.push_back(word_term(prefix, term));
  std::ranges::sort(terms);
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  if (terms.size() > kMaxContextTerms) terms.resize(kMaxContextTerms);
  return terms;
}

// Each name in a list of addressees: 许静、张三委员：
Terms addressees(std::string_view list) {
  Terms names;
  std::string name;
  const auto end_name = [&] {
    if (!name.empty()) names.push_back(std::exchange(name, {}));
  };
  const std::string folded = text::fold(list);
  for (std::size_t at = 0; at < folded.size();) {
    const text::Decoded c = text::decode(folded, at);
    if (text::is_space(c.code_point) || c.code_point == U'、' || c.code_point == U',') {
      end_name();
    } else {
      name.append(folded, at, c.size);
    }
    at += c.size;
  }
  end_name();
  return names;
}

// Puts the documents of one Document together; what all its passages share is made once.
class Maker {
 public:
  Maker(const Document& document, const text::SourceText& source)
      : document_(document), text_(source.text), mentions_(mention_records(document, text_)) {
    for (const document::Passage& passage : document.passages)
      folded_.push_back(text::fold(text::slice(text_, passage.span)));
    content_ = content_hash(folded_);
    signature_ = signature(folded_);
    if (document.number) own_ = mentions_[*document.number].canonical;
    for (const std::string& term : distinct_terms(prefix::kTitle, document.title)) common_.add_term(term, 1);
    add_number_filters();
    add_filters();
  }

  [[nodiscard]] FlatDocument passage(std::uint32_t ordinal) {
    const PassageRecord record = passage_record(document_, ordinal, text_, mentions_);
    FlatDocument out = common_;
    add_words(out, folded_[ordinal]);
    for (const std::string& term : heading_terms(record)) out.add_term(term, 1);
    if (ordinal == document_.opening) add_boolean(out, prefix::kMark, mark::kOpening);
    if (!record.promises.empty()) add_boolean(out, prefix::kMark, mark::kPromise);
    add_numbers(out, ordinal, record);
    add_values(out, ordinal);
    out.set_data(encode(record));
    return out;
  }

  [[nodiscard]] FlatDocument record() const {
    FlatDocument out;
    out.add_boolean_term(unique_term(document_.id));
    add_boolean(out, prefix::kType, type::kDocument);
    if (!own_.empty()) out.add_boolean_term(number_term(prefix::kBears, own_));
    for (const MentionRecord& mention : mentions_) {
      if (names_a_document(mention.kind) && is_citation(mention))
        out.add_boolean_term(number_term(prefix::kRefers, mention.canonical));
    }
    out.add_value(slot::kText, packed_hex(content_));
    const DocumentRecord record = document_record(document_, text_, mentions_, content_, signature_);
    out.add_value(slot::kHeader, encode_header(record));
    out.set_data(encode_head(record));
    return out;
  }

  [[nodiscard]] std::uint32_t numbers() const {
    return static_cast<std::uint32_t>(std::ranges::count_if(
        mentions_, [](const MentionRecord& mention) { return !mention.canonical.empty(); }));
  }

 private:
  static bool names_a_document(number::Kind kind) {
    return kind == number::Kind::document || kind == number::Kind::order ||
           kind == number::Kind::announcement;
  }

  [[nodiscard]] bool is_citation(const MentionRecord& mention) const {
    return !mention.canonical.empty() && mention.canonical != own_;
  }

  void add_filter(std::string_view prefix, std::string_view term) { add_boolean(common_, prefix, term); }

  void add_number_filters() {
    if (own_.empty()) return;
    const MentionRecord& own = mentions_[*document_.number];
    common_.add_boolean_term(number_term(prefix::kOwnNumber, own_));
    if (own.code.empty()) return;
    add_filter(prefix::kCode, text::fold(own.code));
    if (own.year != 0) add_filter(prefix::kCodeYear, number::code_year_key(own.code, own.year));
  }

  void add_filters() {
    add_filter(prefix::kType, type::kPassage);
    common_.add_boolean_term(document_term(prefix::kPartOf, document_.id));
    add_filter(prefix::kKind, document::name_of(document_.kind));
    if (const auto year = document::year_of(document_); year != 0)
      add_filter(prefix::kYear, std::to_string(year));
    add_filter(prefix::kIssuer, text::fold(document_.issuer));
    for (const std::string& name : addressees(document_.addressee)) add_filter(prefix::kAddressee, name);
    if (document_.class_mark != 0) add_filter(prefix::kClass, std::string_view(&document_.class_mark, 1));
    if (document_.openness != document::Openness::unknown)
      add_filter(prefix::kOpenness, document::name_of(document_.openness));
    add_proposal_filters();
  }

  void add_proposal_filters() {
    if (!document_.proposal) return;
    const MentionRecord& proposal = mentions_[*document_.proposal];
    if (proposal.serial != 0) add_filter(prefix::kProposal, std::to_string(proposal.serial));
    if (proposal.term != 0 && proposal.session != 0)
      add_filter(prefix::kSession, std::to_string(proposal.term) + "." + std::to_string(proposal.session));
    if (proposal.body == number::Mention::Body::cppcc) add_filter(prefix::kBody, "cppcc");
    if (proposal.body == number::Mention::Body::npc) add_filter(prefix::kBody, "npc");
  }

  void add_words(FlatDocument& out, const std::string& folded) {
    words_.clear();
    text::for_each_term(folded, text::tokens_of(folded),
                        [this](std::string_view word) { words_.push_back(word_term(prefix::kText, word)); });
    std::ranges::sort(words_);
    for (auto word = words_.begin(); word != words_.end();) {
      const auto end =
          std::find_if(word, words_.end(), [&](const std::string& next) { return next != *word; });
      out.add_term(*word, static_cast<Xapian::termcount>(end - word));
      word = end;
    }
  }

  // The terms of the headings above a passage; a heading that stands in its own text counts there.
  [[nodiscard]] std::set<std::string> heading_terms(const PassageRecord& record) {
    std::set<std::string> terms;
    for (const std::string& heading : record.path) {
      if (record.text.find(heading) != std::string::npos) continue;
      auto [known, is_new] = headings_.try_emplace(heading);
      if (is_new) known->second = distinct_terms(prefix::kHeading, heading);
      if (terms.size() < kMaxContextTerms) terms.insert(known->second.begin(), known->second.end());
    }
    return terms;
  }

  void add_numbers(FlatDocument& out, std::uint32_t ordinal, const PassageRecord& record) const {
    for (const MentionRecord& mention : record.mentions) {
      if (is_citation(mention)) out.add_boolean_term(number_term(prefix::kCites, mention.canonical));
    }
    const document::Passage& passage = document_.passages[ordinal];
    for (const document::Segment& segment : document::segments_of(document_, passage)) {
      for (const std::uint32_t mention : document::mentions_of(document_, segment)) add_about(out, mention);
    }
    for (const std::uint32_t mention : document::inherited_by(document_, passage)) add_about(out, mention);
  }

  void add_about(FlatDocument& out, std::uint32_t mention) const {
    const std::string& canonical = mentions_[mention].canonical;
    if (!canonical.empty()) out.add_boolean_term(number_term(prefix::kAbout, canonical));
  }

  void add_values(FlatDocument& out, std::uint32_t ordinal) const {
    out.add_value(slot::kContent, packed_hex(content_) + Xapian::sortable_serialise(ordinal));
    out.add_value(slot::kDateKey, date_key(document::date_of(document_), document_.id, ordinal));
  }

  const Document& document_;
  std::string_view text_;
  std::vector<MentionRecord> mentions_;
  std::vector<std::string> folded_;  // of the passages
  std::string content_;
  std::uint64_t signature_ = 0;
  std::string own_;      // canonical form of its own number
  FlatDocument common_;  // what is the same on every passage: the title's terms and the filters
  Terms words_;          // of the passage in the making
  std::map<std::string, Terms, std::less<>> headings_;
};

}  // namespace

IndexedDocument indexed_document(const Document& document, const text::SourceText& source) {
  Maker maker(document, source);
  IndexedDocument indexed;
  indexed.id = document.id;
  for (std::uint32_t i = 0; i < document.passages.size(); ++i) indexed.passages.push_back(maker.passage(i));
  indexed.record = maker.record();
  indexed.numbers = maker.numbers();
  return indexed;
}

}  // namespace wenhao::index

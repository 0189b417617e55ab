// Mentions are found once over the whole document, so that short names resolve, then edited.
#include "corpus/document/mentions.h"

#include <algorithm>
#include <string>

#include "corpus/document/findings.h"

namespace wenhao::document {
namespace {

using number::Kind;
using number::Mention;

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

// Leaves out what lies in one of the ranges, which are in order as the mentions are.
class Dropper {
 public:
  explicit Dropper(const std::vector<Span>& ranges) : ranges_(ranges) {}

  bool drops(Span span) {
    while (next_ < ranges_.size() && ranges_[next_].end <= span.begin) ++next_;
    return next_ < ranges_.size() && ranges_[next_].begin <= span.begin;
  }

 private:
  const std::vector<Span>& ranges_;
  std::size_t next_ = 0;
};

// Removes the mentions marked in `gone`; who points to one of them points to nothing.
void remove(std::vector<Mention>& mentions, const std::vector<bool>& gone) {
  std::vector<std::uint32_t> place(mentions.size(), number::kNone);
  std::uint32_t kept = 0;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!gone[i]) place[i] = kept++;
  }
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (gone[i]) continue;
    Mention& rest = mentions[place[i]];
    rest = mentions[i];
    if (rest.owner != number::kNone) rest.owner = place[rest.owner];
  }
  mentions.resize(kept);
}

std::uint32_t insert(std::vector<Mention>& mentions, const Mention& mention) {
  const auto after = std::ranges::upper_bound(mentions, mention.span.begin, {},
                                              [](const Mention& m) { return m.span.begin; });
  const auto at = static_cast<std::uint32_t>(after - mentions.begin());
  for (Mention& other : mentions) {
    if (other.owner != number::kNone && other.owner >= at) ++other.owner;
  }
  mentions.insert(after, mention);
  return at;
}

}  // namespace

Mentions mentions_in(std::string_view text, Span span, const std::optional<Mention>& own,
                     const std::vector<Span>& dropped, const number::Options& options) {
  Mentions found{number::find_mentions(text::slice(text, span), options), std::nullopt};
  std::vector<bool> gone(found.all.size(), false);
  Dropper dropper(dropped);
  for (std::size_t i = 0; i < found.all.size(); ++i) {
    Mention& mention = found.all[i];
    if (span.begin != 0) mention = moved(mention, span.begin);
    const bool by_own = own && mention.kind != Kind::title && overlap(mention.span, own->span);
    gone[i] = dropper.drops(mention.span) || by_own;
  }
  if (std::ranges::find(gone, true) != gone.end()) remove(found.all, gone);
  if (own) found.own = insert(found.all, *own);
  return found;
}

void add_motions_without_hao(std::string_view text, Span span, Mentions& mentions) {
  for (const Mention& motion : number::find_motions_without_hao(text::slice(text, span))) {
    const std::uint32_t at = insert(mentions.all, moved(motion, span.begin));
    if (mentions.own && *mentions.own >= at) ++*mentions.own;
  }
}

std::vector<Finding> findings_of(std::string_view text, const std::vector<Mention>& mentions) {
  std::vector<Finding> findings;
  for (const Mention& mention : mentions) {
    if (mention.owner != number::kNone) continue;
    if (is_ambiguous(mention)) {
      std::string readings;
      for (const std::string& reading : number::readings(mention, text)) {
        readings += (readings.empty() ? "" : " | ") + reading;
      }
      findings.push_back({std::string(finding::kNumberAmbiguous), mention.span, readings});
    } else if (mention.repaired) {
      findings.push_back(
          {std::string(finding::kNumberRepaired), mention.span, number::canonical(mention, text, mentions)});
    }
  }
  return findings;
}

Mention moved(Mention mention, Offset by) {
  for (Span* span : {&mention.span, &mention.code, &mention.series}) {
    span->begin += by;
    span->end += by;
  }
  if (mention.second_code != number::kNone) mention.second_code += by;
  return mention;
}

bool names_document(const Mention& mention) {
  return mention.kind == Kind::document || mention.kind == Kind::order || mention.kind == Kind::announcement;
}

}  // namespace wenhao::document

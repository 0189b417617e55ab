// Windows of a stream, each cut where no identifier can be under way.
#include "search/mentions.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "corpus/index/document_json.h"
#include "corpus/number/mention.h"
#include "corpus/text/utf8.h"

namespace wenhao::search {
namespace {

using Mentions = std::vector<number::Mention>;

// Which offsets lie inside an identifier, or between it and the code or the named number that it shares.
class Identifiers {
 public:
  Identifiers(const Mentions& mentions, bool with_references) {
    for (const number::Mention& mention : mentions) {
      const bool is_reference =
          mention.kind == number::Kind::document && mention.owner != number::kNone;  // 22号文
      const bool own_words = mention.code.empty() || (is_reference && !with_references);
      spans_.push_back({own_words ? mention.span.begin : std::min(mention.span.begin, mention.code.begin),
                        mention.span.end});
    }
    std::sort(spans_.begin(), spans_.end(),
              [](const text::Span& a, const text::Span& b) { return a.begin < b.begin; });
    for (std::size_t i = 1; i < spans_.size(); ++i)
      spans_[i].end = std::max(spans_[i].end, spans_[i - 1].end);
  }

  [[nodiscard]] bool holds(std::size_t offset) const {
    const auto after =
        std::lower_bound(spans_.begin(), spans_.end(), offset,
                         [](const text::Span& span, std::size_t at) { return span.begin < at; });
    return after != spans_.begin() && std::prev(after)->end > offset;
  }

 private:
  std::vector<text::Span> spans_;  // by where they begin; each ends where it or one before it does
};

// The last place between `first` and `last` outside of any identifier: before a 。, else after a line end.
std::optional<std::size_t> place_between(const std::string& window, const Identifiers& identifiers,
                                         std::size_t first, std::size_t last) {
  constexpr std::string_view kFullStop = "。";
  for (std::size_t at = window.rfind(kFullStop, last); at != std::string::npos && at > first;
       at = window.rfind(kFullStop, at - 1)) {
    if (!identifiers.holds(at)) return at;
  }
  for (std::size_t at = window.rfind('\n', last); at != std::string::npos && at > first;
       at = window.rfind('\n', at - 1)) {
    if (!identifiers.holds(at + 1)) return at + 1;
  }
  return std::nullopt;
}

// Where to cut a full window: in its second half but for the last stretch, which an identifier might still
// need. Before a full stop, for nothing that reads an identifier looks past one; the other places are for
// text without any.
std::size_t cut_of(const std::string& window, const Mentions& mentions) {
  constexpr std::size_t kStretch = 4096;  // longer than any identifier
  const std::size_t last = window.size() - std::min(window.size() / 4, kStretch);
  const std::size_t first = window.size() / 2;
  for (const bool with_references : {true, false}) {
    if (const auto place = place_between(window, Identifiers(mentions, with_references), first, last))
      return *place;
  }
  const Identifiers identifiers(mentions, false);
  const auto is_inside = [&window](std::size_t at) {
    return (static_cast<unsigned char>(window[at]) & 0xC0) == 0x80;
  };
  std::size_t cut = last;
  while (cut > first && (is_inside(cut) || identifiers.holds(cut))) --cut;
  if (cut > first) return cut;
  for (cut = last; cut > first && is_inside(cut);) --cut;
  return cut;
}

// The sentence around a span, at most kMost bytes to either side; a line end ends it too.
std::string sentence_around(std::string_view text, text::Span span) {
  constexpr std::size_t kMost = 600;
  const auto ends = [](char32_t c) { return text::is_sentence_end(c) || c == U'\n'; };
  std::size_t begin = span.begin;
  while (begin > 0 && span.begin - begin < kMost) {
    const text::Decoded before = text::decode_before(text, begin);
    if (ends(before.code_point)) break;
    begin -= before.size;
  }
  std::size_t end = span.end;
  while (end < text.size() && end - span.end < kMost) {
    const text::Decoded next = text::decode(text, end);
    if (next.code_point == U'\n') break;
    end += next.size;
    if (ends(next.code_point)) break;
  }
  return std::string(text::trim(text.substr(begin, end - begin)));
}

}  // namespace

void scan_mentions(std::istream& in, const std::function<void(const FoundMention&)>& take,
                   const ScanOptions& options) {
  std::string window;
  std::uint64_t passed = 0;
  for (bool more = true; more;) {
    const std::size_t kept = window.size();
    window.resize(std::max(options.window, 2 * kept));
    in.read(window.data() + kept, static_cast<std::streamsize>(window.size() - kept));
    window.resize(kept + static_cast<std::size_t>(in.gcount()));
    more = in.good();
    const Mentions mentions = number::find_mentions(window);
    const std::size_t cut = more ? cut_of(window, mentions) : window.size();
    for (const number::Mention& mention : mentions) {
      if (mention.span.end > cut) break;
      take({index::mention_record(mention, window, mentions), passed + mention.span.begin,
            passed + mention.span.end,
            options.sentences ? sentence_around(window, mention.span) : std::string()});
    }
    window.erase(0, cut);
    passed += cut;
  }
}

}  // namespace wenhao::search

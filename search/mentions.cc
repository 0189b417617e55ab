// Windows of a stream, each cut where no identifier can be under way.
#include "search/mentions.h"

#include <algorithm>
#include <string>
#include <vector>

#include "corpus/index/document_json.h"
#include "corpus/number/mention.h"
#include "corpus/text/utf8.h"

namespace wenhao::search {
namespace {

using Mentions = std::vector<number::Mention>;

// True where no identifier, and no code that a later one shares, lies across the offset.
bool parts_none(const Mentions& mentions, std::size_t offset) {
  return std::none_of(mentions.begin(), mentions.end(), [offset](const number::Mention& mention) {
    const std::size_t begin =
        mention.code.empty() ? mention.span.begin : std::min(mention.span.begin, mention.code.begin);
    return begin < offset && offset < mention.span.end;
  });
}

// Where to cut a full window: after the last line end in its second half but for the last stretch, which an
// identifier might still need; after another character where there is no line end.
std::size_t cut_of(const std::string& window, const Mentions& mentions) {
  constexpr std::size_t kStretch = 4096;  // longer than any identifier
  const std::size_t last = window.size() - std::min(window.size() / 4, kStretch);
  for (std::size_t at = window.rfind('\n', last); at != std::string::npos && at > window.size() / 2;
       at = window.rfind('\n', at - 1)) {
    if (parts_none(mentions, at + 1)) return at + 1;
  }
  std::size_t cut = last;
  while (cut > 1 && ((static_cast<unsigned char>(window[cut]) & 0xC0) == 0x80 || !parts_none(mentions, cut)))
    --cut;
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

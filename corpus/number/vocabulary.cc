// The vocabulary's data, read once.
#include "corpus/number/vocabulary.h"

#include <array>
#include <string>
#include <utility>

#include "corpus/number/glyph.h"
#include "corpus/number/tsv.h"
#include "corpus/text/utf8.h"

namespace wenhao::number {
namespace {

constexpr std::string_view kData =
#include "corpus/number/data/grammar.tsv.inc"
    ;

constexpr auto kMarks = std::to_array<std::pair<std::string_view, std::uint32_t>>({
    {"function", kFunction},
    {"light", kLight},
    {"word", kWord},
    {"name", kName},
    {"suffix", kSuffix},
    {"measure", kMeasure},
    {"place_number", kPlaceNumber},
    {"certificate", kCertificate},
    {"certificate_tail", kCertificateTail},
    {"case_type", kCaseType},
    {"case_stage", kCaseStage},
    {"standard", kStandard},
    {"motion_kind", kMotionKind},
    {"announcement_kind", kAnnouncementKind},
});

Trie load() {
  Trie trie;
  for_each_row(kData, [&trie](const std::vector<std::string_view>& fields) {
    if (fields.size() < 2) return;
    for (const auto& [name, mark] : kMarks) {
      if (fields[0] != name) continue;
      const std::u32string word = text::code_points(fields[1]);
      trie.add(word, mark);
      if (mark == kSuffix) trie.add(word.substr(word.size() - 1), kSuffixEnd);
    }
  });
  trie.seal();
  return trie;
}

}  // namespace

const Trie& loaded_vocabulary() {
  static const Trie kTrie = load();
  return kTrie;
}

bool word_at(std::string_view text, std::size_t at, std::uint32_t mark) {
  const Trie& words = vocabulary();
  std::uint32_t node = 0;
  while (at < text.size()) {
    const text::Decoded d = text::decode(text, at);
    node = words.step(node, grammar_fold(d.code_point));
    if (node == 0) return false;
    if ((words.marks(node) & mark) != 0) return true;
    at += d.size;
  }
  return false;
}

}  // namespace wenhao::number

// Writes corpus/text/fold_table.inc: the one-to-one Traditional → Simplified pairs of ICU's own data.
//
//   g++ -std=c++20 scripts/make_fold_table.cc $(pkg-config --cflags --libs icu-i18n icu-uc) -o /tmp/make
//   /tmp/make > corpus/text/fold_table.inc
//
// The result is committed, so that a newer ICU does not change the analyser behind an index's back.
#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <unicode/uvernum.h>

#include <cstdio>
#include <map>
#include <memory>

int main() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> simplify(
      icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) return 1;
  std::map<UChar32, UChar32> pairs;
  for (UChar32 c = 0x3400; c < 0xA000; ++c) {
    icu::UnicodeString text(c);
    simplify->transliterate(text);
    if (text.countChar32() != 1) continue;
    const UChar32 simple = text.char32At(0);
    if (simple != c && simple >= 0x3400 && simple < 0xA000) pairs[c] = simple;
  }
  std::printf("// Traditional → Simplified, one code point each, from ICU %s; made by make_fold_table.cc.\n",
              U_ICU_VERSION);
  const auto end_of_chain = [&pairs](UChar32 c) {  // folding twice must change nothing
    for (int step = 0; step < 4; ++step) {
      const auto next = pairs.find(c);
      if (next == pairs.end() || (c < next->second && pairs.count(next->second) != 0)) break;
      c = next->second;
    }
    return c;
  };
  for (const auto& [c, first] : pairs) {
    const UChar32 simple = end_of_chain(c);
    if (simple != c) std::printf("{0x%04X, 0x%04X},\n", c, simple);
  }
  return 0;
}

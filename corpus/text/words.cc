// ICU's word iterator over UTF-8, one for each thread.
#include "corpus/text/words.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

namespace wenhao::text {
namespace {

icu::BreakIterator* iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> kept = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(
        icu::BreakIterator::createWordInstance(icu::Locale::getSimplifiedChinese(), status));
  }();
  return kept.get();
}

// A word holds a letter, a digit or a Han character: ICU's rule status tells.
bool is_word(std::int32_t status) { return status >= UBRK_WORD_NUMBER; }

}  // namespace

std::vector<Span> words_of(std::string_view text) {
  std::vector<Span> words;
  icu::BreakIterator* const breaks = iterator();
  UErrorCode status = U_ZERO_ERROR;
  UText input = UTEXT_INITIALIZER;
  utext_openUTF8(&input, text.data(), static_cast<std::int64_t>(text.size()), &status);
  if (breaks == nullptr || U_FAILURE(status)) return words;
  breaks->setText(&input, status);
  std::int32_t begin = breaks->first();
  for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
    if (is_word(breaks->getRuleStatus())) {
      words.push_back({static_cast<Offset>(begin), static_cast<Offset>(end)});
    }
    begin = end;
  }
  utext_close(&input);
  return words;
}

}  // namespace wenhao::text

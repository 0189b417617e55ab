// Token by token.
#include "search/match/letters.h"

#include "corpus/text/fold.h"
#include "corpus/text/tokens.h"

namespace wenhao::match {

std::string letters_of(std::string_view text) {
  const std::string folded = text::fold(text);
  std::string letters;
  for (const text::Token& token : text::tokens_of(folded)) letters += text::slice(folded, token.span);
  return letters;
}

}  // namespace wenhao::match

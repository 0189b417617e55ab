// Words for what is lacking.
#include "indexer/lacking.h"

#include <algorithm>

#include "corpus/reader/reader.h"

namespace wenhao::indexer {
namespace {

constexpr std::string_view kOcr = "ocr";

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

bool is_here(std::string_view word, bool ocr) { return word == kOcr ? ocr : reader::is_installed(word); }

}  // namespace

std::string lacking_of(const std::vector<Error>& skips) {
  std::vector<std::string> lacking;
  for (const Error& skip : skips) {
    std::vector<std::string> words;
    if (skip.code == ErrorCode::needs_ocr) words.emplace_back(kOcr);
    if (skip.code == ErrorCode::helper_missing) words = words_of(skip.detail);
    for (std::string& word : words) {
      if (!is_here(word, false) && std::ranges::find(lacking, word) == lacking.end())
        lacking.push_back(std::move(word));
    }
  }
  std::string text;
  for (const std::string& word : lacking) text += (text.empty() ? "" : " ") + word;
  return text;
}

bool is_there_now(std::string_view lacking, bool ocr) {
  return std::ranges::any_of(words_of(lacking),
                             [ocr](const std::string& word) { return is_here(word, ocr); });
}

}  // namespace wenhao::indexer

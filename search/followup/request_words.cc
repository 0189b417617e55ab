// The table, made once.
#include "search/followup/request_words.h"

#include <algorithm>
#include <array>

#include "corpus/number/tsv.h"
#include "corpus/text/utf8.h"

namespace wenhao::followup {
namespace {

constexpr std::string_view kTable =
#include "search/followup/request_words.tsv.inc"
    ;

constexpr std::array<std::string_view, 14> kClasses = {
    "ask_title", "background_title", "ask",         "ought",       "lead",          "imperative", "reported",
    "closing",   "signer",           "boilerplate", "title_label", "content_title", "title_form", "not_ask"};

using Lists = std::array<std::vector<std::u32string>, kClasses.size()>;

const Lists& lists() {
  static const Lists kLists = [] {
    Lists lists;
    number::for_each_row(kTable, [&](const std::vector<std::string_view>& columns) {
      const auto found = columns.size() < 2 ? kClasses.end() : std::ranges::find(kClasses, columns[1]);
      if (found == kClasses.end()) return;
      lists[static_cast<std::size_t>(found - kClasses.begin())].push_back(text::code_points(columns[0]));
    });
    for (auto& list : lists)
      std::ranges::stable_sort(list, std::ranges::greater(), [](const auto& word) { return word.size(); });
    return lists;
  }();
  return kLists;
}

}  // namespace

const std::vector<std::u32string>& words_of(WordClass word_class) {
  return lists()[static_cast<std::size_t>(word_class)];
}

std::size_t begins_with(std::u32string_view chars, WordClass word_class) {
  for (const std::u32string& word : words_of(word_class)) {
    if (chars.starts_with(word)) return word.size();
  }
  return 0;
}

std::size_t ends_with(std::u32string_view chars, WordClass word_class) {
  for (const std::u32string& word : words_of(word_class)) {
    if (chars.ends_with(word)) return word.size();
  }
  return 0;
}

bool holds(std::u32string_view chars, WordClass word_class) {
  return std::ranges::any_of(words_of(word_class), [&](const std::u32string& word) {
    return chars.find(word) != std::u32string_view::npos;
  });
}

}  // namespace wenhao::followup

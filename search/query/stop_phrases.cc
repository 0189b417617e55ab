// The stop phrases as a table, made once from stop_phrases.tsv.
#include "search/query/stop_phrases.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "corpus/text/words.h"

namespace wenhao::query {
namespace {

constexpr std::string_view kBuiltin =
#include "search/query/stop_phrases.tsv.inc"
    ;

struct Table {
  std::unordered_map<std::string, StopClass> phrases;
  std::unordered_map<char32_t, std::size_t> longest;  // bytes of a phrase that begins with a character
};

StopClass class_named(std::string_view name) {
  if (name == "formula") return StopClass::formula;
  if (name == "filler") return StopClass::filler;
  if (name == "counter") return StopClass::counter;
  if (name == "function") return StopClass::function;
  return name == "after_number" ? StopClass::after_number : StopClass::question;
}

const Table& table() {
  static const Table* const made = [] {  // never taken apart, as the lexicon
    auto* owned = new Table;
    Table& table = *owned;
    for (std::string_view rest = kBuiltin; !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      const std::size_t tab = line.find('\t');
      if (line.starts_with('#') || tab == std::string_view::npos) continue;
      const std::string_view after = line.substr(tab + 1);
      std::string phrase = text::fold(line.substr(0, tab));
      std::size_t& longest = table.longest[text::decode(phrase, 0).code_point];
      longest = std::max(longest, phrase.size());
      table.phrases.emplace(std::move(phrase), class_named(after.substr(0, after.find('\t'))));
    }
    return owned;
  }();
  return *made;
}

}  // namespace

std::vector<std::size_t> stop_phrases_at(std::string_view folded, std::size_t at) {
  std::vector<std::size_t> sizes;
  const auto longest = table().longest.find(text::decode(folded, at).code_point);
  if (longest == table().longest.end()) return sizes;
  const std::size_t end = std::min(folded.size(), at + longest->second);
  for (std::size_t to = at; to < end;) {
    to += text::decode(folded, to).size;
    const auto phrase = table().phrases.find(std::string(folded.substr(at, to - at)));
    if (phrase != table().phrases.end() && phrase->second != StopClass::after_number &&
        phrase->second != StopClass::counter) {
      sizes.push_back(to - at);
    }
  }
  std::reverse(sizes.begin(), sizes.end());
  return sizes;
}

bool is_function_word(std::string_view folded) {
  const auto phrase = table().phrases.find(std::string(folded));
  return phrase != table().phrases.end() && phrase->second == StopClass::function;
}

bool is_counter(std::string_view folded) {
  const auto phrase = table().phrases.find(std::string(folded));
  return phrase != table().phrases.end() && phrase->second == StopClass::counter;
}

std::size_t verb_asked_both_ways_at(std::string_view folded, std::size_t at) {
  const text::Decoded verb = text::decode(folded, at);
  const text::Decoded no = text::decode(folded, at + verb.size);
  const text::Decoded again = text::decode(folded, at + verb.size + no.size);
  const bool asks = text::is_han(verb.code_point) && verb.code_point == again.code_point &&
                    (no.code_point == U'不' || no.code_point == U'没');
  return asks ? verb.size + no.size + again.size : 0;
}

std::size_t number_suffix_size(std::string_view after) {
  if (after.empty()) return 0;
  constexpr std::size_t kWindow = 60;  // bytes: longer than any suffix and the word behind it
  std::size_t cut = std::min(after.size(), kWindow);
  while (cut < after.size() && (static_cast<unsigned char>(after[cut]) & 0xC0) == 0x80) --cut;
  const std::string_view window = after.substr(0, cut);
  std::size_t found = 0;
  for (const text::Span& word : text::words_of(window)) {
    const auto phrase = table().phrases.find(text::fold(window.substr(0, word.end)));
    if (phrase != table().phrases.end() && phrase->second == StopClass::after_number) found = word.end;
  }
  return found;
}

}  // namespace wenhao::query

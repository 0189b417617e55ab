// Reads the lexicon's lines into a table from word to the groups it stands in.
#include "search/query/lexicon.h"

#include <algorithm>
#include <fstream>

#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"

namespace wenhao::query {
namespace {

constexpr std::string_view kBuiltin =
#include "search/query/lexicon.tsv.inc"
    ;

std::vector<std::string_view> split(std::string_view text, std::string_view by) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(by, begin), text.size());
    parts.push_back(text::trim(text.substr(begin, end - begin)));
    begin = end + by.size();
  }
  return parts;
}

std::string first_character(std::string_view text) {
  return std::string(text.substr(0, text::decode(text, 0).size));
}

}  // namespace

const Lexicon& Lexicon::builtin() {
  static const Lexicon lexicon = [] {
    Lexicon made;
    made.add(kBuiltin);
    return made;
  }();
  return lexicon;
}

Result<Lexicon> Lexicon::with_file(const std::string& path) {
  constexpr std::size_t kMaxBytes = 8 << 20;
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorCode::unreadable, path);
  std::string text;
  for (char c = 0; text.size() < kMaxBytes && file.get(c);) text += c;
  if (file.bad()) return fail(ErrorCode::unreadable, path);
  Lexicon lexicon = builtin();
  lexicon.add(text);
  return lexicon;
}

void Lexicon::add(std::string_view tsv) {
  for (const std::string_view row : split(tsv, "\n")) {
    const auto columns = split(row, "\t");
    if (row.starts_with('#') || columns.size() < 2) continue;
    std::vector<std::vector<std::string>> names;
    for (const std::string_view group : split(columns[1], "|")) {
      names.emplace_back();
      for (const std::string_view name : split(group, "、")) {
        std::string folded = text::fold(name);
        if (folded.empty()) continue;
        places_[folded].push_back({lines_.size(), names.size() - 1});
        std::size_t& longest = longest_[first_character(folded)];
        longest = std::max(longest, folded.size());
        names.back().push_back(std::move(folded));
      }
    }
    lines_.push_back(std::move(names));
  }
}

std::vector<std::size_t> Lexicon::entries_at(std::string_view folded, std::size_t at) const {
  std::vector<std::size_t> sizes;
  const auto longest = longest_.find(first_character(folded.substr(at)));
  if (longest == longest_.end()) return sizes;
  const std::size_t end = std::min(folded.size(), at + longest->second);
  for (std::size_t to = at; to < end;) {
    to += text::decode(folded, to).size;
    if (places_.contains(std::string(folded.substr(at, to - at)))) sizes.push_back(to - at);
  }
  std::reverse(sizes.begin(), sizes.end());
  return sizes;
}

std::vector<Synonym> Lexicon::synonyms(std::string_view folded) const {
  std::vector<Synonym> found;
  const auto places = places_.find(std::string(folded));
  if (places == places_.end()) return found;
  for (const Place& place : places->second) {
    for (std::size_t name = 0; name < lines_[place.line].size(); ++name) {
      for (const std::string& text : lines_[place.line][name]) {
        const bool holds_it = text.find(folded) != std::string::npos;  // found by the word itself
        const bool known = std::any_of(found.begin(), found.end(),
                                       [&](const Synonym& synonym) { return synonym.text == text; });
        if (holds_it || known) continue;
        found.push_back({text, name == place.name ? kSameNameWeight : kNearNameWeight});
      }
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Synonym& a, const Synonym& b) { return a.weight > b.weight; });
  if (found.size() > kMaxSynonyms) found.resize(kMaxSynonyms);
  return found;
}

}  // namespace wenhao::query

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

Lexicon::Kind Lexicon::kind_named(std::string_view name) {
  if (name == "lay") return Kind::lay;
  if (name == "ask") return Kind::ask;
  return name == "hint" ? Kind::hint : Kind::same;
}

const Lexicon& Lexicon::builtin() {
  static const Lexicon* const lexicon = [] {  // never taken apart: at the end that would only take time
    auto* made = new Lexicon;
    made->add(kBuiltin);
    return made;
  }();
  return *lexicon;
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
  constexpr std::size_t kBytesOfAName = 16;
  places_.reserve(places_.size() + tsv.size() / kBytesOfAName);
  for (const std::string_view row : split(tsv, "\n")) {
    const auto columns = split(row, "\t");
    if (row.starts_with('#') || columns.size() < 2) continue;
    Line line;
    line.kind = kind_named(columns[0]);
    for (const std::string_view group : split(columns[1], "|")) {
      line.names.emplace_back();
      for (const std::string_view name : split(group, "、")) {
        std::string folded = text::fold(name);
        if (folded.empty()) continue;
        enter(folded, line.kind, {lines_.size(), line.names.size() - 1});
        line.names.back().push_back(std::move(folded));
      }
    }
    lines_.push_back(std::move(line));
  }
}

// The official words of a lay line are no entries of it: nothing is asked for by what laypeople say.
void Lexicon::enter(const std::string& folded, Kind kind, Place place) {
  if (kind != Kind::same && place.name > 0) return;
  (kind == Kind::hint || kind == Kind::ask ? hints_ : places_)[folded].push_back(place);
  std::size_t& longest = longest_[first_character(folded)];
  longest = std::max(longest, folded.size());
}

std::vector<std::size_t> Lexicon::entries_at(std::string_view folded, std::size_t at) const {
  return sizes_at(places_, folded, at);
}

std::vector<std::size_t> Lexicon::asks_at(std::string_view folded, std::size_t at) const {
  std::vector<std::size_t> sizes = sizes_at(hints_, folded, at);
  const std::size_t character = text::decode(folded, at).size;
  std::erase_if(sizes, [character](std::size_t size) { return size <= character; });
  return sizes;
}

std::vector<std::size_t> Lexicon::sizes_at(const Places& places, std::string_view folded,
                                           std::size_t at) const {
  std::vector<std::size_t> sizes;
  const auto longest = longest_.find(first_character(folded.substr(at)));
  if (longest == longest_.end()) return sizes;
  const std::size_t end = std::min(folded.size(), at + longest->second);
  for (std::size_t to = at; to < end;) {
    to += text::decode(folded, to).size;
    if (places.contains(std::string(folded.substr(at, to - at)))) sizes.push_back(to - at);
  }
  std::reverse(sizes.begin(), sizes.end());
  return sizes;
}

std::vector<Synonym> Lexicon::synonyms(std::string_view folded) const { return others(places_, folded); }

std::vector<Synonym> Lexicon::hints(std::string_view folded) const { return others(hints_, folded); }

std::vector<Synonym> Lexicon::others(const Places& all, std::string_view folded) const {
  std::vector<Synonym> found;
  const auto places = all.find(std::string(folded));
  if (places == all.end()) return found;
  for (const Place& place : places->second) {
    const Line& line = lines_[place.line];
    for (std::size_t name = line.kind == Kind::same ? 0 : 1; name < line.names.size(); ++name) {
      for (const std::string& text : line.names[name]) {
        const bool holds_it = text.find(folded) != std::string::npos;  // found by the word itself
        const bool known = std::any_of(found.begin(), found.end(),
                                       [&](const Synonym& synonym) { return synonym.text == text; });
        const bool asked = line.kind == Kind::same || line.kind == Kind::lay;  // the word itself
        if ((holds_it && asked) || known) continue;
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

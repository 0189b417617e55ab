// Reads the lexicon's lines into a table from word to the groups it stands in.
#include "search/query/lexicon.h"

#include <algorithm>
#include <bit>
#include <fstream>
#include <utility>

#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"

namespace wenhao::query {
namespace {

constexpr char kLines[] =
#include "search/query/lexicon.tsv.inc"
    ;
constexpr std::string_view kBuiltin(kLines, sizeof kLines - 1);  // counting so many is beyond a constexpr

constexpr std::size_t kFewest = 1024;  // slots; a table is never full

// Takes what stands before the first `mark` off a text, trimmed.
std::string_view next_part(std::string_view& rest, std::string_view mark) {
  const std::size_t end = rest.find(mark);
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + mark.size());
  return text::trim(part);
}

// A hash that goes on with every byte: that of a beginning is known on the way.
constexpr std::uint64_t kNoBytes = 14695981039346656037ULL;
std::uint64_t hash_on(std::uint64_t hash, std::string_view bytes) {
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
  return hash;
}

std::size_t mixed(std::uint64_t hash) { return static_cast<std::size_t>(hash ^ hash >> 32U); }

// Where the longest entry with this first character is noted.
std::size_t place_of_first(std::string_view text, std::size_t places) {
  return mixed(hash_on(kNoBytes, text.substr(0, text::decode(text, 0).size))) % places;
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
  text_.reserve(text_.size() + tsv.size());
  for (std::vector<Place>* places : {&places_.all, &hints_.all})
    places->reserve(places->size() + tsv.size() / kBytesOfAName);
  names_.reserve(names_.size() + tsv.size() / kBytesOfAName);
  const std::size_t slots = std::bit_ceil(2 * places_.all.size() + tsv.size() / kBytesOfAName + kFewest);
  if (slots > places_.slots.size()) widen(places_, slots);
  while (!tsv.empty()) {
    const std::size_t end = std::min(tsv.find('\n'), tsv.size());
    std::string_view row = tsv.substr(0, end);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    if (row.starts_with('#') || row.find('\t') == std::string_view::npos) continue;
    const Kind kind = kind_named(next_part(row, "\t"));
    add_line(kind, next_part(row, "\t"));
  }
}

void Lexicon::add_line(Kind kind, std::string_view names) {
  const std::string folded = text::fold(names);
  const auto line = static_cast<std::uint32_t>(lines_.size());
  lines_.push_back({kind, static_cast<std::uint32_t>(names_.size()), 0});
  std::uint32_t group = 0;
  for (std::string_view rest = folded; !rest.empty(); ++group) {
    for (std::string_view equal = next_part(rest, "|"); !equal.empty();) {
      const std::string_view name = next_part(equal, "、");
      if (name.empty()) continue;
      names_.push_back(
          {static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(name.size()), group});
      text_ += name;
      enter(line, static_cast<std::uint32_t>(names_.size() - 1));
    }
  }
  lines_.back().last = static_cast<std::uint32_t>(names_.size());
}

// The official words of a lay line are no entries of it: nothing is asked for by what laypeople say.
void Lexicon::enter(std::uint32_t line, std::uint32_t name) {
  const Kind kind = lines_[line].kind;
  if (kind != Kind::same && names_[name].group > 0) return;
  Places& places = kind == Kind::hint || kind == Kind::ask ? hints_ : places_;
  if (2 * places.all.size() >= places.slots.size()) widen(places, std::max(kFewest, 2 * places.slots.size()));
  const std::string_view text = text_of(names_[name]);
  places.all.push_back({line, name, 0});
  std::uint32_t* last = &places.slots[slot_of(places, text, hash_on(kNoBytes, text))];
  while (*last != 0) last = &places.all[*last - 1].next;
  *last = static_cast<std::uint32_t>(places.all.size());
  std::uint16_t& longest = longest_[place_of_first(text, kLongest)];
  longest = static_cast<std::uint16_t>(
      std::max<std::size_t>(longest, std::min<std::size_t>(text.size(), UINT16_MAX)));
}

// To so many slots, a power of two.
void Lexicon::widen(Places& places, std::size_t slots) const {
  const auto before = std::exchange(places.slots, std::vector<std::uint32_t>(slots));
  for (const std::uint32_t first : before) {
    if (first == 0) continue;
    const std::string_view text = text_of(names_[places.all[first - 1].name]);
    places.slots[slot_of(places, text, hash_on(kNoBytes, text))] = first;
  }
}

// Where a text is, or the empty slot where it would be.
std::size_t Lexicon::slot_of(const Places& places, std::string_view folded, std::uint64_t hash) const {
  const std::size_t last = places.slots.size() - 1;  // a power of two, less one
  std::size_t at = mixed(hash) & last;
  while (places.slots[at] != 0 && text_of(names_[places.all[places.slots[at] - 1].name]) != folded)
    at = (at + 1) & last;
  return at;
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
  const std::size_t longest = longest_[place_of_first(folded.substr(at), kLongest)];
  if (longest == 0 || places.slots.empty()) return sizes;
  const std::size_t end = std::min(folded.size(), at + longest);
  std::uint64_t hash = kNoBytes;
  for (std::size_t to = at; to < end;) {
    const std::size_t size = text::decode(folded, to).size;
    hash = hash_on(hash, folded.substr(to, size));
    to += size;
    if (places.slots[slot_of(places, folded.substr(at, to - at), hash)] != 0) sizes.push_back(to - at);
  }
  std::reverse(sizes.begin(), sizes.end());
  return sizes;
}

std::vector<Synonym> Lexicon::synonyms(std::string_view folded) const { return others(places_, folded); }

std::vector<Synonym> Lexicon::hints(std::string_view folded) const { return others(hints_, folded); }

std::vector<Synonym> Lexicon::others(const Places& all, std::string_view folded) const {
  std::vector<Synonym> found;
  if (all.slots.empty()) return found;
  std::uint32_t at = all.slots[slot_of(all, folded, hash_on(kNoBytes, folded))];
  for (; at != 0; at = all.all[at - 1].next) {
    const Place& place = all.all[at - 1];
    const Line& line = lines_[place.line];
    const bool is_asked = line.kind == Kind::same || line.kind == Kind::lay;  // the word itself
    for (std::uint32_t i = line.first; i < line.last; ++i) {
      const Name& name = names_[i];
      if (line.kind != Kind::same && name.group == 0) continue;
      const std::string_view text = text_of(name);
      const bool holds_it = text.find(folded) != std::string_view::npos;  // found by the word itself
      const bool known = std::any_of(found.begin(), found.end(),
                                     [&](const Synonym& synonym) { return synonym.text == text; });
      if ((holds_it && is_asked) || known) continue;
      const bool equal = name.group == names_[place.name].group;
      found.push_back({std::string(text), equal ? kSameNameWeight : kNearNameWeight});
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Synonym& a, const Synonym& b) { return a.weight > b.weight; });
  if (found.size() > kMaxSynonyms) found.resize(kMaxSynonyms);
  return found;
}

}  // namespace wenhao::query

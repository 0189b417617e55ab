// Reads the lexicon's lines into a table from word to the groups it stands in.
#include "search/query/lexicon.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"

namespace wenhao::query {
namespace {

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

constexpr std::size_t kFirsts = 4096;        // places for the lengths of entries by first character …
constexpr std::size_t kFirstTwos = 1 << 15;  // … and by the first two

std::size_t end_of_first(std::string_view text) { return text::decode(text, 0).size; }
std::size_t end_of_second(std::string_view text) {
  const std::size_t first = end_of_first(text);
  return first + text::decode(text, first).size;
}

LexiconTable::Kind kind_named(std::string_view name) {
  using Kind = LexiconTable::Kind;
  if (name == "lay") return Kind::lay;
  if (name == "ask") return Kind::ask;
  return name == "hint" ? Kind::hint : Kind::same;
}

}  // namespace

void Lexicon::add(std::string_view tsv) {
  constexpr std::size_t kBytesOfAName = 16;
  const std::size_t names = tsv.size() / kBytesOfAName;
  const std::size_t slots = std::bit_ceil(2 * table_.places.all.size() + names + kFewest);
  if (slots > table_.places.slots.size()) widen(table_.places, slots);
  table_.longest.own().resize(kFirsts);
  table_.longest_of_two.own().resize(kFirstTwos);
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
  const auto line = static_cast<std::uint32_t>(table_.lines.size());
  std::vector<Name>& all = table_.names.own();
  std::vector<char>& text = table_.text.own();
  table_.lines.own().push_back({kind, static_cast<std::uint32_t>(all.size()), 0});
  std::uint32_t group = 0;
  for (std::string_view rest = folded; !rest.empty(); ++group) {
    for (std::string_view equal = next_part(rest, "|"); !equal.empty();) {
      const std::string_view name = next_part(equal, "、");
      if (name.empty()) continue;
      all.push_back(
          {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(name.size()), group});
      text.insert(text.end(), name.begin(), name.end());
      enter(line, static_cast<std::uint32_t>(all.size() - 1));
    }
  }
  table_.lines.own().back().last = static_cast<std::uint32_t>(all.size());
}

// The official words of a lay line are no entries of it: nothing is asked for by what laypeople say.
void Lexicon::enter(std::uint32_t line, std::uint32_t name) {
  const Kind kind = table_.lines[line].kind;
  if (kind != Kind::same && table_.names[name].group > 0) return;
  Places& places = kind == Kind::hint || kind == Kind::ask ? table_.hints : table_.places;
  if (2 * places.all.size() >= places.slots.size()) widen(places, std::max(kFewest, 2 * places.slots.size()));
  const std::string_view text = table_.text_of(table_.names[name]);
  std::vector<Place>& all = places.all.own();
  all.push_back({line, name, 0});
  std::uint32_t* last = &places.slots.own()[slot_of(places, text, hash_on(kNoBytes, text))];
  while (*last != 0) last = &all[*last - 1].next;
  *last = static_cast<std::uint32_t>(all.size());
  note_length(text);
}

void Lexicon::note_length(std::string_view text) {
  const auto size = static_cast<std::uint16_t>(std::min<std::size_t>(text.size(), UINT16_MAX));
  const std::uint64_t first = hash_on(kNoBytes, text.substr(0, end_of_first(text)));
  const std::uint64_t two = hash_on(kNoBytes, text.substr(0, end_of_second(text)));
  std::uint16_t& by_first = table_.longest.own()[mixed(first) % kFirsts];
  std::uint16_t& by_two = table_.longest_of_two.own()[mixed(two) % kFirstTwos];
  by_first = std::max(by_first, size);
  by_two = std::max(by_two, size);
}

// To so many slots, a power of two.
void Lexicon::widen(Places& places, std::size_t slots) const {
  const auto before = std::exchange(places.slots.own(), std::vector<std::uint32_t>(slots));
  for (const std::uint32_t first : before) {
    if (first == 0) continue;
    const std::string_view text = table_.text_of(table_.names[places.all[first - 1].name]);
    places.slots.own()[slot_of(places, text, hash_on(kNoBytes, text))] = first;
  }
}

// Where a text is, or the empty slot where it would be.
std::size_t Lexicon::slot_of(const Places& places, std::string_view folded, std::uint64_t hash) const {
  const std::span<const std::uint32_t> slots = places.slots.all();
  const std::size_t last = slots.size() - 1;  // a power of two, less one
  std::size_t at = mixed(hash) & last;
  while (slots[at] != 0 && table_.text_of(table_.names[places.all[slots[at] - 1].name]) != folded)
    at = (at + 1) & last;
  return at;
}

std::vector<std::size_t> Lexicon::entries_at(std::string_view folded, std::size_t at) const {
  return sizes_at(table_.places, folded, at);
}

std::vector<std::size_t> Lexicon::asks_at(std::string_view folded, std::size_t at) const {
  std::vector<std::size_t> sizes = sizes_at(table_.hints, folded, at);
  const std::size_t character = text::decode(folded, at).size;
  std::erase_if(sizes, [character](std::size_t size) { return size <= character; });
  return sizes;
}

std::vector<std::size_t> Lexicon::sizes_at(const Places& places, std::string_view folded,
                                           std::size_t at) const {
  std::vector<std::size_t> sizes;
  if (places.slots.empty()) return sizes;
  std::uint64_t hash = kNoBytes;
  std::size_t end = folded.size();
  std::size_t characters = 0;
  for (std::size_t to = at; to < end;) {
    const std::size_t size = text::decode(folded, to).size;
    hash = hash_on(hash, folded.substr(to, size));
    to += size;
    ++characters;
    if (characters == 1) end = std::min(end, at + table_.longest[mixed(hash) % kFirsts]);
    if (characters == 2) end = std::min(end, at + table_.longest_of_two[mixed(hash) % kFirstTwos]);
    if (to > end) break;
    if (places.slots[slot_of(places, folded.substr(at, to - at), hash)] != 0) sizes.push_back(to - at);
  }
  std::reverse(sizes.begin(), sizes.end());
  return sizes;
}

std::vector<Synonym> Lexicon::synonyms(std::string_view folded) const {
  return others(table_.places, folded);
}

std::vector<Synonym> Lexicon::hints(std::string_view folded) const { return others(table_.hints, folded); }

std::vector<Synonym> Lexicon::others(const Places& all, std::string_view folded) const {
  std::vector<Synonym> found;
  if (all.slots.empty()) return found;
  std::uint32_t at = all.slots[slot_of(all, folded, hash_on(kNoBytes, folded))];
  for (; at != 0; at = all.all[at - 1].next) {
    const Place& place = all.all[at - 1];
    const LexiconTable::Line& line = table_.lines[place.line];
    const bool is_asked = line.kind == Kind::same || line.kind == Kind::lay;  // the word itself
    for (std::uint32_t i = line.first; i < line.last; ++i) {
      const Name& name = table_.names[i];
      if (line.kind != Kind::same && name.group == 0) continue;
      const std::string_view text = table_.text_of(name);
      const bool holds_it = text.find(folded) != std::string_view::npos;  // found by the word itself
      const bool known = std::any_of(found.begin(), found.end(),
                                     [&](const Synonym& synonym) { return synonym.text == text; });
      if ((holds_it && is_asked) || known) continue;
      const bool equal = name.group == table_.names[place.name].group;
      found.push_back({std::string(text), equal ? kSameNameWeight : kNearNameWeight});
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Synonym& a, const Synonym& b) { return a.weight > b.weight; });
  if (found.size() > kMaxSynonyms) found.resize(kMaxSynonyms);
  return found;
}

}  // namespace wenhao::query

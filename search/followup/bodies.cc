// Former names found by their first character, the longest at each place.
#include "search/followup/bodies.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "corpus/document/key.h"
#include "corpus/number/tsv.h"
#include "corpus/text/utf8.h"

namespace wenhao::followup {
namespace {

constexpr std::string_view kTable =
#include "search/followup/bodies.tsv.inc"
    ;

// What makes a word of the name's last character and the next: 部门, 部署, 局面, 委托.
bool goes_on(char32_t last, char32_t next) {
  if (last == U'部') return next == U'门' || next == U'署' || next == U'队' || next == U'分' || next == U'位';
  if (last == U'局') return next == U'面' || next == U'部' || next == U'限' || next == U'势';
  return last == U'委' && (next == U'托' || next == U'员' || next == U'派');
}

void add_names(const std::vector<std::string_view>& columns, std::vector<FormerName>& names) {
  constexpr std::string_view kComma = "、";
  if (columns.size() < 4) return;
  FormerName name;
  name.now = std::string(columns[1]);
  name.not_after = text::code_points(columns[3]);
  std::from_chars(columns[2].data(), columns[2].data() + columns[2].size(), name.until);
  for (std::size_t at = 0; at < columns[0].size();) {
    const std::size_t comma = std::min(columns[0].find(kComma, at), columns[0].size());
    name.name = text::code_points(columns[0].substr(at, comma - at));
    names.push_back(name);
    at = comma + kComma.size();
  }
}

using ByFirst = std::unordered_map<char32_t, std::vector<const FormerName*>>;

const ByFirst& by_first() {
  static const ByFirst kMap = [] {
    ByFirst map;
    for (const FormerName& name : former_names()) map[name.name.front()].push_back(&name);
    return map;
  }();
  return kMap;
}

// The longest name that stands at a place of the characters.
const FormerName* name_at(std::u32string_view chars, std::size_t at) {
  const auto candidates = by_first().find(chars[at]);
  if (candidates == by_first().end()) return nullptr;
  for (const FormerName* name : candidates->second) {
    const std::size_t end = at + name->name.size();
    if (!chars.substr(at).starts_with(name->name)) continue;
    if (end < chars.size() && goes_on(name->name.back(), chars[end])) continue;
    const bool is_part = !name->not_after.empty() && chars.substr(0, at).ends_with(name->not_after);
    return is_part ? nullptr : name;
  }
  return nullptr;
}

}  // namespace

const std::vector<FormerName>& former_names() {
  static const std::vector<FormerName> kNames = [] {
    std::vector<FormerName> names;
    number::for_each_row(kTable, [&](const auto& columns) { add_names(columns, names); });
    std::ranges::stable_sort(names, std::ranges::greater(),
                             [](const FormerName& name) { return name.name.size(); });
    return names;
  }();
  return kNames;
}

std::vector<NamedBody> former_names_in(std::string_view text, text::Span range) {
  std::vector<NamedBody> found;
  const document::Key key = document::key_of(text, range);
  const std::u32string_view chars = key.chars;
  for (std::size_t at = 0; at < chars.size();) {
    const FormerName* longest = name_at(chars, at);
    if (longest == nullptr) {
      ++at;
      continue;
    }
    found.push_back({key.span(at, at + longest->name.size()), longest});
    at += longest->name.size();
  }
  return found;
}

}  // namespace wenhao::followup

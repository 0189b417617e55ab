// Counting list items as Word does.
#include "corpus/reader/docx/numbering.h"

#include <algorithm>
#include <utility>

#include "corpus/reader/docx/list_number.h"
#include "corpus/reader/package/xml.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

constexpr std::size_t kMostDefinitions = 20'000;
constexpr std::size_t kLongestText = 200;  // bytes of a label's pattern

bool is_level(int level) { return level >= 0 && level < kListLevels; }

bool is_on(const pugi::xml_node& node) {
  const std::string_view value = attribute(node, "val");
  return value != "0" && value != "false" && value != "off";
}

// A space belongs between 第一章 and its title; 一、 and （一） bring their own room.
bool needs_space(std::string_view label) {
  const char32_t last = text::decode_before(label, label.size()).code_point;
  return text::is_han(last) || text::digit_value(last) >= 0 || (last >= 'A' && last <= 'z');
}

}  // namespace

Numbering::Numbering(const pugi::xml_node& root) {
  for (const pugi::xml_node& node : child(root, "numbering").children()) {
    if (abstracts_.size() + lists_.size() > kMostDefinitions) break;
    if (local_name(node) == "abstractNum") read_abstract(node);
    if (local_name(node) == "num") read_list(node);
  }
  resolve_links();
}

void Numbering::read_level(const pugi::xml_node& node, Level& level) {
  for (const pugi::xml_node& part : node.children()) {
    const std::string_view name = local_name(part);
    const std::string_view value = attribute(part, "val");
    if (name == "start") level.start = int_of(value, 1);
    if (name == "numFmt") level.format = value;
    if (name == "lvlText") level.text = text::repair_utf8(value.substr(0, kLongestText));
    if (name == "lvlRestart") level.restart = int_of(value, -1);
    if (name == "isLgl") level.legal = is_on(part);
    if (name == "suff") level.adjoins = value == "nothing";
    if (name == "pStyle") level.style = value;
    // A format of Word 2010 stands in mc:AlternateContent with a plain one to fall back on.
    if (name == "AlternateContent") read_level(child(part, "Fallback"), level);
  }
}

void Numbering::read_abstract(const pugi::xml_node& node) {
  Abstract abstract;
  const std::string id(attribute(node, "abstractNumId"));
  for (const pugi::xml_node& part : node.children()) {
    const std::string_view name = local_name(part);
    const int level = int_of(attribute(part, "ilvl"), -1);
    if (name == "lvl" && is_level(level)) read_level(part, abstract.levels[static_cast<std::size_t>(level)]);
    if (name == "numStyleLink") abstract.style_link = attribute(part, "val");
    if (name == "styleLink") by_style_.emplace(attribute(part, "val"), id);
  }
  abstracts_.emplace(id, std::move(abstract));
}

void Numbering::read_list(const pugi::xml_node& node) {
  List list;
  list.abstract = attribute(child(node, "abstractNumId"), "val");
  for (const pugi::xml_node& part : node.children()) {
    const int level = int_of(attribute(part, "ilvl"), -1);
    if (local_name(part) != "lvlOverride" || !is_level(level)) continue;
    if (const auto start = child(part, "startOverride"))
      list.starts[level] = int_of(attribute(start, "val"), 1);
    if (const auto replaced = child(part, "lvl")) read_level(replaced, list.levels[level]);
  }
  lists_.emplace(attribute(node, "numId"), std::move(list));
}

void Numbering::resolve_links() {
  for (auto& [id, list] : lists_) {
    const auto abstract = abstracts_.find(list.abstract);
    if (abstract == abstracts_.end() || abstract->second.style_link.empty()) continue;
    const auto linked = by_style_.find(abstract->second.style_link);
    if (linked != by_style_.end()) list.abstract = linked->second;
  }
}

const Numbering::Level& Numbering::level_of(const List& list, const Abstract& abstract, int level) const {
  const auto replaced = list.levels.find(level);
  return replaced != list.levels.end() ? replaced->second : abstract.levels[static_cast<std::size_t>(level)];
}

void Numbering::count(const Level& level, Abstract& abstract, int at) {
  const auto index = static_cast<std::size_t>(at);
  int& count = abstract.counts[index];
  count = abstract.counting[index] ? std::min(count + 1, 1'000'000) : level.start;
  abstract.counting[index] = true;
}

Numbering::Label Numbering::next(std::string_view list_id, int level) {
  const auto list = lists_.find(list_id);
  if (list == lists_.end() || !is_level(level)) return {};
  const auto found = abstracts_.find(list->second.abstract);
  if (found == abstracts_.end()) return {};
  Abstract& abstract = found->second;
  if (!std::exchange(list->second.used, true)) {
    for (const auto& [at, start] : list->second.starts) {
      abstract.counts[static_cast<std::size_t>(at)] = start - 1;
      abstract.counting[static_cast<std::size_t>(at)] = true;
    }
  }
  count(level_of(list->second, abstract, level), abstract, level);
  for (int below = level + 1; below < kListLevels; ++below) {
    const int restart = level_of(list->second, abstract, below).restart;
    if (restart < 0 || (restart > 0 && level < restart)) {
      const auto start = list->second.starts.find(below);
      const auto index = static_cast<std::size_t>(below);
      abstract.counting[index] = start != list->second.starts.end();
      if (abstract.counting[index]) abstract.counts[index] = start->second - 1;
    }
  }
  const bool bullet = level_of(list->second, abstract, level).format == "bullet";
  return {bullet ? std::string() : label(list->second, abstract, level), bullet};
}

std::string Numbering::label(const List& list, Abstract& abstract, int level) const {
  const Level& own = level_of(list, abstract, level);
  std::string out;
  for (std::size_t at = 0; at < own.text.size(); ++at) {
    const int named = own.text[at] == '%' && at + 1 < own.text.size() ? own.text[at + 1] - '1' : -1;
    if (!is_level(named)) {
      out += own.text[at];
      continue;
    }
    ++at;
    const Level& other = level_of(list, abstract, named);
    const auto index = static_cast<std::size_t>(named);
    const int number = abstract.counting[index] ? abstract.counts[index] : other.start;
    out += list_number(own.legal ? "decimal" : other.format, number);
  }
  if (!out.empty() && !own.adjoins && needs_space(out)) out += ' ';
  return out;
}

int Numbering::level_of_style(std::string_view list_id, std::string_view style) const {
  const auto list = lists_.find(list_id);
  if (list == lists_.end()) return -1;
  const auto abstract = abstracts_.find(list->second.abstract);
  if (abstract == abstracts_.end()) return -1;
  for (int level = 0; level < kListLevels; ++level) {
    if (level_of(list->second, abstract->second, level).style == style) return level;
  }
  return -1;
}

}  // namespace wenhao::reader

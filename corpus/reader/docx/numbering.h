// The automatic numbers of a Word document: what numbering.xml says, and the counters as paragraphs pass.
//
// ISO/IEC 29500-1, 17.9. Lists that share an abstract definition go on counting together; a number instance
// that overrides a start begins anew where it is first used.
#pragma once

#include <array>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace wenhao::reader {

inline constexpr int kListLevels = 9;

class Numbering {
 public:
  Numbering() = default;
  // `root` is the document of numbering.xml; total, whatever it holds.
  explicit Numbering(const pugi::xml_node& root);

  // What stands before a paragraph that is an item of this list and level: "（三）", "第二章 ", "1.2"; empty
  // for bullets. Counts on. `is_bullet` is told for bullets.
  struct Label {
    std::string text;
    bool is_item = false;  // an item of a list without a number
  };
  [[nodiscard]] Label next(std::string_view list, int level);

  // The level of a list that is linked to a paragraph style (17.9.23); -1 where none is.
  [[nodiscard]] int level_of_style(std::string_view list, std::string_view style) const;

  [[nodiscard]] bool empty() const { return lists_.empty(); }

 private:
  struct Level {
    std::string format = "decimal";
    std::string text;   // with %1 … %9
    std::string style;  // the paragraph style it is linked to
    int start = 1;
    int restart = -1;  // after which level, from 1; 0 never; -1 after any above it
    bool legal = false;
    bool adjoins = false;  // nothing between number and text
  };
  struct Abstract {
    std::array<Level, kListLevels> levels;
    std::string style_link;  // defined by a numbering style elsewhere
    std::array<int, kListLevels> counts{};
    std::array<bool, kListLevels> counting{};
  };
  struct List {
    std::string abstract;
    std::map<int, Level> levels;  // replaced
    std::map<int, int> starts;    // overridden
    bool used = false;
  };

  static void read_level(const pugi::xml_node& node, Level& level);
  void read_abstract(const pugi::xml_node& node);
  void read_list(const pugi::xml_node& node);
  void resolve_links();
  [[nodiscard]] const Level& level_of(const List& list, const Abstract& abstract, int level) const;
  static void count(const Level& level, Abstract& abstract, int at);
  [[nodiscard]] std::string label(const List& list, Abstract& abstract, int level) const;

  std::map<std::string, Abstract, std::less<>> abstracts_;
  std::map<std::string, List, std::less<>> lists_;
  std::map<std::string, std::string, std::less<>> by_style_;  // numbering style → abstract definition
};

}  // namespace wenhao::reader

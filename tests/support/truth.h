// What a reader finds in a document: the answers that generated letters come with and labels hold.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wenhao::truth {

// Texts are as Document has them; `…` at the end of one stands for any more words.
struct Section {
  std::string kind;  // heading, next_steps
  std::string heading;
  int level = 0;  // 0 for next steps without a heading

  friend bool operator==(const Section&, const Section&) = default;
};

struct Segment {
  std::vector<std::string> numbers;  // canonical
  std::string begin;                 // the words it begins with
  std::string end;                   // the words it ends with
};

// A number or, where it has none, a title that the document points to.
struct Relation {
  std::string type;
  std::string number;
  std::string title;
};

struct Promise {
  std::string text;  // the words it begins with
  std::string due;   // ISO; empty for none
  std::uint64_t fen = 0;
};

struct Proposal {
  std::uint32_t serial = 0;
  int term = 0;
  int session = 0;
  std::string body;  // cppcc, npc

  friend bool operator==(const Proposal&, const Proposal&) = default;
};

// What is not said (nullopt) is not judged.
struct Document {
  std::optional<std::string> kind;
  std::string number;  // canonical; empty for none
  std::string title;
  std::string issuer;
  std::string addressee;
  std::string published;  // ISO; empty for none
  std::string signed_on;
  std::optional<Proposal> proposal;
  std::optional<std::string> class_mark;
  std::optional<std::string> openness;
  std::vector<Section> sections;
  std::optional<std::vector<std::string>> passages;  // how those of the body begin, from the first listed on
  std::optional<std::vector<Segment>> segments;
  std::optional<std::vector<Relation>> relations;
  bool titles_related = false;  // relations list bare titles and orders too
  std::optional<std::vector<Promise>> promises;
};

}  // namespace wenhao::truth

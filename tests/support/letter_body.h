// The body of a generated letter: paragraphs with what is true of them.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "tests/support/dice.h"
#include "tests/support/letter.h"

namespace wenhao {

// Writes paragraphs one after another and remembers their truths.
class LetterBody {
 public:
  LetterBody(std::uint64_t seed, const LetterOptions& options, Dice& dice);

  void opening(const std::string& words);  // the paragraph that opens, after the addressee
  void heading(const std::string& words, bool next_steps = false);  // a line of its own, level 1
  void paragraph(const std::string& item = "");   // reports and citations; `item` is 一是…
  void next_steps(const std::string& item = "");  // sentences that commit
  void repeal();                                  // 《…》（…）同时废止。
  void line(const std::string& words);            // a paragraph as it is: courtesy

  [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }
  // Adds what is known of the body to a document's truth.
  void tell(truth::Document& document) const;

 private:
  struct Piece {
    std::string text;                  // with its stop
    std::vector<std::string> numbers;  // named in it
  };

  [[nodiscard]] std::string name(std::uint64_t seed, std::vector<std::string>& numbers, std::string_view type,
                                 bool closed = true);
  [[nodiscard]] bool choose(std::uint64_t& seed);  // another document, not later and not named yet
  void cite(std::vector<Piece>& pieces);
  void promise(std::vector<Piece>& pieces);
  void add(const std::vector<Piece>& pieces);
  void begin_passage(const std::string& line);

  std::uint64_t seed_;
  LetterOptions options_;
  Dice& dice_;
  std::string topic_;
  std::string own_;  // 我厅
  int year_ = 0;
  std::set<std::string> named_;
  std::vector<std::string> lines_;
  bool headed_ = false;  // a heading waits for its paragraph
  int level_ = 0;        // of the heading above
  std::vector<std::string> passages_;
  std::vector<truth::Section> sections_;
  std::vector<truth::Segment> segments_;
  std::vector<truth::Relation> relations_;
  std::vector<truth::Promise> promises_;
};

}  // namespace wenhao

// Reads openings, forbidden words, named paths and sentences out of the project's files.
#include "tests/layers/house.h"

#include <algorithm>
#include <array>
#include <regex>

#include "corpus/text/utf8.h"

namespace wenhao::layers {
namespace {

// Put together here, so that this file may be read by its own test.
const std::array<std::string, 8> kForbidden = {
    std::string("/wo") + "rk/",   std::string("/ho") + "me/",   std::string("/ro") + "ot/",
    std::string("TO") + "DO",     std::string("FIX") + "ME",    std::string("HA") + "CK",
    std::string("<<<<") + "<<< ", std::string(">>>>") + ">>> ",
};

constexpr std::size_t kHanOfASentence = 20;      // a shorter one may be a title or a set phrase
constexpr std::size_t kLettersOfASentence = 60;  // likewise in English

std::string_view comment_mark(std::string_view path) {
  return path.ends_with(".h") || path.ends_with(".cc") || path.ends_with(".inc") ? "// " : "# ";
}

bool is_letter_or_digit(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || text::digit_value(c) >= 0;
}

bool ends_sentence(char32_t c, char32_t after) {
  return text::is_sentence_end(c) || ((c == U'.' || c == U':') && text::is_space(after));
}

// A sentence in the making: its letters, and how many of which script.
struct Sentence {
  std::string letters;
  std::size_t han = 0;
  std::size_t latin = 0;

  void add(char32_t c) {
    if (text::is_han(c)) ++han;
    if (is_letter_or_digit(c)) ++latin;
    if (text::is_han(c) || is_letter_or_digit(c)) text::append(letters, c);
  }
  [[nodiscard]] bool is_long() const { return han >= kHanOfASentence || latin >= kLettersOfASentence; }
};

// The size of the tag that begins at `at`: <p class="x">, </p>; 0 where none does.
std::size_t tag_size(std::string_view text, std::size_t at) {
  if (text[at] != '<' || at + 1 == text.size()) return 0;
  const char next = text[at + 1];
  const bool is_tag =
      next == '/' || next == '!' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
  const std::size_t end = is_tag ? text.find('>', at) : std::string_view::npos;
  return end == std::string_view::npos ? 0 : end + 1 - at;
}

}  // namespace

bool opens_with_a_sentence(const File& file) {
  const std::string_view mark = comment_mark(file.path);
  bool opened = false;
  for (const std::string_view line : lines_of(file.text)) {
    if (line.starts_with("#!")) continue;
    if (!line.starts_with(mark)) return false;
    if (!opened && line.size() < mark.size() + 10) return false;
    opened = true;
    const std::string_view words = text::trim(line);
    if (words.find(". ") != std::string_view::npos || words.ends_with('.') || words.ends_with(':'))
      return true;
  }
  return false;
}

std::vector<std::string> forbidden_words(std::string_view text) {
  std::vector<std::string> found;
  for (const std::string& word : kForbidden) {
    if (text.find(word) != std::string_view::npos) found.push_back(word);
  }
  return found;
}

std::vector<std::string> paths_named(std::string_view text) {
  static const std::regex kPath(
      "`((?:corpus|indexer|search|tests|docs|scripts|cmake)/[A-Za-z0-9_./-]+)`"
      "|\\b(docs/[a-z-]+\\.md)\\b");
  std::vector<std::string> paths;
  for (const std::string_view line : lines_of(text)) {
    for (std::cregex_iterator it(line.begin(), line.end(), kPath), end; it != end; ++it) {
      paths.push_back((*it)[(*it)[1].matched ? 1 : 2].str());
    }
  }
  return paths;
}

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> sentences;
  Sentence sentence;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t tag = tag_size(text, at); tag != 0) {
      at += tag;
      continue;
    }
    const text::Decoded next = text::decode(text, at);
    at += next.size;
    const char32_t after = at < text.size() ? text::decode(text, at).code_point : U'\n';
    if (!ends_sentence(next.code_point, after)) {
      sentence.add(next.code_point);
      continue;
    }
    if (sentence.is_long()) sentences.push_back(std::move(sentence.letters));
    sentence = {};
  }
  return sentences;
}

}  // namespace wenhao::layers

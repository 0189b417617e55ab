// Reads openings, forbidden words, named paths and sentences out of the project's files.
#include "tests/layers/house.h"

#include <algorithm>
#include <array>
#include <cctype>

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

constexpr std::array<std::string_view, 7> kTopFolders = {"corpus/", "indexer/", "search/", "tests/",
                                                         "docs/",   "scripts/", "cmake/"};

// The characters of a path from `at` on, without the stop of a sentence.
std::string_view path_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) != 0 ||
                               std::string_view("_./-").find(text[end]) != std::string_view::npos)) {
    ++end;
  }
  while (end > at && text[end - 1] == '.') --end;
  return text.substr(at, end - at);
}

bool in_a_room(std::string_view path) {
  return std::ranges::any_of(kTopFolders, [&](std::string_view folder) {
    return path.size() > folder.size() && path.starts_with(folder);
  });
}

bool is_page(std::string_view path) { return path.starts_with("docs/") && path.ends_with(".md"); }

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
  std::vector<std::string> paths;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view word = path_at(text, at);
    const bool marked = at > 0 && text[at - 1] == '`' && at + word.size() < text.size() &&
                        text[at + word.size()] == '`' && in_a_room(word);
    if (marked || is_page(word)) paths.emplace_back(word);
    at += word.size() + 1;
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

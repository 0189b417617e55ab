// Judged queries over generated documents, their answers known: what make_corpus writes, asked for.
//
//   judge-generated N
//
// prints lines as judged.h reads them for `make_corpus DIR N`: each fourth document's number in another
// dress, words of its title, the same with a wrong character, and a run of a paragraph in quotes. Which
// documents answer is found by looking through all texts, not by any index. The same lines on every machine.
#include <charconv>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/fold.h"
#include "corpus/text/tokens.h"
#include "corpus/text/utf8.h"
#include "tests/support/letter.h"

namespace wenhao::quality {
namespace {

struct Made {
  std::string file;
  Letter letter;
};

std::string named(std::uint64_t seed, bool page) {
  constexpr std::size_t kWidth = 7;
  const std::string digits = std::to_string(seed);
  return std::string(kWidth - std::min(kWidth, digits.size()), '0') + digits + (page ? ".html" : ".txt");
}

// 辽卫发〔2012〕1号 as people type it.
std::string dressed(std::string number, std::uint64_t seed) {
  struct Dress {
    std::string_view open;
    std::string_view close;
  };
  constexpr Dress kDresses[] = {{"[", "]"}, {"（", "）"}, {"【", "】"}, {" 〔 ", " 〕 "}};
  const Dress& dress = kDresses[seed / 4 % std::size(kDresses)];
  const auto replace = [&number](std::string_view from, std::string_view to) {
    if (const std::size_t at = number.find(from); at != std::string::npos)
      number.replace(at, from.size(), to);
  };
  replace("〔", dress.open);
  replace("〕", dress.close);
  return number;
}

// So many characters from one on.
std::string part_of(std::string_view text, std::size_t from, std::size_t count) {
  const std::u32string all = text::code_points(text);
  std::string part;
  for (std::size_t i = from; i < all.size() && i < from + count; ++i) text::append(part, all[i]);
  return part;
}

// What a title is about: without 关于 and a verb before it, and a word of its kind behind.
std::string matter_of(std::string_view title) {
  constexpr std::size_t kBefore = 4;
  constexpr std::size_t kMost = 9;
  return part_of(title, kBefore, kMost);
}

std::string with_wrong_character(std::string_view words) {
  std::u32string all = text::code_points(words);
  if (all.size() > 5) all[5] = U'囗';
  std::string out;
  for (const char32_t c : all) text::append(out, c);
  return out;
}

// The words of a text whatever its dress: half width, without white space and punctuation.
std::string words_of(std::string_view text) {
  const std::string folded = text::fold(text);
  std::string words;
  for (const text::Token& token : text::tokens_of(folded)) words += text::slice(folded, token.span);
  return words;
}

// The files in whose text a piece stands, in whatever dress, each with it.
std::string holding(const std::vector<Made>& all, const std::string& piece) {
  const std::string wanted = words_of(piece);
  std::string labels;
  for (const Made& made : all) {
    if (words_of(made.letter.text).find(wanted) == std::string::npos) continue;
    labels += (labels.empty() ? "3 " : " | 3 ") + made.file + " " + piece;
  }
  return labels;
}

// The files whose title holds it.
std::string about(const std::vector<Made>& all, const std::string& matter) {
  std::string labels;
  for (const Made& made : all) {
    for (const truth::Document& document : made.letter.documents) {
      if (document.title.find(matter) == std::string::npos) continue;
      labels += (labels.empty() ? "3 " : " | 3 ") + made.file;
      break;
    }
  }
  return labels;
}

// A run of digits that is cut is another number, and no word.
bool may_cut_digits(std::string_view piece) { return piece.find_first_of("0123456789") != piece.npos; }

void print(const std::string& query, const char* kind, const std::string& labels) {
  if (!labels.empty()) std::printf("%s\t%s\t%s\n", query.c_str(), kind, labels.c_str());
}

void judge(const std::vector<Made>& all, std::uint64_t seed) {
  const Made& made = all[seed];
  if (made.letter.documents.size() != 1) return;
  const truth::Document& document = made.letter.documents.front();
  if (!document.number.empty()) print(dressed(document.number, seed), "number", "3 " + made.file);
  const std::string matter = matter_of(document.title);
  if (!may_cut_digits(matter)) {
    print(matter, "words", about(all, matter));
    print(with_wrong_character(matter), "wrong", about(all, matter));
  }
  if (document.passages && document.passages->size() > 2) {
    const std::string piece = part_of((*document.passages)[2], 0, 8);
    if (!may_cut_digits(piece)) print("\"" + piece + "\"", "phrase", holding(all, piece));
  }
}

}  // namespace
}  // namespace wenhao::quality

int main(int argc, char** argv) {
  std::uint64_t count = 0;
  const std::string_view text = argc == 2 ? argv[1] : "";
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) {
    std::fputs("judge-generated N\n", stderr);
    return 2;
  }
  std::vector<wenhao::quality::Made> all;
  for (std::uint64_t seed = 0; seed < count; ++seed) {
    auto letter = wenhao::make_letter(seed, wenhao::mixed_options(seed, count));
    const std::string file = wenhao::quality::named(seed, letter.page);
    all.push_back({file, std::move(letter)});
  }
  for (std::uint64_t seed = 0; seed < count; seed += 4) wenhao::quality::judge(all, seed);
  return 0;
}

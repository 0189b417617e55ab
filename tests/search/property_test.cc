// Every substring of an indexed sentence finds its passage, in any dress.
#include <gtest/gtest.h>

#include <random>

#include "corpus/text/fold.h"
#include "corpus/text/tokens.h"
#include "corpus/text/utf8.h"
#include "tests/search/fixture.h"

namespace wenhao::search_test {
namespace {

const std::vector<std::string>& sentences() {
  static const std::vector<std::string> all = {
      "对符合条件的家庭，每月发放 480 元补助，自2021年3月起执行",
      "省财政厅、省民政厅（联合）印发《关于……的通知》",
      "第12届、ＡＢＣ标准和 GB/T 9704—2012",
      "公共服务 中心 提供“一站式”办理",
      "老年人；残疾人；儿童",
      "国务院令第666号、辽卫发[2017]22号",
      "参照 GB/T 9704—2012 与辽民发〔2015〕32号、79号执行",
      "𠮷野家𪜀𪜁与㐂",
      "三五",
      "護理保險遼寧",
  };
  return all;
}

std::string same(std::string_view text) { return std::string(text); }

std::string wide(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode(text, at);
    const bool ascii = c.code_point > 0x20 && c.code_point < 0x7F && c.code_point != U'"';
    text::append(out, ascii ? c.code_point + 0xFEE0 : c.code_point);
    at += c.size;
  }
  return out;
}

std::string spaced(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode(text, at);
    out += text.substr(at, c.size);
    if (text::is_han(c.code_point)) out += ' ';
    at += c.size;
  }
  return out;
}

// Each character by another of the table: pairs of one and the other.
std::string replaced(std::string_view text, std::u32string_view pairs) {
  std::string out;
  for (const char32_t c : text::code_points(text)) {
    std::size_t at = 0;
    while (at < pairs.size() && pairs[at] != c) at += 2;
    text::append(out, at < pairs.size() ? pairs[at + 1] : c);
  }
  return out;
}

std::string traditional(std::string_view text) {
  return replaced(
      text,
      U"对對条條发發补補执執财財厅廳联聯关關办辦标標准準务務国國号號参參与與护護险險辽遼宁寧残殘儿兒届屆");
}

std::string other_case(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') {
      c = static_cast<char>(c - 'a' + 'A');
    } else if (c >= 'A' && c <= 'Z') {
      c = static_cast<char>(c - 'A' + 'a');
    }
  }
  return out;
}

// Other marks of the same sentence, and brackets of another kind.
std::string other_marks(std::string_view text) { return replaced(text, U"，,（(）)“「”」《〈》〉、，—－"); }

// A line broken and indented as a copied page is, between Han characters.
std::string broken(std::string_view text) {
  std::string out;
  for (std::size_t at = 0, n = 0; at < text.size(); ++n) {
    const text::Decoded c = text::decode(text, at);
    out += text.substr(at, c.size);
    at += c.size;
    if (n % 3 == 1 && text::is_han(c.code_point) && text::is_han(text::decode(text, at).code_point))
      out += n % 2 == 0 ? "\n\u3000\u3000" : "\r\n";
  }
  return out;
}

// All parts of a sentence that begin and end with a token, cut inside no run of letters or digits and at no
// sentence end.
std::vector<std::string> parts_of(const std::string& sentence) {
  const text::Folded folded = text::fold_with_origin(sentence);
  const auto tokens = text::tokens_of(folded.text);
  std::vector<std::string> parts;
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    for (std::size_t last = first; last < tokens.size(); ++last) {
      if (last > first && tokens[last].starts_sentence) break;
      const text::Span span = folded.source({tokens[first].span.begin, tokens[last].span.end});
      parts.push_back(sentence.substr(span.begin, span.size()));
    }
  }
  return parts;
}

bool finds(Library& library, const std::string& query, const std::string& sentence) {
  for (const std::string& text : texts(library.search(match::Request{query, 20}))) {
    if (text == sentence) return true;
  }
  return false;
}

TEST(Property, EveryPartOfASentenceFindsItsPassage) {
  std::vector<Letter> letters;
  for (const std::string& sentence : sentences()) letters.push_back({"", "", "", "", {{sentence, {}}}});
  Library library(letters);
  std::size_t asked = 0;
  for (const std::string& sentence : sentences()) {
    for (const std::string& part : parts_of(sentence)) {
      if (part.find('"') != std::string::npos) continue;
      for (const auto dress : {same, wide, spaced, traditional, other_case, other_marks, broken}) {
        const std::string query = "\"" + dress(part) + "\"";
        EXPECT_TRUE(finds(library, query, sentence)) << query;
        ++asked;
      }
    }
  }
  EXPECT_GT(asked, 3000U);
}

TEST(Property, UnquotedPartsFindTheirPassageToo) {
  std::vector<Letter> letters;
  for (const std::string& sentence : sentences()) letters.push_back({"", "", "", "", {{sentence, {}}}});
  Library library(letters);
  for (const std::string& sentence : sentences()) {
    for (const std::string& part : parts_of(sentence)) {
      for (const auto dress : {same, wide, spaced, traditional, other_case, other_marks, broken})
        EXPECT_TRUE(finds(library, dress(part), sentence)) << dress(part);
    }
  }
}

// Numerals in the other script, where they count.
TEST(Property, NumeralsFindOneAnother) {
  const std::pair<std::string, std::string> pairs[] = {
      {"第十二届委员会第三次会议", "第12届委员会第3次会议"},
      {"二〇二〇年五月", "2020年5月"},
      {"二○二○年", "2020年"},
      {"二零二零年", "2020年"},
      {"二〇二〇年", "二○二○年"},
      {"第一百二十条", "第120条"},
      {"十五日内", "15日内"},
      {"三十万元", "30万元"},
  };
  for (const auto& [one, other] : pairs) {
    Library library({{"", "", "", "", {{one, {}}}}, {"", "", "", "", {{other + "又一", {}}}}});
    for (const std::string& query : {one, other}) {
      EXPECT_TRUE(finds(library, query, one)) << query << " " << one;
      EXPECT_TRUE(finds(library, query, other + "又一")) << query << " " << other;
    }
  }
}

}  // namespace
}  // namespace wenhao::search_test

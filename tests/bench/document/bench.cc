// Speed of the parser from decoded text to parsed documents, on one core, in CPU time.
//
//   bench-document [--only WORD] [FILE...]
//
// MB of UTF-8 a second, the best of five runs: generated letters, the files given, and a megabyte each of
// what a hostile text would hold; twice as much of it, to see that time grows with the text and no faster.
#include <cstdio>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/parse.h"
#include "corpus/reader/reader.h"
#include "tests/support/letter.h"

namespace {

using wenhao::text::SourceText;

constexpr std::size_t kMegabyte = 1'000'000;

// Letters each on their own, as files are.
std::vector<SourceText> letters(std::size_t bytes) {
  std::vector<SourceText> sources;
  std::size_t size = 0;
  for (std::uint64_t seed = 0; size < bytes; ++seed) {
    const auto letter = wenhao::make_letter(seed, wenhao::mixed_options(seed, 5000));
    auto source = wenhao::reader::read_text(letter.text, letter.page ? "letter.html" : "letter.txt");
    if (!source) continue;
    size += source->text.size();
    sources.push_back(std::move(*source));
  }
  return sources;
}

SourceText repeated(std::string_view piece, std::size_t bytes) {
  SourceText source;
  source.format = "text";
  source.encoding = "UTF-8";
  while (source.text.size() < bytes) source.text += piece;
  source.paragraphs = wenhao::text::paragraphs_of_lines(source.text);
  return source;
}

double seconds(const std::vector<SourceText>& sources) {
  double best = 1e9;
  for (int run = 0; run < 5; ++run) {
    const std::clock_t begin = std::clock();
    std::size_t passages = 0;
    for (const SourceText& source : sources) {
      for (const auto& document : wenhao::document::parse_documents(source))
        passages += document.passages.size();
    }
    const double took = double(std::clock() - begin) / CLOCKS_PER_SEC;
    if (passages != ~std::size_t{0}) best = std::min(best, took);
  }
  return best;
}

double rate(const std::vector<SourceText>& sources) {
  std::size_t bytes = 0;
  for (const SourceText& source : sources) bytes += source.text.size();
  return double(bytes) / double(kMegabyte) / seconds(sources);
}

struct Hostile {
  const char* name;
  const char* piece;
};

constexpr Hostile kHostile[] = {
    {"headings", "一、标题\n"},
    {"headings of three levels", "一、标题\n（一）标题\n1. 标题\n"},
    {"decimals", "1 标题\n1.1 标题\n1.1.1 标题\n"},
    {"sums on lines", "1.5万元\n"},
    {"run-in headings", "一是好。二是快。\n"},
    {"articles", "第一条 甲。\n"},
    {"short lines", "甲\n"},
    {"short sentences", "字。\n"},
    {"《", "《"},
    {"《 on lines", "《\n"},
    {"titles", "《甲乙丙丁办法》"},
    {"titles on lines", "《甲乙丙丁办法》\n"},
    {"numbers", "辽卫发〔2017〕22号、"},
    {"numbers on lines", "辽卫发〔2017〕22号\n"},
    {"titles with numbers", "《关于甲的通知》（辽卫发〔2017〕22号），"},
    {"title lines", "关于加强甲的通知\n"},
    {"heads of documents", "关于印发甲的通知\n各市：\n现印发。\n某某局\n2020年5月6日\n"},
    {"next steps", "下一步，努力。\n"},
    {"dates", "2020年5月11日\n"},
    {"glued dates", "2020511\n"},
    {"digits", "0123456789"},
    {"labels", "索引号：甲 标题：乙\n"},
    {"attachments", "附件：1. 表\n"},
    {"bodies", "辽宁省民政厅\n"},
    {"addressees", "各市：\n"},
    {"one line", "字"},
    {"full stops", "。"},
    {"brackets", "（"},
    {"blanks", "　 \n"},
};

}  // namespace

int main(int argc, char** argv) {
  std::string_view only;
  std::vector<SourceText> given;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--only" && i + 1 < argc) {
      only = argv[++i];
    } else if (auto source = wenhao::reader::read_file(argv[i])) {
      given.push_back(std::move(*source));
    }
  }
  std::printf("%-28s %10s %14s\n", "text", "MB/s", "twice as much");
  if (only.empty() || only == "letters")
    std::printf("%-28s %10.1f\n", "generated letters", rate(letters(8 * kMegabyte)));
  if (!given.empty()) std::printf("%-28s %10.1f\n", "files given", rate(given));
  for (const Hostile& hostile : kHostile) {
    if (!only.empty() && only != hostile.name) continue;
    const double once = rate({repeated(hostile.piece, kMegabyte)});
    const double twice = rate({repeated(hostile.piece, 2 * kMegabyte)});
    std::printf("%-28s %10.1f %14.1f\n", hostile.name, once, twice);
  }
  return 0;
}

// Speed of the readers beside the libraries they stand on, on one core, in CPU time of one run.
//
//   bench-reader FILE...
//
// HTML beside gumbo's own parse, DOCX beside libzip, pugixml and the text of its runs, GB18030 beside ICU;
// and what a child costs a small file, in wall time. Medians of 25 rounds, taken in turns. The files given
// are web pages, Word files and texts; of texts the first 8 MB are read.
#include <gumbo.h>
#include <unicode/ucnv.h>
#include <zip.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader/encoding.h"
#include "corpus/reader/isolate/readers.h"
#include "corpus/reader/reader.h"

namespace {

using Files = std::vector<std::string>;
using wenhao::reader::Readers;

constexpr int kRounds = 25;
std::size_t taken = 0;  // so that nothing is optimised away

void parse_by_gumbo(const std::string& page) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  GumboOutput* output = gumbo_parse_with_options(&options, page.data(), page.size());
  taken += output->root->v.element.children.length;
  gumbo_destroy_output(&options, output);
}

struct Runs : pugi::xml_tree_walker {
  std::string text;
  bool for_each(pugi::xml_node& node) override {
    if (std::string_view(node.name()) == "w:t") text += node.child_value();
    return true;
  }
};

void read_runs(const std::string& file) {
  zip_error_t error;
  zip_source_t* source = zip_source_buffer_create(file.data(), file.size(), 0, &error);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  zip_stat_t stat;
  if (archive == nullptr || zip_stat(archive, "word/document.xml", 0, &stat) != 0) return;
  std::string xml(stat.size, '\0');
  zip_file_t* member = zip_fopen(archive, "word/document.xml", 0);
  zip_fread(member, xml.data(), xml.size());
  zip_fclose(member);
  zip_discard(archive);
  pugi::xml_document document;
  document.load_buffer_inplace(xml.data(), xml.size());
  Runs runs;
  document.traverse(runs);
  taken += runs.text.size();
}

std::string converted(const std::string& text, const char* to, const char* from) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(text.size() * 2 + 16, '\0');
  out.resize(static_cast<std::size_t>(ucnv_convert(to, from, out.data(), static_cast<int32_t>(out.size()),
                                                   text.data(), static_cast<int32_t>(text.size()), &status)));
  return out;
}

void read_here(const std::string& bytes, const char* name) {
  const auto source = wenhao::reader::read_text(bytes, name);
  if (source) taken += source->text.size();
}

double cpu_of(const Files& files, const std::function<void(const std::string&)>& deed) {
  const std::clock_t begin = std::clock();
  for (const std::string& file : files) deed(file);
  return double(std::clock() - begin) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

void compare(const char* what, const Files& files, const std::function<void(const std::string&)>& peer,
             const std::function<void(const std::string&)>& ours) {
  if (files.empty()) return;
  std::vector<double> theirs;
  std::vector<double> mine;
  for (int round = 0; round < kRounds; ++round) {
    theirs.push_back(cpu_of(files, peer));
    mine.push_back(cpu_of(files, ours));
  }
  std::size_t bytes = 0;
  for (const std::string& file : files) bytes += file.size();
  const double megabytes = double(bytes) / 1e6;
  std::printf("| %-44s | %6.1f | %6.1f | %5.2f |\n", what, megabytes / median(theirs),
              megabytes / median(mine), median(theirs) / median(mine));
}

double wall_of(const Files& files, const std::function<void(const std::string&)>& deed) {
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string& file : files) deed(file);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void child_cost() {
  const Readers readers;
  const Files pages(2'000, "<html><body><p>" + std::string(150, 'x') + "</p></body></html>");
  const auto there = [&readers](const std::string& page) {
    const auto source = readers.read_text(page, "a.html");
    if (source) taken += source->text.size();
  };
  wall_of({pages.begin(), pages.begin() + 50}, there);  // children are started
  std::vector<double> more;
  for (int round = 0; round < kRounds; ++round) {
    const double here = wall_of(pages, [](const std::string& page) { read_here(page, "a.html"); });
    more.push_back((wall_of(pages, there) - here) / double(pages.size()) * 1e3);
  }
  std::printf("a child costs a small file %.3f ms more\n", median(more));
}

}  // namespace

int main(int argc, char** argv) {
  Files pages;
  Files words;
  std::string text;
  for (int i = 1; i < argc; ++i) {
    auto bytes = wenhao::reader::read_bytes(argv[i]);
    if (!bytes) continue;
    const auto source = wenhao::reader::read_text(*bytes, argv[i]);
    if (!source) continue;
    if (source->format == "html") pages.push_back(*std::move(bytes));
    if (source->format == "docx") words.push_back(*std::move(bytes));
    if (source->format == "text" && text.size() < 8'000'000) text += source->text;
  }
  std::printf("| %-44s | %6s | %6s | %5s |\n|---|---|---|---|\n", "MB a second", "theirs", "ours", "ratio");
  compare("HTML, beside gumbo's parse", pages, parse_by_gumbo,
          [](const std::string& page) { read_here(page, "a.html"); });
  compare("DOCX, beside libzip + pugixml + text of runs", words, read_runs,
          [](const std::string& file) { read_here(file, "a.docx"); });
  const Files gb{converted(text, "gb18030", "UTF-8")};
  const auto by_icu = [](const std::string& file) { taken += converted(file, "UTF-8", "gb18030").size(); };
  if (!text.empty()) {
    compare("GB18030 to UTF-8, beside ucnv_convert", gb, by_icu,
            [](const std::string& file) { taken += wenhao::reader::decode(file, {}).text.size(); });
    compare("GB18030 to paragraphs, beside ucnv_convert", gb, by_icu,
            [](const std::string& file) { read_here(file, "a.txt"); });
  }
  if (!pages.empty()) child_cost();
  return taken == 0 ? 1 : 0;
}

// Writes the material as files and lets the indexer read them.
#include "tests/quality/followup/library.h"

#include <fstream>
#include <map>
#include <sstream>

#include "indexer/update.h"

namespace wenhao::followup_quality {
namespace {

constexpr const char* kNumerals[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

std::string numeral(int number) {
  if (number <= 10) return kNumerals[number - 1];
  std::string out = number / 10 > 1 ? kNumerals[number / 10 - 1] : "";
  out += "十";
  return number % 10 == 0 ? out : out + kNumerals[number % 10 - 1];
}

std::string circular_text(const Circular& circular) {
  std::string body = "为做好有关工作，现就有关事项通知如下，请结合实际认真抓好落实。";
  if (!circular.repeals.empty())
    body += "《" + circular.repeals_title + "》（" + circular.repeals + "）同时废止。";
  return circular.title + "\n" + circular.number + "\n各市有关单位：\n" + body + "\n" + circular.issuer +
         "\n" + circular.date + "\n" + circular.mark + "\n";
}

std::string letter_text(const std::vector<const TopicLine*>& lines, const Material& material, int serial) {
  const std::string number = std::to_string(serial);
  std::string text = "对省政协十三届二次会议第0" + std::to_string(100 + serial) +
                     "号提案的答复\n皖政提〔2024〕" + number + "号\n许某委员：\n您提出的《关于" +
                     lines.front()->topic + "的提案》收悉，经商有关部门，现答复如下：\n";
  int item = 0;
  for (const TopicLine* line : lines) {
    text += "　　" + numeral(++item) + "、" + line->answer;
    for (const Circular& circular : material.circulars) {
      if (circular.number == line->circular)
        text += "依据是《" + circular.title + "》（" + circular.number + "）。";
    }
    const auto& noise = material.distractors;
    text += "\n　　" + noise[static_cast<std::size_t>(serial + item) % noise.size()] + "\n";
  }
  for (const TopicLine* line : lines) {
    if (!line->promise.empty()) text += "　　" + line->promise + "\n";
  }
  return text + "　　感谢您对我省工作的关心和支持。\n安徽省人民政府办公厅\n2024年5月6日\n";
}

std::string law_text() {
  std::string text = "扬尘污染防治条例\n";
  for (int article = 1; article <= kArticles; ++article)
    text += "第" + numeral(article) + "条　施工、运输和堆场经营单位应当履行第" + numeral(article) +
            "项防尘义务。\n";
  return text;
}

}  // namespace

std::string file_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<std::vector<std::string>> rows_of(const std::string& path) {
  std::vector<std::vector<std::string>> rows;
  std::istringstream in(file_text(path));
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> row;
    std::istringstream fields(line);
    for (std::string field; std::getline(fields, field, '\t');) row.push_back(field);
    rows.push_back(std::move(row));
  }
  return rows;
}

Material read_material(const std::string& folder) {
  Material material;
  for (std::vector<std::string> row : rows_of(folder + "/circulars.tsv")) {
    row.resize(7);
    material.circulars.push_back({row[0], row[1], row[2], row[3], row[4], row[5], row[6]});
  }
  for (std::vector<std::string> row : rows_of(folder + "/topics.tsv")) {
    row.resize(6);
    material.topics.push_back({row[0], row[1], row[2], row[3], row[4], row[5]});
  }
  for (const std::vector<std::string>& row : rows_of(folder + "/distractors.txt"))
    material.distractors.push_back(row[0]);
  return material;
}

text::SourceText source_of(std::string words) {
  text::SourceText source;
  source.format = "text";
  source.encoding = "UTF-8";
  source.text = std::move(words);
  source.paragraphs = text::paragraphs_of_lines(source.text);
  for (text::Paragraph& paragraph : source.paragraphs) {
    if (text::slice(source.text, paragraph.span).find('\t') != std::string_view::npos)
      paragraph.role = text::Role::row;
  }
  return source;
}

Library::Library(const Material& material, std::vector<std::string> folders) {
  int serial = 0;
  for (const Circular& circular : material.circulars)
    folder_.write("docs/c" + std::to_string(++serial) + ".txt", circular_text(circular));
  std::map<std::string, std::vector<const TopicLine*>> topics;
  for (const TopicLine& line : material.topics) topics[line.topic].push_back(&line);
  serial = 0;
  for (const auto& [topic, lines] : topics) {
    ++serial;
    folder_.write("docs/l" + std::to_string(serial) + ".txt", letter_text(lines, material, serial));
  }
  folder_.write("docs/law.txt", law_text());
  folders.push_back(folder_.at("docs"));
  indexer::UpdateOptions options;
  options.db = folder_.at("index");
  options.paths = std::move(folders);
  if (!indexer::update(options, [](const auto&) {})) return;
  auto opened = index::Store::open(options.db);
  if (opened) store_ = std::make_unique<index::Store>(std::move(*opened));
}

}  // namespace wenhao::followup_quality

// Files into a folder, the folder into an index.
#include "tests/search/followup/library.h"

#include <gtest/gtest.h>

#include "indexer/update.h"

namespace wenhao::followup_test {
namespace {

std::string circular(const std::string& title, const std::string& number, const std::string& body,
                     const std::string& signature, const std::string& date, const std::string& mark = {}) {
  return title + "\n" + number + "\n各市人民政府：\n" + body + "\n" + signature + "\n" + date + "\n" + mark +
         "\n";
}

std::string law() {
  constexpr const char* kNumbers[] = {"一", "二", "三", "四", "五",   "六",
                                      "七", "八", "九", "十", "十一", "十二"};
  std::string text = "湖岸保护法\n";
  for (const char* number : kNumbers)
    text += "第" + std::string(number) + "条 沿湖各级人民政府应当做好湖岸保护的第" + number + "项工作。\n";
  return text;
}

std::vector<std::pair<std::string, std::string>> files() {
  return {
      {"a.txt", circular("关于建立社区食堂补贴制度的通知", "鲁民发〔2019〕12号",
                         "对社区食堂每餐补贴三元，由省财政负担一半。", "山东省民政厅", "2019年6月3日")},
      {"b.txt",
       circular(
           "关于调整社区食堂补贴标准的通知", "鲁民发〔2022〕30号",
           "社区食堂每餐补贴提高到五元。《关于建立社区食堂补贴制度的通知》（鲁民发〔2019〕12号）同时废止。",
           "山东省民政厅", "2022年8月1日")},
      {"c.txt", circular("关于印发《山东省养老护理员培训办法》的通知", "鲁人社发〔2020〕7号",
                         "现将办法印发给你们，请认真执行。", "山东省人力资源和社会保障厅", "2020年3月9日")},
      {"d.txt", circular("关于下达助餐资金的通知", "鲁财社〔2021〕44号", "下达助餐资金八千万元。",
                         "山东省财政厅", "2021年4月2日", "（此件依申请公开）")},
      {"e.txt",
       "对省政协十二届四次会议第0213号提案的答复\n鲁民提〔2021〕9号\n周文委员：\n"
       "您提出的《关于办好社区食堂的提案》（第0213号）收悉，现答复如下：\n"
       "一、关于助餐补贴。按照《关于建立社区食堂补贴制度的通知》（鲁民发〔2019〕12号），全省社区食堂每餐补贴"
       "三元，去年共补贴老年人用餐一千二百万人次。\n"
       "二、关于护理员培训。依据《山东省养老护理员培训办法》（鲁人社发〔2020〕7号），每年培训养老护理员两万名"
       "，取得证书的一次性补贴一千元。\n"
       "下一步，我厅将提高社区食堂补贴标准，2022年底前安排资金6000万元，把助餐点建到每个街道。\n"
       "感谢您对民政工作的关心和支持。\n山东省民政厅\n2021年7月5日\n"},
      {"f.txt",
       "对省十三届人大五次会议第1188号建议的答复\n鲁民建〔2023〕21号\n吴兰代表：\n"
       "您提出的关于扩大助餐服务的建议收悉，现答复如下：\n"
       "一、关于补贴。2022年，我厅印发《关于调整社区食堂补贴标准的通知》（鲁民发〔2022〕30号），社区食堂每餐"
       "补贴提高到五元，助餐点已经建到每个街道。\n"
       "山东省民政厅\n2023年6月20日\n"},
      {"law.txt", law()}};
}

}  // namespace

Library::Library(const std::vector<std::pair<std::string, std::string>>& files) {
  for (const auto& [name, text] : files) folder_.write("docs/" + name, text);
  indexer::UpdateOptions options;
  options.db = folder_.at("index");
  options.paths = {folder_.at("docs")};
  const auto done = indexer::update(options, [](const auto&) {});
  EXPECT_TRUE(done.has_value());
  auto opened = index::Store::open(options.db);
  if (opened) store_ = std::make_unique<index::Store>(std::move(*opened));
}

Library& shared_library() {
  static auto* const kLibrary = new Library(files());
  return *kLibrary;
}

text::SourceText source_of(std::string words) {
  text::SourceText source;
  source.format = "text";
  source.encoding = "UTF-8";
  source.text = std::move(words);
  source.paragraphs = text::paragraphs_of_lines(source.text);
  for (text::Paragraph& paragraph : source.paragraphs) {
    const bool is_row = text::slice(source.text, paragraph.span).find('\t') != std::string_view::npos;
    if (is_row) paragraph.role = text::Role::row;
  }
  return source;
}

}  // namespace wenhao::followup_test

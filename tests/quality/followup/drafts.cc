// A correct letter from the circulars, with a sentence that holds the fault put into it.
#include "tests/quality/followup/drafts.h"

#include <algorithm>
#include <cstdio>

#include "corpus/number/mention.h"
#include "search/followup/check.h"

namespace wenhao::followup_quality {
namespace {

struct Plant {
  std::string code;
  std::string written;
  std::string sentence;
};

const Circular& circular(const Material& material, const std::string& number) {
  return *std::ranges::find(material.circulars, number, &Circular::number);
}

std::string cited(const Circular& circular) {
  return "《" + circular.title + "》（" + circular.number + "）";
}
std::string cited_as(const Circular& circular, const std::string& number) {
  return "《" + circular.title + "》（" + number + "）";
}

bool is_sound(const Material& material, const Circular& circular) {
  const bool ended = std::ranges::any_of(
      material.circulars, [&](const Circular& other) { return other.repeals == circular.number; });
  return circular.mark.empty() && !ended;
}

std::vector<Plant> plants_of_numbers(const Material& material) {
  const auto at = [&](const char* number) -> const Circular& { return circular(material, number); };
  std::vector<Plant> plants;
  for (const char* written : {"皖卫发[2020]63号", "皖卫发（2020）63号", "皖卫发【2020】63号",
                              "皖卫发〔2020〕第63号", "皖卫发〔2020〕063号", "皖卫发 〔2020〕 63 号"})
    plants.push_back({"number_form", written, "签约服务按照" + std::string(written) + "执行。"});
  for (const char* written : {"皖民发〔2019〕205号", "皖发改社会〔2021〕77号", "皖商建〔2020〕31号",
                              "皖科农〔2018〕9号", "国办发〔2011〕199号", "皖统办〔2022〕6号"})
    plants.push_back({"number_unknown", written, "有关要求见" + std::string(written) + "。"});
  const std::pair<const char*, const char*> near[] = {
      {"皖卫发〔2020〕63号", "皖卫发〔2020〕68号"},  {"皖教基〔2024〕12号", "皖教基〔2024〕21号"},
      {"皖建城〔2020〕88号", "皖建成〔2020〕88号"},  {"皖交运〔2022〕76号", "皖交运〔2023〕76号"},
      {"皖农社〔2021〕140号", "皖农社〔2021〕14号"}, {"皖水资〔2022〕51号", "皖水资〔2022〕151号"}};
  for (const auto& [right, wrong] : near)
    plants.push_back({"number_near", wrong, "依据是" + cited_as(at(right), wrong) + "。"});
  const std::pair<const char*, const char*> mismatched[] = {
      {"关于推进农村饮水水质提升的通知", "皖建城〔2020〕88号"},
      {"关于加快发展托育服务的实施意见", "皖民发〔2023〕18号"},
      {"关于支持乡村旅游民宿发展的若干办法", "皖文旅发〔2023〕5号"},
      {"关于做好残疾人辅助器具补贴工作的通知", "皖残联〔2022〕17号"},
      {"安徽省家庭医生签约服务办法", "皖卫发〔2020〕63号"},
      {"关于加强农村厕所革命后续管理的通知", "皖农社〔2021〕140号"}};
  for (const auto& [title, number] : mismatched)
    plants.push_back({"title_mismatch", title, "依据是《" + std::string(title) + "》（" + number + "）。"});
  return plants;
}

std::vector<Plant> plants_of_standing(const Material& material) {
  const auto at = [&](const char* number) { return cited(circular(material, number)); };
  std::vector<Plant> plants;
  for (const char* number : {"皖民发〔2016〕41号", "皖教基〔2019〕55号", "皖医保发〔2021〕34号"}) {
    plants.push_back({"repealed", number, "目前执行的是" + at(number) + "。"});
    plants.push_back({"repealed", number, "我厅按照" + std::string(number) + "的规定发放。"});
  }
  for (const char* number : {"皖财社〔2022〕310号", "皖市监发〔2023〕66号"}) {
    plants.push_back({"not_open", number, "详见" + at(number) + "。"});
    plants.push_back({"not_open", number, "资金和检查安排见" + std::string(number) + "。"});
    plants.push_back({"not_open", number, "根据" + std::string(number) + "，各地正在推进。"});
  }
  for (const char* number : {"皖卫发〔2020〕63号", "皖交运〔2022〕76号", "皖农社〔2021〕140号",
                             "皖水资〔2022〕51号", "皖教基〔2024〕12号", "皖文旅发〔2023〕5号"})
    plants.push_back({"cites_later", number, "依据是" + at(number) + "。"});
  return plants;
}

std::vector<Plant> plants_of_names() {
  std::vector<Plant> plants;
  for (const char* article :
       {"第三十一条", "第四十二条", "第一百零一条", "第九十九条第二款", "第三十五条", "第六十条"})
    plants.push_back(
        {"article_missing", article, "根据《扬尘污染防治条例》" + std::string(article) + "，应予处罚。"});
  for (const char* name : {"《实施意见》", "《办法》", "《通知》", "《若干意见》", "《实施细则》"})
    plants.push_back({"short_name", name, "各地按照" + std::string(name) + "抓好落实。"});
  plants.push_back({"short_name", "《规范》",
                    "《扬尘污染防治条例》（以下简称《规范》）已经施行。《安徽省家庭医生签约服务规范》"
                    "（皖卫发〔2020〕63号，以下简称《规范》）也有要求。"});
  for (const char* body : {"卫生计生委", "国土资源厅", "工商局", "环保厅", "扶贫办", "食品药品监督管理局"})
    plants.push_back({"body_superseded", body, "此事由省" + std::string(body) + "负责落实。"});
  return plants;
}

// Correct citations of four circulars, an article and a short name that is defined.
std::string letter(const Material& material, std::size_t turn, bool early, const std::string& planted) {
  std::vector<std::string> sentences;
  if (early) {
    sentences = {
        "黑臭水体整治按照《关于开展城市黑臭水体整治的通知》（皖建城〔2017〕31号）开展。",
        "生活补贴依据《安徽省民政厅关于建立困难残疾人生活补贴制度的通知》（皖民发〔2016〕41号）发放。"};
  } else {
    std::vector<const Circular*> sound;
    for (const Circular& each : material.circulars) {
      if (is_sound(material, each)) sound.push_back(&each);
    }
    for (std::size_t i = 0; i < 4; ++i) {
      const Circular& each = *sound[(turn * 3 + i * 5) % sound.size()];
      sentences.push_back(i % 2 == 0 ? "按照" + cited(each) + "，已完成年度任务。"
                                     : "有关安排见" + each.number + "。");
    }
    sentences.push_back(
        "按照《扬尘污染防治条例》（以下简称《条例》）第三十条的规定，工地全部围挡。《条例》第五条也有要求。");
    sentences.push_back("2016年，原省卫生计生委做过调查，省国土资源厅参加。");
  }
  sentences.insert(sentences.begin() + static_cast<std::ptrdiff_t>(turn % sentences.size()), planted);
  std::string text = "对省政协十三届三次会议第0456号提案的答复\n皖政提〔" +
                     std::string(early ? "2018" : "2025") +
                     "〕90号\n许某委员：\n您提出的《关于改善民生的提案》（第0456号）收悉，现答复如下：\n";
  for (const std::string& sentence : sentences) text += sentence.empty() ? "" : "　　" + sentence + "\n";
  return text + "安徽省人民政府办公厅\n" + (early ? "2018年1月5日\n" : "2025年3月6日\n");
}

}  // namespace

std::vector<PlantedDraft> planted_drafts(const Material& material) {
  std::vector<Plant> plants = plants_of_numbers(material);
  for (const std::vector<Plant>& more : {plants_of_standing(material), plants_of_names()})
    plants.insert(plants.end(), more.begin(), more.end());
  std::vector<PlantedDraft> drafts;
  for (std::size_t i = 0; i < plants.size(); ++i) {
    const bool early = plants[i].code == "cites_later";
    drafts.push_back(
        {plants[i].code, plants[i].written, letter(material, i, early, plants[i].sentence), true});
    drafts.push_back({plants[i].code, {}, letter(material, i, early, {}), false});
  }
  return drafts;
}

DraftScore score(Library& library, const std::vector<PlantedDraft>& drafts, bool tell) {
  DraftScore total;
  for (const PlantedDraft& draft : drafts) {
    const auto faults = followup::check(library.store(), source_of(draft.text));
    if (!faults) continue;
    ++total.drafts;
    total.identifiers += static_cast<int>(number::find_mentions(draft.text).size());
    FaultScore& of_code = total.by_code[draft.code];
    bool found = false;
    for (const followup::Fault& fault : *faults) {
      const bool right = draft.planted && !found && followup::name_of(fault.code) == draft.code &&
                         fault.written == draft.written;
      found = found || right;
      if (right) continue;
      ++total.false_alarms;
      if (tell)
        std::printf("  false alarm (%s): %s %s\n", draft.code.c_str(),
                    std::string(followup::name_of(fault.code)).c_str(), fault.written.c_str());
    }
    if (!draft.planted) continue;
    ++of_code.planted;
    of_code.found += found ? 1 : 0;
    if (tell && !found) std::printf("  missed: %s %s\n", draft.code.c_str(), draft.written.c_str());
  }
  return total;
}

}  // namespace wenhao::followup_quality

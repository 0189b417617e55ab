// Signatures: equal for equal texts, near for one text in other dress, far for texts of one kind.
#include "corpus/index/signature.h"

#include <gtest/gtest.h>

#include <bit>
#include <filesystem>

#include "corpus/document/parse.h"
#include "corpus/reader/reader.h"
#include "corpus/text/fold.h"

namespace wenhao::index {
namespace {

using Texts = std::vector<std::string>;

// A letter long enough to be told by its pairs of characters.
const std::string kLetter =
    "您提出的关于加强冬季供暖保障的提案收悉，现答复如下：一、更新老旧管网。去年以来，全市投入资金三亿二千万元"
    "，"
    "改造运行超过十五年的一次网八百公里，报修量下降四成。二、稳定热源供应。督促热企十月底前完成煤炭储备，"
    "储备量不低于采暖季用量的六成，并与铁路部门建立运力协调机制。三、保障困难群众。对低保家庭、特困人员和"
    "重度残疾人减免采暖费，由财政部门按面积补贴。下一步，我们将完善投诉办理制度，接到投诉后两小时内上门测温，"
    "室温不达标的按日退费。感谢您对供暖工作的关心和支持。";

TEST(Signature, HangsOnTheLettersAlone) {
  const std::uint64_t whole = signature({kLetter});
  const std::string half = kLetter.substr(0, 300);
  EXPECT_EQ(signature({half + " \n　", "\t" + kLetter.substr(300)}), whole);
  EXPECT_EQ(signature({}), 0U);
  EXPECT_EQ(signature({" ", ""}), 0U);
  EXPECT_NE(signature({"甲"}), 0U);
  EXPECT_FALSE(are_near(signature({"同意甲市方案"}), signature({"同意乙市方案"})));
  EXPECT_EQ(signature({"同意甲市方案"}), signature({"同意", " 甲市方案"}));
}

TEST(Signature, OneLetterInOtherDressIsNear) {
  const std::uint64_t whole = signature({kLetter});
  const auto with = [](std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    return at == std::string::npos ? text : text.replace(at, what.size(), by);
  };
  const Texts dressed = {
      "首页 政务公开 " + kLetter + "打印 关闭",
      kLetter + "（联系单位：市住房城乡建设局）",
      with(kLetter, "三亿二千万元", "3.2亿元"),
      with(with(kLetter, "收悉", "收到"), "八百公里", "八百余公里"),
      with(kLetter, "您提出的关于加强冬季供暖保障的提案收悉，", ""),
  };
  for (const std::string& text : dressed) EXPECT_TRUE(are_near(whole, signature({text}))) << text;
  const Texts others = {
      kLetter.substr(0, kLetter.size() / 6 * 3),
      "您提出的关于增设幼儿园的提案收悉，现答复如下：一、扩大学位。今年全市新建公办幼儿园四十二所。"
      "感谢您对教育工作的关心和支持。",
  };
  for (const std::string& text : others) EXPECT_FALSE(are_near(whole, signature({text}))) << text;
}

// Documents of the samples are all of different matters, if often of one office.
TEST(Signature, TheSamplesAreFarFromOneAnother) {
  Texts names;
  std::vector<std::uint64_t> signatures;
  const std::string folder = std::string(WENHAO_ROOT) + "/corpus/samples";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto source = reader::read_file(entry.path().string());
    if (!source || entry.path().extension() == ".json" || entry.path().extension() == ".md") continue;
    for (const document::Document& document : document::parse_documents(*source)) {
      Texts folded;
      for (const auto& passage : document.passages)
        folded.push_back(text::fold(text::slice(source->text, passage.span)));
      names.push_back(entry.path().filename().string() + ": " + document.title);
      signatures.push_back(signature(folded));
    }
  }
  ASSERT_GT(names.size(), 20U);
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j)
      EXPECT_FALSE(are_near(signatures[i], signatures[j])) << names[i] << " / " << names[j];
  }
}

}  // namespace
}  // namespace wenhao::index

// What a proposal asks for: found, told apart from what it describes, in every form proposals take.
#include "search/followup/requests.h"

#include <gtest/gtest.h>

#include "search/followup/asks.h"
#include "tests/search/followup/library.h"

namespace wenhao::followup {
namespace {

using followup_test::source_of;

// The heads of the requests.
std::vector<std::string> heads(const std::string& words) {
  std::vector<std::string> found;
  for (const Request& request : requests_of(source_of(words)).requests) found.push_back(request.head);
  return found;
}

struct Case {
  std::string name;
  std::string proposal;
  std::vector<std::string> heads;
};

const std::vector<Case> kCases = {
    {"a section of suggestions",
     "关于加强幸福院建设的提案\n一、存在的问题\n（一）设施不足。护理员应当持证上岗，但多数没有培训。\n"
     "二、几点建议\n（一）加大财政投入。建议省财政安排专项资金。\n（二）建立探访制度。\n1.建立台账。\n2."
     "落实责任。\n"
     "以上提案，请予研究。\n2024年1月15日\n",
     {"加大财政投入", "建立探访制度"}},
    {"a line that leads in",
     "关于改善农村供水的建议\n我县北部缺水，群众希望早日通水。\n为此，提出以下建议：\n一、尽快实施引水工程。"
     "\n"
     "二、提高管护补助标准。\n",
     {"尽快实施引水工程", "提高管护补助标准"}},
    {"labels",
     "案由：县城停车难。\n案据：车辆年增一成。\n办法：\n1.利用闲置地块建设停车场。\n2.推行错时共享。\n",
     {"利用闲置地块建设停车场", "推行错时共享"}},
    {"sentences of a letter without headings",
     "近年来快递包装浪费严重。建议出台包装回收办法，明确企业责任。企业也做了一些尝试。希望市场监管部门加强抽"
     "查。\n",
     {"建议出台包装回收办法，明确企业责任", "希望市场监管部门加强抽查"}},
    {"run-in items after a colon",
     "校园周边交通拥堵。为此建议：一是错峰放学；二是增设临时停车位；三是安排交警值守。\n",
     {"一是错峰放学", "二是增设临时停车位", "三是安排交警值守"}},
    {"problem and suggestion in turn",
     "一、关于师资\n问题：乡村教师流失。\n建议：提高乡村教师补贴。\n二、关于校舍\n问题：校舍老旧。\n建议：安"
     "排专项资金改造校舍。\n",
     {"提高乡村教师补贴", "安排专项资金改造校舍"}},
    {"imperative items where nothing announces them",
     "关于发展冰雪旅游的建议\n我省冰雪资源丰富。\n一、加大宣传力度。统一品牌。\n二、完善基础设施。改造道路。"
     "\n",
     {"加大宣传力度", "完善基础设施"}},
    {"a table's signature", "建议\t增设公共停车位。\n联系电话\t12345678\n提案人\t钱某\n", {"增设公共停车位"}},
    {"a table's cells", "案由\t停车难\n建议\t增设公共停车位。\n", {"增设公共停车位"}},
    {"what stands before the title, and those who second it",
     "省第十四届人民代表大会第二次会议\n代表建议\n第1025号\n题目：关于提高乡村医生待遇的建议\n附议代表：王某"
     "\n"
     "乡村医生收入偏低。\n为此，我们建议：\n第一，提高补助标准。\n第二，定向培养医学生。\n",
     {"提高补助标准", "定向培养医学生"}},
    {"a table with a column of suggestions",
     "关于残疾人就业的建议\n序号\t存在问题\t意见建议\n1\t比例低\t落实公示制度\n2\t培训少\t开展订单式培训\n",
     {"落实公示制度", "开展订单式培训"}},
    {"a cell that tells and asks",
     "编号\t245\n标题\t关于延长17路公交的建议\n建议内容\t新区出行不便，车站远。建议将17路公交延伸至新区。\n",
     {"建议将17路公交延伸至新区"}},
    {"labels in brackets, items with bullets",
     "关于心理健康服务的提案\n【存在问题】专职教师缺口大。\n【具体建议】\n★配齐专职教师。\n●建立转介通道。\n",
     {"配齐专职教师", "建立转介通道"}},
    {"items with bullets that a reader joined",
     "关于辅具适配的提案\n【具体建议】\n★更新目录，纳入智能辅具；★优化流程，限时办结； "
     "★加强人才培养；\n★提高补贴标准。\n",
     {"更新目录，纳入智能辅具", "优化流程，限时办结", "加强人才培养", "提高补贴标准"}},
    {"run-in items that nothing announces",
     "关于规范电动车停放的几点建议\n电动车乱停放。\n一是划定停放区域。二是建立考核机制。三是加强执法。\n",
     {"一是划定停放区域", "二是建立考核机制", "三是加强执法"}},
    {"run-in problems are no requests",
     "关于商业体系的提案\n问题突出：一是网点少；二是成本高；三是人才缺。\n",
     {}},
    {"what ought to be done, in a section on a problem",
     "关于医保结算的建议\n一、宣传问题\n群众不了解流程。应加强宣传，印制明白纸。\n",
     {"应加强宣传，印制明白纸"}},
    {"demands that semicolons part",
     "关于长期护理保险的建议\n试点少。建议：扩大试点范围，纳入居民；建立筹资机制；培育服务机构。\n"
     "我建议政府出台奖补政策；请农业农村局组织培训；同时建议供销社帮助收购。\n",
     {"扩大试点范围，纳入居民", "建立筹资机制", "培育服务机构", "我建议政府出台奖补政策",
      "请农业农村局组织培训", "同时建议供销社帮助收购"}},
    {"semicolons of a report part nothing",
     "关于殡葬服务的建议\n建议：出台规划；全县仅五个乡镇建有公墓。\n",
     {"出台规划；全县仅五个乡镇建有公墓"}},
    {"a heading that is a solution",
     "建议标题：关于解决城北积水的建议\n问题描述：\n桥下积水。\n解决方案：\n改造管网，增设泵站。\n雨季前清掏"
     "管道。\n",
     {"改造管网，增设泵站", "雨季前清掏管道"}},
    {"items that tell who has to do what, where nothing else asks",
     "关于未成年人保护的几点思考\n需要全社会努力。\n1.家庭层面：家长要以身作则。\n2."
     "学校层面：学校要开设课程。\n",
     {"家庭层面：家长要以身作则", "学校层面：学校要开设课程"}},
    {"items that say what is needed are no requests",
     "关于基层工作的思考\n1.主要问题多。\n2.群众需要关心。\n3.要求较高。\n",
     {}},
    {"a line that leads from problems to requests",
     "关于热线的建议\n主要表现在：\n1、职责不清。\n针对以上问题，我的建议是：\n1、建立首接负责制；\n2、优化考"
     "核指标。\n",
     {"建立首接负责制", "优化考核指标"}},
    {"what an office writes into the form",
     "题目\t关于古树保护的提案\n具体建议\t1.开展普查。2.安排经费。\n提案委员会审查意见\t同意立案\n",
     {"1.开展普查", "2.安排经费"}},
    {"a way out is a heading, items with long dashes",
     "关于停车难的建议\n一、症结所在\n供给不足。\n二、破解之道\n——挖潜增量。\n——盘活存量。\n",
     {"挖潜增量", "盘活存量"}},
    {"the content of a form in which something announces the requests",
     "关于充电桩的提案\n提案内容：\n充电桩仅4200个，分布不均。主要原因：\n一是规划滞后；\n二是容量不足；\n为"
     "此，建议如下：\n"
     "（一）编制布点规划。\n（二）加快配电网改造。\n",
     {"编制布点规划", "加快配电网改造"}},
    {"the content of a form in which nothing does", "提案内容\t增设公共停车位。\n", {"增设公共停车位"}},
    {"who puts it suggests", "提案摘要\n提案人建议市政府出台首店政策。\n", {"提案人建议市政府出台首店政策"}},
    {"thanks are no request",
     "这里，我提两点建议：\n第一点，建设老年食堂。\n第二点，鼓励送餐上门。\n谢谢大家！\n",
     {"第一点，建设老年食堂", "第二点，鼓励送餐上门"}},
    {"the present is no request",
     "一、现状\n法律规定学校应当配备校医。群众希望就近看病。群众建议很多。\n",
     {}},
    {"a duty reported is no request", "条例明确规定用人单位应当缴纳保险。\n", {}},
    {"Traditional characters",
     "二、建議\n（一）加大財政投入。\n（二）建立探訪制度。\n",
     {"加大財政投入", "建立探訪制度"}},
    {"hiring is no request",
     "失独老人住院请护工的费用每天三百元，请保姆更贵，子女请假难。\n请财政部门给予补贴。\n",
     {"请财政部门给予补贴"}},
    {"counted requests of a speech",
     "第一件，是希望把课后服务时间延长。第二件，是恳请给老师发补助。\n",
     {"第一件，是希望把课后服务时间延长", "第二件，是恳请给老师发补助"}},
    {"empty", "", {}},
    {"marks alone", "一、\n（一）\n1.\n", {}},
    {"suggestions announced and missing", "二、建议：\n", {}},
};

TEST(Requests, AreFoundInEveryForm) {
  for (const Case& each : kCases) EXPECT_EQ(heads(each.proposal), each.heads) << each.name;
}

TEST(Requests, AreSpansOfTheProposalInOrder) {
  for (const Case& each : kCases) {
    const text::SourceText source = source_of(each.proposal);
    text::Offset end = 0;
    for (const Request& request : requests_of(source).requests) {
      EXPECT_EQ(request.text, text::slice(source.text, request.span)) << each.name;
      EXPECT_LE(end, request.span.begin) << each.name;
      end = request.span.end;
    }
  }
}

TEST(Requests, AnItemIsTakenWithWhatStandsUnderIt) {
  const auto found =
      requests_of(source_of("三、建议\n（一）建立制度。\n1.建立台账。\n2.落实责任。\n（二）加强培训。\n"))
          .requests;
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].text, "（一）建立制度。\n1.建立台账。\n2.落实责任。");
}

TEST(Requests, AProblemIsWhatIsToldBefore) {
  struct Told {
    std::string proposal;
    std::vector<std::string> problems;
  };
  const Told cases[] = {
      {"关于校车的提案\n学生上学路远，家长接送不便。\n建议：\n一、开通校车。\n二、给予补贴。\n",
       {"学生上学路远，家长接送不便。\n建议：", "学生上学路远，家长接送不便。\n建议："}},
      {"问题一：乡村教师流失，无人愿意留下。\n建议：提高补贴。\n问题二：校舍老旧，冬天教室里很冷。\n建议：改"
       "造校舍。\n",
       {"问题一：乡村教师流失，无人愿意留下。\n建议：", "问题二：校舍老旧，冬天教室里很冷。\n建议："}},
      {"建议：\n一、开通校车。\n", {"建议："}},
  };
  for (const Told& c : cases) {
    std::vector<std::string> problems;
    for (const Request& request : requests_of(source_of(c.proposal)).requests)
      problems.push_back(request.problem);
    EXPECT_EQ(problems, c.problems) << c.proposal;
  }
}

TEST(Requests, OfAThousandPagesAreFoundInLinearTime) {
  std::string words = "二、建议\n";
  for (int i = 0; i < 20000; ++i) words += "建议建立台账，请有关部门一是登记；二是核对；三是公示。\n";
  EXPECT_GE(requests_of(source_of(words)).requests.size(), 20000U);
}

TEST(Requests, OfAMegabyteOfOneThingAreFoundInLinearTime) {
  for (const std::string piece : {"建立机制；", "一是网点少。二是加强。", "1.学校要开设课程。\n", "建议\t",
                                  "提案内容：修桥\n", "★", "【", "1\t甲\t乙\n"}) {
    std::string words = "关于桥的建议\n建议：";
    while (words.size() < (1U << 20U)) words += piece;
    EXPECT_LE(requests_of(source_of(words)).requests.size(), words.size()) << piece;
  }
}

TEST(Requests, TheTitleIsWithoutItsLabel) {
  const std::string title = "关于提高乡村医生待遇的建议";
  for (const char* label : {"题目：", "案题\t", "标题\t"})
    EXPECT_EQ(
        requests_of(source_of("政协沈阳市第十六届委员会第三次会议提案\n案号：第0213号\n" + (label + title) +
                              "\n提案人\t孙某\n内容：\n乡村医生收入偏低。\n建议：提高补助。\n"))
            .title,
        title)
        << label;
  EXPECT_EQ(requests_of(source_of("案　　由：" + title + "\n乡村医生收入偏低。\n建议：提高补助。\n")).title,
            title);
  EXPECT_EQ(requests_of(source_of("建议名称：" + title + "\n乡村医生收入偏低。\n建议：提高补助。\n")).title,
            title);
}

struct Heading {
  std::u32string words;
  Topic topic;
};

TEST(Requests, HeadingsSayWhatTheirSectionsAre) {
  const std::vector<Heading> headings = {
      {U"几点建议", Topic::asks},       {U"对策与建议", Topic::asks},
      {U"具体建议如下:", Topic::asks},  {U"办法", Topic::asks},
      {U"案由", Topic::background},     {U"存在的主要问题", Topic::background},
      {U"基本情况", Topic::background}, {U"加大财政投入", Topic::open},
      {U"完善帮扶措施", Topic::open},   {U"关于养老服务", Topic::open},
      {U"加强保障的建议", Topic::asks}};
  for (const Heading& each : headings) EXPECT_EQ(topic_of(each.words), each.topic);
}

}  // namespace
}  // namespace wenhao::followup

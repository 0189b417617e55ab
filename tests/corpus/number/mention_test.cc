// The recogniser's table: what is read, what is refused, what is repaired. Adding a case is adding a line.
#include "corpus/number/mention.h"

#include <gtest/gtest.h>

#include <string>

namespace wenhao::number {
namespace {

// Every mention as "kind:canonical", with ~ after a repaired one and ? and the readings where several fit.
std::string found_in(const std::string& text, const Options& options = {}) {
  std::string line;
  const std::vector<Mention> mentions = find_mentions(text, options);
  for (const Mention& mention : mentions) {
    if (!line.empty()) line += " ";
    line += std::string(name_of(mention.kind)) + ":" + canonical(mention, text, mentions);
    for (const std::string& reading : readings(mention, text)) line += "?" + reading;
    if (mention.repaired) line += "~";
  }
  return line;
}

struct Case {
  const char* text;
  const char* found;
};

constexpr Case kAccepted[] = {
    {"辽水发〔2016〕31号", "document:辽水发〔2016〕31号"},
    {"辽水发[2016]31号", "document:辽水发〔2016〕31号"},
    {"辽水发【2016】31号", "document:辽水发〔2016〕31号"},
    {"辽水发（2016）31号", "document:辽水发〔2016〕31号"},
    {"辽水发﹝2016﹞31号", "document:辽水发〔2016〕31号"},
    {"辽水发［２０１６］３１号", "document:辽水发〔2016〕31号"},
    {"辽水发〔2016]31号", "document:辽水发〔2016〕31号"},
    {"⼈社部发〔2021〕51号", "document:人社部发〔2021〕51号"},  // radicals that a PDF file has for characters
    {"⺠函〔2011〕12号", "document:民函〔2011〕12号"},
    {"遼水發〔2016〕31號", "document:辽水发〔2016〕31号"},
    {"辽水发〔2016〕第031号", "document:辽水发〔2016〕31号"},
    {"辽水发 〔 2016 〕 31 号", "document:辽水发〔2016〕31号"},
    {"辽水发\n〔20\n16〕3\n1号", "document:辽水发〔2016〕31号"},
    {"辽水发〔二〇一六〕31号", "document:辽水发〔2016〕31号"},
    {"辽水发〔二○一六〕三十一号", "document:辽水发〔2016〕31号"},
    {"辽水发2016年31号", "document:辽水发〔2016〕31号"},
    {"粤府[92]15号", "document:粤府〔1992〕15号"},
    {"厦府[1992]综186号", "document:厦府〔1992〕综186号"},
    {"【1995】沪水税公告第9号", ""},                         // 公告 ends no code
    {"[82]辽中市政府令第88号", "order:辽中市政府令第88号"},  // no code, though a year stands before it
    {"（〔1996〕武司字第82号）", "document:武司字〔1996〕82号"},
    {"[1992]沪公[户]165号", "document:沪公（户）〔1992〕165号"},
    {"京价[收]字[1992]第241号", "document:京价（收）字〔1992〕241号"},
    {"财税（〔2017〕51号）", "document:财税〔2017〕51号"},
    {"浙人社发[2015]〕53号", "document:浙人社发〔2015〕53号"},
    {"国发〔2016〕1号、2号和15号",
     "document:国发〔2016〕1号 document:国发〔2016〕2号 document:国发〔2016〕15号"},
    {"浙人薪〔1994〕82号财行92号", "document:浙人薪〔1994〕82号 document:财行〔1994〕92号"},
    {"皖财社〔2018〕7号后来废止，该7号文不再执行", "document:皖财社〔2018〕7号 document:皖财社〔2018〕7号"},
    {"证监会令[2015]17号", "order:证监会令2015年第17号"},
    {"国务院令第666号", "order:国务院令第666号"},
    {"中华人民共和国国务院令 第 666 号", "order:国务院令第666号"},
    {"（自治区人民政府令第183号）", "order:自治区人民政府令第183号"},
    {"根据贵阳市人民政府令第9号", "order:贵阳市人民政府令第9号"},
    {"主席令第三十八号", "order:主席令第38号"},
    {"卫生部令2002年第23号", "order:卫生部令2002年第23号"},
    {"天津市人民政府令[第55号]", "order:天津市人民政府令第55号"},
    {"国家卫生健康委公告2020年第1号", "announcement:国家卫生健康委公告2020年第1号"},
    {"2020年第3号公告", "announcement:公告2020年第3号"},
    {"第0411号提案", "proposal:第411号提案"},
    {"第BH035号建议", "suggestion:第BH035号建议"},
    {"第045号党派提案", "proposal:第45号提案"},
    {"第12号民盟市委集体提案", ""},  // a body's whole name is no word of the kind
    {"第12号政协委员联名提案", "proposal:第12号提案"},
    {"市政协第7号重点提案", "proposal:第7号提案"},
    {"第1152号代表建议", "suggestion:第1152号建议"},
    {"第0236号《关于修缮校舍的提案》由我委分办", "proposal:第236号提案 title:《关于修缮校舍的提案》"},
    {"市十六届人大三次会议第31号《关于修桥的建议》", "suggestion:第31号建议 title:《关于修桥的建议》"},
    {"市十六届人大三次会议第31号“关于修桥的建议”", "suggestion:第31号建议"},
    {"会议上提出的第31号“关于修桥”的提案", "proposal:第31号提案"},
    {"对代表建议106号的答复", "suggestion:第106号建议"},
    {"对县人大建议0106号的办理情况", "suggestion:第106号建议"},
    {"第106号意见建议的答复", "suggestion:第106号建议"},
    {"您提出的106号建议收悉", "suggestion:第106号建议"},
    {"《关于修桥的建议》（455号）收悉", "title:《关于修桥的建议》 suggestion:第455号建议"},
    {"提案：第25号", "proposal:第25号提案"},
    {"提案编号：第0025号", "proposal:第25号提案"},
    {"建议编号:第1025号", "suggestion:第1025号建议"},
    {"第（12030025）号提案", "proposal:第25号提案"},
    {"第B-025号建议", "suggestion:第B-025号建议"},
    {"第2023-025号提案", "proposal:第2023-025号提案"},
    {"提出的第5、6、17号提案", "proposal:第5号提案 proposal:第6号提案 proposal:第17号提案"},
    {"对第0025、0026号建议的答复", "suggestion:第25号建议 suggestion:第26号建议"},
    {"第5至7号提案", "proposal:第5号提案 proposal:第7号提案"},  // its ends, as written
    {"第5-7号提案", "proposal:第5号提案 proposal:第7号提案"},
    {"县政协十届二次会议25号提案", "proposal:第25号提案"},
    {"对25号提案的答复", "proposal:第25号提案"},
    {"\"关于修桥的建议\"（第25号）收悉", "suggestion:第25号建议"},
    {"第0025号（城建交通类9号）", "proposal:第25号提案"},
    {"二次会议“杭12号”建议", "suggestion:第杭12号建议"},  // 杭 for the place its members come from
    {"三次会议第温25号提案", "proposal:第温25号提案"},
    {"二次会议杭12号建议", "suggestion:第杭12号建议"},
    {"第12号（2023年）提案", "proposal:第12号提案"},
    {"第12号闭会期间建议", "suggestion:第12号建议"},
    {"案号：第123号", "proposal:第123号提案"},
    {"第45号《关于修桥》提案", "proposal:第45号提案 title:《关于修桥》"},
    {"第12号、34号和56号提案", "proposal:第12号提案 proposal:第34号提案 proposal:第56号提案"},
    {"县政协十届二次会议提案25号的答复", "proposal:第25号提案"},
    {"2016年财税第36号文件", "document:财税〔2016〕36号"},
    {"2009年国办发3号", "document:国办发〔2009〕3号"},
    {"国发〔2016〕1至3号", "document:国发〔2016〕1号 document:国发〔2016〕3号"},  // its ends, as written
    {"国发〔2016〕第1号至第3号", "document:国发〔2016〕1号 document:国发〔2016〕3号"},
    {"辽财发〔2018〕1-3号", "document:辽财发〔2018〕1号 document:辽财发〔2018〕3号"},
    {"按照《办法》和教育部令第5号", "title:《办法》 order:教育部令第5号"},  // no name begins with 和
    {"国务院令第253号和辽宁省人民政府令第352号", "order:国务院令第253号 order:辽宁省人民政府令第352号"},
    {"国家发展和改革委员会令第5号", "order:国家发展和改革委员会令第5号"},
    {"粤府令第197号", "order:粤府令第197号"},
    {"穗府令〔1993〕27号", "document:穗府令〔1993〕27号"},
    {"《国家税务总局关于征管的公告》（2016年第53号）",
     "title:《国家税务总局关于征管的公告》 announcement:国家税务总局公告2016年第53号"},
    {"《农业农村部公告》（第194号）", "title:《农业农村部公告》 announcement:农业农村部公告第194号"},
    {"国家药监局关于发布《药典》的通告（2020年第46号）",
     "title:《药典》 announcement:国家药监局通告2020年第46号"},
    {"国家税务总局《关于征管的公告》（2016年第53号）",
     "title:《关于征管的公告》 announcement:国家税务总局公告2016年第53号"},
    {"（1998年5月9日铁道部令第3号公布）", "order:铁道部令第3号"},
    {"依据质检总局公告2019年第5号", "announcement:质检总局公告2019年第5号"},
    {"第311号省政府令公布", "order:省政府令第311号"},
    {"以第12号辽中市人民政府令发布", "order:辽中市人民政府令第12号"},
    {"辽中市自然资源局2019挂牌公告第[3]号", "announcement:辽中市自然资源局挂牌公告2019年第3号"},
    {"2015年拍卖公告第3号", "announcement:拍卖公告2015年第3号"},
    {"辽中市人民政府令第（9）号", "order:辽中市人民政府令第9号"},
    {"（沈）公（活）鉴字（2016）8号", "document:（沈）公（活）鉴字〔2016〕8号"},
    {"鉴定中心（沈）公（活）鉴字（2016）8号", "document:（沈）公（活）鉴字〔2016〕8号"},
    {"GB 3838-88和SL219-98", "standard:GB 3838-88 standard:SL 219-98"},
    {"GB/T 9704—2012", "standard:GB/T 9704-2012"},
    {"（2019）辽01民终123号", "case:（2019）辽01民终123号"},
    {"网械经营备字（2021）第00159号", "certificate:网械经营备字（2021）第00159号"},
    {"《甲〈乙〉的通知》", "title:《甲〈乙〉的通知》"},
    {"《甲《乙》的通知》", "title:《甲《乙》的通知》"},
    {"《某法》第二十七条第二款第（三）项", "title:《某法》 article:《某法》第27条第2款第3项"},
};

constexpr Case kRepaired[] = {
    {"辽水发［２０１６］３１", "document:辽水发〔2016〕31号~"},
    {"辽水发〔２０１６〕第３１", "document:辽水发〔2016〕31号~"},
    {"辽水发（２０１６）31", "document:辽水发〔2016〕31号~"},
    {"辽水发(２０１６)31", "document:辽水发〔2016〕31号~"},
    {"辽水发[２０１６]３１", "document:辽水发〔2016〕31号~"},
    {"辽水发﹝２０１６﹞31", "document:辽水发〔2016〕31号~"},
    {"辽水提〔202018", "document:辽水提〔2020〕18号~"},            // bracket and 号 lost
    {"辽水发【20129号", "document:辽水发〔2012〕9号~"},            // closing bracket lost
    {"渝经信中小2024〕37号", "document:渝经信中小〔2024〕37号~"},  // opening bracket lost
    {"辽水发[2016]31", "document:辽水发〔2016〕31号~"},            // 号 lost
    {"沪土发1992163号", "document:沪土发〔1992〕163号~"},          // both brackets lost
    {"牟政办发〔201746", "document:牟政办发〔2017〕46号~"},        // a place that no list knows
    {"牟政办发〔2017〕46", "document:牟政办发〔2017〕46号~"},
};

constexpr Case kEdges[] = {
    {"根据辽民发〔2015〕32号", "document:辽民发〔2015〕32号"},
    {"转发国办发〔2020〕11号", "document:国办发〔2020〕11号"},
    {"印发卫办医政函〔2010〕1056号", "document:卫办医政函〔2010〕1056号"},
    {"人事部财政部国人部发〔2007〕100号", "document:国人部发〔2007〕100号"},
    {"法院以法〔1998〕86号", "document:法〔1998〕86号"},
    {"联席会议制度的函国办函〔2021〕12号", "document:国办函〔2021〕12号"},
    {"关于贯彻渝委组〔2002〕215号", "document:渝委组〔2002〕215号"},
    {"依据穗天教规字〔2024〕1号", "document:穗天教规字〔2024〕1号"},  // a city and its district
    {"（三）乐府行复〔2018〕15号", "document:乐府行复〔2018〕15号"},  // an item, not 三亚
    {"分局出具宣公交认字（2013）第067号", "document:宣公交认字〔2013〕67号"},
    {"经中国证监会证监许可〔2010〕54号文核准", "document:证监许可〔2010〕54号"},
    {"（粤工信生产合作函〔2024〕2号）",
     "document:粤工信生产合作函〔2024〕2号"},                                 // all that the bracket holds
    {"（中国证监会证监许可〔2010〕54号）", "document:证监许可〔2010〕54号"},  // a body's name, then its code
    {"\"中国证监会证监基字[1998]4号\"", "document:证监基字〔1998〕4号"},
    {"中国保监会保监寿险〔2007〕54号", "document:保监寿险〔2007〕54号"},
    {"（沈阳市政府办公厅转发辽政发〔2020〕1号）", "document:辽政发〔2020〕1号"},
    {"按照县委萧办发〔2020〕3号", "document:萧办发〔2020〕3号"},
    {"现将萧脱贫组〔2020〕2号", "document:萧脱贫组〔2020〕2号"},
    {"9月16日甘政发〔1987〕139号", "document:甘政发〔1987〕139号"},
    {"格式同国残工委〔2021〕第3号", "document:国残工委〔2021〕3号"},
    {"领到了新财教〔2018〕61号", "document:?新财教〔2018〕61号?财教〔2018〕61号"},
};

constexpr Case kRefused[] = {
    {"水费（２０１６）年报，共（１２）项", ""},
    {"", ""},
    {"详见附件〔2020〕", ""},
    {"[2017]22人参加培训", ""},
    {"辽中市政府令[2014]7《办法》", "title:《办法》"},                   // an order without its 号
    {"《工伤保险条例》（见前。）第三十七条", "title:《工伤保险条例》"},  // nothing looks past a full stop
    {"辽中市政府令[[]2014]201号", ""},
    {"京网文〔2020〕201，其余不清", ""},  // a certificate without its 号 is no number
    {"关于2017年22号楼的改造", ""},
    {"会议于2019年3号召开", ""},
    {"电话：024-23388888", ""},
    {"参考文献[12]", ""},
    {"索引号 000014349/2018-00222", ""},
    {"冀卫办规划函〔2015〕号", ""},
    {"渝人社发〔2022号", ""},
    {"〔2015〕10号", ""},
    {"交办[2017]09031001号信访件", ""},
    {"乘8号线到站，3号楼2017室", ""},
    {"第一条 为了规范", ""},
    {"会刊第3号《关于修桥的建议》", "title:《关于修桥的建议》"},  // whose session is not said
    {"第3号《修桥办法》", "title:《修桥办法》"},
    {"第5号党派负责人", ""},
    {"第3号集体宿舍", ""},
    {"建议：第3号路灯尽快修复", ""},
    {"1、2号提案箱", ""},
    {"25号提案人到会", ""},
    {"65号提案要求标注警示语", ""},  // no 第, and nothing says whose
    {"SL 100-60个", ""},
    {"SL 219-98%", ""},
    {"2016年房屋第36号", ""},
    {"某案杭刑初字第100号", ""},  // a court's, without its year
    {"穗中法民五终字第788号", ""},
    {"望国土字第0006082号", ""},
    {"财税第36号", ""},  // neither year nor form
    {"第12/34号提案", ""},
    {"12号、34号提案", ""},  // nothing says that these are numbers of motions
    {"建议12号前完成", ""},
    {"会议建议106号楼的住户尽快答复", ""},
    {"第31号“先锋号”提名", ""},
    {"《关于修桥的建议》（5号线）", "title:《关于修桥的建议》"},
    {"案号：12", ""},
    {"来杭12号建议出行", ""},
    {"《关于修桥的公告》（第35号）", "title:《关于修桥的公告》"},  // neither year nor issuer
    {"《修桥办法》（第35号）", "title:《修桥办法》"},
    {"有效行政法规（202605完成）", ""},
    {"有效政办发（202605完成）", ""},
    {"济国用〔2018〕1-3号", "certificate:济国用〔2018〕1-3号"},
    {"国土资函〔2010〕12-1号", "certificate:国土资函〔2010〕12-1号"},
    {"第3号市人民政府令人满意", ""},
    {"第2号学校令牌", ""},
    {"第4号楼（活）公示栏", ""},
    {"挂牌第[3]号地块", ""},
    {"（某）公（活）栏（2014）17人", ""},
    {"京网文〔2020〕7号、8号等许可到期", "certificate:京网文〔2020〕7号"},
    {"京网 文〔2020〕7号", "certificate:京网文〔2020〕7号"},  // the space makes no number of it
    {"镇(8888 2222222222222222222222", ""},                   // more digits than any number has
};

TEST(Mentions, Accepted) {
  for (const Case& c : kAccepted) EXPECT_EQ(found_in(c.text), c.found) << c.text;
}
TEST(Mentions, Repaired) {
  for (const Case& c : kRepaired) EXPECT_EQ(found_in(c.text), c.found) << c.text;
}
TEST(Mentions, LeftEdges) {
  for (const Case& c : kEdges) EXPECT_EQ(found_in(c.text), c.found) << c.text;
}
TEST(Mentions, Refused) {
  for (const Case& c : kRefused) EXPECT_EQ(found_in(c.text), c.found) << c.text;
}

TEST(Mentions, NoYearLaterThanTheDocumentsOwn) {
  Options options;
  options.latest_year = 2019;
  EXPECT_EQ(found_in("辽水发〔2020〕31号", options), "");
  EXPECT_EQ(found_in("辽水发〔2019〕31号", options), "document:辽水发〔2019〕31号");
}

TEST(Mentions, OnlyTheKindsAskedFor) {
  Options options;
  options.kinds = 1U << static_cast<unsigned>(Kind::document);
  EXPECT_EQ(found_in("《某法》第五条（国务院令第6号）、辽水发〔2019〕31号", options),
            "document:辽水发〔2019〕31号");
}

TEST(Mentions, ShortNamesStandForWhatTheyWereDefinedFor) {
  struct Short {
    const char* text;
    const char* stands_for;  // of each title in order; - for itself
  };
  constexpr Short kShort[] = {
      {"《供水条例》（以下简称《条例》）施行后，《条例》第三条要求……", "- 《供水条例》 《供水条例》"},
      {"《供水办法》（辽水发〔2016〕31号，下称“《办法》”）；见《办法》、《规划》",
       "- 《供水办法》 《供水办法》 -"},
      {"《条例》第三条。《供水条例》（简称《条例》）", "- - 《供水条例》"},  // not before it is defined
      {"印发《方案》，《方案》要求", "- -"},
  };
  for (const Short& c : kShort) {
    const std::string text = c.text;
    const std::vector<Mention> mentions = find_mentions(text);
    std::string line;
    for (const Mention& mention : mentions) {
      if (mention.kind != Kind::title) continue;
      if (!line.empty()) line += " ";
      line += mention.owner == kNone ? "-" : canonical(mentions[mention.owner], text, mentions);
    }
    EXPECT_EQ(line, c.stands_for) << text;
  }
}

TEST(Mentions, SessionOfAProposal) {
  const std::string text = "对省政协十二届三次会议关于供水的建议(第12030411号)提案的答复";
  const std::vector<Mention> mentions = find_mentions(text);
  ASSERT_EQ(mentions.size(), 1U);
  EXPECT_EQ(mentions[0].kind, Kind::proposal);
  EXPECT_EQ(mentions[0].term, 12);
  EXPECT_EQ(mentions[0].session, 3);
  EXPECT_EQ(mentions[0].serial, 411U);
  EXPECT_EQ(mentions[0].body, Mention::Body::cppcc);
}

TEST(Mentions, IssuerByItsNameAtTheTime) {
  struct Named {
    const char* text;
    const char* issuer;
  };
  constexpr Named kNamed[] = {
      {"辽卫发〔2012〕1号", "辽宁省卫生厅"},
      {"辽卫发〔2016〕1号", "辽宁省卫生和计划生育委员会"},
      {"辽卫发〔2020〕1号", "辽宁省卫生健康委员会"},
      {"国卫发〔2015〕1号", "国家卫生和计划生育委员会"},
      {"国卫基层发〔2021〕3号", "国家卫生健康委员会"},
      {"国办发〔2019〕5号", "国务院办公厅"},
      {"沈民发〔2020〕1号", "沈阳市民政局"},
      {"国务院令第666号", "国务院"},
      {"某某乙丙丁发〔2020〕1号", ""},
  };
  for (const Named& c : kNamed) {
    const std::string text = c.text;
    const std::vector<Mention> mentions = find_mentions(text);
    ASSERT_EQ(mentions.size(), 1U) << text;
    EXPECT_EQ(issuer(mentions[0], text), c.issuer) << text;
  }
}

}  // namespace
}  // namespace wenhao::number

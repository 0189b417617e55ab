// The vocabulary of generated letters: bodies with their codes, topics, places, and sentences made of them.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "tests/support/dice.h"

namespace wenhao::letter_words {

struct Bureau {
  std::string_view name;      // 辽宁省民政厅
  std::string_view own;       // how it names itself: 我厅
  std::string_view circular;  // codes
  std::string_view reply;
};

inline constexpr std::array kBureaus = {
    Bureau{"辽宁省民政厅", "我厅", "辽民发", "辽民提"},
    Bureau{"辽宁省财政厅", "我厅", "辽财社", "辽财提"},
    Bureau{"辽宁省教育厅", "我厅", "辽教发", "辽教提"},
    Bureau{"辽宁省人力资源和社会保障厅", "我厅", "辽人社发", "辽人社提"},
    Bureau{"辽宁省卫生健康委员会", "我委", "辽卫发", "辽卫提"},
    Bureau{"辽宁省医疗保障局", "我局", "辽医保发", "辽医保提"},
    Bureau{"辽宁省住房和城乡建设厅", "我厅", "辽住建发", "辽住建提"},
    Bureau{"辽宁省农业农村厅", "我厅", "辽农发", "辽农提"},
    Bureau{"辽宁省交通运输厅", "我厅", "辽交发", "辽交提"},
    Bureau{"辽宁省水利厅", "我厅", "辽水发", "辽水提"},
    Bureau{"沈阳市民政局", "我局", "沈民发", "沈民提"},
    Bureau{"沈阳市教育局", "我局", "沈教发", "沈教提"},
    Bureau{"大连市卫生健康委员会", "我委", "大卫发", "大卫提"},
    Bureau{"鞍山市财政局", "我局", "鞍财发", "鞍财提"},
};

inline constexpr std::array<std::string_view, 44> kTopics = {
    "农村养老服务",   "社区助餐",       "失能老人照护", "住院护理保险", "困难家庭救助",   "儿童福利保障",
    "残疾人康复",     "村卫生室建设",   "家庭医生签约", "医养结合",     "门诊慢性病保障", "大病医疗救助",
    "乡村教师待遇",   "课后服务",       "学前教育学位", "职业教育实训", "校园食品安全",   "义务教育均衡",
    "高校毕业生就业", "返乡创业",       "公益性岗位",   "技能人才培养", "灵活就业参保",   "根治欠薪",
    "老旧小区改造",   "公共租赁住房",   "农村危房改造", "电梯加装",     "物业服务",       "燃气安全",
    "高标准农田",     "粮食收储",       "乡村产业",     "农村人居环境", "农民合作社",     "黑土地保护",
    "农村公路养护",   "城乡公交一体化", "货运安全",     "农村饮水安全", "河湖治理",       "水库除险加固",
    "志愿服务",       "殡葬服务",
};

inline constexpr std::array<std::string_view, 30> kPlaces = {
    "抚顺市", "本溪市", "丹东市", "锦州市", "营口市", "阜新市", "辽阳市", "铁岭市", "朝阳市", "盘锦市",
    "海城市", "台安县", "岫岩县", "新宾县", "清原县", "桓仁县", "凤城市", "东港市", "宽甸县", "北镇市",
    "黑山县", "义县",   "盖州市", "彰武县", "灯塔市", "昌图县", "北票市", "凌源市", "建平县", "盘山县",
};

inline constexpr std::array<std::string_view, 32> kNames = {
    "高秀兰", "孟庆山", "宋丽华", "韩志远", "邱晓梅", "田文博", "白玉芬", "付长顺",
    "佟亚男", "关铁军", "那宏伟", "赫英杰", "尚春燕", "栾福江", "曲慧敏", "初立新",
    "邵明哲", "柴桂荣", "翟海波", "闫淑珍", "贺建军", "毕雪松", "鲍国强", "车玉洁",
    "丁兆丰", "费晓东", "葛云霞", "蒋维民", "康凤芝", "雷振宇", "莫文秀", "滕大勇",
};

// A sentence, without its stop, that reports or describes what was before a year.
[[nodiscard]] std::string report(Dice& dice, std::string_view topic, int before);

// The same words as a short heading: 扩大覆盖范围.
[[nodiscard]] std::string aim(Dice& dice);

// 一 … 二十.
[[nodiscard]] std::string han(int value);

}  // namespace wenhao::letter_words

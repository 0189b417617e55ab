// Sentences put together from halves, so that a large corpus repeats few of them whole.
#include "tests/support/letter_words.h"

namespace wenhao::letter_words {
namespace {

constexpr std::array<std::string_view, 20> kVerbs = {"扩大", "健全", "优化", "规范", "夯实", "统筹", "拓宽",
                                                     "严格", "畅通", "巩固", "细化", "充实", "补齐", "提高",
                                                     "落细", "改进", "整合", "推广", "创新", "深化"};
constexpr std::array<std::string_view, 20> kObjects = {
    "覆盖范围", "服务标准", "资金渠道", "基层力量", "监管机制", "设施布局", "申请流程",
    "人才队伍", "信息平台", "考核办法", "协作机制", "保障水平", "应急能力", "培训体系",
    "宣传方式", "补贴政策", "评估制度", "合作模式", "服务网络", "工作台账"};
constexpr std::array<std::string_view, 12> kUnits = {"处站点",     "个乡镇", "所学校",   "户家庭",
                                                     "名工作人员", "个社区", "家机构",   "个项目",
                                                     "名群众",     "条线路", "个行政村", "座设施"};
constexpr std::array<std::string_view, 14> kResults = {
    "群众满意度逐年提高",         "基层反映较好",          "运行总体平稳",
    "各项指标均达到要求",         "受益群众持续增加",      "城乡差距进一步缩小",
    "矛盾纠纷明显减少",           "经验在全省推广",        "工作基础更加扎实",
    "服务半径缩短到十五分钟以内", "资金使用效益不断提高",  "专业力量得到加强",
    "薄弱环节得到了有效的改善",   "部门之间的配合更加顺畅"};
constexpr std::array<std::string_view, 10> kProblems = {
    "个别县区资金到位较晚", "专业人员仍显不足",   "部分设施使用率不高", "城乡之间发展不平衡",
    "信息共享还不充分",     "市场主体参与度偏低", "山区服务成本比较高", "政策知晓率有待提高",
    "部分标准已不适应",     "队伍流动性较大"};

std::string number(int value) { return std::to_string(value); }

std::string text(std::string_view words) { return std::string(words); }

}  // namespace

std::string report(Dice& dice, std::string_view topic, int before) {
  const std::string year = number(dice.from(before - 6, before - 1));
  const std::string place = text(dice.pick(kPlaces));
  const std::string count = number(dice.from(12, 4800)) + text(dice.pick(kUnits));
  switch (dice.below(9)) {
    case 0:
      return year + "年以来，" + place + "在" + text(topic) + "方面先后投入资金" +
             number(dice.from(20, 900)) + "万元，惠及" + count;
    case 1:
      return "目前，全省" + text(topic) + "已覆盖" + count + "，" + text(dice.pick(kResults));
    case 2:
      return "各地结合实际" + aim(dice) + "，" + place + "和" + text(dice.pick(kPlaces)) + "等地" +
             text(dice.pick(kResults));
    case 3:
      return "截至" + year + "年底，" + place + "累计完成" + count + "，" + text(dice.pick(kResults));
    case 4:
      return "由于历史原因，" + text(topic) + "工作中" + text(dice.pick(kProblems)) + "，" +
             text(dice.pick(kProblems)) + "的问题也比较突出";
    case 5:
      return "将符合条件的家庭纳入" + text(topic) + "的保障范围，由乡镇和街道负责受理，" + place + "为" +
             count + "建立了台账";
    case 6:
      return "去年，" + place + "开展了" + text(topic) + "专项检查，走访" + count + "，发现的问题已全部整改";
    case 7:
      return text(topic) + "关系群众切身利益，需要财政、民政等部门共同" + aim(dice) + "，形成合力";
    default:
      return place + "把" + text(topic) + "列入为民办实事清单，" + aim(dice) + "，先后安排" + count +
             "参加培训";
  }
}

std::string aim(Dice& dice) { return text(dice.pick(kVerbs)) + text(dice.pick(kObjects)); }

std::string han(int value) {
  constexpr std::array<std::string_view, 10> kDigits = {"十", "一", "二", "三", "四",
                                                        "五", "六", "七", "八", "九"};
  const std::string units = value % 10 == 0 ? "" : text(kDigits[static_cast<std::size_t>(value % 10)]);
  if (value < 10) return units;
  return (value < 20 ? "" : text(kDigits[static_cast<std::size_t>(value / 10)])) + "十" + units;
}

}  // namespace wenhao::letter_words

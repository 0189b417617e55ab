// The tables. Sources: 党政机关公文处理工作条例 (2012), article 8, for the fifteen kinds of document;
// 行政法规 制定程序条例 and 规章制定程序条例 for regulations; the letters of bureaus and congresses for the
// rest.
#include "corpus/document/vocabulary.h"

#include <algorithm>
#include <array>

#include "corpus/document/key.h"
#include "corpus/document/word_list.h"

namespace wenhao::document {
namespace {

using Word = std::u32string_view;

constexpr auto kKinds = end_list({
    // 条例, article 8
    U"决议",
    U"决定",
    U"命令",
    U"令",
    U"公报",
    U"公告",
    U"通告",
    U"意见",
    U"通知",
    U"通报",
    U"报告",
    U"请示",
    U"批复",
    U"议案",
    U"函",
    U"纪要",
    // answers to proposals and suggestions, and what they answer
    U"答复",
    U"回复",
    U"复文",
    U"提案",
    U"建议",
    // regulations, plans and what circulars carry
    U"条例",
    U"规定",
    U"办法",
    U"细则",
    U"规则",
    U"章程",
    U"方案",
    U"规划",
    U"计划",
    U"纲要",
    U"要点",
    U"措施",
    U"举措",
    U"预案",
    U"规程",
    U"规范",
    U"守则",
    U"准则",
    U"通则",
    U"制度",
    U"标准",
    U"指南",
    U"指引",
    U"清单",
    U"目录",
    U"名单",
    U"说明",
    U"总结",
    U"汇报",
});

// 立法法 and the two 制定程序条例.
constexpr auto kRegulations =
    end_list({U"法", U"法典", U"条例", U"规定", U"办法", U"细则", U"规则", U"章程", U"决定"});

constexpr auto kBodies = end_list({
    U"委员会", U"委",   U"局", U"厅",   U"部",   U"院",     U"办",   U"办公室", U"政府", U"府",   U"会",
    U"党组",   U"党委", U"署", U"总队", U"支队", U"大队",   U"中队", U"中心",   U"银行", U"公司", U"集团",
    U"大学",   U"学院", U"联", U"工会", U"法院", U"检察院", U"小组", U"处",     U"司",   U"室",   U"社",
    U"站",     U"所",   U"馆", U"总局", U"公署", U"行署",   U"团委", U"妇联",   U"协会", U"协",
});

constexpr auto kMembers = end_list({U"委员", U"代表", U"同志", U"先生", U"女士"});

constexpr auto kRecipients = end_list({
    U"部门",     U"单位", U"机构",       U"企业",     U"学校", U"高校", U"党派",   U"团体", U"组织", U"党委",
    U"系统",     U"队",   U"省",         U"市",       U"区",   U"县",   U"镇",     U"乡",   U"州",   U"盟",
    U"旗",       U"街道", U"各有关方面", U"直属机关", U"医院", U"协会", U"联合会", U"联社", U"团",   U"组",
    U"民主党派", U"分行", U"支行",       U"干部",     U"群众", U"市民", U"们",     U"中央", U"主席", U"总理",
    U"教授",     U"院士", U"朋友",       U"家长",     U"同学", U"居民", U"界",
});

constexpr auto kTitleVerbs = word_list({
    U"关于",
    U"对",
    U"转发",
    U"批转",
    U"印发",
    U"颁发",
    U"发布",
    U"公布",
    U"批准",
    U"同意",
    U"修改",
    U"修订",
    U"废止",
    U"贯彻",
});

}  // namespace

Word without_brackets(Word chars) {
  for (int group = 0; group < 2 && !chars.empty() && (chars.back() == U')' || chars.back() == U'〕');
       ++group) {
    const char32_t close = chars.back();
    const char32_t open = close == U')' ? U'(' : U'〔';
    std::size_t at = chars.size();
    for (int depth = 0; at > 0;) {  // …的函（编号：B（2017）103号）
      depth += chars[--at] == close ? 1 : chars[at] == open ? -1 : 0;
      if (depth == 0) break;
    }
    if (at == 0) break;
    chars = chars.substr(0, at);
  }
  return chars;
}

bool ends_as_title(Word chars) { return ends_with_any(without_brackets(chars), kKinds); }

bool ends_as_regulation(Word chars) { return ends_with_any(without_brackets(chars), kRegulations); }

bool ends_as_body(Word chars) { return chars.size() >= 2 && ends_with_any(chars, kBodies); }

bool ends_as_member(Word chars) { return ends_with_any(chars, kMembers); }

bool ends_as_recipient(Word chars) {
  const Word core = without_brackets(chars);
  return ends_as_member(core) || ends_as_body(core) || ends_with_any(core, kRecipients);
}

std::size_t find_title_verb(Word chars) {
  for (std::size_t at = 0; at < chars.size(); ++at) {
    if (kTitleVerbs.has_beginning_of(chars.substr(at))) return at;
  }
  return Word::npos;
}

}  // namespace wenhao::document

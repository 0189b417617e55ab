// The words of page furniture, as sites of governments of every level print them.
#include "corpus/document/furniture.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "corpus/document/word_list.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using Word = std::u32string_view;

// The whole line, brackets and bars aside.
constexpr auto kPieces = std::to_array<Word>({
    U"打印",
    U"打印本页",
    U"打印此页",
    U"关闭",
    U"关闭窗口",
    U"关闭本页",
    U"打印关闭",
    U"收藏",
    U"分享",
    U"分享到",
    U"分享至",
    U"返回",
    U"返回顶部",
    U"返回首页",
    U"回到顶部",
    U"大中小",
    U"a大a中a小",
    U"听全文",
    U"次",
    U"大",
    U"中",
    U"小",
    U"语音播报",
    U"无障碍",
    U"无障碍浏览",
    U"无障碍阅读",
    U"长者助手",
    U"关怀版",
    U"适老化",
    U"简体",
    U"繁体",
    U"搜索",
    U"首页",
    U"登录",
    U"注册",
    U"手机版",
    U"微信",
    U"微博",
    U"我要纠错",
    U"纠错",
    U"政策解读",
    U"相关解读",
    U"相关文件",
    U"相关链接",
    U"相关附件",
    U"相关阅读",
    U"相关文章",
    U"相关新闻",
    U"相关信息",
    U"相关文件下载",
    U"延伸阅读",
    U"热点推荐",
    U"基本信息",
    U"下载",
    U"全文下载",
    U"a",
    U"下载word",
    U"下载pdf",
    U"下载word下载pdf",
    U"用户登录",
    U"打印正文",
    U"aa",
    U"x",
    U"微信扫一扫",
    U"网站地图",
    U"联系我们",
    U"关于我们",
    U"隐私声明",
    U"保护视力色",
    U"视力保护色",
});

// What the line begins with.
constexpr auto kOpenings = word_list({
    U"【字体",     U"【打印",
    U"【大",       U"【关闭",
    U"【收藏",     U"[字体",
    U"[打印",      U"[大",
    U"字体大小",   U"分享到:",
    U"分享至",     U"扫一扫",
    U"微信扫一扫", U"用微信扫",
    U"上一篇",     U"下一篇",
    U"上一条",     U"下一条",
    U"搜索热词",   U"网站支持ipv6",
    U"本网站支持", U"点击查看政策解读",
    U"相关文件:",  U"相关链接:",
    U"相关阅读:",  U"相关附件下载",
    U"主办单位:",  U"主办:",
    U"承办单位:",  U"技术支持",
    U"备案号",     U"建议使用",
    U"网站主办",   U"欢迎来到",
    U"欢迎访问",
});

constexpr auto kCrumbs = word_list({
    U"当前位置",     U"您当前的位置", U"您当前所在", U"您所在的位置",
    U"您的位置",     U"您的当前位置", U"你的位置",   U"你所在的位置",
    U"您现在的位置", U"您现在所在",   U"现在位置",   U"所在位置",
    U"位置:",        U"首页>",        U"首页/",      U"首页»",
    U"网站首页>",    U"首页-",        U">",          U"»",
});

// Words that only the bottom of a page has. 主办单位 and 技术支持 stand in notices too.
constexpr auto kBottomOpenings = word_list({
    U"版权所有",
    U"copyright",
    U"©",
    U"网站标识码",
    U"政府网站标识码",
    U"扫一扫在手机打开",
    U"网站声明",
});

constexpr auto kBottomWords = word_list({
    U"icp备",
    U"公网安备",
    U"公安备案",
    U"网站标识码",
    U"版权所有",
    U"保留所有权利",
});

constexpr std::size_t kLongest = 90;  // a longer line is no furniture
constexpr std::size_t kLongestPiece = 14;

constexpr Word kBars = U"|·•-+—=_【】[]()<>×↺";
constexpr Characters kGlanceOfBars(kBars);
constexpr Word kDashes = U"-—–－‐·";
constexpr Firsts kFirsts(kPieces, kOpenings, kCrumbs, kBottomOpenings, kBars, kDashes, Word(U"第"));

bool is_bar(char32_t c) { return kGlanceOfBars.holds(c) && kBars.find(c) != Word::npos; }

constexpr auto kSortedPieces = [] {
  auto pieces = kPieces;
  std::ranges::sort(pieces);
  return pieces;
}();

// A button, bars and brackets round its word aside.
bool is_one_of_pieces(Word chars) { return std::ranges::binary_search(kSortedPieces, chars); }

// 登录 | 注册
bool are_pieces_between_bars(Word chars) {
  while (true) {
    const std::size_t bar = chars.find(U'|');
    if (!is_one_of_pieces(chars.substr(0, bar))) return false;
    if (bar == Word::npos) return true;
    chars.remove_prefix(bar + 1);
  }
}

bool is_piece(Word chars) {
  if (is_one_of_pieces(chars)) return true;
  if (!std::ranges::any_of(chars, is_bar)) return false;
  std::u32string word;
  std::ranges::copy_if(chars, std::back_inserter(word), [](char32_t c) { return !is_bar(c); });
  return word.empty() || is_one_of_pieces(word) || are_pieces_between_bars(chars);
}

// — 3 —, -3-, 第3页, 第3页共10页
bool is_page_number(Word chars) {
  const auto is_digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
  const auto is_dash = [](char32_t c) { return kDashes.find(c) != Word::npos; };
  const auto is_word = [&](char32_t c) { return is_digit(c) || Word(U"第页共/,").find(c) != Word::npos; };
  if (chars.size() < 3) return false;
  const bool dashes = is_dash(chars.front()) && is_dash(chars.back());
  const bool words = chars.front() == U'第' && chars.back() == U'页';
  if ((!dashes && !words) || !std::ranges::any_of(chars, is_digit)) return false;
  return std::ranges::all_of(chars,
                             [&](char32_t c) { return is_digit(c) || (dashes ? is_dash(c) : is_word(c)); });
}

// 甲网 >> 政策 >> 正文, whatever stands before it; not 《…<…>…<…>》.
bool is_way(Word chars) { return std::ranges::count(chars, U'>') > 1 && chars.find(U'<') == Word::npos; }

}  // namespace

Furniture furniture_of(Word chars, std::size_t length, bool may_be_bottom) {
  if (length > kLongest || chars.empty()) return Furniture::none;
  const bool has_bottom_word = may_be_bottom && contains_any(chars, kBottomWords);
  if (is_way(chars)) return Furniture::crumbs;
  if (!kFirsts.holds(chars.front())) return has_bottom_word ? Furniture::bottom : Furniture::none;
  if (length <= kLongestPiece && is_page_number(chars)) return Furniture::page;
  if (starts_with_any(chars, kCrumbs)) return Furniture::crumbs;
  if (starts_with_any(chars, kBottomOpenings) || has_bottom_word) return Furniture::bottom;
  if (starts_with_any(chars, kOpenings) || std::ranges::all_of(chars, is_bar)) return Furniture::piece;
  return length <= kLongestPiece && is_piece(chars) ? Furniture::piece : Furniture::none;
}

}  // namespace wenhao::document

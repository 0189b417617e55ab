// Titles compared by their letters.
#include "search/followup/titles.h"

#include <algorithm>
#include <array>

#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"

namespace wenhao::followup {
namespace {

using Word = std::u32string_view;

constexpr std::size_t kFewest = 4;      // letters that a title must have to be found inside another
constexpr std::size_t kNearShare = 12;  // one slip for so many letters …
constexpr std::size_t kMostSlips = 4;   // … and no more than this
constexpr std::size_t kLongest = 300;   // letters; what is longer is no title

// What a circular does with the document in its title: it issues it …
constexpr auto kIssuing = std::to_array<Word>({U"印发", U"转发", U"批转", U"发布", U"公布", U"颁布", U"颁发",
                                               U"下发", U"下达", U"批准", U"公开", U"出台", U"修订"});
// … or it speaks about it.
constexpr auto kSpeaking = std::to_array<Word>({U"贯彻", U"落实", U"实施", U"执行", U"宣传", U"学习", U"废止",
                                                U"修改", U"征求", U"做好", U"解释", U"停止"});

// What may follow the issued document's name within the title.
constexpr auto kAfterIssued = std::to_array<Word>({U"", U"的通知", U"通知", U"的公告", U"公告", U"的决定",
                                                   U"的函", U"的批复", U"的通告", U"的令", U"试行的通知",
                                                   U"暂行的通知", U"修订的通知", U"的意见", U"的请示"});

bool is_letter(char32_t c) {
  return text::is_han(c) || text::digit_value(c) >= 0 || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

// Without what stands in brackets at the end: （试行）, （2016—2020年）.
std::u32string without_end_brackets(std::u32string chars) {
  while (!chars.empty() && chars.back() == U')') {
    const std::size_t open = chars.rfind(U'(');
    if (open == std::u32string::npos || open == 0) break;
    chars.resize(open);
  }
  return chars;
}

// The document's own name after its issuer: 关于…; the whole where there is none.
Word after_issuer(Word key) {
  const std::size_t about = key.find(U"关于");
  return about == Word::npos ? key : key.substr(about);
}

bool ends_with_at_least(Word longer, Word shorter) {
  return shorter.size() >= kFewest && longer.size() > shorter.size() && longer.ends_with(shorter);
}

// One is the other with a body's name in front.
bool differ_by_issuer(Word a, Word b) {
  const Word longer = a.size() > b.size() ? a : b;
  const Word shorter = a.size() > b.size() ? b : a;
  if (!ends_with_at_least(longer, shorter)) return false;
  return longer.substr(0, longer.size() - shorter.size()).find(U"关于") == Word::npos;
}

bool shorter(const std::u32string& a, const std::u32string& b) { return a.size() < b.size(); }

template <class Words>
std::size_t last_of(Word chars, const Words& words) {
  std::size_t last = Word::npos;
  for (const Word word : words) {
    const std::size_t at = chars.rfind(word);
    if (at != Word::npos && (last == Word::npos || at > last)) last = at;
  }
  return last;
}

// The known title says that it issues what is cited, with or without a place in front.
bool issues(Word known, Word cited) {
  if (cited.size() < kFewest) return false;
  for (std::size_t at = known.find(cited); at != Word::npos; at = known.find(cited, at + 1)) {
    const std::size_t issuing = last_of(known.substr(0, at), kIssuing);
    const std::size_t speaking = last_of(known.substr(0, at), kSpeaking);
    const bool speaks = speaking != Word::npos && (issuing == Word::npos || speaking > issuing);
    const bool closes =
        std::ranges::find(kAfterIssued, known.substr(at + cited.size())) != kAfterIssued.end();
    if (issuing != Word::npos && !speaks && closes) return true;
  }
  return false;
}

// 《辽宁省老年人优待办法》 where the circular issues 老年人优待办法 is the same the other way round.
bool is_issued(Word known, Word cited) {
  if (issues(known, cited)) return true;
  const std::size_t issuing = last_of(known, kIssuing);
  if (issuing == Word::npos) return false;
  Word inner = known.substr(issuing + 2);
  for (const Word rest : kAfterIssued) {
    if (!rest.empty() && inner.ends_with(rest) &&
        differ_by_issuer(cited, inner.substr(0, inner.size() - rest.size())))
      return true;
  }
  return false;
}

}  // namespace

std::u32string title_key(std::string_view title) {
  const std::u32string folded = text::code_points(text::fold(title.substr(0, kLongest * 4)));
  std::u32string key;
  for (const char32_t c : without_end_brackets(folded)) {
    if (is_letter(c)) key += c;
  }
  constexpr Word kState = U"中华人民共和国";
  return key.starts_with(kState) && key.size() > kState.size() ? key.substr(kState.size()) : key;
}

std::size_t changes_between(std::u32string_view a, std::u32string_view b, std::size_t most) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > most) return most + 1;
  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::vector<std::size_t> row(b.size() + 1);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t other = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + other});
      const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last = std::move(last);
    last = std::move(row);
  }
  return std::min(last.back(), most + 1);
}

Likeness compare_titles(std::string_view cited, std::string_view known) {
  const std::u32string a = title_key(cited);
  const std::u32string b = title_key(known);
  if (a.empty() || b.empty()) return Likeness::different;
  if (a == b || issues(b, a)) return Likeness::same;
  if (differ_by_issuer(a, b))
    return std::min(a, b, shorter).starts_with(U"关于") ? Likeness::same : Likeness::placed;
  if (is_issued(b, a)) return Likeness::placed;
  const Word bare_a = after_issuer(a);
  const Word bare_b = after_issuer(b);
  if (bare_a == bare_b && bare_a.size() > kFewest) return Likeness::same;
  const std::size_t slips =
      std::min(kMostSlips, std::max<std::size_t>(1, std::min(bare_a.size(), bare_b.size()) / kNearShare));
  if (bare_a.size() > kLongest || bare_b.size() > kLongest) return Likeness::different;
  return changes_between(bare_a, bare_b, slips) <= slips ? Likeness::near : Likeness::different;
}

std::vector<std::string> title_runs(std::string_view title) {
  std::vector<std::string> runs;
  std::string run;
  const auto close = [&] {
    if (!run.empty()) runs.push_back(std::move(run));
    run.clear();
  };
  for (std::size_t at = 0; at < title.size();) {
    const text::Decoded c = text::decode(title, at);
    if (is_letter(text::fold(c.code_point))) {
      run.append(title.substr(at, c.size));
    } else if (!text::is_space(c.code_point)) {
      close();
    }
    at += c.size;
  }
  close();
  return runs;
}

}  // namespace wenhao::followup

// The words before and after a number, looked up in tables.
#include "corpus/document/relations.h"

#include <algorithm>
#include <array>

#include "corpus/document/bare_titles.h"
#include "corpus/document/key.h"
#include "corpus/document/passages.h"
#include "corpus/document/sentence.h"
#include "corpus/document/title.h"
#include "corpus/document/vocabulary.h"
#include "corpus/document/word_list.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using Word = std::u32string_view;

constexpr std::size_t kBefore = 40;  // characters of the clause before a number that are looked at
constexpr std::size_t kAfter = 24;   // after it; a verb there stands close
constexpr std::size_t kAgreed = 64;  // but for what was agreed first: 《…》已经…会议通过，现予印发

struct Verb {
  Word word;
  RelationType type;
};

// Before the number. The last one decides.
constexpr auto kVerbsBefore = std::to_array<Verb>({
    {U"根据", RelationType::based_on},    {U"按照", RelationType::based_on},
    {U"依据", RelationType::based_on},    {U"依照", RelationType::based_on},
    {U"遵照", RelationType::based_on},    {U"贯彻", RelationType::based_on},
    {U"落实", RelationType::based_on},    {U"印发", RelationType::issues},
    {U"制定", RelationType::issues},      {U"出台", RelationType::issues},
    {U"制发", RelationType::issues},      {U"下发", RelationType::issues},
    {U"制订", RelationType::issues},      {U"发布", RelationType::issues},
    {U"公布", RelationType::issues},      {U"颁布", RelationType::issues},
    {U"转发", RelationType::forwards},    {U"批转", RelationType::forwards},
    {U"修订", RelationType::amends},      {U"修改", RelationType::amends},
    {U"修正", RelationType::amends},      {U"废止", RelationType::repeals},
    {U"停止执行", RelationType::repeals}, {U"替代", RelationType::replaces},
    {U"代替", RelationType::replaces},    {U"取代", RelationType::replaces},
});

// After the number. The first one decides.
constexpr auto kVerbsAfter = std::to_array<Verb>({
    {U"废止", RelationType::repeals},     {U"停止执行", RelationType::repeals},
    {U"停止施行", RelationType::repeals}, {U"不再执行", RelationType::repeals},
    {U"失效", RelationType::repeals},     {U"作废", RelationType::repeals},
    {U"不再有效", RelationType::repeals}, {U"收悉", RelationType::answers},
    {U"转发", RelationType::forwards},    {U"作如下修改", RelationType::amends},
    {U"修改如下", RelationType::amends},  {U"予以修改", RelationType::amends},
    {U"修改为", RelationType::amends},    {U"作出修改", RelationType::amends},
    {U"进行修改", RelationType::amends},  {U"进行修订", RelationType::amends},
    {U"增加一项", RelationType::amends},  {U"增加一款", RelationType::amends},
    {U"增加一条", RelationType::amends},  {U"款删去", RelationType::amends},
    {U"条删去", RelationType::amends},    {U"项删去", RelationType::amends},
    {U"删去第", RelationType::amends},    {U"删除第", RelationType::amends},
    {U"下发给", RelationType::issues},    {U"予以下发", RelationType::issues},
    {U"印发给", RelationType::issues},    {U"印发你们", RelationType::issues},
    {U"现印发", RelationType::issues},    {U"印发实施", RelationType::issues},
    {U"予以印发", RelationType::issues},  {U"现予印发", RelationType::issues},
    {U"现予公布", RelationType::issues},  {U"予以公布", RelationType::issues},
    {U"现予发布", RelationType::issues},  {U"予以发布", RelationType::issues},
});

constexpr Offset kLongestGap = 48;  // bytes between the numbers of a list

// The characters of 第二十五条第二款, which may stand behind each number of a list.
constexpr Word kArticle = U"第条款项目之一二三四五六七八九十百〇0123456789()（）";

// What stands between the numbers of one list.
constexpr auto kConnectors = std::to_array<Word>({U"", U"、", U"和", U"及", U"以及", U"与", U",", U";"});

// What may be said of a number before the next of its list: 根据《甲》的规定和《乙》.
constexpr auto kRequirements = std::to_array<Word>(
    {U"的", U"等", U"有关", U"相关", U"文件", U"精神", U"规定", U"要求", U"部署", U"安排"});

constexpr Word kAndOthers = U"等部门";
constexpr std::size_t kLongestPlace = 8;
constexpr auto kPlaces = std::to_array<Word>({U"省", U"市", U"县", U"区", U"州"});

// How much a type says, where one number is named in several ways.
int weight(RelationType type) {
  switch (type) {
    case RelationType::answers:
      return 7;
    case RelationType::repeals:
      return 6;
    case RelationType::replaces:
      return 5;
    case RelationType::amends:
      return 4;
    case RelationType::forwards:
      return 3;
    case RelationType::issues:
      return 2;
    case RelationType::based_on:
      return 1;
    case RelationType::cites:
      return 0;
  }
  return 0;
}

// What a verb before a number says. One that only describes (印发的) gives way to all others.
struct Told {
  RelationType type;
  bool describes = false;
  bool is_deed = false;  // 贯彻, 落实: done to the document itself, or to something in it
};

constexpr auto kDeeds = std::to_array<Word>({U"贯彻", U"落实"});

// What is done to something in the document is not done to it: 落实《…》中提出的任务.
constexpr auto kWithin =
    std::to_array<Word>({U"中提出的", U"中明确的", U"中确定的", U"中规定的", U"中部署的", U"所提出的",
                         U"所明确的", U"所确定的", U"所规定的", U"所部署的"});

// Who agreed to it stands between it and what is done to it.
constexpr auto kAgreements = std::to_array<Word>({U"已经", U"已由", U"业经", U"已于", U"经"});

constexpr auto kWishes = std::to_array<Word>({U"建议", U"提案", U"议案"});
constexpr std::size_t kNearWish = 12;  // characters from 《…》 to 建议: 的第2031号建议

// 关于修订《…》的建议: what is wished is not done.
bool names_wish(Word after) {
  return after.starts_with(U"的") && contains_any(after.substr(0, kNearWish), kWishes);
}

// Verbs with their first characters, to be looked for in one pass.
template <std::size_t kSize>
class Verbs {
 public:
  constexpr explicit Verbs(const std::array<Verb, kSize>& verbs) : verbs_(verbs), firsts_(words_of(verbs)) {}

  // The verb at the beginning of some characters; null for none.
  [[nodiscard]] const Verb* at_beginning_of(Word chars) const {
    if (!firsts_.holds(chars.front())) return nullptr;
    const auto found =
        std::ranges::find_if(verbs_, [&](const Verb& verb) { return chars.starts_with(verb.word); });
    return found == verbs_.end() ? nullptr : &*found;
  }

 private:
  static constexpr std::array<Word, kSize> words_of(const std::array<Verb, kSize>& verbs) {
    std::array<Word, kSize> words;
    std::ranges::transform(verbs, words.begin(), &Verb::word);
    return words;
  }

  std::array<Verb, kSize> verbs_;
  Firsts firsts_;
};

constexpr Verbs kBeforeNumber(kVerbsBefore);
constexpr Verbs kBehindNumber(kVerbsAfter);

// The last verb of a clause; one that describes gives way to an earlier 按照.
std::optional<Told> verb_before(Word chars) {
  std::optional<RelationType> described;
  for (std::size_t at = chars.size(); at-- > 0;) {
    const Word rest = chars.substr(at);
    const Verb* verb = kBeforeNumber.at_beginning_of(rest);
    if (verb == nullptr) continue;
    if (!rest.substr(verb->word.size()).starts_with(U'的')) {
      if (described && verb->type != RelationType::based_on) return Told{*described, true};
      return Told{verb->type, false, starts_with_any(verb->word, kDeeds)};
    }
    if (!described) described = verb->type;
    chars = chars.substr(0, at);
  }
  return described ? std::optional(Told{*described, true}) : std::nullopt;
}

std::optional<RelationType> verb_after(Word chars) {
  for (; !chars.empty(); chars.remove_prefix(1)) {
    if (const Verb* verb = kBehindNumber.at_beginning_of(chars)) return verb->type;
  }
  return std::nullopt;
}

// Numbers that a list joins; they share the words around it.
struct List {
  std::vector<std::uint32_t> mentions;
  Span span;
};

class Reader {
 public:
  Reader(std::string_view text, const Cited& cited) : text_(text), cited_(cited) {}

  // The type of each number of a paragraph, handed to `take`.
  template <class Take>
  void read(const Paragraph& paragraph, std::size_t first, const Take& take) const {
    const std::vector<List> lists = lists_in(paragraph.span, first);
    for (std::size_t i = 0; i < lists.size(); ++i) {
      const Offset from = i > 0 ? lists[i - 1].span.end : paragraph.span.begin;
      const Offset to = i + 1 < lists.size() ? lists[i + 1].span.begin : paragraph.span.end;
      RelationType type = type_of(lists[i].span, from, to);
      const bool by_title = type == RelationType::issues || type == RelationType::forwards;
      if (paragraph.lists_repealed && (by_title || type == RelationType::cites)) type = RelationType::repeals;
      for (const std::uint32_t mention : lists[i].mentions) take(mention, type);
    }
  }

 private:
  [[nodiscard]] std::vector<List> lists_in(Span paragraph, std::size_t first) const {
    std::vector<List> lists;
    for (std::size_t i = first; i < cited_.mentions.size(); ++i) {
      if (cited_.mentions[i].span.begin >= paragraph.end) break;
      if (cited_.names[i] == kNobody) continue;
      const Span unit = cited_.ties[i].unit;
      const auto index = static_cast<std::uint32_t>(i);
      if (!lists.empty() && joins({lists.back().span.end, unit.begin})) {
        lists.back().mentions.push_back(index);
        lists.back().span.end = std::max(lists.back().span.end, unit.end);
      } else {
        lists.push_back({{index}, unit});
      }
    }
    return lists;
  }

  [[nodiscard]] bool joins(Span gap) const {
    if (gap.begin >= gap.end) return true;
    if (gap.size() > kLongestGap) return false;
    std::u32string chars(chars_of(text_, gap));
    std::erase_if(chars, [](char32_t c) { return kArticle.find(c) != Word::npos; });
    Word words = chars;
    for (const Word what : kRequirements) {
      if (words.starts_with(what)) words.remove_prefix(what.size());
    }
    if (std::ranges::find(kConnectors, words) != kConnectors.end()) return true;
    const auto connector = std::ranges::find_if(
        kConnectors, [words](Word word) { return !word.empty() && words.starts_with(word); });
    if (connector == kConnectors.end() || stop_of(words.front()) != Stop::none) return false;
    Word who = words.substr(connector->size());  // 《甲》、国务院办公厅《乙》 和郑州市《丙》
    if (who.ends_with(kAndOthers)) who.remove_suffix(kAndOthers.size());  // 、财政部等11部门《乙》
    return ends_as_body(who) || (who.size() <= kLongestPlace && ends_with_any(who, kPlaces));
  }

  // Brackets stop nothing, so that 文件（…号） sees the verb before 文件.
  [[nodiscard]] RelationType type_of(Span list, Offset from, Offset to) const {
    const auto told = verb_before(last_clause_of(text_, {from, list.begin}, kBefore).chars);
    const bool is_plain = told && !told->describes && !told->is_deed;
    if (is_plain && Word(chars_of(text_, {list.end, to}, 1)) != U"的") return told->type;
    const Key after = key_of(text_, {list.end, to}, kAfter);
    if (names_wish(after.chars)) return RelationType::cites;
    if (told && told->is_deed && starts_with_any(after.chars, kWithin)) return RelationType::cites;
    if (told && !told->describes) return told->type;
    if (const auto type = verb_after(sentence_begin(after.chars))) return *type;
    if (starts_with_any(after.chars, kAgreements)) {
      const Key more = key_of(text_, {list.end, to}, kAgreed);
      if (const auto type = verb_after(sentence_begin(more.chars))) return *type;
    }
    return told ? told->type : RelationType::cites;
  }

  static Word sentence_begin(Word chars) {
    std::size_t end = 0;
    while (end < chars.size() && stop_of(chars[end]) != Stop::sentence && chars[end] != U';') ++end;
    return chars.substr(0, end);
  }

  std::string_view text_;
  const Cited& cited_;
};

// The title tied to a number; a bare title's own words.
std::string title_with(std::string_view text, const Cited& cited, std::uint32_t mention) {
  if (cited.mentions[mention].kind == number::Kind::title) return bare_title(text, cited.mentions[mention]);
  const auto title = cited.ties[mention].title;
  return title ? unbroken(text::slice(text, *title)) : std::string();
}

}  // namespace

std::vector<Relation> relations_of(std::string_view text, const std::vector<Paragraph>& paragraphs,
                                   const Cited& cited, std::size_t names,
                                   const std::vector<Passage>& passages) {
  std::vector<Relation> relations;
  relations.reserve(names);
  std::vector<std::uint32_t> place(names + 1, kNothing);  // of each name among the relations
  const Reader reader(text, cited);
  const auto take = [&](std::uint32_t mention, RelationType type) {
    std::uint32_t& known = place[cited.names[mention]];
    const auto passage = [&] { return passage_at(passages, cited.mentions[mention].span.begin); };
    if (known == kNothing) {
      known = count(relations);
      relations.push_back({type, mention, title_with(text, cited, mention), passage(), {}});
      return;
    }
    Relation& relation = relations[known];
    if (relation.title.empty()) relation.title = title_with(text, cited, mention);
    if (weight(type) <= weight(relation.type)) return;
    relation.type = type;
    relation.mention = mention;
    relation.passage = passage();
  };
  std::size_t first = 0;
  for (const Paragraph& paragraph : paragraphs) {
    while (first < cited.mentions.size() && cited.mentions[first].span.begin < paragraph.span.begin) ++first;
    reader.read(paragraph, first, take);
  }
  return relations;
}

}  // namespace wenhao::document

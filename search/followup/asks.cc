// Headings and sentences looked up in request_words.tsv.
#include "search/followup/asks.h"

#include <algorithm>

#include "corpus/document/key.h"
#include "corpus/document/marker.h"
#include "corpus/document/sentence.h"
#include "corpus/text/date.h"
#include "corpus/text/utf8.h"
#include "search/followup/request_words.h"

namespace wenhao::followup {
namespace {

using Word = std::u32string_view;

constexpr std::size_t kLongestLabel = 16;  // characters of 几点建议, 存在的主要问题

bool is_stop(char32_t c) { return document::stop_of(c) != document::Stop::none || c == U'、'; }

Word without_stops(Word chars) {
  while (!chars.empty() && (is_stop(chars.back()) || chars.back() == U')')) chars.remove_suffix(1);
  return chars;
}

// The clause from `at` on asks: an asking word, with nothing but words that may lead before it.
bool clause_asks(Word clause, Manner manner) {
  while (const std::size_t size = begins_with(clause, WordClass::lead)) clause.remove_prefix(size);
  const std::size_t asking = begins_with(clause, WordClass::ask);
  if (asking == 0 || begins_with(clause, WordClass::not_ask) > asking) return false;
  const Word word = clause.substr(0, asking);
  const bool firmly = word == U"建议" || word == U"恳请" || word == U"呼吁" || word == U"提议";
  return firmly || manner != Manner::plainly;
}

std::vector<Word> clauses_of(Word sentence) {
  std::vector<Word> clauses;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= sentence.size(); ++at) {
    if (at < sentence.size() && !is_stop(sentence[at])) continue;
    if (at > begin) clauses.push_back(sentence.substr(begin, at - begin));
    begin = at + 1;
  }
  return clauses;
}

// 应当 asks unless the sentence reports what others said or what is not so.
bool ought(Word sentence) {
  if (holds(sentence, WordClass::reported)) return false;
  return holds(sentence, WordClass::ought);
}

// The mark of a run-in item at a place of a key: after a stop or at the beginning.
document::Marker item_at(const document::Key& key, std::size_t at) {
  constexpr std::size_t kMark = 8;  // characters of a mark and what follows it
  return document::marker_of(key.chars.substr(at, kMark));
}

// What opens with an imperative, an asking word or 应加强, whatever leads to it.
bool demands(Word clause) {
  constexpr std::size_t kWithVerb = 3;  // characters of 应加强; 应 alone may be told of others
  while (const std::size_t size = begins_with(clause, WordClass::lead)) clause.remove_prefix(size);
  return is_imperative(clause) || begins_with(clause, WordClass::ask) > 0 ||
         begins_with(clause, WordClass::ought) >= kWithVerb;
}

// Where the words after a label that asks begin: 建议：扩大试点.
std::size_t after_label(Word chars) {
  const std::size_t colon = chars.substr(0, kLongestLabel + 1).find(U':');
  const bool asks = colon != Word::npos && ends_with(chars.substr(0, colon), WordClass::ask_title) > 0;
  return asks ? colon + 1 : 0;
}

}  // namespace

Topic topic_of(Word chars) {
  chars = without_stops(chars);
  if (chars.ends_with(U"如下")) chars = without_stops(chars.substr(0, chars.size() - 2));
  if (chars.empty() || chars.size() > kLongestLabel) return Topic::open;
  const bool suggests = chars.ends_with(U"建议") || chars.ends_with(U"对策") || chars.ends_with(U"之道") ||
                        chars.ends_with(U"之策");
  const bool whole = ends_with(chars, WordClass::ask_title) == chars.size();  // 解决方案
  const bool content = is_imperative(chars) && !suggests && !whole;
  if (content || (begins_with(chars, WordClass::ask) > 0 && chars.size() > 6)) return Topic::open;
  if (ends_with(chars, WordClass::ask_title) > 0) return Topic::asks;
  return holds(chars, WordClass::background_title) ? Topic::background : Topic::open;
}

bool is_imperative(Word chars) { return begins_with(chars, WordClass::imperative) > 0; }

bool asks(Word sentence, Manner manner) {
  const std::vector<Word> clauses = clauses_of(sentence);
  for (const Word clause : clauses) {
    if (clause_asks(clause, manner)) return true;
  }
  return manner == Manner::any && ought(sentence);
}

bool leads_in(Word line) {
  const bool open =
      line.ends_with(U":") || line.ends_with(U"：") || line.ends_with(U"如下") || line.ends_with(U"如下。");
  constexpr std::size_t kLongest = 80;
  constexpr std::size_t kTail = 24;
  if (!open || line.empty()) return false;
  const Word tail =
      line.substr(line.size() - std::min(line.size(), line.size() > kLongest ? kTail : kLongest));
  return holds(tail, WordClass::ask_title) || holds(tail, WordClass::ask);
}

bool is_closing(Word line) {
  const Word words = without_stops(line);
  if (words.empty()) return true;
  if (words.size() <= 40 && holds(words, WordClass::closing)) return true;
  constexpr std::size_t kWithoutColon = 20;  // 提案人何某; 提案人建议市政府… is none
  const std::size_t signer = begins_with(words, WordClass::signer);
  const bool colon = signer < words.size() && words[signer] == U':';
  if (signer > 0 && words.size() <= (colon ? 60 : kWithoutColon) && !asks(words, Manner::plainly))
    return true;
  std::string utf8;
  for (const char32_t c : words.substr(0, 30)) text::append(utf8, c);
  const auto date = text::date_at(utf8, 0);
  return date && date->span.end == utf8.size() && words.size() <= 30;
}

std::vector<text::Span> sentences_in(std::string_view text, text::Span range) {
  std::vector<text::Span> sentences;
  text = text.substr(0, range.end);  // nothing is looked for beyond it
  text::Offset line = range.begin;   // where the line ends that was looked for last
  for (text::Offset at = range.begin; at < range.end;) {
    if (at >= line)
      line = static_cast<text::Offset>(std::min<std::size_t>(text.find('\n', at), range.end - 1) + 1);
    const text::Offset end = std::max(document::sentence_end(text, {at, line}), at + 1);
    const text::Span sentence = document::trim(text, {at, end});
    if (!sentence.empty()) sentences.push_back(sentence);
    at = end;
  }
  return sentences;
}

std::vector<text::Span> items_in(std::string_view text, text::Span range) {
  const document::Key key = document::key_of(text, range);
  std::vector<text::Offset> begins;
  document::MarkerKind kind = document::MarkerKind::none;
  bool fresh = true;  // a stop stands before this character
  for (std::size_t at = 0; at < key.size(); ++at) {
    if (fresh) {
      const document::Marker mark = item_at(key, at);
      const bool first = begins.empty() && mark && mark.ordinal == 1;
      const bool next = !begins.empty() && mark.kind == kind && mark.ordinal == begins.size() + 1;
      if (first || next) {
        kind = mark.kind;
        begins.push_back(key.places[at].begin);
      }
    }
    fresh = is_stop(key.chars[at]);
  }
  std::vector<text::Span> items;
  if (begins.size() < 2) return items;
  for (std::size_t i = 0; i < begins.size(); ++i)
    items.push_back(document::trim(text, {begins[i], i + 1 < begins.size() ? begins[i + 1] : range.end}));
  return items;
}

std::vector<text::Span> demands_in(std::string_view text, text::Span range) {
  const document::Key key = document::key_of(text, range);
  std::vector<text::Span> found;
  std::size_t begin = after_label(key.chars);
  for (std::size_t at = begin; at <= key.size(); ++at) {
    if (at < key.size() && key.chars[at] != U';') continue;
    if (at > begin) {
      if (!demands(key.chars.substr(begin, at - begin))) return {};
      found.push_back(key.span(begin, at));
    }
    begin = at + 1;
  }
  if (found.size() < 2) return {};
  return found;
}

bool is_directive(Word line) {
  constexpr Word kBefore = U"需重主必首想只若快将还不";
  constexpr Word kAfter = U"求素点件领闻么";
  for (std::size_t at = 1; at + 1 < line.size(); ++at) {
    if (line[at] == U'应' && (line[at + 1] == U'当' || line[at + 1] == U'该')) return true;
    if (line[at] == U'要' && kBefore.find(line[at - 1]) == Word::npos &&
        kAfter.find(line[at + 1]) == Word::npos)
      return true;
  }
  return false;
}

}  // namespace wenhao::followup

// Sentences are chosen by how much of them was found, then printed in order with gaps between.
#include "search/present/fragment.h"

#include <algorithm>
#include <set>

#include "corpus/text/utf8.h"

namespace wenhao::present {
namespace {

using text::decode;
using text::Offset;
using text::Span;

// Closing marks that belong to the sentence before them.
bool closes(char32_t c) {
  constexpr std::u32string_view kClosing = U"”’」』）)》〉】〕]\"'";
  return kClosing.find(c) != std::u32string_view::npos;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

Span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view whole = text.substr(begin, end - begin);
  const std::string_view inner = text::trim(whole);
  if (inner.empty()) return {};
  const auto offset = begin + static_cast<std::size_t>(inner.data() - whole.data());
  return {static_cast<Offset>(offset), static_cast<Offset>(offset + inner.size())};
}

struct Chosen {
  Span span;
  std::size_t covered = 0;  // bytes of it that were found, each word once
  bool in_focus = false;
  bool shown = false;
};

std::size_t overlap(Span a, Span b) {
  const Offset begin = std::max(a.begin, b.begin);
  const Offset end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

// Sentences that something found lies across are one: a title in two lines.
std::vector<Span> joined_by(const std::vector<Span>& spans, const std::vector<Span>& sentences) {
  std::vector<Span> joined;
  std::size_t next = 0;  // spans before it end before the sentence
  for (const Span& sentence : sentences) {
    while (next < spans.size() && spans[next].end <= sentence.begin) ++next;
    const bool across = !joined.empty() && next < spans.size() && spans[next].begin < joined.back().end;
    if (across) {
      joined.back().end = sentence.end;
    } else {
      joined.push_back(sentence);
    }
  }
  return joined;
}

std::vector<Chosen> weigh(std::string_view text, const std::vector<Span>& spans,
                          const std::vector<Span>& focus) {
  std::vector<Chosen> sentences;
  std::size_t next = 0;  // spans before it end before the sentence
  for (const Span& span : joined_by(spans, sentences_of(text))) {
    Chosen sentence{span};
    while (next < spans.size() && spans[next].end <= span.begin) ++next;
    std::set<std::string_view> found;  // what stands there twice says no more than once
    for (std::size_t i = next; i < spans.size() && spans[i].begin < span.end; ++i) {
      const bool is_new = found.insert(text.substr(spans[i].begin, spans[i].size())).second;
      sentence.covered += is_new ? overlap(spans[i], span) : 1;
    }
    sentence.in_focus =
        std::any_of(focus.begin(), focus.end(), [&span](Span part) { return overlap(part, span) > 0; });
    sentences.push_back(sentence);
  }
  return sentences;
}

// Marks the sentences to show: those with most in them first, then what stands after and
// before them, while there is room.
void choose(std::string_view text, std::vector<Chosen>& sentences, std::size_t room) {
  std::vector<std::size_t> order(sentences.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&sentences](std::size_t a, std::size_t b) {
    return std::pair(sentences[b].in_focus, sentences[b].covered) <
           std::pair(sentences[a].in_focus, sentences[a].covered);
  });
  std::size_t used = 0;
  const auto show = [&](std::size_t i) {
    const std::size_t size = characters(text::slice(text, sentences[i].span));
    if (sentences[i].shown || (used > 0 && used + size > room)) return;
    sentences[i].shown = true;
    used += size;
  };
  const bool found =
      std::any_of(sentences.begin(), sentences.end(), [](const Chosen& s) { return s.covered > 0; });
  for (const std::size_t i : order) {
    if (!found || sentences[i].covered > 0 || sentences[i].in_focus) show(i);
  }
  for (std::size_t i = 1; i < sentences.size(); ++i) {
    if (sentences[i - 1].shown) show(i);
  }
  for (std::size_t i = sentences.size(); i-- > 1;) {
    if (sentences[i].shown) show(i - 1);
  }
}

// A sentence longer than the room is cut on both sides of the first thing found in it.
Span cut(std::string_view text, Span sentence, const std::vector<Span>& spans, std::size_t room) {
  if (characters(text::slice(text, sentence)) <= room) return sentence;
  Offset from = sentence.begin;
  for (const Span& span : spans) {
    if (overlap(span, sentence) > 0) {
      from = std::max(span.begin, sentence.begin);
      break;
    }
  }
  Offset begin = from;
  for (std::size_t i = 0; i < room / 4 && begin > sentence.begin; ++i) {
    begin -= static_cast<Offset>(text::decode_before(text, begin).size);
  }
  Offset end = begin;
  for (std::size_t i = 0; i < room && end < sentence.end; ++i) end += decode(text, end).size;
  return {begin, end};
}

// A line end within a sentence is nothing between Han characters, and a space elsewhere.
std::string in_one_line(std::string_view lines) {
  std::string out;
  for (std::size_t at = 0; at < lines.size();) {
    const text::Decoded c = decode(lines, at);
    if (!text::is_line_end(c.code_point)) {
      out += lines.substr(at, c.size);
      at += c.size;
      continue;
    }
    while (at < lines.size() && text::is_space(decode(lines, at).code_point)) at += decode(lines, at).size;
    const std::size_t before = text::decode_before(out, out.size()).size;
    const bool han = !out.empty() && at < lines.size() &&
                     text::is_han(decode(out, out.size() - before).code_point) &&
                     text::is_han(decode(lines, at).code_point);
    if (!han) out += ' ';
  }
  return out;
}

class Builder {
 public:
  Builder(std::string_view text, const std::vector<Span>& spans) : text_(text), spans_(spans) {}

  void add(Span span) {
    Offset at = span.begin;
    for (const Span& hit : spans_) {
      const Offset begin = std::max(hit.begin, span.begin);
      const Offset end = std::min(hit.end, span.end);
      if (begin >= end) continue;
      put(text_.substr(at, begin - at), false);
      put(text_.substr(begin, end - begin), true);
      at = end;
    }
    put(text_.substr(at, span.end - at), false);
  }

  void put(std::string_view lines, bool hit) {
    const std::string text = in_one_line(lines);
    if (text.empty()) return;
    if (!out_.empty() && out_.back().hit == hit) {
      out_.back().text += text;
    } else {
      out_.push_back({text, hit});
    }
  }

  std::vector<Fragment> take() { return std::move(out_); }

 private:
  std::string_view text_;
  const std::vector<Span>& spans_;
  std::vector<Fragment> out_;
};

}  // namespace

std::vector<Span> sentences_of(std::string_view text) {
  std::vector<Span> sentences;
  std::size_t begin = 0;
  const auto end_at = [&](std::size_t end) {
    const Span span = trimmed(text, begin, end);
    if (!span.empty()) sentences.push_back(span);
    begin = end;
  };
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = decode(text, at);
    at += c.size;
    if (!text::is_sentence_end(c.code_point) && !text::is_line_end(c.code_point)) continue;
    for (text::Decoded next = decode(text, at); at < text.size(); next = decode(text, at)) {
      if (!closes(next.code_point) && !text::is_sentence_end(next.code_point)) break;
      at += next.size;
    }
    end_at(at);
  }
  end_at(text.size());
  return sentences;
}

std::vector<Fragment> fragments(std::string_view text, const std::vector<Span>& spans,
                                const std::vector<Span>& focus, const FragmentOptions& options) {
  std::vector<Chosen> sentences = weigh(text, spans, focus);
  choose(text, sentences, options.max_characters);
  Builder builder(text, spans);
  bool gap = false;  // something before is not shown
  Offset last = 0;   // the end of what was shown
  for (const Chosen& sentence : sentences) {
    if (!sentence.shown) {
      gap = true;
      continue;
    }
    const Span shown = cut(text, sentence.span, spans, options.max_characters);
    if (gap || shown.begin > sentence.span.begin) {
      builder.put(kGap, false);
    } else if (last != 0 && last < shown.begin) {
      builder.put(" ", false);  // what stood between two sentences was white space
    }
    builder.add(shown);
    gap = shown.end < sentence.span.end;
    last = shown.end;
  }
  if (gap) builder.put(kGap, false);
  return builder.take();
}

std::string plain(const std::vector<Fragment>& fragments) {
  std::string out;
  for (const Fragment& fragment : fragments) out += fragment.text;
  return out;
}

}  // namespace wenhao::present

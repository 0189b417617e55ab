// Nested marks go one step down: 《》 to 〈〉 in a title, “” to ‘’ in a quotation.
#include "search/present/quote.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "corpus/text/utf8.h"
#include "search/match/matter.h"
#include "search/present/fragment.h"
#include "search/present/words.h"

namespace wenhao::present {
namespace {

using Pair = std::pair<char32_t, char32_t>;
constexpr std::array kTitleMarks = {Pair{U'《', U'〈'}, Pair{U'》', U'〉'}};
constexpr std::array kQuoteMarks = {Pair{U'“', U'‘'}, Pair{U'”', U'’'}};

// The text with marks replaced and every run of white space as one space.
std::string inner(std::string_view text, const std::array<Pair, 2>& marks) {
  std::string out;
  bool space = false;
  const std::string_view trimmed = text::trim(text);
  for (std::size_t at = 0; at < trimmed.size();) {
    const text::Decoded c = text::decode(trimmed, at);
    const auto mark =
        std::find_if(marks.begin(), marks.end(), [&c](const Pair& m) { return m.first == c.code_point; });
    const bool is_space = text::is_space(c.code_point);
    if (is_space && !space) out += ' ';
    if (mark != marks.end()) {
      text::append(out, mark->second);
    } else if (!is_space) {
      out += trimmed.substr(at, c.size);
    }
    space = is_space;
    at += c.size;
  }
  return out;
}

}  // namespace

std::string_view openness_mark(std::string_view openness) {
  if (openness == "closed") return "（不予公开）";
  if (openness == "on_request") return "（依申请公开）";
  return {};
}

std::string marked_title(std::string_view title) { return "《" + inner(title, kTitleMarks) + "》"; }

std::string name_line(const std::string& title, const std::string& number, Language language,
                      const Paint& paint) {
  if (title.empty())
    return number.empty() ? paint(kUntitled.in(language), Look::heading) : paint(number, Look::number);
  const std::string named = paint(marked_title(title), Look::heading);
  return number.empty() ? named : named + "（" + paint(number, Look::number) + "）";
}

std::string citation(const index::DocumentHead& document) {
  const std::string title = document.title.empty() ? std::string() : marked_title(document.title);
  if (title.empty()) return document.number.empty() ? document.id : document.number;
  return document.number.empty() ? title : title + "（" + document.number + "）";
}

std::string path_above(const match::Hit& hit) {
  std::string path;
  for (const std::string& heading : hit.passage.path) {
    const auto says = [&heading](const index::PassageRecord& passage) {
      return passage.text.find(heading) != std::string::npos;
    };
    const bool is_said = says(hit.passage) || std::ranges::any_of(hit.before, says);
    if (!is_said) path += (path.empty() ? "" : " › ") + heading;
  }
  return path;
}

// Title and number stand before a quotation, so its own document's are not quoted with its words.
std::string quote(const match::Hit& hit) {
  const bool own = hit.why == match::Why::number;
  const text::Span matter = own ? match::matter_of(hit.passage, hit.document) : text::Span{};
  const std::string words = matter.begin > 0 ? plain(fragments(text::slice(hit.passage.text, matter), {}))
                                             : plain(fragments(hit.passage.text, hit.spans, hit.focus));
  const bool named = !hit.document.title.empty() || !hit.document.number.empty();
  std::string out = named ? citation(hit.document) + "：" : std::string();
  out += "“" + inner(words, kQuoteMarks) + "”";
  return out += openness_mark(hit.document.openness);
}

}  // namespace wenhao::present

// The blocks of an answered proposal, in the order of an official document: 一、 then （一）.
#include "search/present/report.h"

#include <algorithm>
#include <array>

#include "corpus/document/key.h"
#include "corpus/document/marker.h"
#include "search/present/quote.h"
#include "search/present/words.h"

namespace wenhao::present {
namespace {

using followup::AnsweredRequest;
using followup::Earlier;
using followup::Evidence;
using followup::Promise;
using followup::Source;
using followup::Standing;

constexpr Words kReport = {"提案答复参考材料", "Material for a reply"};
constexpr Words kReportOn = {"{0}答复参考材料", "Material for a reply to {0}"};
constexpr Words kCount = {"共提出 {0} 项请求", "{0} requests"};
constexpr Words kCountFound = {"，其中 {0} 项查到以往答复或依据", ", {0} of them with earlier passages"};
constexpr Words kLeftOut = {"；另有 {0} 项未列入", "; {0} more are left out"};
constexpr Words kNoRequests = {"没有在文中找到请求事项。", "No request was found in the text."};
constexpr Words kAsks = {"请求原文", "The request"};
constexpr Words kEarlier = {"以往答复", "Earlier passages"};
constexpr Words kSources = {"依据文件", "Documents they lean on"};
constexpr Words kPromises = {"以往承诺", "Promises made"};
constexpr Words kReply = {"答复拟稿", "Draft of the reply"};
constexpr Words kNothing = {"库中没有查到与这一项有关的以往答复和文件。",
                            "The index holds no earlier passage on this."};
constexpr Words kProposal = {"提案原文", "the proposal"};
constexpr Words kAllSources = {"引用来源一览", "Documents quoted"};
constexpr Words kNumber = {"文号", "Number"};
constexpr Words kTitle = {"标题", "Title"};
constexpr Words kStanding = {"效力", "Standing"};
constexpr Words kDate = {"日期", "Date"};
constexpr Words kFile = {"文件", "File"};
constexpr Words kSame = {"；另有 {0} 件内容相近", "; {0} more say nearly the same"};
constexpr Words kDue = {"；期限 {0}", "; due {0}"};
constexpr Words kOverdue = {"（已到期）", " (overdue)"};
constexpr Words kAmount = {"；金额 {0}", "; amount {0}"};
constexpr Words kInForce = {"库中未见废止", "no repeal held"};
constexpr Words kRepealed = {"已废止", "repealed"};
constexpr Words kReplaced = {"已被替代", "replaced"};
constexpr Words kUnknown = {"未收原文，效力不详", "not held, unknown"};

constexpr std::array<std::string_view, 10> kDigits = {"〇", "一", "二", "三", "四",
                                                      "五", "六", "七", "八", "九"};

// 1 to 999 as 一, 十二, 一百零三.
std::string chinese(std::size_t number) {
  std::string out;
  const std::size_t hundreds = number / 100;
  const std::size_t tens = number / 10 % 10;
  const std::size_t ones = number % 10;
  if (hundreds > 0) out += std::string(kDigits.at(hundreds % 10)) + "百";
  if (tens > 0) out += (tens == 1 && hundreds == 0 ? "" : std::string(kDigits.at(tens))) + "十";
  if (tens == 0 && hundreds > 0 && ones > 0) out += "零";
  if (ones > 0) out += kDigits.at(ones);
  return out;
}

std::string standing_words(const Source& source, Language language) {
  const auto by = [&] {
    if (source.ended_by.empty()) return std::string();
    const index::DocumentHead& document = source.ended_by.front().document;
    return "：" + citation(document) + (document.date.empty() ? "" : "，" + day(document.date, language));
  };
  switch (source.standing) {
    case Standing::in_force:
      return std::string(kInForce.in(language));
    case Standing::repealed:
      return std::string(kRepealed.in(language)) + by();
    case Standing::replaced:
      return std::string(kReplaced.in(language)) + by();
    case Standing::unknown:
      break;
  }
  return std::string(kUnknown.in(language));
}

// A head goes under the report's own number: 1.提高标准 without its 1. 一是 is part of what it says.
std::string_view without_number(std::string_view head) {
  using document::MarkerKind;
  const document::Key key = document::key_of(head);
  const document::Marker mark = document::marker_of(key.chars);
  const bool is_number = mark && mark.kind != MarkerKind::run_in && mark.kind != MarkerKind::sequence;
  return is_number && mark.size < key.size() ? head.substr(key.places[mark.size].begin) : head;
}

// ——《标题》（文号），2020年5月11日，第9段
std::string place(const Evidence& evidence, Language language) {
  std::string out = "——" + citation(evidence.document);
  out += openness_mark(evidence.document.openness);
  if (!evidence.document.date.empty()) out += "，" + day(evidence.document.date, language);
  return out + "，" + filled(kParagraph.in(language), std::to_string(evidence.passage + 1));
}

class Maker {
 public:
  Maker(const followup::ProposalAnswer& answer, Language language) : answer_(answer), language_(language) {}

  Report make() {
    const std::string title(answer_.title.empty()
                                ? std::string(kReport.in(language_))
                                : filled(kReportOn.in(language_), marked_title(answer_.title)));
    add(BlockKind::title, 0, title);
    add(BlockKind::text, 0, summary());
    for (std::size_t i = 0; i < answer_.requests.size(); ++i) add_request(i);
    add_all_sources();
    return std::move(report_);
  }

 private:
  void add(BlockKind kind, std::uint8_t level, std::string text) {
    report_.push_back({kind, level, std::move(text)});
  }

  [[nodiscard]] std::string summary() const {
    if (answer_.requests.empty()) return std::string(kNoRequests.in(language_));
    const auto found = std::ranges::count_if(
        answer_.requests, [](const AnsweredRequest& request) { return !request.passages.empty(); });
    std::string out = filled(kCount.in(language_), std::to_string(answer_.requests.size()));
    out += filled(kCountFound.in(language_), std::to_string(found));
    if (answer_.left_out > 0) out += filled(kLeftOut.in(language_), std::to_string(answer_.left_out));
    return out + (language_ == Language::zh ? "。" : ".");
  }

  void add_section(const Words& words) {
    ++section_;
    add(BlockKind::heading, 2, "（" + chinese(section_) + "）" + std::string(words.in(language_)));
  }

  void add_request(std::size_t i) {
    const AnsweredRequest& request = answer_.requests[i];
    section_ = 0;
    add(BlockKind::heading, 1, chinese(i + 1) + "、" + std::string(without_number(request.request.head)));
    add_section(kAsks);
    add_quote(request.request.text, "——" + std::string(kProposal.in(language_)));
    if (request.passages.empty() && request.promises.empty()) {
      add(BlockKind::text, 0, std::string(kNothing.in(language_)));
    }
    add_earlier(request);
    add_sources(request);
    add_promises(request);
    add_section(kReply);
    add(BlockKind::blank, 0, {});
  }

  void add_quote(const std::string& words, std::string where) {
    Block block{BlockKind::quote, 0, words};
    block.cells = {std::move(where)};
    report_.push_back(std::move(block));
  }

  void add_earlier(const AnsweredRequest& request) {
    if (request.passages.empty()) return;
    add_section(kEarlier);
    for (const Earlier& earlier : request.passages) {
      std::string where = place(earlier.quote, language_);
      if (!earlier.repeats.empty())
        where += filled(kSame.in(language_), std::to_string(earlier.repeats.size()));
      add_quote(earlier.quote.text, std::move(where));
      note(earlier.quote);
    }
  }

  void add_sources(const AnsweredRequest& request) {
    if (request.sources.empty()) return;
    add_section(kSources);
    Block table{BlockKind::table, 0, {}};
    table.columns = 3;
    table.widths = {28, 44, 28};
    for (const Words& head : {kNumber, kTitle, kStanding}) table.cells.emplace_back(head.in(language_));
    for (const Source& source : request.sources) {
      table.cells.push_back(source.number);
      table.cells.push_back(source.title);
      table.cells.push_back(standing_words(source, language_));
    }
    report_.push_back(std::move(table));
  }

  void add_promises(const AnsweredRequest& request) {
    if (request.promises.empty()) return;
    add_section(kPromises);
    for (const Promise& promise : request.promises) {
      std::string where = place(promise.by, language_);
      if (!promise.due.empty()) where += filled(kDue.in(language_), day(promise.due, language_));
      if (promise.overdue) where += kOverdue.in(language_);
      if (!promise.amount_written.empty()) where += filled(kAmount.in(language_), promise.amount_written);
      add_quote(promise.by.text, std::move(where));
      note(promise.by);
    }
  }

  void note(const Evidence& evidence) {
    const bool known = std::ranges::any_of(
        quoted_, [&](const Evidence* other) { return other->document.id == evidence.document.id; });
    if (!known) quoted_.push_back(&evidence);
  }

  void add_all_sources() {
    if (quoted_.empty()) return;
    add(BlockKind::heading, 1,
        chinese(answer_.requests.size() + 1) + "、" + std::string(kAllSources.in(language_)));
    Block table{BlockKind::table, 0, {}};
    table.columns = 4;
    table.widths = {24, 38, 16, 22};
    for (const Words& head : {kNumber, kTitle, kDate, kFile}) table.cells.emplace_back(head.in(language_));
    for (const Evidence* evidence : quoted_) {
      const index::DocumentHead& document = evidence->document;
      table.cells.push_back(document.number.empty() ? document.id.substr(0, 8) : document.number);
      table.cells.push_back(document.title);
      table.cells.push_back(day(document.date, language_));
      table.cells.push_back(file_name(evidence->source));
    }
    report_.push_back(std::move(table));
  }

  const followup::ProposalAnswer& answer_;
  Language language_;
  Report report_;
  std::size_t section_ = 0;
  std::vector<const Evidence*> quoted_;
};

}  // namespace

Report report_of(const followup::ProposalAnswer& answer, Language language) {
  return Maker(answer, language).make();
}

}  // namespace wenhao::present

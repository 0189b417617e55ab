// Reads marks, writes forms, and sets what the program finds against them.
#include "tests/quality/followup/proposals.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <sstream>

#include "search/followup/answer.h"

namespace wenhao::followup_quality {
namespace {

std::vector<std::string> split(const std::string& text, char by) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, by);) parts.push_back(part);
  return parts;
}

// Takes ⟦…⟧{…} out of a text.
KnownProposal without_marks(std::string name, const std::string& marked) {
  KnownProposal proposal{std::move(name), {}, {}};
  const std::string open = "⟦";
  const std::string close = "⟧{";
  std::size_t at = 0;
  for (std::size_t begin = marked.find(open); begin != std::string::npos; begin = marked.find(open, at)) {
    proposal.text += marked.substr(at, begin - at);
    const std::size_t end = marked.find(close, begin);
    const std::size_t label_end = marked.find('}', end);
    const std::string label = marked.substr(end + close.size(), label_end - end - close.size());
    KnownRequest request;
    request.span.begin = static_cast<text::Offset>(proposal.text.size());
    proposal.text += marked.substr(begin + open.size(), end - begin - open.size());
    request.span.end = static_cast<text::Offset>(proposal.text.size());
    request.judged = label != "?";
    if (label != "?" && label != "-") request.needles = split(label, '|');
    proposal.requests.push_back(std::move(request));
    at = label_end + 1;
  }
  proposal.text += marked.substr(at);
  return proposal;
}

constexpr const char* kItems[] = {"一", "二", "三", "四", "五", "六"};

// The needle: the answer's beginning.
std::string label_of(const TopicLine& line) { return "{" + line.answer.substr(0, 45) + "}"; }

std::string form(int kind, const std::string& topic, const std::vector<const TopicLine*>& lines) {
  std::string problems;
  std::string asks;
  const std::string title = "关于" + topic + "的提案\n";
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TopicLine& line = *lines[i];
    const std::string number = std::to_string(i + 1);
    const std::string end = label_of(line);
    switch (kind) {
      case 0:
        problems += (i == 0 ? "案由：" : "") + line.detail + "。";
        asks += "⟦" + std::string(kItems[i]) + "、" + line.request + "。⟧" + end + "\n";
        break;
      case 1:
        problems += "（" + std::string(kItems[i]) + "）" + line.detail + "。\n";
        asks += "⟦（" + std::string(kItems[i]) + "）" + line.request + "。请主管部门尽快研究。⟧" + end + "\n";
        break;
      case 2:
        problems += line.detail + "。";
        asks += "⟦" + number + "." + line.request + "。⟧" + end + "\n";
        break;
      case 3:
        asks += line.detail + "。⟦建议" + line.request + "。⟧" + end;
        break;
      case 4:
        problems += line.detail + "；";
        asks += "⟦" + std::string(kItems[i]) + "是" + line.request + (i + 1 < lines.size() ? "；" : "。") +
                "⟧" + end;
        break;
      default:
        asks += std::string(kItems[i]) + "、关于第" + number + "个方面\n问题：" + line.detail +
                "。\n建议：⟦" + line.request + "。⟧" + end + "\n";
        break;
    }
  }
  const char* const leads[] = {"\n建议：\n", "二、几点建议\n", "\n为此，提出以下建议：\n",
                               "",           "对此建议：",     ""};
  const std::string head = kind == 1 ? "一、存在的问题\n" : "";
  return title + head + problems + leads[kind] + asks + "\n以上提案，请予研究。\n2025年1月12日\n";
}

double overlap(text::Span a, text::Span b) {
  const text::Offset begin = std::max(a.begin, b.begin);
  const text::Offset end = std::min(a.end, b.end);
  if (begin >= end) return 0.0;
  return static_cast<double>(end - begin) / (std::max(a.end, b.end) - std::min(a.begin, b.begin));
}

// The place of the first right passage, from 1; 0 where none is.
std::size_t place_of_right(const followup::AnsweredRequest& answered, const KnownRequest& known) {
  for (std::size_t i = 0; i < answered.passages.size(); ++i) {
    const std::string& text = answered.passages[i].hit.passage.text;
    const auto holds = [&text](const std::string& needle) { return text.find(needle) != std::string::npos; };
    if (std::ranges::any_of(known.needles, holds)) return i + 1;
  }
  return 0;
}

void score_passages(const followup::AnsweredRequest& answered, const KnownRequest& known,
                    const std::string& name, bool tell, ProposalScore& total) {
  if (!known.judged) return;
  if (known.needles.empty()) {
    ++total.nothing;
    if (answered.passages.empty()) ++total.said_nothing;
    if (tell && !answered.passages.empty())
      std::printf("  %s: not nothing: %s\n", name.c_str(), answered.request.head.c_str());
    return;
  }
  ++total.judged;
  const std::size_t place = place_of_right(answered, known);
  total.first += place == 1 ? 1 : 0;
  total.in_three += place >= 1 && place <= 3 ? 1 : 0;
  if (tell && place != 1) {
    const std::string first =
        answered.passages.empty() ? "nothing" : answered.passages.front().quote.text.substr(0, 90);
    std::printf("  %s: right passage at %zu: %s: before it %s\n", name.c_str(), place,
                answered.request.head.c_str(), first.c_str());
  }
}

void score_one(Library& library, const KnownProposal& proposal, bool tell, ProposalScore& total) {
  const auto answer = followup::answer(library.store(), source_of(proposal.text), {});
  if (!answer) return;
  total.known += static_cast<int>(proposal.requests.size());
  total.found += static_cast<int>(answer->requests.size());
  std::vector<bool> used(answer->requests.size());
  for (const KnownRequest& known : proposal.requests) {
    std::size_t best = 0;
    while (best < used.size() &&
           (used[best] || overlap(answer->requests[best].request.span, known.span) < 0.6))
      ++best;
    if (best == used.size()) {
      if (tell)
        std::printf("  %s: missed: %s\n", proposal.name.c_str(),
                    std::string(text::slice(proposal.text, known.span)).c_str());
      total.judged += known.judged && !known.needles.empty() ? 1 : 0;
      continue;
    }
    used[best] = true;
    ++total.matched;
    score_passages(answer->requests[best], known, proposal.name, tell, total);
  }
  for (std::size_t i = 0; tell && i < used.size(); ++i) {
    if (!used[i])
      std::printf("  %s: no request: %s\n", proposal.name.c_str(), answer->requests[i].request.text.c_str());
  }
}

}  // namespace

std::vector<KnownProposal> read_proposals(const std::string& path) {
  std::vector<KnownProposal> proposals;
  std::istringstream in(file_text(path));
  std::string name;
  std::string marked;
  const auto close = [&] {
    if (!name.empty()) proposals.push_back(without_marks(name, marked));
    marked.clear();
  };
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("=== ")) {
      close();
      name = line.substr(4);
    } else if (!line.starts_with("#")) {
      marked += line + "\n";
    }
  }
  close();
  return proposals;
}

std::vector<KnownProposal> generated_proposals(const Material& material) {
  std::map<std::string, std::vector<const TopicLine*>> topics;
  for (const TopicLine& line : material.topics) topics[line.topic].push_back(&line);
  std::vector<KnownProposal> proposals;
  int first = 0;
  for (const auto& [topic, lines] : topics) {
    for (int i = 0; i < 3; ++i) {
      const int kind = (first + 2 * i) % 6;
      proposals.push_back(without_marks(topic + " " + std::to_string(kind), form(kind, topic, lines)));
    }
    ++first;
  }
  return proposals;
}

ProposalScore score(Library& library, const std::vector<KnownProposal>& proposals, bool tell) {
  ProposalScore total;
  for (const KnownProposal& proposal : proposals) score_one(library, proposal, tell, total);
  return total;
}

}  // namespace wenhao::followup_quality

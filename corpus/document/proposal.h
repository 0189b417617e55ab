// Which proposal or suggestion a document answers, with term and session from wherever they are told.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/document/ties.h"
#include "corpus/number/mention.h"

namespace wenhao::document {

// Where a document says which it answers, as ranges of the source: the surest first.
struct Saying {
  Span title;
  Span opening;
  Span head;  // all above the body
};

// Finds it, and completes all mentions of the same serial to the end of the opening: 第12030411号 is number
// 411 of term 12, session 3; 十二届三次会议 says the same.
[[nodiscard]] std::optional<std::uint32_t> find_proposal(std::string_view text, const Saying& saying,
                                                         std::vector<number::Mention>& mentions);

// The title of the proposal that a letter answers: tied to its number, else the one that the sentence of the
// opening says was received; empty where it names none.
[[nodiscard]] std::string answered_title(std::string_view text, const Document& document, text::Span opening,
                                         const std::vector<Tie>& ties);

// The title, an index of the mentions, that the opening calls a proposal or suggestion, whatever its own
// words are: 你们提出了题为《关于请求修复大桥》的议案. Nothing where it calls none so.
[[nodiscard]] std::optional<std::uint32_t> wish_by_name(std::string_view text, text::Span opening,
                                                        const std::vector<number::Mention>& mentions);

// Whether a mention is the title of a proposal or suggestion that the opening says was received: 您提出的
// 《关于…的提案》，已交我局办理，现答复如下.
[[nodiscard]] bool is_wish_received(std::string_view text, text::Span opening, const number::Mention& title);

}  // namespace wenhao::document

// Whether a heading, a sentence or a line asks for something.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/text/source_text.h"

namespace wenhao::followup {

// What the section under a heading is: requests, a report of what is, or not said.
enum class Topic : std::uint8_t { open, asks, background };

// 二、几点建议 asks, 一、存在的问题 is background, 三、加大财政投入 is open: it has a content of its own.
// `chars` are a heading's characters without its mark (document/key.h), the final stop left out.
[[nodiscard]] Topic topic_of(std::u32string_view chars);

// An item that asks by its first words: 加大…, 建立…, 尽快….
[[nodiscard]] bool is_imperative(std::u32string_view chars);

// How plainly a sentence must ask: within what tells of the present only 建议…, 恳请… of the writer count; by
// an asking word at all (希望…, 请…); or by 应当 too.
enum class Manner : std::uint8_t { plainly, expressly, any };

// 建议省财政…, 为此，希望…, 各级政府应当…. Not 群众希望…, 法律规定应当…, 护理员应当持证，但….
[[nodiscard]] bool asks(std::u32string_view sentence, Manner manner);

// 为此，提出以下建议： 现建议如下： the line that requests follow.
[[nodiscard]] bool leads_in(std::u32string_view line);

// Courtesy, signature, date: 以上提案，请予研究。 提案人：…
[[nodiscard]] bool is_closing(std::u32string_view line);

// The sentences of a range, stops included; white space at their ends left out. A line end ends one too.
[[nodiscard]] std::vector<text::Span> sentences_in(std::string_view text, text::Span range);

// The run-in items of a range: 一是…；二是…, 1.…2.…, （1）…（2）…; nothing where there are not two in order.
// An item ends where the next begins.
[[nodiscard]] std::vector<text::Span> items_in(std::string_view text, text::Span range);

// The demands that semicolons part: 建议扩大试点；建立机制；请市财政局落实资金. A label before them (建议：)
// is left out. Nothing where there are not two, or one of them demands nothing.
[[nodiscard]] std::vector<text::Span> demands_in(std::string_view text, text::Span range);

// A line that tells somebody what to do: 学校要开设课程, 平台应落实责任. Not 需要, 主要, 要求.
[[nodiscard]] bool is_directive(std::u32string_view line);

}  // namespace wenhao::followup

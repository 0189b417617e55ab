// Mentions: identifiers found in a text, by one linear grammar that reads documents and queries alike.
//
//   find_mentions("根据辽卫发[2017]22号", {})  →  one document mention, span of 辽卫发[2017]22号
//
// A mention is integers and spans into the text it was found in; strings are made when asked for, by the
// functions that take mention and text. The grammar is in grammar.h, the codes it knows in authority.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/number/identifier.h"
#include "corpus/text/source_text.h"

namespace wenhao::number {

using text::Span;

class Authority;

inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

struct Mention {
  Kind kind = Kind::document;
  bool repaired = false;      // a bracket or 号 lost by damage was supplied
  Span span;                  // where it stands; for a list member its own words only (79号)
  Span code;                  // document: the issuer code; order, announcement: the issuer's name;
                              // standard: prefix (GB/T); title: the words inside the marks. May lie before
                              // `span` where a list shares it. Empty where there is none.
  Span series;                // document: between year and serial; standard: the number's own text;
                              // announcement: what it announces (挂牌)
  std::uint16_t year = 0;     // 0 where it has none
  std::uint16_t term = 0;     // proposal, suggestion, announcement: 届; article: 之一
  std::uint16_t session = 0;  // proposal, suggestion: 次会议
  enum class Body : std::uint8_t { unknown, cppcc, npc } body = Body::unknown;
  std::uint32_t serial = 0;     // document, order, …; article: 条
  std::uint32_t part = 0;       // article: 款; proposal: the class number (173 of 医疗卫生类173号)
  std::uint32_t item = 0;       // article: 项
  std::uint32_t owner = kNone;  // article: the title's index among the mentions. A short name or 22号文:
                                // the mention that it stands for
  std::uint32_t second_code = kNone;  // document: where a second reading's code begins: see readings()
};

struct Options {
  // A number's year is not later than this: the document's own year where known, else 2099. Never the clock.
  std::uint16_t latest_year = 2099;
  // The whole text is a number field (发文字号：…): damage is read more freely, and the code is all there is.
  bool is_field = false;
  // Kinds wanted: bit 1 << Kind. All by default.
  std::uint32_t kinds = ~0U;
  // Codes and bodies: the built-in ones where null. Not owned.
  const Authority* authority = nullptr;
};

// All mentions, ordered by where they begin; they overlap only where a title holds other identifiers.
// Any bytes in, never fails, linear in the text. Defined short names (以下简称《意见》, 下称“22号文”) and
// 22号文件 after a named number resolve within this text.
[[nodiscard]] std::vector<Mention> find_mentions(std::string_view text, const Options& options = {});

// Motions that have lost their 号, in words that are sure to name one, such as a letter's title:
// 第144033提案, 第017建议. find_mentions does not look for them. Repaired; ordered. Linear.
[[nodiscard]] std::vector<Mention> find_motions_without_hao(std::string_view words);

// What stood there, exactly.
[[nodiscard]] std::string_view written(const Mention& mention, std::string_view text);

// The document number of a mention of kind document.
[[nodiscard]] DocumentNumber document_number(const Mention& mention, std::string_view text);

// The canonical form by kind (the contract's table). `mentions` is the list it came from, needed for
// articles and short names. Empty where several readings fit.
[[nodiscard]] std::string canonical(const Mention& mention, std::string_view text,
                                    const std::vector<Mention>& mentions);

// The canonical forms that fit, where more than one does; otherwise empty.
[[nodiscard]] std::vector<std::string> readings(const Mention& mention, std::string_view text);

// The body that issued it, by its name at the time: 辽宁省卫生健康委员会. Empty where unknown.
[[nodiscard]] std::string issuer(const Mention& mention, std::string_view text,
                                 const Authority* authority = nullptr);

}  // namespace wenhao::number

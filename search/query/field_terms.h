// What a field's value asks of the index: terms, a range of dates, words of a title or of an issuer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "search/query/plan.h"

namespace wenhao::query {

// The part that a field makes; nothing where its value cannot be understood, with a note.
[[nodiscard]] std::optional<Part> field_part(const Node& node, const PlanOptions& options,
                                             std::vector<Note>& notes);

// The part of a number of any kind: its own document, or what cites it.
[[nodiscard]] Part number_part(const Node& node);

// The part of a code and year: 辽卫发〔2017〕.
[[nodiscard]] Part code_year_part(const Node& node);

// "12.3"; empty where either is unknown.
[[nodiscard]] std::string session_key(unsigned term, unsigned session);

struct ProposalValue {
  std::uint32_t serial = 0;
  std::string session;  // "12.3"; may be empty
  friend bool operator==(const ProposalValue&, const ProposalValue&) = default;
};

// 0411, 12030411 or 十二届三次0411.
[[nodiscard]] std::optional<ProposalValue> proposal_value(std::string_view value);

// "12.3" of 12.3 or 十二届三次; "12." of a term alone: all its sessions.
[[nodiscard]] std::optional<std::string> session_value(std::string_view value);

}  // namespace wenhao::query

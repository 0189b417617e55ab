// One function a field, in one table.
#include "search/query/field_terms.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "corpus/index/schema.h"
#include "corpus/number/mention.h"
#include "corpus/text/fold.h"
#include "corpus/text/numeral.h"
#include "corpus/text/tokens.h"
#include "corpus/text/utf8.h"

namespace wenhao::query {
namespace {

namespace prefix = index::prefix;

std::string trimmed_fold(std::string_view value) {
  const std::string folded = text::fold(value);
  return std::string(text::trim(folded));
}

Part terms_part(std::string shown, std::vector<Term> terms) {
  Part part;
  part.kind = PartKind::terms;
  part.text = std::move(shown);
  part.terms = std::move(terms);
  return part;
}

// A word of a closed list, by its English name or one of its Chinese ones.
struct Choice {
  std::string_view name;
  std::string_view chinese;  // with | between
};
constexpr std::array kKinds = {
    Choice{"reply", "答复|复函|答复函"}, Choice{"circular", "通知|意见|办法|方案"}, Choice{"order", "令"},
    Choice{"announcement", "公告|通告"}, Choice{"opinion", "会办意见|协办意见"},    Choice{"other", "其他"}};
constexpr std::array kOpenness = {Choice{"open", "主动公开|公开"}, Choice{"on_request", "依申请公开"},
                                  Choice{"closed", "不予公开|不公开"}};

constexpr std::array kBodies = {Choice{"cppcc", "政协|提案"}, Choice{"npc", "人大|建议"}};

bool lists(std::string_view list, std::string_view word) {
  const std::string all = "|" + std::string(list) + "|";
  return all.find("|" + std::string(word) + "|") != std::string::npos;
}

template <std::size_t N>
std::optional<Part> choice_part(const std::array<Choice, N>& choices, std::string_view term_prefix,
                                std::string_view value) {
  const std::string folded = trimmed_fold(value);
  const auto found = std::find_if(choices.begin(), choices.end(), [&](const Choice& choice) {
    return folded == choice.name || lists(choice.chinese, folded);
  });
  if (found == choices.end() || folded.empty()) return std::nullopt;
  return terms_part(std::string(found->name), {{term_prefix, std::string(found->name)}});
}

// The first identifier of a value, as the leaf it would be on its own.
std::optional<Node> identifier_in(std::string_view value) {
  number::Options options;
  options.is_field = true;
  const auto mentions = number::find_mentions(value, options);
  for (const number::Mention& mention : mentions) {
    const bool named = mention.kind == number::Kind::title || mention.kind == number::Kind::article;
    Node node;
    node.kind = NodeKind::number;
    node.value = number::canonical(mention, value, mentions);
    node.number = mention.kind;
    if (named || node.value.empty()) continue;
    if (mention.kind == number::Kind::proposal || mention.kind == number::Kind::suggestion) {
      node.proposal = mention.serial;
      node.session = session_key(mention.term, mention.session);
    }
    return node;
  }
  return std::nullopt;
}

std::optional<Part> number_field(std::string_view value) {
  const auto identifier = identifier_in(value);
  if (!identifier) return std::nullopt;
  Part part = number_part(*identifier);
  part.kind = PartKind::terms;
  part.citing.clear();
  return part;
}

std::optional<Part> cites_field(std::string_view value) {
  const auto identifier = identifier_in(value);
  if (!identifier) return std::nullopt;
  return terms_part(identifier->value, number_part(*identifier).citing);
}

std::optional<Part> code_field(std::string_view value) {
  const std::string code = trimmed_fold(value);
  if (code.empty()) return std::nullopt;
  return terms_part(code, {{prefix::kCode, code}});
}

std::optional<Part> year_field(std::string_view value) {
  const auto range = year_range(value);
  if (!range) return std::nullopt;
  Part part = terms_part(std::string(value), {});
  const int last = range->until ? range->until->year : 2099;
  for (int year = range->from ? range->from->year : 1949; year <= last; ++year) {
    part.terms.push_back({prefix::kYear, std::to_string(year)});
  }
  if (part.terms.empty()) return std::nullopt;
  return part;
}

std::optional<Part> date_field(std::string_view value) {
  const auto range = date_range(value);
  if (!range) return std::nullopt;
  Part part;
  part.kind = PartKind::dates;
  part.text = value;
  part.dates = *range;
  return part;
}

std::optional<Part> words_field(PartKind kind, std::string_view value) {
  Part part;
  part.kind = kind;
  part.text = trimmed_fold(value);
  if (text::tokens_of(part.text).empty()) return std::nullopt;
  return part;
}

std::optional<Part> class_field(std::string_view value) {
  std::string mark = trimmed_fold(value);
  if (mark.size() != 1 || mark[0] < 'a' || mark[0] > 'z') return std::nullopt;
  mark[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(mark[0])));
  return terms_part(mark, {{prefix::kClass, mark}});
}

std::optional<Part> to_field(std::string_view value) {
  const std::string name = trimmed_fold(value);
  if (text::tokens_of(name).empty()) return std::nullopt;
  return terms_part(name + "*", {{prefix::kAddressee, name, true}});
}

std::optional<Part> body_field(std::string_view value) { return choice_part(kBodies, prefix::kBody, value); }

std::optional<Part> path_field(std::string_view value) {
  Part part;
  part.kind = PartKind::path;
  part.text = text::trim(value);
  if (part.text.empty()) return std::nullopt;
  return part;
}

std::optional<Part> proposal_field(std::string_view value) {
  const auto proposal = proposal_value(value);
  if (!proposal) return std::nullopt;
  Part part = terms_part(std::string(value), {{prefix::kProposal, std::to_string(proposal->serial)}});
  if (!proposal->session.empty()) part.with.push_back({prefix::kSession, proposal->session});
  return part;
}

std::optional<Part> session_field(std::string_view value) {
  const auto session = session_value(value);
  if (!session) return std::nullopt;
  return terms_part(*session, {{prefix::kSession, *session, session->ends_with('.')}});
}

std::optional<Part> part_of(Field field, std::string_view value) {
  switch (field) {
    case Field::number:
      return number_field(value);
    case Field::cites:
      return cites_field(value);
    case Field::issuer:
      return words_field(PartKind::issuer, value);
    case Field::code:
      return code_field(value);
    case Field::year:
      return year_field(value);
    case Field::date:
      return date_field(value);
    case Field::kind:
      return choice_part(kKinds, prefix::kKind, value);
    case Field::title:
      return words_field(PartKind::title, value);
    case Field::proposal:
      return proposal_field(value);
    case Field::session:
      return session_field(value);
    case Field::class_mark:
      return class_field(value);
    case Field::openness:
      return choice_part(kOpenness, prefix::kOpenness, value);
    case Field::to:
      return to_field(value);
    case Field::body:
      return body_field(value);
    case Field::path:
      return path_field(value);
  }
  return std::nullopt;
}

// The numerals of a text in order, with what stands between them left out: 十二届三次0411 → 12, 3, 411.
std::vector<unsigned> numerals_of(std::string_view folded) {
  constexpr std::size_t kMost = 4;
  std::vector<unsigned> values;
  std::string run;
  for (std::size_t at = 0; at <= folded.size() && values.size() < kMost;) {
    const text::Decoded c = text::decode(folded, at);
    const bool digit = c.size > 0 && (text::digit_value(c.code_point) >= 0 ||
                                      text::han_digit(c.code_point) >= 0 || text::is_han_unit(c.code_point));
    if (digit) {
      run += folded.substr(at, c.size);
    } else if (!run.empty()) {
      if (const auto value = text::numeral_value(run)) values.push_back(*value);
      run.clear();
    }
    at += std::max<std::size_t>(c.size, 1);
  }
  return values;
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string session_key(unsigned term, unsigned session) {
  return term == 0 || session == 0 ? std::string() : std::to_string(term) + "." + std::to_string(session);
}

std::optional<ProposalValue> proposal_value(std::string_view value) {
  const std::string folded = trimmed_fold(value);
  const std::vector<unsigned> numerals = numerals_of(folded);
  constexpr std::size_t kWithSession = 8;  // 12 03 0411
  if (is_digits(folded) && folded.size() == kWithSession) {
    const unsigned all = numerals.front();
    return ProposalValue{all % 10000, session_key(all / 1000000, all / 10000 % 100)};
  }
  if (is_digits(folded) && folded.size() <= 5) return ProposalValue{numerals.front(), {}};
  const bool in_session = folded.find("届") != std::string::npos && folded.find("次") != std::string::npos;
  if (in_session && numerals.size() == 3) {
    return ProposalValue{numerals[2], session_key(numerals[0], numerals[1])};
  }
  if (folded.starts_with("第") && numerals.size() == 1) return ProposalValue{numerals[0], {}};
  return std::nullopt;
}

std::optional<std::string> session_value(std::string_view value) {
  const std::string folded = trimmed_fold(value);
  const std::vector<unsigned> numerals = numerals_of(folded);
  const bool understood = is_digits(folded.substr(0, 1)) || folded.find("届") != std::string::npos;
  if (!understood || numerals.empty() || numerals.size() > 2) return std::nullopt;
  return std::to_string(numerals[0]) + "." + (numerals.size() == 2 ? std::to_string(numerals[1]) : "");
}

Part number_part(const Node& node) {
  Part part;
  part.kind = PartKind::number;
  part.text = node.value;
  part.written = text::fold(node.written);
  const std::string key = number::index_key(node.value);
  if (node.proposal != 0) {
    part.terms = {{prefix::kProposal, std::to_string(node.proposal)}};
    if (!node.session.empty()) part.with = {{prefix::kSession, node.session}};
  } else {
    part.terms = {{prefix::kOwnNumber, key}};
  }
  part.citing = {{prefix::kCites, key}, {prefix::kAbout, key}};
  return part;
}

Part code_year_part(const Node& node) {
  return terms_part(node.value + "〔" + std::to_string(node.year) + "〕",
                    {{prefix::kCodeYear, number::code_year_key(node.value, node.year)}});
}

std::optional<Part> field_part(const Node& node, const PlanOptions& options, std::vector<Note>& notes) {
  const FieldRow& row = row_of(node.field);
  auto part = part_of(node.field, node.value);
  const std::string shown = std::string(row.name) + ":" + node.value;
  if (!part) {
    add_note(notes, NoteCode::field_value, shown);
    return std::nullopt;
  }
  if (part->kind == PartKind::issuer && options.expand) {
    const Lexicon& lexicon = options.lexicon != nullptr ? *options.lexicon : Lexicon::builtin();
    for (const Synonym& synonym : lexicon.synonyms(part->text)) {
      if (synonym.weight >= kSameNameWeight) part->names.push_back(synonym.text);
    }
  }
  return part;
}

}  // namespace wenhao::query

// The fields of the query language: one table of names and examples, and the ranges that some take.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/text/date.h"

namespace wenhao::query {

enum class Field : std::uint8_t {
  number,
  cites,
  issuer,
  code,
  year,
  date,
  kind,
  title,
  to,
  proposal,
  session,
  body,
  class_mark,
  openness,
  path
};

struct FieldRow {
  Field field;
  std::string_view name;
  std::string_view example;
};

inline constexpr std::array kFields = {
    FieldRow{Field::number, "number", "number:辽卫发〔2017〕22号"},
    FieldRow{Field::cites, "cites", "cites:辽卫发〔2017〕22号"},
    FieldRow{Field::issuer, "issuer", "issuer:省卫生健康委"},
    FieldRow{Field::code, "code", "code:辽卫发"},
    FieldRow{Field::year, "year", "year:2017..2020"},
    FieldRow{Field::date, "date", "date:2020-05.."},
    FieldRow{Field::kind, "kind", "kind:reply"},
    FieldRow{Field::title, "title", "title:养老服务"},
    FieldRow{Field::to, "to", "to:许静"},
    FieldRow{Field::proposal, "proposal", "proposal:0411"},
    FieldRow{Field::session, "session", "session:12.3"},
    FieldRow{Field::body, "body", "body:cppcc"},
    FieldRow{Field::class_mark, "class", "class:A"},
    FieldRow{Field::openness, "openness", "openness:open"},
    FieldRow{Field::path, "path", "path:replies/2020"},
};

[[nodiscard]] const FieldRow& row_of(Field field);
[[nodiscard]] std::optional<Field> field_named(std::string_view name);  // any case

// A range of years, months or days; an end that is not there is open. The last month or year is whole.
// Written 2017, 2017..2020, 2020-05.., ..2019.
struct Range {
  std::optional<text::Date> from;
  std::optional<text::Date> until;
  friend bool operator==(const Range&, const Range&) = default;
};

// Whole years from 1949 to 2099.
[[nodiscard]] std::optional<Range> year_range(std::string_view value);

// Years, months and days, with - or 年月日 or / between them.
[[nodiscard]] std::optional<Range> date_range(std::string_view value);

}  // namespace wenhao::query

// One loop for each form.
#include "search/present/wanted.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "search/present/quote.h"
#include "search/present/table.h"
#include "search/present/words.h"

namespace wenhao::present {
namespace {

using Json = nlohmann::ordered_json;

std::string quoted_titles(const match::Wanted& wanted) {
  std::string titles;
  for (const std::string& title : wanted.titles) titles += marked_title(title);
  return titles;
}

}  // namespace

std::string to_text(const match::WantedAnswer& answer, Language language, const Paint& paint) {
  std::string out;
  for (const match::Wanted& wanted : answer.numbers) {
    out += fmt::format("{:>5}  ", wanted.cited_by) + paint(wanted.number, Look::number);
    if (!wanted.titles.empty()) out += "  " + printable(quoted_titles(wanted));
    if (wanted.titles.size() > 1) out += "  " + paint(kTitlesDiffer.in(language), Look::repaired);
    out += "\n";
  }
  return out;
}

Json to_json(const match::WantedAnswer& answer) {
  Json list = Json::array();
  for (const match::Wanted& wanted : answer.numbers) {
    list.push_back({{"number", wanted.number},
                    {"cited_by", wanted.cited_by},
                    {"newest", wanted.newest.empty() ? Json(nullptr) : Json(wanted.newest)},
                    {"titles", wanted.titles}});
  }
  return {{"version", 1}, {"total", answer.total}, {"wanted", std::move(list)}};
}

std::string to_csv(const match::WantedAnswer& answer) {
  std::string out = "number,cited_by,newest,title\r\n";
  for (const match::Wanted& wanted : answer.numbers) {
    out += csv_field(wanted.number) + "," + std::to_string(wanted.cited_by) + "," + wanted.newest + "," +
           csv_field(quoted_titles(wanted)) + "\r\n";
  }
  return out;
}

}  // namespace wenhao::present

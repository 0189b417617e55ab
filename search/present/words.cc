// Relation types and kinds by name, and the filling of patterns.
#include "search/present/words.h"

#include <algorithm>
#include <array>

#include "corpus/text/readable_path.h"

namespace wenhao::present {
namespace {

struct Row {
  std::string_view type;
  Words words;
};
constexpr std::array kRelations = {
    Row{"cites", {"提到", "mentions"}},    Row{"based_on", {"依据", "based on"}},
    Row{"issues", {"印发", "issues"}},     Row{"forwards", {"转发", "forwards"}},
    Row{"amends", {"修改", "amends"}},     Row{"repeals", {"废止", "repeals"}},
    Row{"replaces", {"代替", "replaces"}}, Row{"answers", {"答复", "answers"}}};

constexpr std::array kKinds = {
    Row{"reply", {"答复", "reply"}},         Row{"circular", {"公文", "circular"}},
    Row{"order", {"令", "order"}},           Row{"announcement", {"公告", "announcement"}},
    Row{"opinion", {"会办意见", "opinion"}}, Row{"other", {"其他", "other"}}};

constexpr std::array kFacets = {
    Row{"year", {"年份", "year"}},       Row{"issuer", {"发文机关", "issuer"}},
    Row{"code", {"机关代字", "code"}},   Row{"kind", {"文种", "kind"}},
    Row{"session", {"届次", "session"}}, Row{"body", {"提出渠道", "body"}},
    Row{"class", {"答复类别", "class"}}, Row{"openness", {"公开属性", "openness"}}};

constexpr std::array kValues = {
    Row{"cppcc", {"政协", "cppcc"}}, Row{"npc", {"人大", "npc"}}, Row{"open", {"主动公开", "open"}},
    Row{"on_request", {"依申请公开", "on request"}}, Row{"closed", {"不予公开", "closed"}}};

template <class Rows>
std::string_view word_of(const Rows& rows, std::string_view type, Language language) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [type](const Row& row) { return row.type == type; });
  return found == rows.end() ? type : found->words.in(language);
}

}  // namespace

std::string_view relation_word(std::string_view type, Language language) {
  return word_of(kRelations, type, language);
}

std::string kind_word(std::string_view kind, Language language) {
  return std::string(word_of(kKinds, kind, language));
}

std::string_view facet_word(std::string_view facet, Language language) {
  return word_of(kFacets, facet, language);
}

std::string facet_value(std::string_view facet, std::string_view value, Language language) {
  if (facet == "kind") return kind_word(value, language);
  if (facet == "body" || facet == "openness") return std::string(word_of(kValues, value, language));
  const std::size_t dot = value.find('.');
  if (facet != "session" || language != Language::zh || dot == std::string_view::npos)
    return std::string(value);
  return std::string(value.substr(0, dot)) + "届" + std::string(value.substr(dot + 1)) + "次";
}

std::string day(const std::string& iso, Language language) {
  if (language == Language::en || iso.size() != 10) return iso;
  const auto without_zero = [&iso](std::size_t at) {
    return iso.substr(iso[at] == '0' ? at + 1 : at, iso[at] == '0' ? 1 : 2);
  };
  return iso.substr(0, 4) + "年" + without_zero(5) + "月" + without_zero(8) + "日";
}

std::string file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return printable(text::readable_path(path.substr(slash == std::string_view::npos ? 0 : slash + 1)));
}

std::string filled(std::string_view pattern, std::string_view value) {
  std::string out(pattern);
  const std::size_t at = out.find("{0}");
  if (at != std::string::npos) out.replace(at, 3, value);
  return out;
}

}  // namespace wenhao::present

// Numbers against the index: is it known, is it that title's, does it stand, is it open, is it older.
#include <algorithm>
#include <set>

#include "corpus/document/mentions.h"
#include "corpus/text/date.h"
#include "corpus/text/utf8.h"
#include "search/followup/rules.h"
#include "search/followup/standing.h"
#include "search/followup/titles.h"

namespace wenhao::followup {
namespace {

using number::Mention;

bool has_letters(std::string_view title) { return !title_key(title).empty(); }

// One digit or one character more, less, another, or two exchanged.
bool is_near(const std::string& a, const std::string& b) {
  return changes_between(text::code_points(a), text::code_points(b), 1) == 1;
}

// 省政府令第181号 and 广东省人民政府令第181号: one order, its issuer named in two ways.
bool is_same_order(const std::string& a, const std::string& b) {
  constexpr std::string_view kOrder = "令";
  const std::size_t left = a.find(kOrder);
  const std::size_t right = b.find(kOrder);
  return left != std::string::npos && right != std::string::npos && a.substr(left) == b.substr(right);
}

class NumberRule {
 public:
  NumberRule(const Draft& draft, Catalogue& catalogue) : draft_(draft), catalogue_(catalogue) {}

  Result<std::vector<Fault>> run() {
    for (std::size_t i = 0; i < draft_.mentions.size(); ++i) {
      const Mention& mention = draft_.mentions[i];
      const bool asks = document::names_document(mention) && mention.owner == number::kNone &&
                        !draft_.apart[i] && !draft_.canonical[i].empty();
      if (!asks) continue;
      if (const auto looked = look_at(i); !looked) return tl::unexpected<Error>(looked.error());
    }
    return std::move(faults_);
  }

 private:
  Result<void> look_at(std::size_t i) {
    const auto facts = catalogue_.of(draft_.canonical[i]);
    if (!facts) return tl::unexpected<Error>(facts.error());
    check_date(i, **facts);
    if (!(*facts)->known) return tell_unknown(i);
    if (const auto told = check_title(i, **facts); !told) return told;
    check_standing(i, **facts);
    check_openness(i, **facts);
    return {};
  }

  [[nodiscard]] std::string title_of(std::size_t i) const {
    const auto& title = draft_.ties[i].title;
    return title ? std::string(text::slice(draft_.text(), *title)) : std::string();
  }

  // 《…》 is quoted; words without marks may be a part of a title, or more than it.
  [[nodiscard]] bool is_marked(std::size_t i) const {
    const auto& title = draft_.ties[i].title;
    if (!title) return false;
    const std::string_view before = draft_.text().substr(0, title->begin);
    return before.ends_with("《") || before.ends_with("〈") || before.ends_with("<");
  }

  Fault* add(FaultCode code, std::size_t i) {
    if (!told_.emplace(code, draft_.canonical[i]).second) return nullptr;
    Fault fault;
    fault.code = code;
    fault.span = draft_.mentions[i].span;
    fault.written = std::string(draft_.written(i));
    fault.number = draft_.canonical[i];
    faults_.push_back(std::move(fault));
    return &faults_.back();
  }

  Result<void> tell_unknown(std::size_t i) {
    const std::string title = is_marked(i) ? title_of(i) : std::string();
    const Titled* near = nullptr;
    const Titled* other = nullptr;
    if (has_letters(title)) {
      const auto titled = catalogue_.titled(title);
      if (!titled) return tl::unexpected<Error>(titled.error());
      for (const Titled& each : **titled) {
        if (each.number.empty()) continue;
        if (is_same_order(draft_.canonical[i], each.number)) return {};
        if (near == nullptr && is_near(draft_.canonical[i], each.number)) near = &each;
        if (other == nullptr) other = &each;
      }
    }
    Fault* fault = add(near != nullptr ? FaultCode::number_near : FaultCode::number_unknown, i);
    const Titled* known = near != nullptr ? near : other;
    if (fault == nullptr || known == nullptr) return {};
    fault->suggestion = known->number;
    fault->detail = known->title;
    fault->evidence.push_back(known->by);
    return {};
  }

  Result<void> check_title(std::size_t i, const Facts& facts) {
    const std::string title = title_of(i);
    if (!has_letters(title) || facts.names.empty() || !is_marked(i)) return {};
    const Naming* near = nullptr;
    for (const Naming& name : facts.names) {
      const Likeness likeness = compare_titles(title, name.title);
      if (likeness >= Likeness::placed) return {};
      if (likeness == Likeness::near && near == nullptr) near = &name;
    }
    Fault* fault = add(FaultCode::title_mismatch, i);
    if (fault == nullptr) return {};
    const Naming& known = near != nullptr ? *near : facts.names.front();
    fault->span = *draft_.ties[i].title;
    fault->written = title;
    fault->detail = known.title;
    if (near != nullptr) fault->suggestion = known.title;
    fault->evidence.push_back(known.by);
    if (near != nullptr) return {};
    const auto titled = catalogue_.held_under(title);
    if (!titled) return tl::unexpected<Error>(titled.error());
    if (!(*titled)->empty() && !(*titled)->front().number.empty()) {
      fault->suggestion = (*titled)->front().number;
      fault->evidence.push_back((*titled)->front().by);
    }
    return {};
  }

  void check_standing(std::size_t i, const Facts& facts) {
    if (told_.contains({FaultCode::repealed, facts.number})) return;
    const Ending* ending = ended_before(draft_, i, facts);
    if (ending == nullptr || tells_the_end(draft_, i)) return;
    Fault* fault = add(FaultCode::repealed, i);
    if (fault == nullptr) return;
    fault->detail = ending->type;
    fault->evidence.push_back(ending->by);
  }

  void check_openness(std::size_t i, const Facts& facts) {
    for (const index::DocumentHead& document : facts.held) {
      if (document.openness != "closed" && document.openness != "on_request") continue;
      Fault* fault = add(FaultCode::not_open, i);
      if (fault == nullptr) return;
      fault->detail = document.openness;
      Evidence by;
      by.document = document;
      fault->evidence.push_back(std::move(by));
      return;
    }
  }

  // A document of a later day; where only the number's year is known, of a later year.
  void check_date(std::size_t i, const Facts& facts) {
    const auto date = draft_.date_at(draft_.mentions[i].span.begin);
    if (!date || date->year == 0) return;
    const std::string own = text::iso(*date);
    for (const index::DocumentHead& document : facts.held) {
      if (document.date.empty() || document.date.substr(0, own.size()) <= own) continue;
      if (Fault* fault = add(FaultCode::cites_later, i)) {
        fault->detail = document.date;
        Evidence by;
        by.document = document;
        fault->evidence.push_back(std::move(by));
      }
      return;
    }
    if (draft_.mentions[i].year <= date->year) return;
    if (Fault* fault = add(FaultCode::cites_later, i))
      fault->detail = std::to_string(draft_.mentions[i].year);
  }

  const Draft& draft_;
  Catalogue& catalogue_;
  std::vector<Fault> faults_;
  std::set<std::pair<FaultCode, std::string>> told_;
};

}  // namespace

Result<std::vector<Fault>> number_faults(const Draft& draft, Catalogue& catalogue) {
  return NumberRule(draft, catalogue).run();
}

}  // namespace wenhao::followup

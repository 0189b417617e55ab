// A letter is its head, its body and its closing; then damage and, for a page, the page around it.
#include "tests/support/letter.h"

#include "tests/support/letter_body.h"
#include "tests/support/letter_number.h"
#include "tests/support/letter_page.h"
#include "tests/support/letter_words.h"

namespace wenhao {
namespace {

using letter_words::Bureau;
using letter_words::han;

std::string text(std::string_view words) { return std::string(words); }

struct Signing {
  int month = 0;
  int day = 0;
};

class Maker {
 public:
  Maker(std::uint64_t seed, const LetterOptions& options)
      : seed_(seed),
        options_(options),
        dice_(seed + 11),
        bureau_(bureau_of(seed)),
        kind_(kind_of(seed)),
        signing_{dice_.from(1, 12), dice_.from(1, 28)},
        body_(seed, options, dice_) {}

  LetterSheet make() {
    const LetterNumber number = letter_number(seed_);
    sheet_.title = title_of(seed_);
    sheet_.numbered = !has(damage::kNumberless);
    if (sheet_.numbered) sheet_.number = written_number(seed_, options_.damage, true, dice_);
    sheet_.signature = text(bureau_.name);
    sheet_.date = written_date(number.year, signing_.month, signing_.day, has(damage::kDates));
    truth_.title = sheet_.title;
    if (sheet_.numbered) truth_.number = number_of(seed_);
    truth_.issuer = sheet_.signature;
    truth_.signed_on = iso_date(number.year, signing_.month, signing_.day);
    if (kind_ == LetterKind::circular) {
      write_circular();
    } else {
      write_answer();
    }
    sheet_.body = body_.lines();
    body_.tell(truth_);
    if (kind_ != LetterKind::reply && kind_ != LetterKind::opinion) truth_.promises.reset();
    truth_.passages->push_back(sheet_.signature);
    sheet_.truth = std::move(truth_);
    return std::move(sheet_);
  }

 private:
  [[nodiscard]] bool has(std::uint32_t bit) const { return (options_.damage & bit) != 0; }

  void write_circular() {
    constexpr std::array<std::string_view, 5> kTo = {"各市人民政府", "各市、县（区）人民政府，省直有关部门",
                                                     "各有关单位", "各区县财政局、民政局",
                                                     "各市教育局，各直属学校"};
    truth_.kind = "circular";
    sheet_.addressee = truth_.addressee = text(dice_.pick(kTo));
    body_.opening("为做好" + text(topic_of(seed_)) + "工作，现将有关事项通知如下：");
    for (int i = 1; i <= sections(); ++i) {
      body_.heading(han(i) + "、" + letter_words::aim(dice_));
      for (int k = dice_.from(1, 3); k > 0; --k) body_.paragraph();
    }
    if (dice_.percent(30)) body_.repeal();
  }

  void write_answer() {
    const bool opinion = kind_ == LetterKind::opinion;
    truth_.kind = opinion ? "opinion" : "reply";
    set_proposal();
    const bool cppcc = truth_.proposal->body == "cppcc";
    const std::string about = "《关于" + text(cppcc ? "加强" : "完善") + text(topic_of(seed_)) + "的" +
                              (cppcc ? "提案" : "建议") + "》（第" + std::to_string(truth_.proposal->serial) +
                              "号）";
    if (opinion) {
      sheet_.addressee = truth_.addressee = "省人力资源和社会保障厅";
      body_.opening(about + "收悉，现就涉及我单位职能的内容提出会办意见如下：");
    } else {
      sheet_.addressee = truth_.addressee = members(cppcc);
      body_.opening("您提出的" + about + "收悉，现答复如下：");
    }
    for (int i = 1; i <= sections(); ++i) {
      body_.heading(han(i) + "、关于" + letter_words::aim(dice_));
      write_section();
    }
    write_next_steps();
    if (!opinion) body_.line("感谢您对我们工作的关心和支持。");
  }

  [[nodiscard]] int sections() const { return std::max(1, options_.paragraphs / 3); }

  void write_section() {
    const bool items = dice_.percent(40);
    for (int k = 1, end = dice_.from(1, 3); k <= end; ++k) body_.paragraph(items ? han(k) + "是" : "");
  }

  void write_next_steps() {
    body_.heading(han(sections() + 1) + "、下一步工作打算", true);
    const bool items = dice_.percent(60);
    for (int k = 1, end = dice_.from(1, 3); k <= end; ++k) body_.next_steps(items ? han(k) + "是" : "");
  }

  // What the title says: 对省政协十三届二次会议第0411号提案的答复.
  void set_proposal() {
    const std::string& title = sheet_.title;
    truth::Proposal proposal;
    proposal.body = title.find("政协") != std::string::npos ? "cppcc" : "npc";
    proposal.term = 13;
    for (int session = 1; session <= 5; ++session) {
      if (title.find(han(session) + "次会议") != std::string::npos) proposal.session = session;
    }
    const std::string_view mark = "会议第";
    proposal.serial = static_cast<std::uint32_t>(std::stoul(title.substr(title.find(mark) + mark.size())));
    truth_.proposal = proposal;
    answered_ = "第" + std::to_string(proposal.serial) + "号" + (proposal.body == "cppcc" ? "提案" : "建议");
    sheet_.answered = answered_;
  }

  [[nodiscard]] std::string members(bool cppcc) {
    std::string names = text(dice_.pick(letter_words::kNames));
    if (dice_.percent(30)) names += "、" + text(dice_.pick(letter_words::kNames));
    return names + (cppcc ? "委员" : "代表");
  }

  std::uint64_t seed_;
  LetterOptions options_;
  Dice dice_;
  const Bureau& bureau_;
  LetterKind kind_;
  Signing signing_;
  LetterBody body_;
  std::string answered_;
  truth::Document truth_;
  LetterSheet sheet_;
};

}  // namespace

Letter make_letter(std::uint64_t seed, const LetterOptions& options) {
  Dice dice(seed + 13);
  LetterSheet sheet = Maker(seed, options).make();
  if (!sheet.answered.empty()) sheet.truth.relations->push_back({"answers", sheet.answered, ""});
  Letter letter;
  letter.page = options.page;
  dress(sheet, options.damage);
  letter.text = options.page ? page_of(sheet, options.damage, dice) : text_of(sheet, options.damage, dice);
  letter.documents.push_back(std::move(sheet.truth));
  return letter;
}

Letter make_compilation(const std::vector<std::uint64_t>& seeds, const LetterOptions& options) {
  Letter letter;
  for (const std::uint64_t seed : seeds) {
    if (kind_of(seed) != LetterKind::circular) continue;
    LetterOptions plain = options;
    plain.page = false;
    Letter one = make_letter(seed, plain);
    letter.text += one.text + "\n";
    letter.documents.push_back(std::move(one.documents.front()));
  }
  return letter;
}

LetterOptions mixed_options(std::uint64_t seed, std::uint64_t corpus) {
  Dice dice(seed + 17);
  LetterOptions options;
  options.corpus = corpus;
  options.page = dice.percent(25);
  options.paragraphs = dice.from(3, 15);
  if (dice.percent(33)) options.damage = static_cast<std::uint32_t>(dice.below(damage::kAll + 1));
  return options;
}

}  // namespace wenhao

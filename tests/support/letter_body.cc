// Each kind of sentence is written with the relation, the segment or the promise that a reader finds in it.
#include "tests/support/letter_body.h"

#include "tests/support/letter_number.h"
#include "tests/support/letter_words.h"

namespace wenhao {
namespace {

using letter_words::aim;
using letter_words::report;

std::string text(std::string_view words) { return std::string(words); }

}  // namespace

LetterBody::LetterBody(std::uint64_t seed, const LetterOptions& options, Dice& dice)
    : seed_(seed),
      options_(options),
      dice_(dice),
      topic_(topic_of(seed)),
      own_(bureau_of(seed).own),
      year_(letter_number(seed).year) {}

void LetterBody::begin_passage(const std::string& line) {
  if (!headed_) passages_.push_back(line);
  headed_ = false;
}

void LetterBody::opening(const std::string& words) { lines_.push_back(words); }

void LetterBody::line(const std::string& words) {
  begin_passage(words);
  lines_.push_back(words);
}

void LetterBody::heading(const std::string& words, bool next_steps) {
  passages_.push_back(words);
  lines_.push_back(words);
  sections_.push_back({next_steps ? "next_steps" : "heading", words, 1});
  headed_ = true;
  level_ = 1;
}

bool LetterBody::choose(std::uint64_t& seed) {
  for (int tries = 0; tries < 12; ++tries) {
    seed = dice_.below(options_.corpus);
    if (letter_number(seed).year > year_ || seed == seed_) continue;
    if (named_.insert(number_of(seed)).second) return true;
  }
  return false;
}

std::string LetterBody::name(std::uint64_t seed, std::vector<std::string>& numbers, std::string_view type,
                             bool closed) {
  numbers.push_back(number_of(seed));
  relations_.push_back({text(type), number_of(seed), cited_title(seed)});
  return "《" + cited_title(seed) + "》（" + written_number(seed, options_.damage, closed, dice_) + "）";
}

void LetterBody::cite(std::vector<Piece>& pieces) {
  std::uint64_t one = 0;
  std::uint64_t two = 0;
  if (!choose(one)) return;
  Piece piece;
  auto& numbers = piece.numbers;
  switch (dice_.below(8)) {
    case 0:
      piece.text = "根据" + name(one, numbers, "based_on") + "，各地" + aim(dice_) + "。";
      break;
    case 1:
      piece.text = text(dice_.pick(letter_words::kPlaces)) + "按照" + name(one, numbers, "based_on") +
                   "要求，" + aim(dice_) + "。";
      break;
    case 2:
      piece.text =
          own_ + "会同有关部门印发" + name(one, numbers, "issues") + "，明确提出要" + aim(dice_) + "。";
      break;
    case 3:
      piece.text = own_ + "及时转发" + name(one, numbers, "forwards") + "，要求各地" + aim(dice_) + "。";
      break;
    case 4:
      piece.text = "有关部门对" + name(one, numbers, "amends") + "进行修订，" + aim(dice_) + "。";
      break;
    case 5:
      piece.text = "具体标准见" + name(one, numbers, "cites") + "，" + report(dice_, topic_, year_) + "。";
      break;
    case 6:
      if (!choose(two)) return;
      piece.text = "依据" + name(one, numbers, "based_on") + "和" + name(two, numbers, "based_on") +
                   "，省市两级共同" + aim(dice_) + "。";
      break;
    default:
      if (!choose(two)) return;
      piece.text = own_ + "制定了" + name(one, numbers, "issues") + "，";
      pieces.push_back(piece);
      piece.numbers.clear();
      piece.text = "下发了" + name(two, numbers, "issues") + "，" + aim(dice_) + "。";
  }
  pieces.push_back(std::move(piece));
}

void LetterBody::promise(std::vector<Piece>& pieces) {
  const std::string count = std::to_string(dice_.from(10, 900));
  const std::string later = std::to_string(year_ + dice_.from(1, 6));
  const std::string end = later + "-12-31";
  const int sum = dice_.from(2, 990) * 10;
  truth::Promise truth;
  switch (dice_.below(8)) {
    case 0:
      truth.text = own_ + "将会同财政部门" + aim(dice_) + "，推动" + topic_ + "工作再上台阶。";
      break;
    case 1:
      truth = {"到" + later + "年，实现" + topic_ + "县级全覆盖。", end, 0};
      break;
    case 2:
      truth = {"拟安排资金" + std::to_string(sum) + "万元，支持各地" + aim(dice_) + "。", "",
               static_cast<std::uint64_t>(sum) * 1'000'000};
      break;
    case 3:
      truth = {"力争" + later + "年底前新建站点" + count + "个。", end, 0};
      break;
    case 4:
      truth = {later + "年6月底前出台" + topic_ + "实施细则。", later + "-06-30", 0};
      break;
    case 5:
      truth.text = own_ + "将继续" + aim(dice_) + "，切实把好事办好。";
      break;
    case 6:
      truth = {"我们将把您的意见写入规划，每年投入" + std::to_string(sum / 10) + ".5亿元。", "",
               static_cast<std::uint64_t>(sum / 10) * 10'000'000'000 + 5'000'000'000};
      break;
    default:
      truth.text = "拟对" + topic_ + "开展专项评估，进一步" + aim(dice_) + "。";
  }
  pieces.push_back({truth.text, {}});
  promises_.push_back(truth);
}

void LetterBody::add(const std::vector<Piece>& pieces) {
  std::string line;
  bool open = false;  // a segment of this paragraph
  for (const Piece& piece : pieces) {
    if (!piece.numbers.empty()) {
      segments_.push_back({piece.numbers, piece.text, ""});
      open = true;
    }
    if (open) segments_.back().end = piece.text;
    line += piece.text;
  }
  begin_passage(line);
  lines_.push_back(line);
}

void LetterBody::paragraph(const std::string& item) {
  std::vector<Piece> pieces;
  if (!item.empty()) {
    pieces.push_back({item + aim(dice_) + "。", {}});
    sections_.push_back({"heading", item + pieces[0].text.substr(item.size()), level_ + 1});
    auto& words = sections_.back().heading;
    words.resize(words.size() - std::string_view("。").size());
  }
  const int sentences = dice_.from(2, 4);
  for (int i = 0; i < sentences; ++i) {
    if (dice_.percent(30)) {
      cite(pieces);
    } else {
      pieces.push_back({report(dice_, topic_, year_) + "。", {}});
    }
  }
  if (pieces.empty()) pieces.push_back({report(dice_, topic_, year_) + "。", {}});
  if (kind_of(seed_) != LetterKind::circular && dice_.percent(15)) promise(pieces);
  add(pieces);
}

void LetterBody::next_steps(const std::string& item) {
  std::vector<Piece> pieces;
  if (!item.empty()) {
    const std::string words = item + aim(dice_);
    pieces.push_back({words + "。", {}});
    sections_.push_back({"heading", words, level_ + 1});
    promises_.push_back({words + "。", "", 0});
  }
  for (int i = dice_.from(1, 3); i > 0; --i) promise(pieces);
  add(pieces);
}

void LetterBody::repeal() {
  std::uint64_t seed = 0;
  if (!choose(seed)) return;
  Piece piece;
  piece.text = name(seed, piece.numbers, "repeals") + "同时废止。";
  add({{"本通知自印发之日起施行，有效期五年。", {}}, piece});
}

void LetterBody::tell(truth::Document& document) const {
  document.sections = sections_;
  document.passages = passages_;
  document.segments = segments_;
  document.relations = relations_;
  document.promises = promises_;
}

}  // namespace wenhao

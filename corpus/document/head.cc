// One pass over the lines; at each that can open a head, the head is read with a bounded look ahead.
#include "corpus/document/head.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>

#include "corpus/document/adoption.h"
#include "corpus/document/field.h"
#include "corpus/document/key.h"
#include "corpus/document/opener.h"
#include "corpus/document/sentence.h"
#include "corpus/document/vocabulary.h"
#include "corpus/document/word_list.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using Word = std::u32string_view;

constexpr std::size_t kMostHeadLines = 40;    // between the first line of a head and its body
constexpr std::size_t kPatience = 10;         // lines of no known kind within the first head of a page
constexpr std::size_t kPatienceBelow = 4;     // within a head below a signed document
constexpr std::ptrdiff_t kFewestRunning = 2;  // lines of running text that make a document without a head
constexpr Offset kOpeningBytes = 6000;        // of a document: where it says what it issues
constexpr Offset kShortOpening = 256;         // bytes; a longer one is worth a table to search it by

constexpr auto kIssuing =
    std::to_array<Word>({U"印发", U"转发", U"批转", U"公布", U"发布", U"颁布", U"颁发", U"下发"});

class Finder {
 public:
  Finder(const text::SourceText& source, const std::vector<Line>& lines, const NumberLines& numbers)
      : source_(source),
        lines_(lines),
        numbers_(numbers),
        witness_(page_witness(source)),
        blocks_(lines.size()),
        addressees_(addressees_in(source.text, lines)) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].titled && !numbers[i]) {
        const bool alone = is_part_of_number(i);
        add_block(alone ? TitleBlock{i, i + 1} : title_ending_at(source.text, lines, numbers, i));
      }
    }
    if (!numbers.empty()) count_passed();
    if (!blocks_.empty()) count_runs();
  }

  std::vector<Head> find() {
    std::vector<Head> heads;
    Head first = first_head();
    const auto above = headless_above(first);
    first.first = above ? first_line(first, above->body) : 0;
    if (above) heads.push_back(*above);
    heads.push_back(first);
    bool is_signed = false;
    if (!has_openers() && addressees_.empty()) return heads;
    for (std::size_t i = first.body; i < lines_.size(); ++i) {
      is_signed = is_signed || lines_[i].dated || (lines_[i].numeral && signs(source_.text, lines_[i]));
      auto head = opens_head(i) ? next_document(heads.back(), i, is_signed) : std::nullopt;
      if (!head && (is_metadata(lines_[i]) || (is_signed && addressees_[i] != nullptr)))
        head = untitled(heads.back(), i, is_signed);
      if (!head) continue;
      i = std::max(i, head->body) - 1;
      heads.push_back(*head);
      is_signed = false;
    }
    return heads;
  }

 private:
  struct Block {
    std::size_t end = 0;  // of the title that begins here
    std::size_t key = 0;  // hash of its characters
    std::size_t run = 1;  // how many titles of one line, this one and those right below it, are the same
    bool issues = false;  // it says that something is issued
  };

  void add_block(TitleBlock block) {
    const auto add = [&](Word chars) {
      blocks_.set(block.first, {block.end, std::hash<Word>{}(chars), 1, contains_any(chars, kIssuing)});
    };
    if (block.end == block.first + 1) {
      add(chars_of(source_.text, lines_[block.first].span));
    } else {
      add(title_chars(source_.text, lines_, block));
    }
  }

  // 辽宁省人民政府令 above 第352号.
  [[nodiscard]] bool is_part_of_number(std::size_t i) const {
    const number::Mention* number = i + 1 < lines_.size() ? numbers_[i + 1] : nullptr;
    return number != nullptr && number->span.begin <= lines_[i].span.begin;
  }

  [[nodiscard]] bool is_witnessed(const Head& head) const {
    if (!head.title || witness_.empty()) return false;
    return witness_.find(title_chars(source_.text, lines_, *head.title)) != std::u32string::npos;
  }

  // Sure enough without a witness: a number, an addressee, or a title that says what about.
  [[nodiscard]] bool stands_alone(const Head& head) const {
    return head.number || head.addressee || is_whole_title(title_chars(source_.text, lines_, *head.title));
  }

  // The head of the first document: the first that the page's own title confirms, else the first at all.
  [[nodiscard]] Head first_head() const {
    std::optional<Head> best;
    if (!has_openers()) return without_title();
    const std::optional<Head> letter = without_title_at_top();
    std::optional<Head> order;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      auto head = head_at(i, kPatience);
      if (!head) continue;
      const bool witnessed = is_witnessed(*head);
      if (witnessed && order && publishes(*order, *head)) return *order;
      if (!order && is_order(*head)) order = head;
      if (!witnessed && !stands_alone(*head)) continue;
      if (!best || witnessed) best = head;
      if (witnessed || witness_.empty()) break;
    }
    if (letter && (!best || letter->body <= best->first)) return *letter;
    return best ? *best : without_title();
  }

  [[nodiscard]] bool is_order(const Head& head) const {
    return head.number && numbers_[*head.number]->kind != number::Kind::document;
  }

  // An order that publishes what the page is called after: its opening names the title below it.
  [[nodiscard]] bool publishes(const Head& order, const Head& below) const {
    if (below.number || below.addressee || order.body >= below.first) return false;
    const std::string_view opening = text::slice(source_.text, lines_[order.body].span);
    return opening.substr(0, kOpeningBytes)
               .find(text::slice(source_.text, lines_[below.title->first].span)) != std::string_view::npos;
  }

  // A letter that begins with whom it addresses and says what it says right below: its title is lost, and
  // what stands below is the title of its annex.
  [[nodiscard]] std::optional<Head> without_title_at_top() const {
    const Head head = without_title();
    const bool has_text = head.addressee && head.body < lines_.size() && lines_[head.body].running;
    return has_text ? std::optional(head) : std::nullopt;
  }

  // Running text above the first official head, which the page's own title does not confirm, is a document
  // without one: the explanation of a circular above it.
  [[nodiscard]] std::optional<Head> headless_above(const Head& head) const {
    if (!head.number || !head.title || !head.addressee || is_witnessed(head)) return std::nullopt;
    const auto end = lines_.begin() + static_cast<std::ptrdiff_t>(head.first);
    const auto is_text = [](const Line& line) {
      return line.running && line.field == FieldName::none && !line.is_layout() &&
             line.furniture == Furniture::none;
    };
    if (std::count_if(lines_.begin(), end, is_text) < kFewestRunning) return std::nullopt;
    const auto body = std::find_if(lines_.begin(), end, is_text);
    return Head{0, {}, {}, {}, static_cast<std::size_t>(body - lines_.begin())};
  }

  // A letter that begins with whom it addresses, or a text without any head.
  [[nodiscard]] Head without_title() const {
    const std::size_t running = first_running();
    for (std::size_t i = 0; i <= running && i < lines_.size(); ++i) {
      if (addressees_[i] != nullptr) return Head{0, {}, {}, *addressees_[i], addressees_[i]->end};
    }
    return Head{0, {}, {}, {}, running};
  }

  [[nodiscard]] std::size_t first_running() const {
    const auto found = std::ranges::find_if(lines_, [](const Line& line) {
      return line.marker || (line.running && line.field == FieldName::none && !line.is_layout());
    });
    return static_cast<std::size_t>(found - lines_.begin());
  }

  [[nodiscard]] bool has_openers() const { return !numbers_.empty() || !blocks_.empty(); }

  [[nodiscard]] bool opens_head(std::size_t i) const {
    return numbers_[i] != nullptr || blocks_[i] != nullptr;
  }

  // What belongs to no part of a head and does not end it either.
  [[nodiscard]] bool is_passed(const Line& line) const {
    return line.is_layout() || line.furniture != Furniture::none || is_metadata(line) || line.bracketed ||
           line.dated || line.letterhead || line.field == FieldName::mark ||
           line.field == FieldName::signer || line.field == FieldName::secrecy;
  }

  // A head that has its number passes further numbers too; a list of them is passed at a stride.
  void count_passed() {
    passed_.assign(lines_.size() + 1, 0);
    for (std::size_t i = lines_.size(); i-- > 0;) {
      if (blocks_[i] != nullptr || addressees_[i] != nullptr) continue;
      if (is_passed(lines_[i]) || numbers_[i])
        passed_[i] = static_cast<std::uint8_t>(std::min(passed_[i + 1] + std::size_t{1}, kMostHeadLines));
    }
  }

  void count_runs() {
    for (std::size_t i = lines_.size() - 1; i-- > 0;) {
      if (blocks_[i] == nullptr || blocks_[i + 1] == nullptr) continue;
      Block block = *blocks_[i];
      const Block& next = *blocks_[i + 1];
      if (block.end != i + 1 || next.end != i + 2 || next.key != block.key) continue;
      block.run = next.run + 1;
      blocks_.set(i, block);
    }
  }

  // Takes the title at a line into the head; a page may print it twice. A list of the same is passed at a
  // stride, up to `end`.
  bool take_title(Head& head, std::size_t at, std::size_t end) const {
    if (blocks_[at] == nullptr) return false;
    const std::size_t last = at + std::min(blocks_[at]->run, end - at) - 1;
    const TitleBlock block{last, blocks_[last]->end};
    const bool is_second = head.title && blocks_[head.title->first]->key == blocks_[at]->key;
    const bool is_replaced = is_second || is_number_title(head) || is_page_title(head) ||
                             (!head.number && stands_above_number(block)) ||
                             stands_below_metadata(head, block);
    if (head.title && !is_replaced) return false;
    head.title = block;
    return true;
  }

  // 辽宁省人民政府令: the title so far is part of the number.
  [[nodiscard]] bool is_number_title(const Head& head) const {
    return head.title && head.number &&
           numbers_[*head.number]->span.begin <= lines_[head.title->first].span.begin;
  }

  // Right above a number and no part of it: of two titles this is the document's, the other what a page
  // calls it.
  [[nodiscard]] bool stands_above_number(const TitleBlock& block) const {
    return block.end < lines_.size() && numbers_[block.end] != nullptr && !is_part_of_number(block.end - 1);
  }

  // Metadata stands between the title so far, which is the page's, and one that says what about.
  [[nodiscard]] bool stands_below_metadata(const Head& head, const TitleBlock& block) const {
    if (!head.title || !is_metadata(lines_[head.title->end]) || !is_metadata(lines_[block.first - 1]))
      return false;
    return is_whole_title(title_chars(source_.text, lines_, block));
  }

  // A title with other things of the page between it and the number: the document's own stands below that.
  [[nodiscard]] static bool is_page_title(const Head& head) {
    return head.number && head.title && head.title->end < *head.number;
  }

  // The head that begins at a line; `patience` is how many lines of no known kind it may hold.
  [[nodiscard]] std::optional<Head> head_at(std::size_t begin, std::size_t patience) const {
    if (!opens_head(begin)) return std::nullopt;
    Head head{begin, {}, {}, {}, begin};
    const std::size_t end = std::min(lines_.size(), begin + kMostHeadLines);
    std::size_t at = begin;
    while (at < end) {
      const Line& line = lines_[at];
      if (numbers_[at] && !head.number) {
        head.number = at++;
      } else if (take_title(head, at, end)) {
        at = head.title->end;
      } else if (addressees_[at] != nullptr) {
        head.addressee = *addressees_[at];
        at = head.addressee->end;
        break;
      } else if (head.number && passed_[at] > 0) {
        at = std::min(end, at + passed_[at]);
      } else if (is_passed(line) || numbers_[at]) {
        ++at;
      } else if (line.running || line.marker || patience == 0) {
        break;
      } else {
        --patience;
        ++at;
      }
    }
    head.body = at;
    return has_body(head) ? std::optional(head) : std::nullopt;
  }

  [[nodiscard]] bool has_body(const Head& head) const {
    if (head.addressee) return true;
    return head.body < lines_.size() && (lines_[head.body].running || lines_[head.body].marker);
  }

  // The head of a further document at a line inside the body of the current one.
  [[nodiscard]] std::optional<Head> next_document(const Head& current, std::size_t at, bool is_signed) const {
    const bool ended = is_signed || (at > current.body && stands_above_head(source_.text, lines_[at - 1]));
    auto head = head_at(at, ended ? kPatienceBelow : 1);
    if (!head) return std::nullopt;
    const bool by_number = head->number && is_other_number(current, *head) && (head->addressee || ended) &&
                           (head->title || head->addressee);
    const bool by_title = !head->number && head->title && (head->addressee || is_adopted(*head)) &&
                          (ended || holds_page(*head) || answers(*head)) && !issues(current, *head) &&
                          !is_annexed(*head);
    if (!by_number && !by_title) return std::nullopt;
    head->first = first_line(*head, current.body);
    return head;
  }

  // A letter below a signed document that has lost its title, or a document whose title and number stand in
  // the metadata above it alone.
  [[nodiscard]] std::optional<Head> untitled(const Head& current, std::size_t at, bool is_signed) const {
    const std::size_t below = end_of_description(source_.text, lines_, at);
    if (below > at && below < lines_.size() && blocks_[below] != nullptr) return described(at, below);
    const std::size_t to = below < lines_.size() && addressees_[below] != nullptr ? below : at;
    const Addressee* addressee = addressees_[to];
    if (addressee == nullptr) return std::nullopt;
    const bool letter = is_signed && opens_untitled_letter(source_.text, lines_, *addressee);
    if (to == at && !letter) return std::nullopt;
    Head head{at, {}, {}, *addressee, addressee->end};
    head.first = first_line(head, current.body);
    return head;
  }

  // 某县人民政府工作规则: the title stands below its metadata, and nobody is addressed. A page prints it
  // above them too.
  [[nodiscard]] std::optional<Head> described(std::size_t at, std::size_t title) const {
    std::optional<Head> head = head_at(title, kPatience);
    const Block* above = at > 0 ? blocks_[at - 1] : nullptr;
    const bool twice = above != nullptr && above->key == blocks_[title]->key;
    if (head) head->first = twice ? at - 1 : at;
    return head;
  }

  // Metadata or what tells of a page stands between its lines.
  [[nodiscard]] bool holds_page(const Head& head) const {
    const auto lines = std::span(lines_).subspan(head.first, head.body - head.first);
    return std::ranges::any_of(lines, is_metadata);
  }

  [[nodiscard]] bool answers(const Head& head) const {
    return head.addressee &&
           opens_answer(source_.text, title_chars(source_.text, lines_, *head.title), *head.addressee);
  }

  // A title that says what about, and below it when whose meeting adopted it: decisions one below another.
  [[nodiscard]] bool is_adopted(const Head& head) const {
    const std::size_t below = head.title->end;
    return below < lines_.size() && adoption_on(source_.text, lines_[below]).has_value() &&
           is_whole_title(title_chars(source_.text, lines_, *head.title));
  }

  // 附件1 right above the title.
  [[nodiscard]] bool is_annexed(const Head& head) const {
    return head.title->first > 0 && is_annex_label(source_.text, lines_[head.title->first - 1]);
  }

  [[nodiscard]] bool is_other_number(const Head& current, const Head& head) const {
    if (!current.number) return true;
    const auto canonical = [this](std::size_t line) {
      return number::canonical(*numbers_[line], source_.text, {*numbers_[line]});
    };
    return canonical(*current.number) != canonical(*head.number);
  }

  // Whether the title of `head`, by its first line, is what the current document issues or forwards.
  [[nodiscard]] bool issues(const Head& current, const Head& head) const {
    if (!current.title || !blocks_[current.title->first]->issues) return false;
    const Offset begin = lines_[current.title->first].span.begin;
    const Offset end = lines_[first_line(head, current.body)].span.begin;  // metadata above it names it too
    const std::string_view opening = text::slice(source_.text, {begin, std::min(begin + kOpeningBytes, end)});
    const std::string_view words = text::slice(source_.text, lines_[head.title->first].span);
    if (opening.size() < kShortOpening) return opening.find(words) != std::string_view::npos;
    const std::boyer_moore_horspool_searcher searcher(words.begin(), words.end());
    return std::search(opening.begin(), opening.end(), searcher) != opening.end();
  }

  // Letterhead and metadata above a head belong to its document.
  [[nodiscard]] std::size_t first_line(const Head& head, std::size_t limit) const {
    std::size_t first = head.first;
    while (first > limit) {
      const Line& above = lines_[first - 1];
      if (!stands_above_head(source_.text, above)) break;
      --first;
    }
    return first;
  }

  const text::SourceText& source_;
  const std::vector<Line>& lines_;
  const NumberLines& numbers_;
  std::u32string witness_;
  PerLine<Block> blocks_;  // titles, where they begin
  PerLine<Addressee> addressees_;
  std::vector<std::uint8_t> passed_;  // how many lines from each on a head with a number passes
};

}  // namespace

std::vector<Head> find_heads(const text::SourceText& source, const std::vector<Line>& lines,
                             const NumberLines& numbers) {
  if (lines.empty()) return {};
  return Finder(source, lines, numbers).find();
}

}  // namespace wenhao::document

// find_mentions: from anchor to anchor, the production that fits each.
#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

#include "corpus/number/anchors.h"
#include "corpus/number/grammar.h"
#include "corpus/number/titles.h"

namespace wenhao::number {
namespace {

// Titles and standards have anchors of their own; all other kinds share theirs.
std::uint32_t anchors_for(const Options& options) {
  const auto asks = [&](Kind kind) { return (options.kinds >> static_cast<unsigned>(kind) & 1U) != 0; };
  const auto bit = [](Anchor anchor) { return 1U << static_cast<unsigned>(anchor); };
  std::uint32_t wanted = kAllAnchors;
  if (!asks(Kind::title) && !asks(Kind::article))
    wanted &= ~(bit(Anchor::title_open) | bit(Anchor::title_close));
  if (!asks(Kind::standard)) wanted &= ~bit(Anchor::letters);
  return wanted;
}

// By where they begin, the longer first.
bool comes_before(const Mention& a, const Mention& b) {
  return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
}

class Finder {
 public:
  // A checking finder reads a canonical form again, and checks none itself.
  Finder(std::string_view text, const Options& options, bool is_checking = false)
      : text_(text),
        options_(options),
        is_checking_(is_checking),
        authority_(options.authority != nullptr ? *options.authority : Authority::standard()),
        titles_(text) {}

  std::vector<Mention> run() {
    constexpr std::size_t kBytesForOne = 128;  // of text, where it holds many
    mentions_.reserve(std::min<std::size_t>(text_.size() / kBytesForOne, 1U << 16U));
    for_each_anchor(text_, anchors_for(options_), {this, [](void* self, const AnchorAt& anchor) {
                                                     return static_cast<Finder*>(self)->take(anchor);
                                                   }});
    titles_.finish();
    add_released();
    put_in_order();
    resolve_short_names(text_, mentions_);
    return std::move(mentions_);
  }

 private:
  [[nodiscard]] bool wants(Kind kind) const {
    return (options_.kinds >> static_cast<unsigned>(kind) & 1U) != 0;
  }

  [[nodiscard]] Scan scan() const { return {text_, options_, authority_, mentions_, floor_}; }

  // Reads what stands at an anchor; where to go on from.
  std::size_t take(const AnchorAt& anchor) {
    if (mentions_.size() == mentions_.capacity()) make_room(anchor.at);
    const std::size_t end = anchor.at + anchor.size;
    if (anchor.anchor == Anchor::title_open) return take_opening_marks(anchor.at);
    if (anchor.anchor == Anchor::title_close) {
      if (titles_.is_idle()) return run_end(text_, anchor.at);
      close_title(static_cast<Offset>(end));
    } else if (anchor.at >= floor_) {
      take_number(anchor);
    }
    return std::max<std::size_t>(end, floor_);
  }

  // Room for as many mentions as the text has if it goes on as up to `at`: those of a dense text are moved
  // once, not at each doubling.
  void make_room(std::size_t at) {
    constexpr std::size_t kFewest = 4;
    constexpr std::size_t kMost = 8;  // times what there are
    const std::size_t size = mentions_.size();
    const std::size_t likely = std::min(size * text_.size() / (at + 1), kMost * size);
    mentions_.reserve(std::bit_ceil(std::max({likely, size + 1, kFewest})));
  }

  void take_number(const AnchorAt& anchor) {
    switch (anchor.anchor) {
      case Anchor::open:
        if (const auto mention = at_strict_form(scan(), anchor.at)) {
          if (wants(Kind::document)) add_document(*mention);
        } else {
          add(at_open_bracket(scan(), anchor.at));
        }
        return;
      case Anchor::close:
        add(at_close_bracket(scan(), anchor.at));
        return;
      case Anchor::hao:
        add(at_hao(scan(), anchor.at));
        return;
      case Anchor::letters:
        add(at_letters(scan(), anchor.at));
        return;
      default:
        return;
    }
  }

  std::size_t take_opening_marks(std::size_t at) {
    const Offset end = titles_.open(static_cast<Offset>(at));
    add_released();
    return end;
  }

  void add(const std::optional<Mention>& mention) {
    if (!mention || !wants(mention->kind)) return;
    if (mention->kind == Kind::document && mention->owner == kNone) {
      if (is_checking_ || !is_doubtful(*mention) || reads_back(*mention)) add_document(*mention);
      return;
    }
    const bool is_motion = mention->kind == Kind::proposal || mention->kind == Kind::suggestion;
    mentions_.push_back(*mention);
    if (is_motion) append_shared_motions(scan(), mentions_);  // looks back to the floor of before
    floor_ = mention->span.end;
  }

  // True where the canonical form says the number in another way than the text does: white space, brackets
  // or letters in the code, anything but an opening bracket after it.
  [[nodiscard]] bool is_doubtful(const Mention& mention) const {
    if (mention.year == 0 || mention.second_code != kNone) return false;
    if (!mention.series.empty() || !is_open(glyph_at(text_, mention.code.end).c)) return true;
    for (Offset at = mention.code.begin; at < mention.code.end;) {
      const Glyph glyph = glyph_at(text_, at);
      if (glyph.begin != at || !is_han_glyph(glyph.c)) return true;
      at = glyph.end;
    }
    return false;
  }

  // What reads as something else when written in its canonical form (a certificate, an order) is no number.
  [[nodiscard]] bool reads_back(const Mention& mention) const {
    const DocumentNumber number = document_number(mention, text_);
    const std::string form = canonical(number);
    Options options = options_;
    options.is_field = true;
    options.kinds = ~0U;
    const std::vector<Mention> again = Finder(form, options, true).run();
    return !again.empty() && again[0].kind == Kind::document && document_number(again[0], form) == number;
  }

  void add_document(const Mention& mention) {
    floor_ = mention.span.end;
    mentions_.push_back(mention);
    if (may_continue_list(text_, floor_)) {
      append_list(scan(), mentions_);
      floor_ = mentions_.back().span.end;
    }
  }

  void add_title(Span span) {
    if (!wants(Kind::title)) return;
    Mention mention;
    mention.kind = Kind::title;
    mention.span = span;
    mention.code = {span.begin + 3, span.end - 3};
    mentions_.push_back(mention);
  }

  void add_released() {
    if (!titles_.has_released()) return;
    for (const Span span : titles_.take_released()) add_title(span);
  }

  void close_title(Offset end) {
    const auto title = titles_.close(end);
    add_released();
    if (!title || !wants(Kind::title)) return;
    add_title(*title);
    if (wants(Kind::article)) add_articles(static_cast<std::uint32_t>(mentions_.size() - 1), end);
  }

  // 《法》第五条、第六条; a number in brackets may stand between.
  void add_articles(std::uint32_t owner, Offset at) {
    constexpr Offset kMaxGroup = 120;
    constexpr int kMaxArticles = 100;
    if (const Glyph open = glyph_at(text_, at); is_open(open.c)) {
      const std::string_view ahead = text_.substr(open.end, kMaxGroup);
      const std::size_t wide = ahead.find("）");
      const std::size_t close = wide == std::string_view::npos ? ahead.find(')') : wide + 2;
      if (close == std::string_view::npos || ahead.substr(0, close).find("。") != std::string_view::npos)
        return;
      at = static_cast<Offset>(open.end + close + 1);
    }
    for (int i = 0; i < kMaxArticles; ++i) {
      auto article = article_after(scan(), at);
      if (!article) return;
      article->owner = owner;
      mentions_.push_back(*article);
      const Glyph separator = glyph_at(text_, article->span.end);
      const bool more =
          separator.c == U'、' || separator.c == U'和' || separator.c == U'及' || separator.c == U'至';
      if (!more) return;
      at = separator.end;
    }
  }

  // Owners follow their mentions.
  void put_in_order() {
    if (std::is_sorted(mentions_.begin(), mentions_.end(), comes_before)) return;
    std::vector<std::uint32_t> order(mentions_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
      return comes_before(mentions_[a], mentions_[b]);
    });
    std::vector<std::uint32_t> place(order.size());
    std::vector<Mention> sorted(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      place[order[i]] = i;
      sorted[i] = mentions_[order[i]];
    }
    for (Mention& mention : sorted) {
      if (mention.owner != kNone) mention.owner = place[mention.owner];
    }
    mentions_ = std::move(sorted);
  }

  std::string_view text_;
  const Options& options_;
  bool is_checking_;
  const Authority& authority_;
  Titles titles_;
  std::vector<Mention> mentions_;
  Offset floor_ = 0;
};

}  // namespace

std::vector<Mention> find_mentions(std::string_view text, const Options& options) {
  return Finder(text, options).run();
}

}  // namespace wenhao::number

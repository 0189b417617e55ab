// The stack of title marks.
#include "corpus/number/titles.h"

#include <cstring>

namespace wenhao::number {
namespace {

constexpr Offset kMark = 3;  // bytes of 《 and of 》

// 。 or a blank line between two places ends every title open before it.
bool parts(std::string_view text, Offset from, Offset to) {
  if (to - from < 2) return false;
  const std::string_view between = text.substr(from, to - from);
  if (between.find("。") != std::string_view::npos) return true;
  const std::size_t line = between.find('\n');
  return line != std::string_view::npos && between.find('\n', line + 1) != std::string_view::npos;
}

}  // namespace

void Titles::give_up_before(Offset until) {
  if (open_.empty()) return;
  const bool is_mark = inner_.empty() || inner_.back().end < open_.back();
  const Offset last = is_mark ? open_.back() : inner_.back().end;
  const Offset behind = is_mark ? last + kMark : last;
  const bool near = until - open_.front() <= kMaxTitle;
  if (near && (last + kMark >= until || !parts(text_, behind, until))) return;
  give_up();
}

void Titles::give_up() {
  released_.insert(released_.end(), inner_.begin(), inner_.end());
  inner_.clear();
  open_.clear();
}

void Titles::finish() { give_up(); }

Offset Titles::open(Offset at) {
  const Offset end = run_end(text_, at);
  if (end - at > kMaxDepth * kMark) {
    give_up();
    at = end - kMaxDepth * kMark;
  }
  for (; at < end; at += kMark) {
    give_up_before(at);
    open_.push_back(at);
  }
  return end;
}

std::optional<Span> Titles::close(Offset end) {
  give_up_before(end);
  if (open_.empty()) return std::nullopt;
  const Span title{open_.back(), end};
  open_.pop_back();
  if (open_.empty()) {
    inner_.clear();
    return title;
  }
  inner_.push_back(title);
  return std::nullopt;
}

std::vector<Span> Titles::take_released() {
  std::vector<Span> released;
  released.swap(released_);
  return released;
}

Offset run_end(std::string_view text, std::size_t at) {
  const auto repeats = [&](std::size_t bytes) {
    return text.size() - at >= kMark + bytes && text[at] == text[at + kMark] &&
           std::memcmp(text.data() + at, text.data() + at + kMark, bytes) == 0;
  };
  while (repeats(8 * kMark)) at += 8 * kMark;
  while (repeats(kMark)) at += kMark;
  return static_cast<Offset>(at + kMark);
}

}  // namespace wenhao::number

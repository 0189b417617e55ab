// The stack of title marks.
#include "corpus/number/titles.h"

namespace wenhao::number {
namespace {

// 。 or a blank line between two places ends every title open before it.
bool parts(std::string_view text, Offset from, Offset to) {
  const std::string_view between = text.substr(from, to - from);
  if (between.find("。") != std::string_view::npos) return true;
  const std::size_t line = between.find('\n');
  return line != std::string_view::npos && between.find('\n', line + 1) != std::string_view::npos;
}

}  // namespace

void Titles::give_up_before(Offset until) {
  if (open_.empty()) return;
  const Offset last = inner_.empty() || inner_.back().end < open_.back() ? open_.back() : inner_.back().end;
  const bool near = until - open_.front() <= kMaxTitle;
  if (near && (last + 3 >= until || !parts(text_, last, until))) return;
  give_up();
}

void Titles::give_up() {
  released_.insert(released_.end(), inner_.begin(), inner_.end());
  inner_.clear();
  open_.clear();
}

void Titles::finish() { give_up(); }

void Titles::open(Offset at) {
  give_up_before(at);
  open_.push_back(at);
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

}  // namespace wenhao::number

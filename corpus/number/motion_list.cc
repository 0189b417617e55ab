// Motions that share one 号: 第5、6、17号提案, 第5至7号建议. The last is read at its 号, those before it
// here.
#include "corpus/number/grammar.h"

namespace wenhao::number {
namespace {

constexpr int kMaxList = 50;
constexpr std::size_t kMaxDigits = 8;

bool joins(char32_t c) { return c == U'、' || c == U',' || c == U'和' || c == U'及' || c == U'与'; }

bool spans(char32_t c) { return c == U'至' || c == U'到' || c == U'-'; }

// 5-7 is a range; 2023-025 is one number.
bool is_range(const Digits& first, const Digits& last) {
  if (first.value[0] == 0 || last.size > kMaxDigits) return false;
  const std::uint32_t from = first.number(0, first.size);
  const std::uint32_t to = last.number(0, last.size);
  return from < to && to - from <= kMaxList;
}

// The member that ends before the separator before `next`; none where no list goes on there.
std::optional<Digits> member_before(const Scan& scan, const Digits& next) {
  const Glyph separator = glyph_before(scan.text, next.begin);
  if (!joins(separator.c) && !spans(separator.c)) return std::nullopt;
  const Digits member = digits_before(scan.text, separator.begin);
  if (member.size == 0 || member.han || member.size > kMaxDigits || member.begin < scan.floor)
    return std::nullopt;
  if (spans(separator.c) && !is_range(member, next)) return std::nullopt;
  return member;
}

}  // namespace

std::vector<Span> shared_before(const Scan& scan, Offset serial_begin, Offset serial_end) {
  std::vector<Span> members;
  Digits next = digits_before(scan.text, serial_end);
  if (next.size == 0 || next.begin != serial_begin || next.size > kMaxDigits) return {};
  while (members.size() < kMaxList) {
    const auto member = member_before(scan, next);
    if (!member) return {};
    const Glyph di = glyph_before(scan.text, member->begin);
    const bool opens = di.c == U'第' && di.begin >= scan.floor;
    members.push_back({opens ? di.begin : member->begin, member->end[member->size - 1]});
    if (opens) return members;
    next = *member;
  }
  return {};
}

}  // namespace wenhao::number

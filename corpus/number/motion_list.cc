// Motions in lists: 第201号、第202号提案, and those that share one 号: 第5、6、17号提案, 第5至7号建议. The
// last of these is read at its 号, those before it here.
#include "corpus/number/motion.h"

namespace wenhao::number {
namespace {

constexpr std::size_t kMaxList = 50;
constexpr std::size_t kMaxDigits = 8;

bool joins(char32_t c) { return c == U'、' || c == U',' || c == U'和' || c == U'及' || c == U'与'; }

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

std::optional<Kind> kind_after_list(const Scan& scan, Offset at) {
  for (std::size_t i = 0; i < kMaxList; ++i) {
    const Glyph separator = glyph_at(scan.text, at);
    if (!joins(separator.c)) return std::nullopt;
    const Glyph di = glyph_at(scan.text, separator.end);
    const Digits digits = digits_at(scan.text, di.c == U'第' ? di.end : separator.end);
    if (digits.size == 0 || digits.size > kMaxDigits) return std::nullopt;
    const Glyph hao = glyph_at(scan.text, digits.end[digits.size - 1]);
    if (hao.c != U'号') return std::nullopt;
    at = hao.end;
    if (const auto kind = motion_kind_at(scan, at)) return kind->first;
  }
  return std::nullopt;
}

bool goes_on_list(const Scan& scan, Offset begin) {
  const Glyph separator = glyph_before(scan.text, begin);
  if (!joins(separator.c) || scan.mentions.empty()) return false;
  const Mention& before = scan.mentions.back();
  return (before.kind == Kind::proposal || before.kind == Kind::suggestion) &&
         glyph_before(scan.text, separator.begin).end == before.span.end;
}

void append_shared_motions(const Scan& scan, std::vector<Mention>& mentions) {
  const Mention last = mentions.back();
  const Glyph di = glyph_at(scan.text, last.span.begin);
  const Digits digits = digits_at(scan.text, last.span.begin);
  if (di.c == U'第' || digits.size == 0 || digits.size > Digits::kMax) return;
  for (const Span span : shared_before(scan, digits.begin, digits.end[digits.size - 1])) {
    const Glyph first = glyph_at(scan.text, span.begin);
    const Digits member = digits_at(scan.text, first.c == U'第' ? first.end : span.begin);
    Mention mention = last;
    mention.span = span;
    mention.serial = member.number(0, member.size);
    if (member.size == 8) split_long_serial(mention, mention.serial);
    mentions.push_back(mention);
  }
}

}  // namespace wenhao::number

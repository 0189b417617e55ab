// Orders and announcements whose number stands behind their title: the title tells the kind and the issuer.
#include "corpus/number/decree.h"

namespace wenhao::number {
namespace {

constexpr int kMaxTitleLength = 120;  // characters

bool ends_clause(char32_t c) { return c == 0 || c == U'。' || c == U',' || c == U';' || c == U':'; }

bool follows_de(const Scan& scan, const Keyword& keyword) {
  return glyph_before(scan.text, keyword.begin).c == U'的';
}

}  // namespace

Span issuer_of_title(const Scan& scan, Offset keyword_begin) {
  int depth = 0;  // of titles within the title
  char32_t after = 0;
  Offset at = keyword_begin;
  for (int i = 0; i < kMaxTitleLength; ++i) {
    const Glyph glyph = glyph_before(scan.text, at);
    if (glyph.c == U'》') ++depth;
    if (glyph.c == U'《' && --depth < 0) break;
    if (depth == 0 && (ends_clause(glyph.c) || glyph.line)) break;
    if (depth == 0 && glyph.c == U'关' && after == U'于') {
      const Glyph mark = glyph_before(scan.text, glyph.begin);  // 国家税务总局《关于…的公告》
      return name_before(scan, mark.c == U'《' ? mark.begin : glyph.begin);
    }
    after = glyph.c;
    at = glyph.begin;
  }
  return {keyword_begin, keyword_begin};
}

std::optional<Mention> read_titled_decree(const Scan& scan, const Numbered& numbered) {
  const auto year = year_group_before(scan, numbered.begin);
  const Offset begin = year ? year->begin : numbered.begin;
  const Glyph open = glyph_before(scan.text, begin);
  const Glyph mark = glyph_before(scan.text, open.begin);
  if (!is_open(open.c) || mark.c != U'》' || open.begin < scan.floor) return std::nullopt;
  const auto keyword = keyword_before(scan, mark.begin);
  if (!keyword) return std::nullopt;
  Mention mention;
  if (follows_de(scan, *keyword)) {
    if (keyword->kind != Kind::announcement) return std::nullopt;
    mention.code = issuer_of_title(scan, keyword->begin);
    if (!year && mention.code.empty()) return std::nullopt;
  } else {
    mention.code = name_before(scan, keyword->begin);
    if (mention.code.empty() || glyph_before(scan.text, mention.code.begin).c != U'《') return std::nullopt;
  }
  mention.kind = keyword->kind;
  mention.year = year ? year->year : std::uint16_t{0};
  mention.serial = numbered.value;
  mention.span = {begin, numbered.hao_end};
  return mention;
}

}  // namespace wenhao::number

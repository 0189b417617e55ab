// The table of elements: https://html.spec.whatwg.org/multipage/#toc-semantics and its obsolete features.
#include "corpus/reader/html_elements.h"

#include <array>

namespace wenhao::reader {
namespace {

using enum HtmlTreatment;

struct Row {
  GumboTag named;
  HtmlTreatment treatment;
  GumboTag tag;
};

constexpr Row as_is(GumboTag tag, HtmlTreatment treatment) { return {tag, treatment, tag}; }

constexpr std::array kRows{
    // Blocks with a meaning of their own.
    as_is(GUMBO_TAG_P, block),
    as_is(GUMBO_TAG_DIV, block),
    as_is(GUMBO_TAG_CENTER, block),
    as_is(GUMBO_TAG_PRE, block),
    as_is(GUMBO_TAG_UL, block),
    as_is(GUMBO_TAG_OL, block),
    as_is(GUMBO_TAG_LI, block),
    as_is(GUMBO_TAG_DL, block),
    as_is(GUMBO_TAG_DT, block),
    as_is(GUMBO_TAG_DD, block),
    as_is(GUMBO_TAG_H1, block),
    as_is(GUMBO_TAG_H2, block),
    as_is(GUMBO_TAG_H3, block),
    as_is(GUMBO_TAG_H4, block),
    as_is(GUMBO_TAG_H5, block),
    as_is(GUMBO_TAG_H6, block),
    as_is(GUMBO_TAG_NAV, block),
    as_is(GUMBO_TAG_ASIDE, block),
    as_is(GUMBO_TAG_HEADER, block),
    as_is(GUMBO_TAG_FOOTER, block),
    as_is(GUMBO_TAG_TABLE, block),
    // Blocks that are like another.
    Row{GUMBO_TAG_ARTICLE, block, GUMBO_TAG_DIV},
    Row{GUMBO_TAG_SECTION, block, GUMBO_TAG_DIV},
    Row{GUMBO_TAG_MAIN, block, GUMBO_TAG_DIV},
    Row{GUMBO_TAG_FIGURE, block, GUMBO_TAG_DIV},
    Row{GUMBO_TAG_FIGCAPTION, block, GUMBO_TAG_DIV},
    Row{GUMBO_TAG_ADDRESS, block, GUMBO_TAG_DIV},
    Row{GUMBO_TAG_BLOCKQUOTE, block, GUMBO_TAG_DIV},
    Row{GUMBO_TAG_HGROUP, block, GUMBO_TAG_DIV},
    Row{GUMBO_TAG_DETAILS, block, GUMBO_TAG_DIV},
    Row{GUMBO_TAG_SUMMARY, block, GUMBO_TAG_DIV},
    Row{GUMBO_TAG_FIELDSET, block, GUMBO_TAG_DIV},
    Row{GUMBO_TAG_LEGEND, block, GUMBO_TAG_DIV},
    Row{GUMBO_TAG_MARQUEE, block, GUMBO_TAG_DIV},
    Row{GUMBO_TAG_MULTICOL, block, GUMBO_TAG_DIV},
    Row{GUMBO_TAG_LISTING, block, GUMBO_TAG_PRE},
    Row{GUMBO_TAG_XMP, block, GUMBO_TAG_PRE},
    Row{GUMBO_TAG_PLAINTEXT, block, GUMBO_TAG_PRE},
    Row{GUMBO_TAG_MENU, block, GUMBO_TAG_UL},
    Row{GUMBO_TAG_DIR, block, GUMBO_TAG_UL},
    // Forms, and what is a control or stands in for one that cannot be shown.
    Row{GUMBO_TAG_FORM, block, GUMBO_TAG_FIELDSET},
    Row{GUMBO_TAG_SELECT, block, GUMBO_TAG_MENU},
    Row{GUMBO_TAG_DATALIST, block, GUMBO_TAG_MENU},
    Row{GUMBO_TAG_BUTTON, block, GUMBO_TAG_MENU},
    Row{GUMBO_TAG_OBJECT, block, GUMBO_TAG_MENU},
    Row{GUMBO_TAG_APPLET, block, GUMBO_TAG_MENU},
    Row{GUMBO_TAG_AUDIO, block, GUMBO_TAG_MENU},
    Row{GUMBO_TAG_VIDEO, block, GUMBO_TAG_MENU},
    Row{GUMBO_TAG_CANVAS, block, GUMBO_TAG_MENU},
    Row{GUMBO_TAG_OPTION, block, GUMBO_TAG_SUMMARY},
    Row{GUMBO_TAG_OPTGROUP, block, GUMBO_TAG_SUMMARY},
    // Tables.
    as_is(GUMBO_TAG_CAPTION, table_part),
    as_is(GUMBO_TAG_THEAD, table_part),
    as_is(GUMBO_TAG_TBODY, table_part),
    as_is(GUMBO_TAG_TFOOT, table_part),
    as_is(GUMBO_TAG_TR, table_part),
    as_is(GUMBO_TAG_TD, table_part),
    as_is(GUMBO_TAG_TH, table_part),
    // Formatting goes by names that the standard never reopens; which ones does not matter.
    Row{GUMBO_TAG_A, link, GUMBO_TAG_LABEL},
    Row{GUMBO_TAG_B, in_line, GUMBO_TAG_KBD},
    Row{GUMBO_TAG_BIG, in_line, GUMBO_TAG_SAMP},
    Row{GUMBO_TAG_CODE, in_line, GUMBO_TAG_VAR},
    Row{GUMBO_TAG_EM, in_line, GUMBO_TAG_CITE},
    Row{GUMBO_TAG_FONT, in_line, GUMBO_TAG_ABBR},
    Row{GUMBO_TAG_I, in_line, GUMBO_TAG_DFN},
    Row{GUMBO_TAG_NOBR, in_line, GUMBO_TAG_ACRONYM},
    Row{GUMBO_TAG_S, in_line, GUMBO_TAG_DEL},
    Row{GUMBO_TAG_SMALL, in_line, GUMBO_TAG_INS},
    Row{GUMBO_TAG_STRIKE, in_line, GUMBO_TAG_Q},
    Row{GUMBO_TAG_STRONG, in_line, GUMBO_TAG_MARK},
    Row{GUMBO_TAG_TT, in_line, GUMBO_TAG_TIME},
    Row{GUMBO_TAG_U, in_line, GUMBO_TAG_DATA},
    // Elements for which the standard has rules that do not concern text.
    Row{GUMBO_TAG_LABEL, in_line, GUMBO_TAG_SPAN},
    Row{GUMBO_TAG_RUBY, in_line, GUMBO_TAG_SPAN},
    Row{GUMBO_TAG_RB, in_line, GUMBO_TAG_SPAN},
    Row{GUMBO_TAG_RT, in_line, GUMBO_TAG_SPAN},
    Row{GUMBO_TAG_RP, in_line, GUMBO_TAG_SPAN},
    Row{GUMBO_TAG_RTC, in_line, GUMBO_TAG_SPAN},
    // Without content.
    as_is(GUMBO_TAG_BR, empty),
    as_is(GUMBO_TAG_HR, empty),
    as_is(GUMBO_TAG_META, meta),
    as_is(GUMBO_TAG_TITLE, escapable),
    as_is(GUMBO_TAG_TEXTAREA, escapable),
    // Content that no reader sees.
    as_is(GUMBO_TAG_SCRIPT, raw),
    as_is(GUMBO_TAG_STYLE, raw),
    as_is(GUMBO_TAG_NOSCRIPT, raw),
    as_is(GUMBO_TAG_IFRAME, raw),
    as_is(GUMBO_TAG_NOEMBED, raw),
    as_is(GUMBO_TAG_NOFRAMES, raw),
    // Tags that say nothing about the text in or around them. A <body> that is hidden is shown by a script.
    as_is(GUMBO_TAG_HTML, nothing),
    as_is(GUMBO_TAG_HEAD, nothing),
    as_is(GUMBO_TAG_BODY, nothing),
    as_is(GUMBO_TAG_TEMPLATE, nothing),
    as_is(GUMBO_TAG_FRAMESET, nothing),
    as_is(GUMBO_TAG_FRAME, nothing),
    as_is(GUMBO_TAG_BASE, nothing),
    as_is(GUMBO_TAG_LINK, nothing),
    as_is(GUMBO_TAG_BASEFONT, nothing),
    as_is(GUMBO_TAG_BGSOUND, nothing),
    as_is(GUMBO_TAG_COL, nothing),
    as_is(GUMBO_TAG_COLGROUP, nothing),
    as_is(GUMBO_TAG_INPUT, nothing),
    as_is(GUMBO_TAG_KEYGEN, nothing),
    as_is(GUMBO_TAG_ISINDEX, nothing),
    as_is(GUMBO_TAG_IMG, nothing),
    as_is(GUMBO_TAG_IMAGE, nothing),
    as_is(GUMBO_TAG_EMBED, nothing),
    as_is(GUMBO_TAG_SOURCE, nothing),
    as_is(GUMBO_TAG_TRACK, nothing),
    as_is(GUMBO_TAG_PARAM, nothing),
    as_is(GUMBO_TAG_AREA, nothing),
    as_is(GUMBO_TAG_WBR, nothing),
    as_is(GUMBO_TAG_SPACER, nothing),
    as_is(GUMBO_TAG_NEXTID, nothing),
    as_is(GUMBO_TAG_MENUITEM, nothing),
    as_is(GUMBO_TAG_SVG, nothing),
    as_is(GUMBO_TAG_MATH, nothing),
};

constexpr std::size_t kTags = GUMBO_TAG_LAST;

constexpr std::array<HtmlElement, kTags> kElements = [] {
  std::array<HtmlElement, kTags> elements{};
  for (std::size_t tag = 0; tag < kTags; ++tag) elements[tag].tag = static_cast<GumboTag>(tag);
  for (const Row& row : kRows) elements[row.named] = {row.tag, row.treatment};
  return elements;
}();

// By the names that elements go by once they are rewritten.
constexpr std::array<bool, kTags> kBlocks = [] {
  std::array<bool, kTags> blocks{};
  for (const Row& row : kRows) {
    if (row.treatment == block || row.treatment == table_part) blocks[row.tag] = true;
  }
  return blocks;
}();

}  // namespace

GumboTag tag_of(std::string_view name) {
  return gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size()));
}

HtmlElement element_of(GumboTag named) { return named < kTags ? kElements[named] : HtmlElement{}; }

bool is_block(GumboTag tag) { return tag < kTags && kBlocks[tag]; }

bool is_heading(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }

bool is_cell(GumboTag tag) { return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH || tag == GUMBO_TAG_CAPTION; }

bool is_row_group(GumboTag tag) {
  return tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TFOOT;
}

}  // namespace wenhao::reader

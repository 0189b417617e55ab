// Hostile pages: what gumbo is given stays flat and small, and no text is lost on the way.
#include "corpus/reader/html_guard.h"

#include <gtest/gtest.h>
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "corpus/reader/encoding.h"
#include "corpus/reader/html.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

// The tree that gumbo makes of a page: its depth, its size, and the text in it.
struct Tree {
  std::size_t depth = 0;
  std::size_t elements = 0;
  std::u32string text;  // without white space, in the order of the tree
};

struct DestroyOutput {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

bool is_unseen(const GumboNode& node) {
  if (node.type == GUMBO_NODE_TEMPLATE) return true;
  if (node.type != GUMBO_NODE_ELEMENT) return false;
  constexpr std::array kUnseen{GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,  GUMBO_TAG_TITLE,
                               GUMBO_TAG_NOSCRIPT, GUMBO_TAG_IFRAME, GUMBO_TAG_HEAD};
  return std::find(kUnseen.begin(), kUnseen.end(), node.v.element.tag) != kUnseen.end();
}

void add_text(std::u32string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text, at);
    if (!text::is_space(next.code_point)) out.push_back(next.code_point);
    at += next.size;
  }
}

Tree tree_of(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const std::unique_ptr<GumboOutput, DestroyOutput> output(
      gumbo_parse_with_options(&options, html.data(), html.size()));
  Tree tree;
  std::vector<std::pair<const GumboNode*, std::size_t>> nodes{{output->root, 1}};
  while (!nodes.empty()) {
    const auto [node, depth] = nodes.back();
    nodes.pop_back();
    if (is_unseen(*node)) continue;
    if (node->type != GUMBO_NODE_ELEMENT) {
      if (node->type != GUMBO_NODE_COMMENT) add_text(tree.text, node->v.text.text);
      continue;
    }
    tree.depth = std::max(tree.depth, depth);
    ++tree.elements;
    const GumboVector& children = node->v.element.children;
    for (unsigned i = children.length; i-- > 0;) {
      nodes.emplace_back(static_cast<const GumboNode*>(children.data[i]), depth + 1);
    }
  }
  return tree;
}

std::string times(std::string_view part, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += part;
  return out;
}

std::string numbered(std::string_view before, std::string_view after, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out.append(before).append(std::to_string(i)).append(after);
  return out;
}

// Gumbo adds <html>, <head> and <body>; a link's <label> is one more.
constexpr std::size_t kDeepest = kHtmlDepth + 4;

void expect_small(std::string_view html) {
  const GuardedHtml guarded = guard_html(html);
  const Tree tree = tree_of(guarded.html);
  EXPECT_LE(tree.depth, kDeepest);
  // Nothing is opened that has not been written: a link's <label> alone is not counted.
  EXPECT_LE(tree.elements,
            guarded.elements + 4 + static_cast<std::size_t>(std::count(html.begin(), html.end(), '<')));
  EXPECT_LE(guarded.html.size(), 32 * html.size() + 64);
}

TEST(HtmlGuard, HostilePagesStaySmall) {
  constexpr std::size_t kMany = 20'000;
  const std::vector<std::pair<std::string_view, std::string>> pages{
      {"deep", times("<div>", kMany) + "文" + times("</div>", kMany)},
      {"deep, never closed", times("<div>文", kMany)},
      {"deep inline", times("<span>文", kMany)},
      {"deep tables", times("<table><tr><td>文", kMany)},
      {"tables in tables", times("<table>文", kMany)},
      {"deep lists", times("<ul><li>文", kMany)},
      {"items in definitions", times("<li><dd>文", kMany)},
      {"options", times("<select><option>文", kMany)},
      {"unknown elements", times("<o:p>文", kMany)},
      {"links in links", times("<a href=x>文", kMany)},
      {"formatting for each paragraph", numbered("<b a=", ">", 1000) + times("<p>文", kMany)},
      {"fonts never closed", numbered("<p><font color=", ">文", kMany)},
      {"cells never closed", "<table>" + times("<td>文", kMany)},
      {"text between cells", "<table>" + times("文<tr>", kMany)},
      {"a million attributes", "<div" + numbered(" a", "=1", 1'000'000) + ">文"},
      {"one attribute a million times", "<div" + times(" style=x", 1'000'000) + ">文"},
      {"ends without beginnings", times("<div>", 250) + times("</p></i></table></td></li></o:p>", kMany)},
      {"forms in forms", times("<form><p>文", kMany)},
      {"comments never closed", times("<!--", kMany)},
      {"angle brackets", times("<", kMany)},
      {"tags never closed", times("<a", kMany)},
      {"scripts in scripts", times("<script>", kMany) + times("</script", kMany)},
      {"templates", times("<template>文", kMany) + times("</template>", kMany)},
      {"NULs", std::string(kMany, '\0')},
      {"entities", times("&amp;&#x4e2d;&nGt;&bogus", kMany)},
  };
  for (const auto& [name, html] : pages) {
    SCOPED_TRACE(name);
    expect_small(html);
    EXPECT_TRUE(read_html(html, "page.html"));
  }
}

TEST(HtmlGuard, ManyElementsAreRefused) {
  const auto refused = read_html(times("<br>", kMaxElements + 1), "page.html");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::file_too_large);
  EXPECT_EQ(refused.error().subject, "page.html");
}

constexpr std::array kPieces{
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<th>",
    "<tbody>",
    "</tbody>",
    "<caption>",
    "</caption>",
    "<ul>",
    "</ul>",
    "<li>",
    "</li>",
    "<dl>",
    "<dt>",
    "<dd>",
    "</dd>",
    "</dl>",
    "<b>",
    "</b>",
    "<font a=1>",
    "</font>",
    "<a href=x>",
    "</a>",
    "<span>",
    "</span>",
    "<h1>",
    "</h1>",
    "<h2>",
    "<br>",
    "<hr>",
    "<form>",
    "</form>",
    "<center>",
    "</center>",
    "<button>",
    "</button>",
    "<o:p>",
    "</o:p>",
    "<nobr>",
    "</nobr>",
    "<pre>",
    "</pre>",
    "<object>",
    "</object>",
    "<div hidden>",
    "<p align=right>",
    "</body>",
    "</html>",
    "<body>",
    "甲",
    "乙丙",
    " ",
    "\n",
    "&lt;",
    "<",
    "x",
    "&nbsp;",
    "&am",
    "p;",
    "<wbr>",
};

std::string soup(std::mt19937& random, std::size_t pieces) {
  std::string html;
  for (std::size_t i = 0; i < pieces; ++i) html += kPieces[random() % kPieces.size()];
  return html;
}

TEST(HtmlGuard, TagSoupStaysFlatAndLosesNoText) {
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    const std::string html = soup(random, 5 + random() % 120);
    SCOPED_TRACE(html);
    expect_small(html);
    // Gumbo on the page as it is moves text out of tables; the characters are the same.
    std::u32string before = tree_of(html).text;
    std::u32string after = tree_of(guard_html(html).html).text;
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    ASSERT_EQ(before, after);
  }
}

TEST(HtmlGuard, WellFormedPagesKeepTheOrderOfTheirText) {
  const std::string html =
      "<div>一<p>二<b>三</b></p><ul><li>四</li><li>五<ul><li>六</li></ul></li></ul>"
      "<table><tr><td>七</td><td>八<table><tr><td>九</td></tr></table></td></tr></table>十</div>";
  EXPECT_EQ(tree_of(guard_html(html).html).text, U"一二三四五六七八九十");
}

TEST(HtmlGuard, LongSoupStaysFlat) {
  std::mt19937 random(5);
  for (int round = 0; round < 5; ++round) expect_small(soup(random, 50'000));
}

TEST(HtmlGuard, AnyBytesAndAnyCut) {
  std::mt19937 random(13);
  for (int round = 0; round < 300; ++round) {
    std::string bytes;
    for (auto i = random() % 3000; i > 0; --i) {
      bytes.push_back(random() % 4 == 0 ? "<>/=\"'! -p"[random() % 10] : static_cast<char>(random() % 256));
    }
    const std::string text = decode(bytes).text;
    expect_small(text);
    const auto source = read_html(text, "page.html");
    ASSERT_TRUE(source);
    ASSERT_TRUE(text::is_valid_utf8(source->text));
  }
  const std::string page =
      "<div hidden style='display:none'><p align=\"center\">一&nbsp;二<!-- x --></p><script>y</script>三";
  for (std::size_t size = 0; size <= page.size(); ++size) {
    ASSERT_TRUE(read_html(decode(page.substr(0, size)).text, "page.html"));
  }
}

// The pages published by governments, where they are at hand: the guard loses not a character of them.
TEST(HtmlGuard, RealPagesLoseNothing) {
  const std::filesystem::path real = WENHAO_SHARED "/real";
  if (!std::filesystem::exists(real)) GTEST_SKIP() << "no shared documents here";
  std::size_t pages = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(real)) {
    if (entry.path().extension() != ".html") continue;
    SCOPED_TRACE(entry.path().filename());
    std::ifstream stream(entry.path(), std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    const std::string html = decode(bytes.str()).text;
    EXPECT_EQ(tree_of(guard_html(html).html).text, tree_of(html).text);
    ++pages;
  }
  EXPECT_GT(pages, 20U);
}

}  // namespace
}  // namespace wenhao::reader

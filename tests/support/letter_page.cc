// Layout changes no truth but the date of the page, damage to characters is done to both sides.
#include "tests/support/letter_page.h"

#include <array>
#include <string_view>

#include "tests/support/letter.h"
#include "tests/support/letter_number.h"

namespace wenhao {
namespace {

bool has(std::uint32_t damage, std::uint32_t bit) { return (damage & bit) != 0; }

// ASCII for the punctuation that has an ASCII twin.
std::string narrow(std::string text) {
  struct Twin {
    std::string_view wide;
    std::string_view ascii;
  };
  constexpr std::array<Twin, 5> kTwins = {{{"，", ","}, {"：", ":"}, {"；", ";"}, {"（", "("}, {"）", ")"}}};
  for (const auto& [wide, ascii] : kTwins) text = replaced(std::move(text), wide, ascii);
  return text;
}

constexpr std::size_t kHan = 3;  // bytes of a Han character; titles and signatures hold little else

std::string spaced(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = static_cast<unsigned char>(text[at]) < 0x80 ? 1 : kHan;
    if (!out.empty() && (size > 1 || static_cast<unsigned char>(text[at - 1]) >= 0x80)) out += " ";
    out += text.substr(at, size);
    at += size;
  }
  return out;
}

// The title's lines: cut before 号, 工作 and their kin would be a reader's choice; half way is a typist's.
std::vector<std::string> title_lines(const std::string& title, std::uint32_t damage) {
  std::vector<std::string> lines = {title};
  if (has(damage, damage::kWrapped)) {
    std::size_t half = title.size() / 2;
    while ((static_cast<unsigned char>(title[half]) & 0xC0U) == 0x80U) ++half;
    while (half < title.size() && static_cast<unsigned char>(title[half]) < 0x80) ++half;
    lines = {title.substr(0, half), title.substr(half)};
  }
  if (has(damage, damage::kSpaced)) {
    for (std::string& line : lines) line = spaced(line);
  }
  return lines;
}

void add(std::string& out, std::string_view line, bool loose) {
  out += line;
  out += loose ? " \n\n" : "\n";
}

std::string paragraph(std::string_view line, std::string_view attributes = "") {
  return "<p" + std::string(attributes) + ">" + std::string(line) + "</p>\n";
}

std::string metadata(const LetterSheet& sheet) {
  return "<table><tr><td>索引号：</td><td>LN000-" + sheet.truth.signed_on + "</td><td>发文机关：</td><td>" +
         sheet.signature + "</td></tr><tr><td>标题：</td><td>" + sheet.title +
         "</td><td>发文字号：</td><td>" + sheet.number + "</td></tr></table>\n";
}

std::string related(Dice& dice) {
  std::string list = "<div class=\"related\"><h3>相关阅读</h3><ul>";
  for (int i = 0; i < 3; ++i) {
    const std::uint64_t other = dice.below(500);
    list += "<li><a href=\"/" + std::to_string(i) + ".html\">" + title_of(other) + "（" + number_of(other) +
            "）</a></li>";
  }
  return list + "</ul></div>\n";
}

}  // namespace

void dress(LetterSheet& sheet, std::uint32_t damage) {
  if (!has(damage, damage::kNarrow)) return;
  for (std::string& line : sheet.body) line = narrow(std::move(line));
  sheet.addressee = narrow(std::move(sheet.addressee));
  truth::Document& truth = sheet.truth;
  truth.addressee = narrow(std::move(truth.addressee));
  for (std::string& passage : *truth.passages) passage = narrow(std::move(passage));
  for (truth::Segment& segment : *truth.segments) {
    segment.begin = narrow(std::move(segment.begin));
    segment.end = narrow(std::move(segment.end));
  }
  if (!truth.promises) return;
  for (truth::Promise& promise : *truth.promises) promise.text = narrow(std::move(promise.text));
}

std::string text_of(const LetterSheet& sheet, std::uint32_t damage, Dice& dice) {
  const bool loose = has(damage, damage::kBlank);
  const std::string indent = loose ? "　　" : "";
  std::string out;
  const bool number_first = dice.percent(40);
  if (sheet.numbered && number_first) add(out, sheet.number, loose);
  for (const std::string& line : title_lines(sheet.title, damage)) add(out, line, loose);
  if (sheet.numbered && !number_first) add(out, sheet.number, loose);
  add(out, sheet.addressee + (has(damage, damage::kNarrow) ? ":" : "："), loose);
  for (const std::string& line : sheet.body) add(out, indent + line, loose);
  const std::string right = loose ? "　　　　　　　　　　　　" : "";
  add(out, right + (has(damage, damage::kSpaced) ? spaced(sheet.signature) : sheet.signature), loose);
  add(out, right + sheet.date, loose);
  return out;
}

std::string page_of(LetterSheet& sheet, std::uint32_t damage, Dice& dice) {
  const int year = std::stoi(sheet.truth.signed_on.substr(0, 4)) + 1;
  sheet.truth.published = iso_date(year, dice.from(1, 12), dice.from(1, 28));
  std::string out = "<!DOCTYPE html>\n<html><head><meta charset=\"UTF-8\"><title>" + sheet.title +
                    "</title></head><body>\n<nav><a href=\"/\">首页</a><a href=\"/gk\">政务公开</a></nav>\n"
                    "<div>当前位置：首页 &gt; 政务公开 &gt; 文件</div>\n";
  const bool table = sheet.numbered && dice.percent(50);
  if (table) out += metadata(sheet);
  out += "<h1>";
  const auto lines = title_lines(sheet.title, damage);
  for (std::size_t i = 0; i < lines.size(); ++i) out += (i > 0 ? "<br>" : "") + lines[i];
  out += "</h1>\n<div>发布时间：" + sheet.truth.published + "　来源：办公室　浏览次数：317</div>\n<div>\n";
  if (sheet.numbered && (!table || dice.percent(50))) out += paragraph(sheet.number);
  out += paragraph(sheet.addressee + "：");
  for (const std::string& line : sheet.body) out += paragraph("　　" + line);
  const std::string_view right = " style=\"text-align:right\"";
  out += paragraph(has(damage, damage::kSpaced) ? spaced(sheet.signature) : sheet.signature, right);
  out += paragraph(sheet.date, right) + "</div>\n<div><a href=\"#\">打印</a> <a href=\"#\">关闭</a></div>\n";
  return out + related(dice) + "<footer>主办单位：" + sheet.signature +
         " 网站标识码：2100000001 ICP备05000000号</footer>\n</body></html>\n";
}

}  // namespace wenhao

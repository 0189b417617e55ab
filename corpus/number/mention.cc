// A mention's strings, made when asked for.
#include "corpus/number/mention.h"

#include "corpus/number/authority.h"
#include "corpus/number/glyph.h"
#include "corpus/text/utf8.h"

namespace wenhao::number {
namespace {

std::string serial_words(const Mention& mention) { return std::to_string(mention.serial); }

std::string with_code(const Mention& mention, std::string_view text, Span code) {
  DocumentNumber number = document_number(mention, text);
  number.code = folded_words(text, code);
  return canonical(number);
}

// The canonical form of its DocumentNumber, in one string.
std::string document(const Mention& mention, std::string_view text) {
  constexpr std::size_t kRest = 24;  // bytes of 〔2017〕22号
  std::string out;
  out.reserve(mention.code.size() + mention.series.size() + kRest);
  append_folded_words(out, text, mention.code);
  if (mention.year != 0) {
    out += "〔";
    out += std::to_string(mention.year);
    out += "〕";
  }
  append_folded_words(out, text, mention.series);
  out += serial_words(mention);
  out += "号";
  return out;
}

// The issuer's name as written; 中华人民共和国 says nothing before 国务院 and 主席; joint names by 、.
std::string issuer_words(const Mention& mention, std::string_view text) {
  constexpr std::string_view kState = "中华人民共和国";
  std::string name;
  bool gap = false;
  for (std::size_t at = mention.code.begin; at < mention.code.end;) {
    const text::Decoded d = text::decode(text, at);
    at += d.size;
    if (text::is_space(d.code_point)) {
      gap = true;
      continue;
    }
    const char32_t c = grammar_fold(d.code_point);
    if (gap && c != U'、' && !name.ends_with("、")) name += "、";
    text::append(name, is_open(c) ? U'（' : is_close(c) ? U'）' : c);
    gap = false;
  }
  if (name.starts_with(kState)) {
    const std::string_view rest = std::string_view(name).substr(kState.size());
    if (rest.starts_with("国务院") || rest.starts_with("主席")) return std::string(rest);
  }
  return name;
}

std::string decree(const Mention& mention, std::string_view text) {
  std::string out;
  if (!mention.code.empty()) out = issuer_words(mention, text);
  out += folded_words(text, mention.series);
  if (mention.kind == Kind::order) {
    out += "令";
  } else {
    const std::string words = folded_words(text, mention.span);
    out += words.find("通告") != std::string::npos ? "通告" : "公告";
  }
  if (mention.year != 0) out += std::to_string(mention.year) + "年";
  if (mention.term != 0) out += "〔" + std::to_string(mention.term) + "届〕";
  return out + "第" + serial_words(mention) + "号";
}

std::string motion(const Mention& mention, std::string_view text) {
  const std::string serial =
      mention.series.empty() ? serial_words(mention) : folded_words(text, mention.series);
  return "第" + serial + "号" + (mention.kind == Kind::proposal ? "提案" : "建议");
}

std::string standard(const Mention& mention, std::string_view text) {
  std::string out = folded_words(text, mention.code);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  }
  out += " " + folded_words(text, mention.series);
  return mention.year == 0 ? out : out + "-" + std::to_string(mention.year);
}

// As written, its brackets kept by shape: （2021） and 〔2021〕.
std::string certificate(const Mention& mention, std::string_view text) {
  std::string out;
  for (std::size_t at = mention.span.begin; at < mention.span.end;) {
    const text::Decoded d = text::decode(text, at);
    at += d.size;
    if (text::is_space(d.code_point)) continue;
    const char32_t c = grammar_fold(d.code_point);
    text::append(out, c == U'(' ? U'（' : c == U')' ? U'）' : c);
  }
  return out;
}

// Line ends inside a title, with the white space around them, are the page's; other spaces are kept.
std::string title(const Mention& mention, std::string_view text) {
  std::string out = "《";
  const std::string_view inside = text::slice(text, mention.code);
  for (std::size_t at = 0; at < inside.size();) {
    std::size_t end = at;
    bool line = false;
    while (end < inside.size()) {
      const text::Decoded d = text::decode(inside, end);
      if (!text::is_space(d.code_point)) break;
      line = line || text::is_line_end(d.code_point);
      end += d.size;
    }
    if (!line) out += inside.substr(at, end - at);
    const std::size_t size = text::decode(inside, end).size;
    out += inside.substr(end, size);
    at = end + size;
  }
  return out + "》";
}

std::string article(const Mention& mention, std::string_view text, const std::vector<Mention>& mentions) {
  std::string out = mention.owner < mentions.size() ? title(mentions[mention.owner], text) : std::string();
  out += "第" + serial_words(mention) + "条";
  if (mention.term != 0) out += "之" + std::to_string(mention.term);
  if (mention.part != 0) out += "第" + std::to_string(mention.part) + "款";
  if (mention.item != 0) out += "第" + std::to_string(mention.item) + "项";
  return out;
}

}  // namespace

std::string_view written(const Mention& mention, std::string_view text) {
  return text::slice(text, mention.span);
}

DocumentNumber document_number(const Mention& mention, std::string_view text) {
  DocumentNumber number;
  number.code = folded_words(text, mention.code);
  if (mention.year != 0) number.year = mention.year;
  if (!mention.series.empty()) number.series = folded_words(text, mention.series);
  number.serial = mention.serial;
  return number;
}

std::string canonical(const Mention& mention, std::string_view text, const std::vector<Mention>& mentions) {
  switch (mention.kind) {
    case Kind::document:
      return mention.second_code != kNone ? std::string() : document(mention, text);
    case Kind::order:
    case Kind::announcement:
      return decree(mention, text);
    case Kind::proposal:
    case Kind::suggestion:
      return motion(mention, text);
    case Kind::standard:
      return standard(mention, text);
    case Kind::court_case:
      return "（" + std::to_string(mention.year) + "）" + folded_words(text, mention.code) +
             serial_words(mention) + "号";
    case Kind::certificate:
      return certificate(mention, text);
    case Kind::title:
      return title(mention, text);
    case Kind::article:
      return article(mention, text, mentions);
  }
  return {};
}

std::vector<std::string> readings(const Mention& mention, std::string_view text) {
  if (mention.kind != Kind::document || mention.second_code == kNone) return {};
  return {with_code(mention, text, mention.code),
          with_code(mention, text, {mention.second_code, mention.code.end})};
}

std::string issuer(const Mention& mention, std::string_view text, const Authority* authority) {
  if (mention.kind == Kind::order || mention.kind == Kind::announcement) return issuer_words(mention, text);
  if (mention.kind != Kind::document || mention.second_code != kNone) return {};
  const Authority& known = authority != nullptr ? *authority : Authority::standard();
  return known.issuer(folded_words(text, mention.code), mention.year).value_or(std::string());
}

}  // namespace wenhao::number

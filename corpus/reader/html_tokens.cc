// The tokenizer: https://html.spec.whatwg.org/multipage/parsing.html#tokenization, without its errors.
#include "corpus/reader/html_tokens.h"

#include <algorithm>

#include "corpus/reader/ascii.h"

namespace wenhao::reader {
namespace {

constexpr std::array<std::string_view, kHtmlAttributes> kNames{"hidden", "aria-hidden", "style",  "align",
                                                               "href",   "name",        "content"};

bool ends_name(char c) { return is_ascii_space(c) || c == '/' || c == '>'; }

}  // namespace

char HtmlTokens::peek(std::size_t ahead) const {
  return at_ + ahead < html_.size() ? html_[at_ + ahead] : '\0';
}

void HtmlTokens::skip_spaces() {
  while (at_ < html_.size() && is_ascii_space(html_[at_])) ++at_;
}

bool HtmlTokens::next(HtmlToken& token) {
  while (at_ < html_.size()) {
    const std::size_t begin = at_;
    // A '<' that opens no markup is text.
    for (at_ = html_.find('<', at_); at_ != std::string_view::npos; at_ = html_.find('<', at_ + 1)) {
      const char after = peek(1);
      if (is_ascii_alpha(after) || after == '/' || after == '!' || after == '?') break;
    }
    at_ = std::min(at_, html_.size());
    if (at_ > begin) {
      token.kind = HtmlTokenKind::text;
      token.text = html_.substr(begin, at_ - begin);
      return true;
    }
    if (markup(token)) return true;
  }
  return false;
}

// At a '<' that opens markup. False where it was none that has a token.
bool HtmlTokens::markup(HtmlToken& token) {
  if (is_ascii_alpha(peek(1))) {
    token.kind = HtmlTokenKind::start;
    return tag(token, at_ + 1);
  }
  if (peek(1) == '/' && is_ascii_alpha(peek(2))) {
    token.kind = HtmlTokenKind::end;
    return tag(token, at_ + 2);
  }
  declaration();
  return false;
}

// <!-- … -->, or anything else from <!, <? or </ up to the next '>'.
void HtmlTokens::declaration() {
  const std::string_view here = html_.substr(at_);
  std::size_t end;
  if (!here.starts_with("<!--")) {
    end = here.find('>');
    if (end != std::string_view::npos) ++end;
  } else if (here.starts_with("<!-->") || here.starts_with("<!--->")) {
    end = here.find('>') + 1;
  } else {
    end = here.find("--", 4);
    while (end != std::string_view::npos && here.substr(end, 3) != "-->" && here.substr(end, 4) != "--!>") {
      end = here.find("--", end + 1);
    }
    if (end != std::string_view::npos) end = here.find('>', end) + 1;
  }
  at_ += std::min(end, here.size());
}

bool HtmlTokens::tag(HtmlToken& token, std::size_t name_at) {
  at_ = name_at;
  while (at_ < html_.size() && !ends_name(html_[at_])) ++at_;
  token.text = html_.substr(name_at, at_ - name_at);
  token.values = {};
  token.present = 0;
  for (;;) {
    while (at_ < html_.size() && (is_ascii_space(html_[at_]) || html_[at_] == '/')) ++at_;
    if (at_ == html_.size()) return false;
    if (html_[at_] == '>') {
      ++at_;
      return true;
    }
    attribute(token);
  }
}

void HtmlTokens::attribute(HtmlToken& token) {
  const std::size_t begin = at_++;  // a '=' in front belongs to the name
  while (at_ < html_.size() && !ends_name(html_[at_]) && html_[at_] != '=') ++at_;
  const std::string_view name = html_.substr(begin, at_ - begin);
  skip_spaces();
  std::string_view value;
  if (peek() == '=') {
    ++at_;
    skip_spaces();
    value = attribute_value();
  }
  const auto known = std::find_if(kNames.begin(), kNames.end(), [name](std::string_view candidate) {
    return equals_ignoring_case(name, candidate);
  });
  if (known == kNames.end()) return;
  const auto index = static_cast<unsigned>(known - kNames.begin());
  if ((token.present & (1U << index)) != 0) return;
  token.present = static_cast<std::uint8_t>(token.present | (1U << index));
  token.values[index] = value;
}

std::string_view HtmlTokens::attribute_value() {
  const char quote = peek();
  if (quote == '"' || quote == '\'') {
    const std::size_t begin = ++at_;
    at_ = std::min(html_.find(quote, at_), html_.size());
    const std::string_view value = html_.substr(begin, at_ - begin);
    at_ = std::min(at_ + 1, html_.size());
    return value;
  }
  const std::size_t begin = at_;
  while (at_ < html_.size() && !is_ascii_space(html_[at_]) && html_[at_] != '>') ++at_;
  return html_.substr(begin, at_ - begin);
}

std::string_view HtmlTokens::raw_until_end_of(std::string_view name) {
  const std::size_t begin = at_;
  for (std::size_t end = html_.find("</", at_); end != std::string_view::npos;
       end = html_.find("</", end + 2)) {
    const std::string_view after = html_.substr(end + 2);
    if (!starts_ignoring_case(after, name) || after.size() == name.size() || !ends_name(after[name.size()])) {
      continue;
    }
    at_ = std::min(html_.find('>', end), html_.size() - 1) + 1;
    return html_.substr(begin, end - begin);
  }
  at_ = html_.size();
  return html_.substr(begin);
}

}  // namespace wenhao::reader

// The lexer: one pass over the characters, with a stack that tells grouping parentheses from printed ones.
#include "search/query/lexer.h"

#include <array>

#include "corpus/text/fold.h"
#include "corpus/text/tokens.h"
#include "corpus/text/utf8.h"
#include "search/query/code_year.h"
#include "search/query/identifiers.h"
#include "search/query/quotes.h"
#include "search/query/stop_phrases.h"

namespace wenhao::query {
namespace {

using text::decode;
using text::Decoded;

class Lexer {
 public:
  Lexer(std::string_view query, std::vector<Note>& notes)
      : query_(query), notes_(notes), mentions_(identifiers_in(query)), quotes_(query) {}

  std::vector<Lexeme> run() {
    while (at_ < query_.size()) step();
    flush();
    return std::move(out_);
  }

 private:
  void step();
  bool take_number();
  bool take_quote();
  bool take_field();
  void tell_unknown_field(std::string_view name, std::string_view rest);
  bool take_operator();
  bool take_parenthesis(char32_t c, std::uint32_t size);
  bool take_code_year();

  void flush();
  void push(Lexeme lexeme);
  void push_mark(LexemeKind kind);
  void push_text(std::string_view typed);
  void push_readings(const number::Mention& mention, const std::vector<std::string>& readings);
  void push_phrase(std::string_view inside);
  [[nodiscard]] bool at_border() const;
  [[nodiscard]] bool ends_word(std::size_t at) const;
  [[nodiscard]] std::size_t value_end(std::size_t begin) const;
  [[nodiscard]] std::size_t mention_end(std::size_t begin) const;

  std::string_view query_;
  std::vector<Note>& notes_;
  std::vector<number::Mention> mentions_;
  Quotes quotes_;
  std::size_t next_mention_ = 0;
  std::size_t at_ = 0;
  std::size_t text_begin_ = std::string_view::npos;  // of the run being read
  bool space_before_ = true;
  std::vector<bool> grouping_;  // for each open parenthesis: is it an operator
  std::vector<Lexeme> out_;
};

// True where a new word may begin: at the start, after white space, an opening parenthesis or a minus.
bool Lexer::at_border() const {
  if (text_begin_ != std::string_view::npos) return false;
  if (space_before_ || out_.empty()) return true;
  const LexemeKind last = out_.back().kind;
  return last == LexemeKind::open || last == LexemeKind::op_not;
}

bool Lexer::ends_word(std::size_t at) const {
  if (at >= query_.size()) return true;
  const char32_t c = decode(query_, at).code_point;
  return text::is_space(c) || c == U'(' || c == U'（' || c == U')' || c == U'）';
}

void Lexer::push(Lexeme lexeme) {
  lexeme.space_before = space_before_;
  space_before_ = false;
  out_.push_back(std::move(lexeme));
}

void Lexer::push_mark(LexemeKind kind) {
  Lexeme lexeme;
  lexeme.kind = kind;
  push(std::move(lexeme));
}

void Lexer::push_text(std::string_view typed) {
  if (text::tokens_of(text::fold(typed)).empty()) return;  // punctuation alone asks for nothing
  Lexeme lexeme;
  lexeme.value = typed;
  push(std::move(lexeme));
}

// Ends the run being read; a sentence end within it parts it.
void Lexer::flush() {
  if (text_begin_ == std::string_view::npos) return;
  const std::string_view run = query_.substr(text_begin_, at_ - text_begin_);
  text_begin_ = std::string_view::npos;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < run.size();) {
    const Decoded c = decode(run, i);
    if (text::is_sentence_end(c.code_point)) {
      push_text(run.substr(begin, i - begin));
      begin = i + c.size;
    }
    i += c.size;
  }
  push_text(run.substr(begin));
}

void Lexer::step() {
  if (take_number()) return;
  const Decoded c = decode(query_, at_);
  if (text::is_space(c.code_point) || c.code_point < 0x20 || c.code_point == 0x7F) {
    flush();
    at_ += c.size;
    space_before_ = true;
    return;
  }
  if (take_quote() || take_parenthesis(c.code_point, c.size) || take_operator() || take_field() ||
      take_code_year()) {
    return;
  }
  if (text_begin_ == std::string_view::npos) text_begin_ = at_;
  at_ += c.size;
}

bool Lexer::take_number() {
  while (next_mention_ < mentions_.size() && mentions_[next_mention_].span.begin < at_) ++next_mention_;
  if (next_mention_ == mentions_.size() || mentions_[next_mention_].span.begin != at_) return false;
  const number::Mention& mention = mentions_[next_mention_];
  if (mention.span.empty() || mention.kind == number::Kind::certificate) return false;
  const std::string canonical = number::canonical(mention, query_, mentions_);
  const std::vector<std::string> readings = number::readings(mention, query_);
  if (canonical.empty() && readings.empty()) return false;
  flush();
  if (!canonical.empty()) {
    if (mention.repaired) {
      add_note(notes_, NoteCode::number_repaired, std::string(number::written(mention, query_)), canonical);
    }
    push(identifier_lexeme(mention, query_, canonical));
  } else {
    push_readings(mention, readings);
  }
  at_ = mention.span.end + number_suffix_size(query_.substr(mention.span.end));
  return true;
}

void Lexer::push_readings(const number::Mention& mention, const std::vector<std::string>& readings) {
  std::string list;
  for (const std::string& reading : readings) {
    Lexeme lexeme = identifier_lexeme(mention, query_, reading);
    lexeme.kind = LexemeKind::reading;
    lexeme.first_reading = list.empty();
    push(std::move(lexeme));
    list += (list.empty() ? "" : "、") + reading;
  }
  add_note(notes_, NoteCode::number_ambiguous, std::string(number::written(mention, query_)), list);
}

bool Lexer::take_quote() {
  const char32_t mark = decode(query_, at_).code_point;
  if (!opens_quote(mark)) return false;
  const auto quoted = quotes_.opened_at(at_);
  if (!quoted) {
    add_note(notes_, NoteCode::unbalanced, text::encode(mark));
    return false;
  }
  const bool in_prose = text_begin_ != std::string_view::npos && !ends_word(quoted->after);
  if (quoted->two_marks && in_prose) return false;
  flush();
  push_phrase(query_.substr(quoted->begin, quoted->end - quoted->begin));
  at_ = quoted->after;
  return true;
}

// A quoted number is the number itself; anything else quoted is exact words.
void Lexer::push_phrase(std::string_view inside) {
  const std::string_view words = text::trim(inside);
  if (auto identifier = whole_identifier(words)) return push(std::move(*identifier));
  if (text::tokens_of(text::fold(words)).empty()) return;
  Lexeme lexeme;
  lexeme.kind = LexemeKind::phrase;
  lexeme.value = words;
  push(std::move(lexeme));
}

bool Lexer::take_parenthesis(char32_t c, std::uint32_t size) {
  if (c == U'(' || c == U'（') {
    if (take_code_year()) return true;
    const bool operates = at_border();
    grouping_.push_back(operates);
    if (!operates) return false;
    push_mark(LexemeKind::open);
    at_ += size;
    return true;
  }
  if (c != U')' && c != U'）') return false;
  const bool operates = grouping_.empty() || grouping_.back();
  if (!grouping_.empty()) grouping_.pop_back();
  if (!operates) return false;
  flush();
  push_mark(LexemeKind::close);
  at_ += size;
  return true;
}

bool Lexer::take_operator() {
  if (!at_border()) return false;
  if (query_[at_] == '-') {
    const bool operand = at_ + 1 < query_.size() && query_[at_ + 1] != '-' &&
                         !text::is_space(decode(query_, at_ + 1).code_point);
    if (!operand) return false;
    push_mark(LexemeKind::op_not);
    ++at_;
    return true;
  }
  struct Operator {
    std::string_view word;
    LexemeKind kind;
  };
  constexpr std::array kOperators = {Operator{"AND", LexemeKind::op_and}, Operator{"OR", LexemeKind::op_or},
                                     Operator{"NOT", LexemeKind::op_not}};
  for (const Operator& each : kOperators) {
    if (query_.substr(at_, each.word.size()) != each.word || !ends_word(at_ + each.word.size())) continue;
    Lexeme lexeme;
    lexeme.kind = each.kind;
    lexeme.value = each.word;
    push(std::move(lexeme));
    at_ += each.word.size();
    return true;
  }
  return false;
}

// The end of the mention that begins here, or here.
std::size_t Lexer::mention_end(std::size_t begin) const {
  for (std::size_t i = next_mention_; i < mentions_.size() && mentions_[i].span.begin <= begin; ++i) {
    if (mentions_[i].span.begin == begin) return mentions_[i].span.end;
  }
  return begin;
}

// The end of a field's value: white space, or a parenthesis that closes a group.
std::size_t Lexer::value_end(std::size_t begin) const {
  std::size_t depth = 0;
  const bool grouped = !grouping_.empty() && grouping_.back();
  for (std::size_t at = mention_end(begin); at < query_.size();) {
    const Decoded c = decode(query_, at);
    if (text::is_space(c.code_point)) return at;
    if (c.code_point == U'(' || c.code_point == U'（') ++depth;
    if (c.code_point == U')' || c.code_point == U'）') {
      if (depth == 0 && grouped) return at;
      if (depth > 0) --depth;
    }
    at += c.size;
  }
  return query_.size();
}

// `foo:bar`, but not `http://…`, `A:` or what stands before a colon of prose.
void Lexer::tell_unknown_field(std::string_view name, std::string_view rest) {
  if (name.size() < 2 || rest.size() < 2 || rest.front() != ':' || rest[1] == ' ' || rest[1] == '/') return;
  std::string names;
  for (const FieldRow& row : kFields) names += (names.empty() ? "" : " ") + std::string(row.name);
  add_note(notes_, NoteCode::field_unknown, std::string(name), names);
}

bool Lexer::take_field() {
  if (!at_border()) return false;
  constexpr std::size_t kLongestName = 12;
  std::size_t colon = at_;
  while (colon < query_.size() && colon - at_ < kLongestName && query_[colon] >= 'A' &&
         query_[colon] <= 'z') {
    ++colon;
  }
  const Decoded c = decode(query_, colon);
  if (c.code_point != U':' && c.code_point != U'：') return false;
  const auto field = field_named(query_.substr(at_, colon - at_));
  if (!field) {
    tell_unknown_field(query_.substr(at_, colon - at_), query_.substr(colon));
    return false;
  }
  std::size_t begin = colon + c.size;
  std::size_t end = value_end(begin);
  std::size_t after = end;
  if (const auto quoted = quotes_.opened_at(begin)) {
    begin = quoted->begin;
    end = quoted->end;
    after = quoted->after;
  }
  if (begin == end) return false;
  Lexeme lexeme;
  lexeme.kind = LexemeKind::field;
  lexeme.value = query_.substr(begin, end - begin);
  lexeme.field = *field;
  push(std::move(lexeme));
  at_ = after;
  return true;
}

bool Lexer::take_code_year() {
  if (text_begin_ == std::string_view::npos) return false;
  const auto found = code_year_at(query_.substr(text_begin_), at_ - text_begin_);
  if (!found) return false;
  const std::size_t bracket = at_;
  at_ = text_begin_ + found->code_begin;
  flush();
  Lexeme lexeme;
  lexeme.kind = LexemeKind::code_year;
  lexeme.value = found->code;
  lexeme.year = found->year;
  push(std::move(lexeme));
  at_ = bracket + found->bracket_size;
  return true;
}

}  // namespace

std::vector<Lexeme> lex(std::string_view query, std::vector<Note>& notes) {
  return Lexer(query, notes).run();
}

}  // namespace wenhao::query

// The parser: lexemes to a tree with an explicit stack of groups, AND closer than OR.
#include <algorithm>
#include <utility>

#include "corpus/text/fold.h"
#include "corpus/text/tokens.h"
#include "corpus/text/utf8.h"
#include "search/query/lexer.h"
#include "search/query/tree.h"

namespace wenhao::query {
namespace {

// A group being read: the alternatives so far and the conjunction under way.
struct Group {
  std::vector<Node> alternatives;
  std::vector<Node> conjunction;
  bool negated = false;      // a NOT stands before the group
  bool negate_next = false;  // a NOT stands before the next operand
};

Node all_of(std::vector<Node> children) {
  if (children.size() == 1) return std::move(children.front());
  Node node;
  node.kind = NodeKind::all;
  for (Node& child : children) {
    if (child.kind == NodeKind::all) {
      for (Node& inner : child.children) node.children.push_back(std::move(inner));
    } else {
      node.children.push_back(std::move(child));
    }
  }
  return node;
}

Node negation_of(Node child) {
  if (child.kind == NodeKind::none) return std::move(child.children.front());
  Node node;
  node.kind = NodeKind::none;
  node.children.push_back(std::move(child));
  return node;
}

class Parser {
 public:
  explicit Parser(std::vector<Note>& notes) : notes_(notes) { groups_.emplace_back(); }

  void take(const Lexeme& lexeme);
  Node finish();

 private:
  void operand(Node node);
  void alternative();
  void open();
  void close();
  static bool is_empty(const Group& group) { return group.alternatives.empty() && group.conjunction.empty(); }
  static Node fold(Group group);

  std::vector<Note>& notes_;
  std::vector<Group> groups_;
  std::size_t too_deep_ = 0;  // parentheses open beyond the limit
  std::size_t leaves_ = 0;
};

Node leaf_of(const Lexeme& lexeme) {
  Node node;
  node.value = lexeme.value;
  node.field = lexeme.field;
  node.number = lexeme.number;
  node.year = lexeme.year;
  node.written = lexeme.written;
  node.proposal = lexeme.proposal;
  node.session = lexeme.session;
  switch (lexeme.kind) {
    case LexemeKind::phrase:
      node.kind = NodeKind::phrase;
      break;
    case LexemeKind::number:
    case LexemeKind::reading:
      node.kind = NodeKind::number;
      break;
    case LexemeKind::code_year:
      node.kind = NodeKind::code_year;
      break;
    case LexemeKind::field:
      node.kind = NodeKind::field;
      break;
    default:
      node.kind = NodeKind::text;
  }
  return node;
}

void Parser::take(const Lexeme& lexeme) {
  switch (lexeme.kind) {
    case LexemeKind::open:
      return open();
    case LexemeKind::close:
      return close();
    case LexemeKind::op_or:
      return alternative();
    case LexemeKind::op_and:
      if (groups_.back().conjunction.empty()) add_note(notes_, NoteCode::operator_alone, lexeme.value);
      return;
    case LexemeKind::op_not:
      groups_.back().negate_next = !groups_.back().negate_next;
      return;
    default:
      return operand(leaf_of(lexeme));
  }
}

void Parser::operand(Node node) {
  if (++leaves_ > kMaxLeaves) return add_note(notes_, NoteCode::query_cut);
  Group& group = groups_.back();
  if (std::exchange(group.negate_next, false)) node = negation_of(std::move(node));
  group.conjunction.push_back(std::move(node));
}

void Parser::alternative() {
  Group& group = groups_.back();
  if (group.conjunction.empty()) return add_note(notes_, NoteCode::operator_alone, "OR");
  group.alternatives.push_back(all_of(std::exchange(group.conjunction, {})));
}

void Parser::open() {
  if (groups_.size() > kMaxDepth) {
    ++too_deep_;
    return add_note(notes_, NoteCode::nested_too_deep);
  }
  Group group;
  group.negated = std::exchange(groups_.back().negate_next, false);
  groups_.push_back(std::move(group));
}

void Parser::close() {
  if (too_deep_ > 0) {
    --too_deep_;
    return;
  }
  if (groups_.size() == 1) return add_note(notes_, NoteCode::unbalanced, ")");
  Group group = std::move(groups_.back());
  groups_.pop_back();
  if (group.negate_next) add_note(notes_, NoteCode::operator_alone, "NOT");
  if (is_empty(group)) return;
  const bool negated = group.negated;
  Node node = fold(std::move(group));
  groups_.back().conjunction.push_back(negated ? negation_of(std::move(node)) : std::move(node));
}

Node Parser::fold(Group group) {
  if (!group.conjunction.empty()) group.alternatives.push_back(all_of(std::move(group.conjunction)));
  if (group.alternatives.size() == 1) return std::move(group.alternatives.front());
  Node node;
  node.kind = NodeKind::any;
  for (Node& child : group.alternatives) {
    if (child.kind == NodeKind::any) {
      for (Node& inner : child.children) node.children.push_back(std::move(inner));
    } else {
      node.children.push_back(std::move(child));
    }
  }
  return node;
}

Node Parser::finish() {
  if (groups_.size() > 1) add_note(notes_, NoteCode::unbalanced, "(");
  too_deep_ = 0;
  while (groups_.size() > 1) close();
  Group root = std::move(groups_.back());
  if (root.negate_next) add_note(notes_, NoteCode::operator_alone, "NOT");
  if (!root.alternatives.empty() && root.conjunction.empty()) {
    add_note(notes_, NoteCode::operator_alone, "OR");
  }
  if (is_empty(root)) return Node{};
  return fold(std::move(root));
}

bool is_single_han(const Lexeme& lexeme) {
  if (lexeme.kind != LexemeKind::text) return false;
  const text::Decoded first = text::decode(lexeme.value, 0);
  return first.size == lexeme.value.size() && text::is_han(first.code_point);
}

// Three and more single characters with spaces between are one letter-spaced run: 土 地 使 用.
std::vector<Lexeme> join_spaced(std::vector<Lexeme> lexemes) {
  constexpr std::size_t kFewest = 3;
  std::vector<Lexeme> out;
  for (std::size_t i = 0; i < lexemes.size();) {
    std::size_t end = i;
    while (end < lexemes.size() && is_single_han(lexemes[end])) ++end;
    if (end - i >= kFewest) {
      for (std::size_t j = i + 1; j < end; ++j) lexemes[i].value += lexemes[j].value;
      out.push_back(std::move(lexemes[i]));
      i = end;
    } else {
      const std::size_t stop = std::max(end, i + 1);
      for (; i < stop; ++i) out.push_back(std::move(lexemes[i]));
    }
  }
  return out;
}

// The first reading of a damaged number opens a group of alternatives; the next ones join it.
void take_readings(Parser& parser, const std::vector<Lexeme>& lexemes, std::size_t& i) {
  const auto mark = [&parser](LexemeKind kind) {
    Lexeme lexeme;
    lexeme.kind = kind;
    parser.take(lexeme);
  };
  mark(LexemeKind::open);
  parser.take(lexemes[i]);
  while (i + 1 < lexemes.size() && lexemes[i + 1].kind == LexemeKind::reading &&
         !lexemes[i + 1].first_reading) {
    mark(LexemeKind::op_or);
    parser.take(lexemes[++i]);
  }
  mark(LexemeKind::close);
}

// A query that is nothing but operators is the words they are spelt with.
Node as_words(const std::vector<Lexeme>& lexemes) {
  std::vector<Node> words;
  for (const Lexeme& lexeme : lexemes) {
    if (lexeme.value.empty() || words.size() == kMaxLeaves) continue;
    words.emplace_back();
    words.back().kind = NodeKind::text;
    words.back().value = lexeme.value;
  }
  return words.empty() ? Node{} : all_of(std::move(words));
}

std::string_view word_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::text:
      return "text";
    case NodeKind::phrase:
      return "phrase";
    case NodeKind::number:
      return "number";
    case NodeKind::code_year:
      return "code_year";
    case NodeKind::field:
      return "field";
    case NodeKind::all:
      return "and";
    case NodeKind::any:
      return "or";
    case NodeKind::none:
      return "not";
  }
  return "and";
}

}  // namespace

Parsed parse(std::string_view query) {
  Parsed parsed;
  if (query.size() > kMaxQueryBytes) {
    add_note(parsed.notes, NoteCode::query_cut);
    std::size_t cut = kMaxQueryBytes;
    while (cut > 0 && (static_cast<unsigned char>(query[cut]) & 0xC0) == 0x80) --cut;
    query = query.substr(0, cut);
  }
  const std::string repaired = text::repair_utf8(query);
  const std::vector<Lexeme> lexemes = join_spaced(lex(repaired, parsed.notes));
  Parser parser(parsed.notes);
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    if (lexemes[i].kind == LexemeKind::reading) {
      take_readings(parser, lexemes, i);
    } else {
      parser.take(lexemes[i]);
    }
  }
  parsed.root = parser.finish();
  const bool nothing = parsed.root.kind == NodeKind::all && parsed.root.children.empty();
  if (nothing) parsed.root = as_words(lexemes);
  return parsed;
}

std::string to_string(const Node& node) {
  std::string out = "(";
  switch (node.kind) {
    case NodeKind::field:
      out += std::string(row_of(node.field).name) + ": " + node.value;
      break;
    case NodeKind::code_year:
      out += "code_year " + node.value + " " + std::to_string(node.year);
      break;
    default:
      out += word_of(node.kind);
      if (!node.value.empty()) out += " " + node.value;
  }
  for (const Node& child : node.children) out += " " + to_string(child);
  return out + ")";
}

}  // namespace wenhao::query

// The notes' names and sentences: one table.
#include "search/query/note.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wenhao::query {
namespace {

struct Row {
  NoteCode code;
  std::string_view name;
  Words words;  // {0} the subject, {1} the detail
};

constexpr std::array kRows = {
    Row{NoteCode::query_cut,
        "query_cut",
        {"查询过长，只使用开头部分", "the query is very long: only its beginning is used"}},
    Row{NoteCode::nested_too_deep,
        "nested_too_deep",
        {"括号层次过深，更深的括号不起作用",
         "parentheses are nested too deeply: the inner ones have no effect"}},
    Row{NoteCode::unbalanced,
        "unbalanced",
        {"“{0}”没有配对，不起作用", "{0} has no partner and has no effect"}},
    Row{NoteCode::operator_alone,
        "operator_alone",
        {"{0}前后缺少检索词，不起作用", "{0} joins nothing and has no effect"}},
    Row{NoteCode::field_unknown,
        "field_unknown",
        {"没有“{0}:”这个字段，按文字检索；字段有：{1}",
         "there is no field {0}: searched as text; there are {1}"}},
    Row{NoteCode::field_value,
        "field_value",
        {"看不懂“{0}”的取值，按文字检索", "the value of {0} is not understood: searched as text"}},
    Row{NoteCode::code_or_word,
        "code_or_word",
        {"“{0}”也是发文机关代字：文字和代字都检索；只查代字请用 code:{0}",
         "{0} is an issuer code as well as a word: both are searched; code:{0} asks for the code alone"}},
    Row{NoteCode::number_repaired,
        "number_repaired",
        {"“{0}”残缺，按{1}检索", "{0} is damaged and was read as {1}"}},
    Row{NoteCode::number_ambiguous,
        "number_ambiguous",
        {"“{0}”有多种读法，均已检索：{1}", "{0} can be read in several ways, all searched: {1}"}},
    Row{NoteCode::left_out, "left_out", {"不计入的词语：{0}", "words that weigh nothing: {0}"}},
    Row{NoteCode::expanded, "expanded", {"“{0}”同时检索：{1}", "{0} is searched as well as: {1}"}},
    Row{NoteCode::asks_number,
        "asks_number",
        {"问的是数目：先列写有这类数目的段落（{0}）",
         "a number is asked for: passages that name one come first ({0})"}},
    Row{NoteCode::relaxed,
        "relaxed",
        {"没有段落包含全部词语，以下包含其中多数", "no passage holds all words; these hold most of them"}},
    Row{NoteCode::partly,
        "partly",
        {"含全部词语的段落之后，是包含多数词语的段落",
         "after the passages that hold all words come those that hold most of them"}},
    Row{NoteCode::numbers_let_go,
        "numbers_let_go",
        {"没有段落既提到{0}又含其余词语，以下不限于提到它的段落",
         "no passage names {0} and holds the words: these need not name it"}},
    Row{NoteCode::words_let_go,
        "words_let_go",
        {"没有段落既含{0}又含其余词语，以下只按{0}检索",
         "no passage holds {0} and the words: these hold {0} alone"}},
    Row{NoteCode::required,
        "required",
        {"引号、文号和字段的限定从不放宽，没有段落全部符合；可去掉其中一项再查",
         "quotations, numbers and fields never relax, and no passage meets all: leave one out"}},
    Row{NoteCode::absent, "absent", {"没有段落包含“{0}”", "no passage holds {0}"}},
    Row{NoteCode::expanded_more,
        "expanded_more",
        {"另有{0}个词语也按其他名称检索", "other names of {0} further words are searched as well"}},
    Row{NoteCode::not_held, "not_held", {"索引中没有{0}本身", "the index does not hold {0} itself"}},
    Row{NoteCode::near,
        "near",
        {"与{0}同代字同年、序号最近的已收文件：{1}",
         "held, of the same code and year as {0} and nearest: {1}"}},
    Row{NoteCode::gave_up,
        "gave_up",
        {"需逐段核对的段落过多，只核对了一部分", "too many passages to look at one by one: only a part was"}},
    Row{NoteCode::shard_unanswered,
        "shard_unanswered",
        {"索引“{0}”不能用（{1}），以下只来自其余部分",
         "the index {0} cannot be used ({1}): what follows is from the others"}},
    Row{NoteCode::lexicon_unreadable,
        "lexicon_unreadable",
        {"无法读取词表{0}，只用内置词表", "the lexicon {0} cannot be read: only the built-in one is used"}},
};

const Row& row_of(NoteCode code) {
  return *std::find_if(kRows.begin(), kRows.end(), [code](const Row& row) { return row.code == code; });
}

}  // namespace

std::string_view name_of(NoteCode code) { return row_of(code).name; }

std::string message(const Note& note, Language language) {
  const std::string_view pattern = row_of(note.code).words.in(language);
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern.substr(i, 3) == "{0}") {
      out += note.subject;
      i += 2;
    } else if (pattern.substr(i, 3) == "{1}") {
      out += note.detail;
      i += 2;
    } else {
      out += pattern[i];
    }
  }
  return out;
}

std::vector<Note> gathered(const std::vector<Note>& notes) {
  constexpr std::size_t kExpansionsTold = 5;
  std::vector<Note> told;
  std::string absent;
  std::size_t expansions = 0;
  for (const Note& note : notes) {
    if (note.code == NoteCode::absent) {
      absent += (absent.empty() ? "" : "、") + note.subject;
    } else if (note.code != NoteCode::expanded || ++expansions <= kExpansionsTold) {
      told.push_back(note);
    }
  }
  if (expansions > kExpansionsTold)
    told.push_back({NoteCode::expanded_more, std::to_string(expansions - kExpansionsTold), {}});
  if (!absent.empty()) told.push_back({NoteCode::absent, absent, {}});
  return told;
}

void add_note(std::vector<Note>& notes, NoteCode code, std::string subject, std::string detail) {
  constexpr std::size_t kMaxNotes = 50;
  Note note{code, std::move(subject), std::move(detail)};
  if (notes.size() < kMaxNotes && std::find(notes.begin(), notes.end(), note) == notes.end()) {
    notes.push_back(std::move(note));
  }
}

}  // namespace wenhao::query

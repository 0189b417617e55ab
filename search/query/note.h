// What a search says about itself: what was read differently, left out, expanded or relaxed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/message.h"

namespace wenhao::query {

enum class NoteCode : std::uint8_t {
  query_cut,           // only the first part of a very long query is used
  nested_too_deep,     // parentheses beyond the limit are passed over
  unbalanced,          // a parenthesis or quotation mark without its partner is passed over
  operator_alone,      // AND, OR or NOT that joins nothing
  field_unknown,       // a word before a colon that names no field: searched as text
  field_value,         // a field's value that cannot be understood: searched as text
  code_or_word,        // a bare code that is also a word: both are searched
  number_repaired,     // a damaged number in the query was read as this one
  number_ambiguous,    // a number with several readings: each is searched
  left_out,            // words that weigh nothing: 怎么, 请问
  expanded,            // a word's synonyms and other names are searched as well
  asks_number,         // passages that name a number of what is asked come first
  relaxed,             // no passage holds all words: those that hold most are shown
  partly,              // after the passages that hold all words come those that hold most
  numbers_let_go,      // a pasted text names numbers that no passage holds with its words: asked without them
  words_let_go,        // no passage holds a word beside what never relaxes: asked without the words
  required,            // what never relaxes leaves nothing: quotations, numbers, fields
  absent,              // a word that no passage holds; of gathered notes several
  expanded_more,       // of gathered notes: so many further words' other names are searched
  not_held,            // a number that no document of the index bears
  near,                // the nearest numbers of the same code and year that are held
  gave_up,             // so many passages had to be looked at that the rest was left out
  shard_unanswered,    // a shard that could not be opened: the rest answers
  lexicon_unreadable,  // the user's own lexicon could not be read
};

// The snake_case name of a code. Stable.
[[nodiscard]] std::string_view name_of(NoteCode code);

struct Note {
  NoteCode code = NoteCode::relaxed;
  std::string subject;  // the part of the query it speaks of; may be empty
  std::string detail;   // what it was read as, expanded to, …; may be empty

  friend bool operator==(const Note&, const Note&) = default;
};

// One sentence for people, without final stop.
[[nodiscard]] std::string message(const Note& note, Language language);

// The notes for a screen: the words that no passage holds in one of them, and of the words with other names
// the first five and how many more there are. A pasted text has dozens of either.
[[nodiscard]] std::vector<Note> gathered(const std::vector<Note>& notes);

// Adds a note unless it stands there already; at most 50 are kept.
void add_note(std::vector<Note>& notes, NoteCode code, std::string subject = {}, std::string detail = {});

}  // namespace wenhao::query

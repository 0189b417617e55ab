// The words that requests are told by: request_words.tsv, by class.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wenhao::followup {

enum class WordClass : std::uint8_t {
  ask_title,
  background_title,
  ask,
  ought,
  lead,
  imperative,
  reported,
  closing,
  signer,
  boilerplate,
  title_label,
  content_title,
  title_form,
  not_ask,
};

// The words of a class, longest first. Made on first use; safe from any thread.
[[nodiscard]] const std::vector<std::u32string>& words_of(WordClass word_class);

// How long a word of the class begins, or ends, the characters; 0 where none does.
[[nodiscard]] std::size_t begins_with(std::u32string_view chars, WordClass word_class);
[[nodiscard]] std::size_t ends_with(std::u32string_view chars, WordClass word_class);
[[nodiscard]] bool holds(std::u32string_view chars, WordClass word_class);

}  // namespace wenhao::followup

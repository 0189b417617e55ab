// The words people read: the interface languages, and one table from error and finding codes to a
// message and a hint in each.
#pragma once

#include <string>
#include <string_view>

#include "corpus/result.h"

namespace wenhao {

enum class Language : std::uint8_t { zh, en };

// The language of the environment: the first non-empty of LC_ALL, LC_MESSAGES, LANG; English for
// values that begin with "en", Simplified Chinese otherwise. Pass the three values; nullptr is unset.
[[nodiscard]] Language language_of(const char* lc_all, const char* lc_messages, const char* lang);

// One string of the interface in both languages.
struct Words {
  std::string_view zh;
  std::string_view en;
  [[nodiscard]] std::string_view in(Language language) const {
    return language == Language::zh ? zh : en;
  }
};

struct Described {
  std::string message;  // what happened and to what; one line, no final stop
  std::string hint;     // what to do next; one line, may be empty
};

// What an error says to a person. The subject is quoted with control characters made visible.
[[nodiscard]] Described describe(const Error& error, Language language);

// "message：hint" on one line, as both programs print it on stderr.
[[nodiscard]] std::string one_line(const Error& error, Language language);

// What a finding of the document parser or a reader says, by its code; the code itself if unknown.
[[nodiscard]] std::string finding_message(std::string_view code, Language language);

}  // namespace wenhao

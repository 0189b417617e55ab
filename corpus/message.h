// The words people read: the interface languages, and one table from error and finding codes to a
// message and a hint in each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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
  [[nodiscard]] std::string_view in(Language language) const { return language == Language::zh ? zh : en; }
};

struct Described {
  std::string message;  // what happened and to what; one line, no final stop
  std::string hint;     // what to do next; one line, may be empty
};

// A text from outside (a path, an option, a query) fit to be printed: control characters, line ends and
// characters that turn the direction of writing become \n, \x1B, \u202E; broken bytes become \xE5.
[[nodiscard]] std::string printable(std::string_view text);

// What an error says to a person, the subject and the detail made printable.
[[nodiscard]] Described describe(const Error& error, Language language);

// Message and hint on one line, as both programs print it on stderr:
//   索引不存在：/data/index。先运行 wenhao-index update 目录 建立索引
//   no such index: /data/index. Run "wenhao-index update FOLDER" to make one
[[nodiscard]] std::string one_line(const Error& error, Language language);

// What a finding of the document parser or a reader says, by its code; the code itself if unknown.
[[nodiscard]] std::string finding_message(std::string_view code, Language language);

// All finding codes that have words, in the order of the table.
[[nodiscard]] std::vector<std::string_view> finding_codes();

}  // namespace wenhao

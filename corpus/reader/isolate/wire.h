// What goes between a program and the children that read for it: requests, answers, and their bytes.
//
// A child may have been taken over by the file it reads. So nothing in an answer is believed: sizes, spans,
// enumerations and UTF-8 are checked, and what does not hold is no answer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader/task.h"
#include "corpus/result.h"
#include "corpus/text/source_text.h"

namespace wenhao::reader {

inline constexpr std::uint32_t kWireMark = 0x57480001;
inline constexpr std::uint8_t kUnzip = 0xFF;               // instead of a Task
inline constexpr std::uint64_t kMostAnswer = 1ULL << 30U;  // bytes

struct RequestHead {
  std::uint32_t mark = kWireMark;
  std::uint8_t work = 0;  // a Task, or kUnzip
  std::uint64_t budget = 0;
  std::uint32_t name_size = 0;
};

struct AnswerHead {
  std::uint32_t mark = kWireMark;
  std::uint32_t retires = 0;  // the child wants no more work
  std::uint64_t size = 0;
};

[[nodiscard]] std::string encode_text(const Result<text::SourceText>& text);
[[nodiscard]] std::string encode_files(const Result<std::vector<Unzipped>>& files);

// Nothing where the bytes are no sound answer. Errors in an answer keep their code and, made short, their
// detail; their subject is `name`.
[[nodiscard]] std::optional<Result<text::SourceText>> decode_text(std::string_view bytes,
                                                                  const std::string& name);
[[nodiscard]] std::optional<Result<std::vector<Unzipped>>> decode_files(std::string_view bytes,
                                                                        const std::string& name);

}  // namespace wenhao::reader

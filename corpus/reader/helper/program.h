// Helper programs: finding one, running it over bytes, what it said.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"

namespace wenhao::reader {

// The path of a program of the system, looked for in $WENHAO_HELPERS where that is set, else in
// /usr/local/bin, /usr/bin and /bin. Empty where it is missing.
[[nodiscard]] std::string program_path(std::string_view name);

// The folder in $WENHAO_HELPERS; empty where it is not set.
[[nodiscard]] std::string helper_folder();

struct ProgramLimits {
  std::chrono::milliseconds time{60'000};
  std::size_t output = 64U << 20U;  // bytes
};

struct Ran {
  int status = 0;       // exit status, or minus the signal that ended it
  std::string out;      // standard output
  std::string message;  // the beginning of standard error
};

// Where a program that wants the name of a file finds the bytes it is given.
inline constexpr std::string_view kInputPath = "/proc/self/fd/0";

// Runs words[0], a path, with `input` as its standard input (a file that can be sought in). Errors:
// reader_failed: it cannot be started, took too long, said too much.
[[nodiscard]] Result<Ran> run_program(const std::vector<std::string>& words, std::string_view input,
                                      const std::string& name, const ProgramLimits& limits = {});

}  // namespace wenhao::reader

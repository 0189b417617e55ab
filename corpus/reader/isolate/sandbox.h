// Taking from this process what reading a file does not need, for good and for all programs it starts.
#pragma once

#include <cstdint>
#include <string>

namespace wenhao::reader {

// What a child may do: read what it is given, or start helper programs as well.
enum class Cell : std::uint8_t { bare, helper };
inline constexpr std::size_t kCells = 2;

// What is in force. The kernel decides: an old one has no Landlock.
struct Isolation {
  bool no_new_privileges = false;  // and none of root
  bool limits = false;             // of processor time, memory, size of files, open files
  bool seccomp = false;            // no network, no writing; no programs either in a bare cell
  std::uint8_t landlock = 0;  // the version of its interface; 0: none. Which files may be read and run at all

  friend bool operator==(const Isolation&, const Isolation&) = default;
};

// The words of `status`: "no_new_privs, rlimits, seccomp, landlock" and, of the four, what is not in force.
[[nodiscard]] std::string in_force(const Isolation& isolation);
[[nodiscard]] std::string not_in_force(const Isolation& isolation);

inline constexpr std::uint64_t kMostMemory = 3ULL << 30U;       // bytes of address space
inline constexpr std::uint64_t kMostFileBytes = 768ULL << 20U;  // of files in memory
inline constexpr std::uint64_t kMostOpenFiles = 64;
inline constexpr std::uint64_t kSecondsPerFile = 120;      // of processor time
inline constexpr std::uint64_t kSecondsPerChild = 20'000;  // likewise, over all files

// Shuts this process in. `helpers` is a folder of programs beside those of the system; may be empty. What
// cannot be put in force is left and told. Call it with one thread.
[[nodiscard]] Isolation shut_in(Cell cell, const std::string& helpers);

// Gives the process kSecondsPerFile from now on.
void allow_time_for_a_file();

// Processor time used so far, in seconds.
[[nodiscard]] std::uint64_t seconds_used();

}  // namespace wenhao::reader

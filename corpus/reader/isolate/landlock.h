// Which files a child may touch, by Landlock (Linux 5.13), through its system calls.
#pragma once

#include <cstdint>
#include <string>

#include "corpus/reader/isolate/sandbox.h"

namespace wenhao::reader {

// A bare cell touches no file at all; one for helpers reads and runs the programs, libraries and data of the
// system, and those in the folder `helpers`. Where the kernel knows it, no TCP and no signals to processes
// outside. Gives the version of Landlock that is now in force; 0: none.
[[nodiscard]] std::uint8_t restrict_files(Cell cell, const std::string& helpers);

}  // namespace wenhao::reader

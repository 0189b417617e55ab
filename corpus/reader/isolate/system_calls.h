// Which system calls a child may make, by seccomp.
#pragma once

#include "corpus/reader/isolate/sandbox.h"

namespace wenhao::reader {

// A bare cell may only compute, and read and write what is open. One for helpers may also open files for
// reading and run programs, but has no network, opens nothing for writing, changes no folder. What is not
// allowed fails as if without permission. False where the kernel refuses.
[[nodiscard]] bool restrict_system_calls(Cell cell);

}  // namespace wenhao::reader

// The processes that read: a server that forks children, and the children, shut in, that take work.
#pragma once

#include <sys/types.h>

#include "corpus/reader/isolate/channel.h"
#include "corpus/reader/isolate/sandbox.h"

namespace wenhao::reader {

// Sent to the server: one byte, the Cell wanted plus kAskForChild. The answer is a byte of news with the
// child's socket and a descriptor of its process. The child's first bytes are its Isolation.
inline constexpr char kAskForChild = 'a';

// Forks the server: a process without any file, socket or terminal of ours. The handle is the way to it;
// when it is closed the server ends, and every child with it. Call it while the process has one thread:
// what locks other threads hold stays locked in the copy.
struct Server {
  Handle socket;
  pid_t id = -1;
};
[[nodiscard]] Server start_server();

}  // namespace wenhao::reader

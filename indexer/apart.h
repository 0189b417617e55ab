// Running a function in a child process, so that its crash or its endless loop is an answer and not ours.
#pragma once

#include <functional>
#include <optional>
#include <string>

namespace wenhao::indexer {

// What `body` returned; nothing where the child was ended by a signal, or used more than so many seconds of
// processor time. To be called while there is one thread. Memory is copied on write: nothing else comes back.
[[nodiscard]] std::optional<std::string> run_apart(const std::function<std::string()>& body,
                                                   unsigned cpu_seconds);

}  // namespace wenhao::indexer

// Reading any file in a process of its own that can do no harm: the way both programs read.
//
// Plain text is read here; everything else by a child without network, without files, with bounded memory and
// time (corpus/reader/isolate/sandbox.h). Children are kept and used again. One that crashes, hangs or
// answers nonsense costs the file it was reading: reader_failed.
#pragma once

#include <sys/types.h>

#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader/isolate/channel.h"
#include "corpus/reader/isolate/sandbox.h"
#include "corpus/reader/reader.h"
#include "corpus/reader/task.h"
#include "corpus/result.h"

namespace wenhao::reader {

struct ReadersOptions {
  bool ocr = false;       // recognise text in pictures and scans
  std::string ocr_cache;  // a folder for what was recognised, by content; empty: none is kept
};

class Readers {
 public:
  // Forks the server that children come from: make it before the process has threads.
  explicit Readers(ReadersOptions options = {});
  ~Readers();
  Readers(const Readers&) = delete;
  Readers& operator=(const Readers&) = delete;

  // Every text in a file's bytes (task.h: read_members). Any thread; each gets a child of its own.
  [[nodiscard]] std::vector<Member> read(std::string_view bytes, const std::string& name) const;

  // The text of a file that is no archive.
  [[nodiscard]] Result<text::SourceText> read_text(std::string_view bytes, const std::string& name) const;

  // read_bytes, then read_text: a path read in isolation.
  [[nodiscard]] Result<text::SourceText> read_file(const std::string& path,
                                                   const ReadOptions& options = {}) const;

  // What is in force around a child; all of it false where none can be started.
  [[nodiscard]] Isolation isolation(Cell cell) const;

  // What is in force around every child, of either kind.
  [[nodiscard]] Isolation isolation() const;

 private:
  struct Child {
    Handle socket;
    Handle process;
    Isolation isolation;
  };

  [[nodiscard]] std::optional<Child> take_child(Cell cell) const;
  [[nodiscard]] std::optional<Child> new_child(Cell cell) const;
  void give_back(Cell cell, Child child) const;
  [[nodiscard]] Result<std::string> ask(std::uint8_t work, Cell cell, std::string_view bytes,
                                        const std::string& name, std::uint64_t budget) const;
  [[nodiscard]] Result<std::string> ask_once(std::uint8_t work, Cell cell, std::string_view bytes,
                                             const std::string& name, std::uint64_t budget) const;
  [[nodiscard]] Result<text::SourceText> perform_in_child(Task task, std::string_view bytes,
                                                          const std::string& name) const;
  [[nodiscard]] Result<text::SourceText> recognise(Task task, std::string_view bytes,
                                                   const std::string& name) const;

  ReadersOptions options_;
  Workshop workshop_;
  Handle server_;
  pid_t server_id_ = -1;
  mutable std::mutex mutex_;  // over the server's socket and the idle children
  mutable std::array<std::vector<Child>, kCells> idle_;
};

}  // namespace wenhao::reader

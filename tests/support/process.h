// Running a program as a user would: words in, both streams and the exit status out.
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "tests/support/temp_folder.h"

namespace wenhao {

struct Outcome {
  int status = -1;  // exit status, or minus the signal that ended it
  std::string out;
  std::string err;
};

struct Command {
  std::vector<std::string> words;                                // the program's path first
  std::string input;                                             // its standard input
  std::vector<std::pair<std::string, std::string>> environment;  // set on top of ours
  unsigned user = 0;                                             // run as this user; 0: as ourselves
};

// A program in the middle of its run. Wait for it, or send it a signal first.
class Process {
 public:
  explicit Process(const Command& command) : input_(folder_.write("in", command.input)) {
    if (command.user != 0) chmod_for_others();
    child_ = fork();
    if (child_ == 0) run_child(command);
  }

  [[nodiscard]] pid_t id() const { return child_; }

  Outcome wait() {
    int status = 0;
    waitpid(child_, &status, 0);
    Outcome outcome;
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    outcome.out = read_whole(folder_.at("out"));
    outcome.err = read_whole(folder_.at("err"));
    return outcome;
  }

 private:
  void chmod_for_others() const {
    std::filesystem::permissions(folder_.path(), std::filesystem::perms(0755));
  }

  [[noreturn]] void run_child(const Command& command) const {
    const auto redirect = [](const std::string& path, int flags, int descriptor) {
      const int file = open(path.c_str(), flags, 0644);
      if (file < 0 || dup2(file, descriptor) < 0) _exit(126);
    };
    redirect(input_, O_RDONLY, STDIN_FILENO);
    redirect(folder_.at("out"), O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
    redirect(folder_.at("err"), O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
    for (const auto& [name, value] : command.environment) setenv(name.c_str(), value.c_str(), 1);
    // Opened as ourselves: another user need not reach the folder that the program was built in.
    const int program = open(command.words.front().c_str(), O_RDONLY | O_CLOEXEC);
    if (command.user != 0 && (setgid(command.user) != 0 || setuid(command.user) != 0)) _exit(125);
    std::vector<char*> words;
    for (const std::string& word : command.words) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    fexecve(program, words.data(), environ);
    _exit(127);
  }

  TempFolder folder_;
  std::string input_;
  pid_t child_ = -1;
};

inline Outcome run(const Command& command) { return Process(command).wait(); }

}  // namespace wenhao

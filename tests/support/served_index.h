// An index served by xapian-tcpsrv on a port of its own, until the end of the scope.
#pragma once

#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <string>

namespace wenhao {

// True where the package xapian-tools is installed.
inline bool can_serve() { return access("/usr/bin/xapian-tcpsrv", X_OK) == 0; }

// A port of this machine that nothing listens to.
inline unsigned free_port() {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  bind(socket, reinterpret_cast<sockaddr*>(&address), size);
  getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  close(socket);
  return ntohs(address.sin_port);
}

class ServedIndex {
 public:
  explicit ServedIndex(const std::string& folder) : port_(free_port()) {
    int ends[2];
    if (pipe(ends) != 0) return;
    child_ = fork();
    if (child_ == 0) serve(folder, ends[1]);
    close(ends[1]);
    wait_until_it_listens(ends[0]);
    close(ends[0]);
  }
  ServedIndex(const ServedIndex&) = delete;
  ServedIndex& operator=(const ServedIndex&) = delete;
  ~ServedIndex() { stop(); }

  // Ends the server and the processes that it made for each reader.
  void stop() {
    if (child_ <= 0) return;
    kill(-child_, SIGKILL);
    waitpid(child_, nullptr, 0);
    child_ = -1;
  }

  [[nodiscard]] std::string address() const { return "127.0.0.1:" + std::to_string(port_); }

 private:
  [[noreturn]] void serve(const std::string& folder, int out) const {
    setsid();  // a signal to the server reaches its group, and must not reach ours
    dup2(out, STDOUT_FILENO);
    const std::string port = std::to_string(port_);
    execl("/usr/bin/xapian-tcpsrv", "xapian-tcpsrv", "--interface", "127.0.0.1", "--port", port.c_str(),
          folder.c_str(), nullptr);
    _exit(127);
  }

  static void wait_until_it_listens(int in) {
    std::string said;
    char buffer[256];
    for (ssize_t got = 1; got > 0 && said.find("Listening") == std::string::npos;) {
      got = read(in, buffer, sizeof buffer);
      if (got > 0) said.append(buffer, static_cast<std::size_t>(got));
    }
  }

  unsigned port_;
  pid_t child_ = -1;
};

}  // namespace wenhao

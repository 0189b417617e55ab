// Preloaded into a program under test: ends it, or fills its disk, at a chosen call.
//
//   WENHAO_FAULT=kill:N   SIGKILL before the Nth fsync, fdatasync, rename or unlink
//   WENHAO_FAULT=full:N   from the Nth write to a file on, the disk is full
//   WENHAO_FAULT=open:1   no filter of system calls can be loaded, as where the kernel or a container forbids
//   it
//
// Standard streams are not counted.
#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

std::atomic<long> g_calls{0};

long wanted(const char* kind) {
  const char* fault = std::getenv("WENHAO_FAULT");
  const std::size_t size = std::strlen(kind);
  return fault != nullptr && std::strncmp(fault, kind, size) == 0 ? std::atol(fault + size) : 0;
}

void maybe_kill() {
  static const long at = wanted("kill:");
  if (at > 0 && ++g_calls == at) kill(getpid(), SIGKILL);
}

bool is_full(int descriptor) {
  static const long from = wanted("full:");
  if (from == 0 || descriptor <= STDERR_FILENO) return false;
  struct stat status {};
  if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return false;
  return ++g_calls >= from;
}

template <class Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

int fsync(int descriptor) {
  maybe_kill();
  return next<int(int)>("fsync")(descriptor);
}

int fdatasync(int descriptor) {
  maybe_kill();
  return next<int(int)>("fdatasync")(descriptor);
}

int rename(const char* from, const char* to) noexcept {
  maybe_kill();
  return next<int(const char*, const char*)>("rename")(from, to);
}

int unlink(const char* path) noexcept {
  maybe_kill();
  return next<int(const char*)>("unlink")(path);
}

ssize_t write(int descriptor, const void* bytes, size_t size) {
  if (is_full(descriptor)) return errno = ENOSPC, -1;
  return next<ssize_t(int, const void*, size_t)>("write")(descriptor, bytes, size);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t at) {
  if (is_full(descriptor)) return errno = ENOSPC, -1;
  return next<ssize_t(int, const void*, size_t, off_t)>("pwrite")(descriptor, bytes, size, at);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t at) {
  if (is_full(descriptor)) return errno = ENOSPC, -1;
  return next<ssize_t(int, const void*, size_t, off64_t)>("pwrite64")(descriptor, bytes, size, at);
}

int seccomp_load(const void* filter) {
  if (wanted("open:") > 0) return -EINVAL;
  return next<int(const void*)>("seccomp_load")(filter);
}
}

// No new privileges and limits; what the limits leave, seccomp and Landlock take.
#include "corpus/reader/isolate/sandbox.h"

#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "corpus/reader/isolate/landlock.h"
#include "corpus/reader/isolate/system_calls.h"

namespace wenhao::reader {
namespace {

// Sanitizers reserve terabytes that they never use.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kLimitsMemory = false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool kLimitsMemory = false;
#else
constexpr bool kLimitsMemory = true;
#endif
#else
constexpr bool kLimitsMemory = true;
#endif

// What root can do beside others, of which a program it starts gets none back: among it to look, past
// Landlock, into the memory and the environment of processes outside.
bool drop_capabilities() {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> none{};
  return syscall(SYS_capset, &header, none.data()) == 0;
}

// Lowers both limits; never raises one that is lower already.
bool limit(__rlimit_resource resource, std::uint64_t most) {
  struct rlimit now {};
  if (getrlimit(resource, &now) != 0) return false;
  now.rlim_max = std::min<rlim_t>(now.rlim_max, most);
  now.rlim_cur = now.rlim_max;
  return setrlimit(resource, &now) == 0;
}

bool limit_all() {
  const bool memory = !kLimitsMemory || limit(RLIMIT_AS, kMostMemory);
  return memory && limit(RLIMIT_CPU, kSecondsPerChild) && limit(RLIMIT_FSIZE, kMostFileBytes) &&
         limit(RLIMIT_NOFILE, kMostOpenFiles) && limit(RLIMIT_CORE, 0);
}

std::string listed(const Isolation& isolation, bool wanted) {
  std::string out;
  const auto add = [&](bool holds, const char* name) {
    if (holds != wanted) return;
    if (!out.empty()) out += ", ";
    out += name;
  };
  add(isolation.no_new_privileges, "no_new_privs");
  add(isolation.limits, "rlimits");
  add(isolation.seccomp, "seccomp");
  add(isolation.landlock > 0, "landlock");
  return out;
}

}  // namespace

std::string in_force(const Isolation& isolation) { return listed(isolation, true); }
std::string not_in_force(const Isolation& isolation) { return listed(isolation, false); }

Isolation shut_in(Cell cell, const std::string& helpers) {
  Isolation isolation;
  isolation.no_new_privileges = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && drop_capabilities();
  isolation.limits = limit_all();
  isolation.landlock = restrict_files(cell, helpers);
  isolation.seccomp = restrict_system_calls(cell);
  return isolation;
}

void allow_time_for_a_file() {
  struct rlimit time {};
  if (getrlimit(RLIMIT_CPU, &time) != 0) return;
  time.rlim_cur = std::min<rlim_t>(time.rlim_max, seconds_used() + kSecondsPerFile);
  setrlimit(RLIMIT_CPU, &time);
}

std::uint64_t seconds_used() {
  struct rusage used {};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<std::uint64_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
}

}  // namespace wenhao::reader

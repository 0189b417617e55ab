// Programs of a test's own in place of the system's helpers (pdftotext, tesseract), for readers made after
// it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

#include "tests/support/temp_folder.h"

namespace wenhao {

class Helpers {
 public:
  Helpers() { ::setenv("WENHAO_HELPERS", folder_.path().c_str(), 1); }
  ~Helpers() { ::unsetenv("WENHAO_HELPERS"); }
  Helpers(const Helpers&) = delete;
  Helpers& operator=(const Helpers&) = delete;

  // A shell script under the name of a program.
  void add(const std::string& name, const std::string& script) const {
    const std::string path = folder_.write(name, "#!/bin/sh\n" + script + "\n");
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  }
  [[nodiscard]] std::string at(const std::string& name) const { return folder_.at(name); }

 private:
  TempFolder folder_;
};

}  // namespace wenhao

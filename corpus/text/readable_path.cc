// One name after another, those that are no UTF-8 by ICU's converter.
#include "corpus/text/readable_path.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>

#include "corpus/text/utf8.h"

namespace wenhao::text {
namespace {

std::string from_gb18030(std::string_view name) {
  std::string out;
  icu::UnicodeString(name.data(), static_cast<std::int32_t>(name.size()), "gb18030").toUTF8String(out);
  return out;
}

}  // namespace

std::string readable_path(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    const std::size_t size = std::min(path.find('/'), path.size() - 1) + 1;
    const std::string_view name = path.substr(0, size);
    out += is_valid_utf8(name) ? std::string(name) : from_gb18030(name);
    path.remove_prefix(size);
  }
  return out;
}

}  // namespace wenhao::text

// A file for each picture, written aside and renamed.
#include "corpus/reader/isolate/ocr_cache.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

#include "corpus/reader/isolate/wire.h"
#include "corpus/text/hash.h"

namespace wenhao::reader {

namespace fs = std::filesystem;

std::string OcrCache::path_of(std::string_view bytes) const { return folder_ + "/" + text::hash_id(bytes); }

std::optional<text::SourceText> OcrCache::find(std::string_view bytes, const std::string& name) const {
  if (folder_.empty()) return std::nullopt;
  std::ifstream file(path_of(bytes), std::ios::binary);
  if (!file) return std::nullopt;
  std::ostringstream kept;
  kept << file.rdbuf();
  auto text = decode_text(kept.str(), name);
  return text && *text ? std::optional(**std::move(text)) : std::nullopt;
}

void OcrCache::keep(std::string_view bytes, const text::SourceText& text) const {
  if (folder_.empty()) return;
  std::error_code error;
  fs::create_directories(folder_, error);
  const std::string path = path_of(bytes);
  const std::string aside = path + "." + std::to_string(getpid()) + "-" + std::to_string(gettid());
  std::ofstream file(aside, std::ios::binary);
  file << encode_text(text);
  file.close();
  if (file) fs::rename(aside, path, error);
  if (!file || error) fs::remove(aside, error);
}

}  // namespace wenhao::reader

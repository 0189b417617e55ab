// Writes a corpus of generated letters, circulars and compilations: a benchmark's documents.
//
//   make_corpus DIR N [FIRST]
//
// N documents of the seeds FIRST … FIRST+N-1 (FIRST is 0) into DIR, a thousand a folder: seed.txt or
// seed.html, two of three whole, the rest damaged. What one cites is another of the seeds 0 … FIRST+N-1. The
// same bytes on every machine.
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "tests/support/letter.h"

namespace {

bool read(std::string_view text, std::uint64_t& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

std::string padded(std::uint64_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

bool write(const std::filesystem::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  return static_cast<bool>(out.flush());
}

}  // namespace

int main(int argc, char** argv) {
  std::uint64_t count = 0;
  std::uint64_t first = 0;
  if (argc < 3 || argc > 4 || !read(argv[2], count) || (argc == 4 && !read(argv[3], first))) {
    std::fputs("make_corpus DIR N [FIRST]\n", stderr);
    return 2;
  }
  const std::filesystem::path root = argv[1];
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    const auto folder = root / padded(seed / 1000, 4);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const auto letter = wenhao::make_letter(seed, wenhao::mixed_options(seed, first + count));
    const auto file = folder / (padded(seed, 7) + (letter.page ? ".html" : ".txt"));
    if (!write(file, letter.text)) {
      std::fprintf(stderr, "cannot write %s\n", file.c_str());
      return 2;
    }
  }
  return 0;
}

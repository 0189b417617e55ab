// Reading stubs line by line, and one way to open each kind of shard.
#include "corpus/index/shards.h"

#include <sys/stat.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

#include "corpus/index/folder.h"
#include "corpus/index/store.h"
#include "corpus/text/utf8.h"

namespace wenhao::index {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostStubBytes = 1 << 16;
constexpr int kMostNested = 4;

bool is_file(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

// HOST:PORT.
bool read_server(const std::string& word, Shard& shard) {
  const std::size_t colon = word.rfind(':');
  if (colon == std::string::npos || colon == 0) return false;
  const char* end = word.data() + word.size();
  const auto [read, error] = std::from_chars(word.data() + colon + 1, end, shard.port);
  shard.kind = Shard::Kind::server;
  shard.name = word;
  shard.host = word.substr(0, colon);
  return error == std::errc() && read == end && shard.port > 0 && shard.port <= 0xFFFF;
}

// PROGRAM ARGUMENTS.
bool read_program(const std::string& words, Shard& shard) {
  const std::size_t space = words.find(' ');
  shard.kind = Shard::Kind::program;
  shard.name = words;
  shard.host = words.substr(0, space);
  shard.arguments = space == std::string::npos ? std::string() : words.substr(space + 1);
  return !shard.host.empty();
}

class StubReader {
 public:
  Result<void> read(const std::string& path, int depth) {
    const std::string& stub = path;
    if (!is_file(stub)) {
      shards_.push_back({Shard::Kind::folder, path, {}, {}, 0});
      return {};
    }
    if (depth == kMostNested) return fail(ErrorCode::index_not_one, stub);
    std::ifstream file(stub, std::ios::binary);
    if (!file) return fail(ErrorCode::no_permission, stub);
    std::string bytes(kMostStubBytes + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    if (bytes.size() > kMostStubBytes) return fail(ErrorCode::index_not_one, stub);
    return read_lines(bytes, stub, depth);
  }

  std::vector<Shard> take() { return std::move(shards_); }

 private:
  Result<void> read_lines(const std::string& bytes, const std::string& stub, int depth) {
    const std::size_t before = shards_.size();
    std::istringstream lines(bytes);
    for (std::string line; std::getline(lines, line);) {
      line = std::string(text::trim(line));
      if (line.empty() || line.front() == '#') continue;
      if (auto read = read_line(line, stub, depth); !read) return read;
    }
    return shards_.size() == before ? fail(ErrorCode::index_not_one, stub) : Result<void>();
  }

  Result<void> read_line(const std::string& line, const std::string& stub, int depth) {
    const std::size_t space = std::min(line.find(' '), line.size());
    const std::string kind = line.substr(0, space);
    const std::string rest(text::trim(std::string_view(line).substr(space)));
    if (rest.empty()) return fail(ErrorCode::index_not_one, stub, line);
    if (kind == "auto" || kind == "glass") {
      const fs::path folder = fs::path(stub).parent_path() / rest;
      return read(folder.lexically_normal().string(), depth + 1);
    }
    Shard shard;
    const bool good =
        kind == "remote" && (rest[0] == ':' ? read_program(rest.substr(1), shard) : read_server(rest, shard));
    if (!good) return fail(ErrorCode::index_not_one, stub, line);
    shards_.push_back(std::move(shard));
    return {};
  }

  std::vector<Shard> shards_;
};

Result<Xapian::Database> checked(const Shard& shard, Xapian::Database database) {
  if (const Result<void> versions = check_versions(shard.name, database); !versions)
    return tl::unexpected<Error>(versions.error());
  return database;
}

// The current database of an index's folder; where another takes its place meanwhile, that one.
Result<Xapian::Database> open_folder(const Shard& shard) {
  Result<std::string> folder = database_folder(shard.name);
  for (;;) {
    if (!folder) return tl::unexpected<Error>(folder.error());
    auto opened =
        guarded<Xapian::Database>(shard.name, [&] { return checked(shard, Xapian::Database(*folder)); });
    if (opened || opened.error().code == ErrorCode::index_version) return opened;
    Result<std::string> now = database_folder(shard.name);
    if (now && *now == *folder) return opened;
    folder = std::move(now);
  }
}

Xapian::Database reached(const Shard& shard, const Patience& patience) {
  const auto answer = static_cast<unsigned>(patience.answer.count());
  if (shard.kind == Shard::Kind::program) return Xapian::Remote::open(shard.host, shard.arguments, answer);
  return Xapian::Remote::open(shard.host, shard.port, answer,
                              static_cast<unsigned>(patience.connect.count()));
}

}  // namespace

Result<std::vector<Shard>> shards_at(const std::string& path) {
  StubReader reader;
  if (auto read = reader.read(path, 0); !read) return tl::unexpected<Error>(read.error());
  return reader.take();
}

Result<Xapian::Database> open_shard(const Shard& shard, const Patience& patience) {
  if (!shard.is_remote()) return open_folder(shard);
  return guarded<Xapian::Database>(shard.name, [&] { return checked(shard, reached(shard, patience)); });
}

}  // namespace wenhao::index

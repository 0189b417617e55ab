// The two tables of the layers, rooms and libraries, and the reading of #include lines.
#include "tests/layers/includes.h"

#include <algorithm>
#include <array>
#include <vector>

#include "tests/layers/project.h"

namespace wenhao::layers {
namespace {

using Names = std::vector<std::string_view>;

bool holds(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

// A room and the rooms it stands on; its own is understood.
struct Room {
  std::string_view name;
  Names below;
};

// Most particular first: a path belongs to the first room whose folder it is in.
const std::array kRooms = {
    Room{"corpus/text", {}},
    Room{"corpus/number", {"corpus/text", "corpus"}},
    Room{"corpus/document", {"corpus/number", "corpus/text", "corpus"}},
    Room{"corpus/reader", {"corpus/text", "corpus"}},
    Room{"corpus/index", {"corpus/document", "corpus/number", "corpus/text", "corpus"}},
    Room{"corpus/command", {"corpus"}},
    Room{"corpus", {"corpus/text"}},
    Room{"indexer",
         {"corpus/command", "corpus/index", "corpus/reader", "corpus/document", "corpus/number",
          "corpus/text", "corpus"}},
    Room{"search/query", {"corpus/index", "corpus/document", "corpus/number", "corpus/text", "corpus"}},
    Room{"search/match",
         {"search/query", "corpus/index", "corpus/document", "corpus/number", "corpus/text", "corpus"}},
    Room{"search/followup",
         {"search/match", "search/query", "corpus/index", "corpus/document", "corpus/number", "corpus/text",
          "corpus"}},
    Room{"search/present",
         {"search/followup", "search/match", "search/query", "corpus/index", "corpus/document",
          "corpus/number", "corpus/text", "corpus"}},
    Room{"search",
         {"search/present", "search/followup", "search/match", "search/query", "corpus/command",
          "corpus/index", "corpus/reader", "corpus/document", "corpus/number", "corpus/text", "corpus"}},
};

// A library by its header or the folder of its headers, and the only rooms that may include it.
struct Library {
  std::string_view header;
  Names rooms;
};

const std::array kLibraries = {
    Library{"xapian.h", {"corpus/index", "indexer", "search/match"}},
    Library{"unicode/", {"corpus/text", "corpus/reader"}},
    Library{"gumbo.h", {"corpus/reader"}},
    Library{"pugixml.hpp", {"corpus/reader", "search/present"}},
    Library{"seccomp.h", {"corpus/reader"}},
    Library{"linux/", {"corpus/reader"}},
    Library{"zstd.h", {"corpus/index"}},
    Library{"zdict.h", {"corpus/index"}},
    Library{"zlib.h", {"corpus/reader", "indexer", "search/present"}},
    Library{"xxhash.h", {"corpus/index", "indexer"}},
    Library{"nettle/", {"corpus/text"}},
    Library{"CLI/", {"corpus/command", "indexer", "search"}},
    Library{"nlohmann/",
            {"corpus/index", "indexer", "search", "search/match", "search/present", "search/query"}},
};

bool is_under(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

const Room* find_room(std::string_view path) {
  const auto* room = std::ranges::find_if(kRooms, [&](const Room& r) { return is_under(path, r.name); });
  return room == kRooms.end() ? nullptr : room;
}

// Data of a room, built in: a table, or what the build makes of a file of its data (cmake/embed.cmake).
bool is_data(const Include& include) { return include.quoted && include.name.ends_with(".inc"); }

std::string breach_of_rooms(std::string_view path, const Room& room, const Include& include) {
  const Room* other = find_room(include.name);
  if (other == nullptr || !include.quoted) {
    return include.quoted ? std::string(path) + " includes \"" + include.name + "\", which is in no room"
                          : "";
  }
  if (other == &room || holds(room.below, other->name)) return {};
  return std::string(path) + " includes " + include.name + ", but " + std::string(room.name) +
         " does not stand on " + std::string(other->name);
}

std::string breach_of_libraries(std::string_view path, const Room& room, const Include& include) {
  for (const Library& library : kLibraries) {
    if (!include.name.starts_with(library.header) || holds(library.rooms, room.name)) continue;
    return std::string(path) + " includes <" + include.name + ">, which is not for " + std::string(room.name);
  }
  return {};
}

}  // namespace

std::string_view room_of(std::string_view path) {
  const Room* room = find_room(path);
  return room == nullptr ? std::string_view() : room->name;
}

std::vector<Include> includes_of(std::string_view source) {
  std::vector<Include> includes;
  for (std::string_view line : lines_of(source)) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (!line.starts_with("#")) continue;
    line.remove_prefix(std::min(line.find_first_not_of(" \t", 1), line.size()));
    if (!line.starts_with("include")) continue;
    const std::size_t open = line.find_first_of("<\"");
    if (open == std::string_view::npos) continue;
    const std::size_t close = line.find_first_of(">\"", open + 1);
    includes.push_back({std::string(line.substr(open + 1, close - open - 1)), line[open] == '"'});
  }
  return includes;
}

std::vector<std::string> breaches(std::string_view path, std::string_view source) {
  std::vector<std::string> found;
  const Room* room = find_room(path);
  if (room == nullptr) return found;
  for (const Include& include : includes_of(source)) {
    if (is_data(include)) continue;
    std::string breach = breach_of_rooms(path, *room, include);
    if (breach.empty()) breach = breach_of_libraries(path, *room, include);
    if (!breach.empty()) found.push_back(std::move(breach));
  }
  return found;
}

}  // namespace wenhao::layers

// Writes search/query/lexicon.tsv as the arrays of search/query/lexicon_table.h. Run by every build.
//
//   make_lexicon_table search/query/lexicon.tsv > lexicon_table.inc
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "search/query/lexicon.h"

namespace {

using wenhao::query::LexiconTable;

// Every array, one row after another.
template <class T, class Print>
void print(const char* type, const char* name, std::span<const T> rows, Print print_row) {
  std::printf("constexpr %s %s[] = {", type, name);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::printf(i % 8 == 0 ? "\n" : " ");
    print_row(rows[i]);
  }
  std::printf("};\n");
}

void print_number(std::uint32_t number) { std::printf("%u,", number); }
void print_place(const LexiconTable::Place& place) {
  std::printf("{%u,%u,%u},", place.line, place.name, place.next);
}

void print_table(const LexiconTable& table) {
  std::printf("constexpr char kText[] = R\"embedded(%.*s)embedded\";\n", static_cast<int>(table.text.size()),
              table.text.all().data());
  print("Name", "kNames", table.names.all(), [](const LexiconTable::Name& name) {
    std::printf("{%u,%u,%u},", name.begin, name.size, name.group);
  });
  print("Line", "kLines", table.lines.all(), [](const LexiconTable::Line& line) {
    std::printf("{Kind(%u),%u,%u},", static_cast<unsigned>(line.kind), line.first, line.last);
  });
  print("Place", "kPlaces", table.places.all.all(), print_place);
  print("Place", "kHints", table.hints.all.all(), print_place);
  print("std::uint32_t", "kPlaceSlots", table.places.slots.all(), print_number);
  print("std::uint32_t", "kHintSlots", table.hints.slots.all(), print_number);
  print("std::uint16_t", "kLongest", table.longest.all(), print_number);
  print("std::uint16_t", "kLongestOfTwo", table.longest_of_two.all(), print_number);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 1;
  std::ifstream file(arguments[1], std::ios::binary);
  if (!file) return 1;
  wenhao::query::Lexicon lexicon;
  lexicon.add(std::string(std::istreambuf_iterator<char>(file), {}));
  print_table(lexicon.table());
  return 0;
}

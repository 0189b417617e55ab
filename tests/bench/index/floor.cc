// The floor of indexing: the same terms, values and records as an index holds, fed to Xapian and nothing
// else.
//
//   index-floor INDEX NEW
//
// Reads INDEX into memory, then builds its documents again and writes them to NEW with the same transactions.
// Prints the CPU seconds of that second part: what no indexer of this schema can be faster than.
#include <xapian.h>

#include <cstdlib>
#include <ctime>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

namespace {

constexpr unsigned kDocumentsPerCommit = 2000;

struct Plain {
  std::vector<std::pair<std::string, Xapian::termcount>> terms;
  std::vector<std::pair<Xapian::valueno, std::string>> values;
  std::string data;
};

std::vector<Plain> read(const std::string& path) {
  const Xapian::Database database(path);
  std::vector<Plain> documents;
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
    const Xapian::Document document = database.get_document(*at);
    Plain plain;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
      plain.terms.emplace_back(*term, term.get_wdf());
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
      plain.values.emplace_back(value.get_valueno(), *value);
    plain.data = document.get_data();
    documents.push_back(std::move(plain));
  }
  return documents;
}

void write(const std::vector<Plain>& documents, const std::string& path) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE);
  unsigned pending = 0;
  database.begin_transaction();
  for (const Plain& plain : documents) {
    Xapian::Document document;
    for (const auto& [term, wdf] : plain.terms) document.add_term(term, wdf);
    for (const auto& [slot, value] : plain.values) document.add_value(slot, value);
    document.set_data(plain.data);
    database.add_document(document);
    if (++pending < kDocumentsPerCommit) continue;
    database.commit_transaction();
    database.begin_transaction();
    pending = 0;
  }
  database.commit_transaction();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "index-floor INDEX NEW\n";
    return 2;
  }
  setenv("XAPIAN_FLUSH_THRESHOLD", "2000", 1);
  const std::vector<Plain> documents = read(argv[1]);
  const std::clock_t start = std::clock();
  write(documents, argv[2]);
  std::cout << static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC << " CPU s, " << documents.size()
            << " documents\n";
}

// Trains the dictionary of corpus/index/dictionary.inc on the passages of indexes.
//
//   train-dictionary BYTES INDEX [TIMES INDEX]...  > corpus/index/dictionary.inc
//
// TIMES says how often the passages of an index count (a small one of letters beside a large one of laws).
// Print the head of the old file again, with what is new in it: where the texts come from and why they may be
// used. Another dictionary is a new record version (corpus/index/envelope.cc).
#include <xapian.h>
#include <zdict.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "corpus/index/envelope.h"
#include "corpus/index/schema.h"

namespace {

namespace prefix = wenhao::index::prefix;
namespace type = wenhao::index::type;
using wenhao::index::RecordKind;
using wenhao::index::unseal;

// What is compressed of each passage, one after another.
struct Samples {
  std::string bytes;
  std::vector<std::size_t> sizes;

  void add(const std::string& path, int times) {
    const Xapian::Database database(path);
    const std::string passages = std::string(prefix::kType) + std::string(type::kPassage);
    for (; times > 0; --times) {
      for (auto at = database.postlist_begin(passages); at != database.postlist_end(passages); ++at) {
        const auto payload = unseal(RecordKind::passage, database.get_document(*at).get_data());
        if (!payload) continue;
        bytes += *payload;
        sizes.push_back(payload->size());
      }
    }
  }
};

void print(const std::string& dictionary) {
  constexpr std::size_t kWidth = 106;
  std::string line;
  for (const char c : dictionary) {
    const std::string number = std::to_string(static_cast<unsigned char>(c)) + ",";
    if (line.size() + number.size() > kWidth) {
      std::cout << line << '\n';
      line.clear();
    }
    line += number;
  }
  std::cout << line << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "train-dictionary BYTES INDEX [TIMES INDEX]...\n";
    return 2;
  }
  Samples samples;
  samples.add(argv[2], 1);
  for (int i = 3; i + 1 < argc; i += 2) samples.add(argv[i + 1], std::atoi(argv[i]));
  std::string dictionary(static_cast<std::size_t>(std::atol(argv[1])), '\0');
  const std::size_t size =
      ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), samples.bytes.data(), samples.sizes.data(),
                            static_cast<unsigned>(samples.sizes.size()));
  if (ZDICT_isError(size) != 0) {
    std::cerr << ZDICT_getErrorName(size) << '\n';
    return 1;
  }
  dictionary.resize(size);
  print(dictionary);
}

// Dumping an index.
#include "tests/indexer/dump.h"

#include <xapian.h>

#include <algorithm>

#include "corpus/index/bytes.h"
#include "corpus/index/record.h"

namespace wenhao::indexer {
namespace {

// A source's record bears the inode and the time of its file, which differ from folder to folder.
std::string data_of(const Xapian::Document& document) {
  const std::string data = document.get_data();
  const auto source = index::decode_source(data);
  return source ? source->path + " " + source->content_hash : index::unpacked_hex(data);
}

std::string dump_of(const Xapian::Document& document) {
  std::string out = data_of(document) + "\n";
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    out += "  " + index::unpacked_hex(*term) + " " + std::to_string(term.get_wdf()) + "\n";
  for (auto value = document.values_begin(); value != document.values_end(); ++value)
    out += "  =" + std::to_string(value.get_valueno()) + " " + index::unpacked_hex(*value) + "\n";
  return out;
}

}  // namespace

std::string dump_of(const std::string& path) {
  const Xapian::Database database(path);
  std::string out;
  for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it)
    out += std::to_string(*it) + ": " + dump_of(database.get_document(*it));
  return out;
}

std::vector<std::string> sorted_dump_of(const std::string& path) {
  const Xapian::Database database(path);
  std::vector<std::string> documents;
  for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it)
    documents.push_back(dump_of(database.get_document(*it)));
  std::ranges::sort(documents);
  return documents;
}

}  // namespace wenhao::indexer

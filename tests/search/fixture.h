// Small indexes made by hand: documents of a few paragraphs, without files, readers or parsers.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "corpus/index/store.h"
#include "search/match/search.h"
#include "tests/support/temp_folder.h"

namespace wenhao::search_test {

struct Paragraph {
  std::string text = {};
  std::vector<std::string> path = {};
};

struct Letter {
  std::string title = {};
  std::string number = {};  // canonical; may be empty
  std::string date = {};    // YYYY-MM-DD; may be empty
  std::string issuer = {};
  std::vector<Paragraph> paragraphs = {};
  document::DocumentKind kind = document::DocumentKind::reply;
  document::Openness openness = document::Openness::unknown;
  std::string addressee = {};
  std::string file = {};  // where it stands; made from its place where empty
};

// An index in a folder of its own, removed at the end; in several shards where asked, dealt out by turns.
class Library {
 public:
  explicit Library(const std::vector<Letter>& letters, std::size_t shards = 1);

  [[nodiscard]] const std::vector<std::string>& paths() const { return paths_; }
  [[nodiscard]] index::Store& store() { return *store_; }
  [[nodiscard]] match::SearchAnswer search(const std::string& query) { return search(match::Request{query}); }
  [[nodiscard]] match::SearchAnswer search(const match::Request& request);

 private:
  TempFolder folder_;
  std::vector<std::string> paths_;
  std::unique_ptr<index::Store> store_;
};

// The texts of the hits' passages, in order.
[[nodiscard]] std::vector<std::string> texts(const match::SearchAnswer& answer);

}  // namespace wenhao::search_test

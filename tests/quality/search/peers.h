// The engines that wenhao is measured beside, over the same passages: Xapian's own query parser with n-grams,
// SQLite FTS5 with trigrams, Groonga with bigrams.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace wenhao::quality {

// A passage as a peer is given it; `text` begins with what wenhao knows of its document: title and number.
struct PeerPassage {
  std::string text;
  std::size_t id = 0;
};

// An engine with an index of its own in a folder of its own.
class Peer {
 public:
  virtual ~Peer() = default;
  [[nodiscard]] virtual std::string name() const = 0;
  virtual void add(const PeerPassage& passage) = 0;
  virtual void finish() = 0;

  // Ids of passages, best first. Each peer is asked as a sensible user of it would: what was typed as it
  // stands, and where that finds nothing, any of its n-grams.
  [[nodiscard]] virtual std::vector<std::size_t> ask(const std::string& query, std::size_t limit) = 0;
};

// All of them, with empty indexes under `folder`.
[[nodiscard]] std::vector<std::unique_ptr<Peer>> make_peers(const std::string& folder);

// The pieces of a query between white space and quotes, and the overlapping n-grams of characters of a piece.
[[nodiscard]] std::vector<std::string> pieces_of(const std::string& query);
[[nodiscard]] std::vector<std::string> ngrams_of(const std::string& piece, std::size_t n);

}  // namespace wenhao::quality

// Every identifier of a text of any length, in bounded memory.
#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <string>

#include "corpus/index/record.h"

namespace wenhao::search {

// An identifier with its place in the whole text: 64 bits, for streams have no end.
struct FoundMention {
  index::MentionRecord record;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  std::string sentence;  // the one it stands in, where asked for
};

struct ScanOptions {
  std::size_t window = 1 << 20;  // bytes read at a time
  bool sentences = false;        // whether FoundMention::sentence is filled
};

// Hands each identifier to `take`, in order. The text is read in windows and cut before a full stop (。),
// where the grammar reads the same in two pieces as in one, so the result is that of the whole text, but for
// what is named more than half a window before: short names (以下简称《意见》, 22号文) and the session of a
// proposal. A window without a full stop is cut after a line end outside of any identifier, else at any
// character. Memory is bounded by the window.
void scan_mentions(std::istream& in, const std::function<void(const FoundMention&)>& take,
                   const ScanOptions& options = {});

}  // namespace wenhao::search

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

// Hands each identifier to `take`, in order. The text is read in windows and cut at the end of a paragraph
// outside of any identifier, so the result is that of the whole text, but for short names (以下简称《意见》)
// that are used more than a window after they are defined.
void scan_mentions(std::istream& in, const std::function<void(const FoundMention&)>& take,
                   const ScanOptions& options = {});

}  // namespace wenhao::search

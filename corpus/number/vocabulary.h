// The words the grammar leans on (data/grammar.tsv), by what they do.
#pragma once

#include <cstdint>
#include <string_view>

#include "corpus/number/trie.h"

namespace wenhao::number {

enum WordMark : std::uint32_t {
  kFunction = 1,          // a character that no code holds: 的 根 据
  kLight = 1 << 1,        // a character that can be text beside a code: 省 本 原
  kWord = 1 << 2,         // a word before a number and no part of it: 印发 根据
  kName = 1 << 3,         // what names of bodies are made of: 人民政府
  kSuffix = 1 << 4,       // what they end in: 部 厅 府
  kMeasure = 1 << 5,      // what is counted: 人 条
  kPlaceNumber = 1 << 6,  // 22号楼
  kCertificate = 1 << 7,
  kCertificateTail = 1 << 8,
  kCaseType = 1 << 9,
  kCaseStage = 1 << 10,
  kStandard = 1 << 11,
  kMotionKind = 1 << 12,        // 第45号党派提案
  kAnnouncementKind = 1 << 13,  // 挂牌公告
  kSuffixEnd = 1 << 14,         // the last character of a suffix
};

[[nodiscard]] const Trie& loaded_vocabulary();  // what vocabulary() gives

// The built-in vocabulary. Made on first use; safe from any thread. In line: asked for at each character.
[[nodiscard]] inline const Trie& vocabulary() {
  static const Trie& kTrie = loaded_vocabulary();
  return kTrie;
}

// True where a word with this mark begins at byte `at` of the text, white space not skipped.
[[nodiscard]] bool word_at(std::string_view text, std::size_t at, std::uint32_t mark);

}  // namespace wenhao::number

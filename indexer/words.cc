// The names of the contract in Chinese; in English they are themselves.
#include "indexer/words.h"

#include <array>

namespace wenhao::indexer::words {
namespace {

constexpr std::array<std::string_view, 6> kKinds = {"答复", "公文", "令", "公告", "会办意见", "其他"};
constexpr std::array<std::string_view, 8> kRelationTypes = {"引用", "依据", "印发", "转发",
                                                            "修改", "废止", "替代", "答复"};
constexpr std::array<std::string_view, 4> kOpennesses = {"未注明", "主动公开", "依申请公开", "不予公开"};

}  // namespace

std::string_view kind_word(document::DocumentKind kind, Language language) {
  return language == Language::zh ? kKinds[static_cast<std::size_t>(kind)] : document::name_of(kind);
}

std::string_view relation_word(document::RelationType type, Language language) {
  return language == Language::zh ? kRelationTypes[static_cast<std::size_t>(type)] : document::name_of(type);
}

std::string_view openness_word(document::Openness openness, Language language) {
  return language == Language::zh ? kOpennesses[static_cast<std::size_t>(openness)]
                                  : document::name_of(openness);
}

}  // namespace wenhao::indexer::words

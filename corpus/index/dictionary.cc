// The dictionary as the compressor takes it.
#include "corpus/index/dictionary.h"

namespace wenhao::index {
namespace {

constexpr unsigned char kDictionary[] = {
#include "corpus/index/dictionary.inc"
};

}  // namespace

std::string_view record_dictionary() {
  return {reinterpret_cast<const char*>(kDictionary), sizeof kDictionary};
}

}  // namespace wenhao::index

// The bytes of the dictionary.
#include "corpus/index/dictionary.h"

namespace wenhao::index {

std::string_view record_dictionary() { return {}; }

}  // namespace wenhao::index

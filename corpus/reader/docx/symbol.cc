// Wingdings by the places that forms use, from Microsoft's chart of the font.
#include "corpus/reader/docx/symbol.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "corpus/reader/ascii.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

struct Symbol {
  std::string_view font;
  std::uint32_t place;
  char32_t character;
};

constexpr std::array kSymbols = {
    Symbol{"Wingdings", 0x52, U'☑'},   Symbol{"Wingdings", 0x54, U'☒'},   Symbol{"Wingdings", 0x6C, U'●'},
    Symbol{"Wingdings", 0x6E, U'■'},   Symbol{"Wingdings", 0x6F, U'□'},   Symbol{"Wingdings", 0x71, U'❑'},
    Symbol{"Wingdings", 0x75, U'◆'},   Symbol{"Wingdings", 0xA1, U'○'},   Symbol{"Wingdings", 0xA8, U'□'},
    Symbol{"Wingdings", 0xD8, U'➢'},   Symbol{"Wingdings", 0xE0, U'→'},   Symbol{"Wingdings", 0xFB, U'✗'},
    Symbol{"Wingdings", 0xFC, U'✓'},   Symbol{"Wingdings", 0xFD, U'☒'},   Symbol{"Wingdings", 0xFE, U'☑'},
    Symbol{"Wingdings 2", 0x2A, U'□'}, Symbol{"Wingdings 2", 0x50, U'✓'}, Symbol{"Wingdings 2", 0x52, U'☑'},
    Symbol{"Wingdings 2", 0x54, U'☒'}, Symbol{"Wingdings 2", 0xA3, U'□'}, Symbol{"Symbol", 0xB7, U'·'},
    Symbol{"Symbol", 0xB4, U'×'},      Symbol{"Symbol", 0xB8, U'÷'},      Symbol{"Symbol", 0xB1, U'±'},
    Symbol{"Symbol", 0xA3, U'≤'},      Symbol{"Symbol", 0xB3, U'≥'},
};

constexpr std::uint32_t kSymbolArea = 0xF000;  // where symbol fonts are mapped to

}  // namespace

std::string symbol(std::string_view font, std::string_view place) {
  std::uint32_t value = 0;
  std::from_chars(place.data(), place.data() + place.size(), value, 16);
  if (value >= kSymbolArea && value <= kSymbolArea + 0xFF) value -= kSymbolArea;
  const auto* found = std::ranges::find_if(kSymbols, [&](const Symbol& each) {
    return each.place == value && equals_ignoring_case(each.font, font);
  });
  if (found != kSymbols.end()) return text::encode(found->character);
  const bool placed = value <= 0xFF;
  const bool valid = value >= 0x20 && value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
  return placed || !valid ? "□" : text::encode(value);
}

}  // namespace wenhao::reader

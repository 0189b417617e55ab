// The table of pairs, and a text through it.
#include "corpus/reader/gb_pairs.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <array>
#include <cstdint>
#include <memory>
#include <utility>

namespace wenhao::reader {
namespace {

constexpr unsigned kFirstLead = 0x81;  // GB 18030-2005, 5: 0x81 to 0xFE, then 0x40 to 0xFE without 0x7F
constexpr unsigned kLeads = 126;
constexpr unsigned kFirstTrail = 0x40;
constexpr unsigned kTrails = 191;
constexpr unsigned kNoTrail = 0x7F;

// The character of each pair, all in the basic plane; zero for what is none.
using Table = std::array<std::array<std::uint16_t, kTrails>, kLeads>;

// The pairs of one lead byte, each by itself.
void read_lead(UConverter* converter, unsigned lead, std::array<std::uint16_t, kTrails>& row) {
  for (unsigned trail = 0; trail < kTrails; ++trail) {
    if (trail + kFirstTrail == kNoTrail) continue;
    const std::array<char, 2> pair = {static_cast<char>(lead + kFirstLead),
                                      static_cast<char>(trail + kFirstTrail)};
    std::array<UChar, 4> out{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size = ucnv_toUChars(converter, out.data(), out.size(), pair.data(), pair.size(), &status);
    if (U_SUCCESS(status) && size == 1 && out[0] >= 0x80) row[trail] = out[0];
  }
}

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

Converter opened() {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open("gb18030", &status));
  if (converter)
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

std::unique_ptr<const Table> made() {
  auto table = std::make_unique<Table>();
  const Converter converter = opened();
  for (unsigned lead = 0; converter && lead < kLeads; ++lead)
    read_lead(converter.get(), lead, (*table)[lead]);
  return table;  // without a converter of no pairs: all is left to who has one
}

bool is_between(char byte, unsigned first, unsigned last) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= first && value <= last;
}

char* put(char* out, UChar32 code_point) {
  const auto c = static_cast<unsigned>(code_point);
  const auto tail = [&out, c](unsigned shift) { *out++ = static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
  if (c >= 0x10000) {
    *out++ = static_cast<char>(0xF0U | c >> 18U);
    tail(12);
    tail(6);
  } else if (c >= 0x800) {
    *out++ = static_cast<char>(0xE0U | c >> 12U);
    tail(6);
  } else {
    *out++ = static_cast<char>(0xC0U | c >> 6U);
  }
  tail(0);
  return out;
}

// Characters of four bytes, by ICU; zero for a sequence that is none.
class FourBytes {
 public:
  UChar32 at(std::string_view rest) {
    if (rest.size() < 4 || !is_between(rest[0], 0x81, 0xFE) || !is_between(rest[1], 0x30, 0x39) ||
        !is_between(rest[2], 0x81, 0xFE) || !is_between(rest[3], 0x30, 0x39))
      return 0;
    if (!converter_) converter_ = opened();
    if (!converter_) return 0;
    UErrorCode status = U_ZERO_ERROR;
    const char* source = rest.data();
    ucnv_reset(converter_.get());
    const UChar32 c = ucnv_getNextUChar(converter_.get(), &source, rest.data() + 4, &status);
    return U_SUCCESS(status) && c >= 0x80 && source == rest.data() + 4 ? c : 0;
  }

 private:
  Converter converter_;
};

}  // namespace

std::optional<std::string> utf8_of_gb_pairs(std::string_view bytes) {
  static const std::unique_ptr<const Table> table = made();
  std::string text(bytes.size() + bytes.size() / 2 + 1, '\0');  // two bytes become three at most
  char* out = text.data();
  FourBytes four;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    if (lead < 0x80) {
      *out++ = bytes[at++];
      continue;
    }
    if (at + 1 == bytes.size()) return std::nullopt;
    if (is_between(bytes[at + 1], 0x30, 0x39)) {
      const UChar32 c = four.at(bytes.substr(at));
      if (c == 0) return std::nullopt;
      out = put(out, c);
      at += 4;
      continue;
    }
    const unsigned row = lead - kFirstLead;  // wraps round where it is no lead byte
    const unsigned column = static_cast<unsigned char>(bytes[at + 1]) - kFirstTrail;
    const unsigned c = row < kLeads && column < kTrails ? (*table)[row][column] : 0U;
    if (c == 0) return std::nullopt;
    out = put(out, static_cast<UChar32>(c));
    at += 2;
  }
  text.resize(static_cast<std::size_t>(out - text.data()));
  return text;
}

}  // namespace wenhao::reader

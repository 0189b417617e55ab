// Writing and reading fields byte by byte.
#include "corpus/index/bytes.h"

namespace wenhao::index {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

}  // namespace

void put_number(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7U) out += static_cast<char>((value & 0x7FU) | 0x80U);
  out += static_cast<char>(value);
}

void put_text(std::string& out, std::string_view value) {
  put_number(out, value.size());
  out += value;
}

void ByteWriter::signed_number(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  number((bits << 1U) ^ (value < 0 ? ~std::uint64_t{0} : 0));
}

void ByteWriter::texts(const std::vector<std::string>& values) {
  number(values.size());
  for (const std::string& value : values) text(value);
}

void ByteWriter::text_within(std::string_view value, std::string_view base) {
  const std::size_t at = value.empty() ? std::string_view::npos : base.find(value);
  if (at == std::string_view::npos) {
    number(0);
    text(value);
  } else {
    number(at + 1);
    number(value.size());
  }
}

void ByteWriter::digest(std::string_view value) {
  const std::string packed = packed_hex(value);
  number(packed.size() * 2 + (packed.empty() ? 1 : 0));
  packed.empty() ? text(value) : void(bytes_ += packed);
}

std::uint64_t ByteReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    if (shift == 63 && byte > 1) break;
    value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if (byte < 0x80) return value;
  }
  ok_ = false;
  rest_ = {};
  return 0;
}

std::int64_t ByteReader::signed_number() {
  const std::uint64_t bits = number();
  return static_cast<std::int64_t>((bits >> 1U) ^ ((bits & 1U) != 0 ? ~std::uint64_t{0} : 0));
}

std::string_view ByteReader::bytes(std::uint64_t size) {
  if (size > rest_.size()) {
    ok_ = false;
    rest_ = {};
    return {};
  }
  const std::string_view taken = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return taken;
}

std::size_t ByteReader::count() {
  const std::uint64_t value = number();
  if (value <= rest_.size()) return value;
  ok_ = false;
  rest_ = {};
  return 0;
}

std::vector<std::string> ByteReader::texts() {
  std::vector<std::string> values(count());
  for (std::string& value : values) value = text();
  return values;
}

std::string ByteReader::text_within(std::string_view base) {
  const std::uint64_t at = number();
  if (at == 0) return text();
  const std::uint64_t size = number();
  if (at - 1 <= base.size() && size <= base.size() - (at - 1)) return std::string(base.substr(at - 1, size));
  ok_ = false;
  return {};
}

std::string ByteReader::digest() {
  const std::uint64_t form = number();
  return form % 2 == 1 ? text() : unpacked_hex(bytes(form / 2));
}

std::string packed_hex(std::string_view digits) {
  std::string bytes;
  if (digits.size() % 2 != 0) return bytes;
  bytes.reserve(digits.size() / 2);
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    const int high = hex_value(digits[i]);
    const int low = hex_value(digits[i + 1]);
    if (high < 0 || low < 0) return {};
    bytes += static_cast<char>(high * 16 + low);
  }
  return bytes;
}

std::string unpacked_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string digits;
  digits.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    digits += kDigits[byte >> 4U];
    digits += kDigits[byte & 0xFU];
  }
  return digits;
}

}  // namespace wenhao::index

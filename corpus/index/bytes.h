// Fields as bytes: numbers of variable length, texts with their length, lists with their count.
//
// Reading never passes the end: what is missing reads as zero or empty, and ok() is false ever after.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wenhao::index {

// A number, 7 bits a byte, the lowest first; a text behind its length.
void put_number(std::string& out, std::uint64_t value);
void put_text(std::string& out, std::string_view value);

class ByteWriter {
 public:
  void number(std::uint64_t value) { put_number(bytes_, value); }
  void signed_number(std::int64_t value);
  void text(std::string_view value) { put_text(bytes_, value); }
  void texts(const std::vector<std::string>& values);

  // A text that `base`, which the reader has, is likely to hold: then only its place is written.
  void text_within(std::string_view value, std::string_view base);

  // Hex digits at half their size; any other text as it is.
  void digest(std::string_view value);

  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] std::uint64_t number();
  [[nodiscard]] std::int64_t signed_number();
  [[nodiscard]] std::string text() { return std::string(view()); }
  [[nodiscard]] std::string_view view() { return bytes(number()); }  // a text, within what is read from
  [[nodiscard]] std::vector<std::string> texts();
  [[nodiscard]] std::string text_within(std::string_view base);
  [[nodiscard]] std::string digest();

  // A number as a smaller type; too large is an error.
  template <class T>
  [[nodiscard]] T as() {
    const std::uint64_t value = number();
    const auto small = static_cast<T>(value);
    if (static_cast<std::uint64_t>(small) != value) ok_ = false;
    return small;
  }

  // A count of things of at least one byte each: never more than there are bytes left.
  [[nodiscard]] std::size_t count();

  // What has not been read yet.
  [[nodiscard]] std::string_view rest() const { return rest_; }

  // All went well, and nothing is left over.
  [[nodiscard]] bool done() const { return ok_ && rest_.empty(); }

 private:
  [[nodiscard]] std::string_view bytes(std::uint64_t size);
  std::string_view rest_;
  bool ok_ = true;
};

// 16 bytes for 32 hex digits; nothing where the text is no even number of lower-case hex digits.
[[nodiscard]] std::string packed_hex(std::string_view digits);
[[nodiscard]] std::string unpacked_hex(std::string_view bytes);

}  // namespace wenhao::index

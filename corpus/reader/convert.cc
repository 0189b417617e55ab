// Conversion to UTF-8: ICU's converters in chunks, every broken sequence counted.
#include "corpus/reader/convert.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <algorithm>
#include <array>
#include <memory>

#include "corpus/reader/gb_pairs.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

struct Label {
  std::string_view label;
  Encoding encoding;
};

// https://encoding.spec.whatwg.org/#names-and-labels. Its UTF-16 labels are left out: a declaration that
// could be read as ASCII does not stand in UTF-16.
constexpr std::array kLabels{
    Label{"utf-8", Encoding::utf8},
    Label{"utf8", Encoding::utf8},
    Label{"unicode-1-1-utf-8", Encoding::utf8},
    Label{"unicode11utf8", Encoding::utf8},
    Label{"unicode20utf8", Encoding::utf8},
    Label{"x-unicode20utf8", Encoding::utf8},
    Label{"gb18030", Encoding::gb18030},
    Label{"gbk", Encoding::gb18030},
    Label{"gb2312", Encoding::gb18030},
    Label{"gb_2312", Encoding::gb18030},
    Label{"gb_2312-80", Encoding::gb18030},
    Label{"csgb2312", Encoding::gb18030},
    Label{"chinese", Encoding::gb18030},
    Label{"csiso58gb231280", Encoding::gb18030},
    Label{"iso-ir-58", Encoding::gb18030},
    Label{"x-gbk", Encoding::gb18030},
    Label{"big5", Encoding::big5},
    Label{"big5-hkscs", Encoding::big5},
    Label{"cn-big5", Encoding::big5},
    Label{"csbig5", Encoding::big5},
    Label{"x-x-big5", Encoding::big5},
};

constexpr const char* icu_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::gb18030:
      return "gb18030";
    case Encoding::big5:
      return "Big5-HKSCS";
    case Encoding::utf16le:
      return "UTF-16LE";
    case Encoding::utf16be:
      return "UTF-16BE";
  }
  return "UTF-8";
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

// ICU calls it for each sequence that is illegal, cut short or has no character.
void replace_and_count(const void* context, UConverterToUnicodeArgs* args, const char* /*units*/,
                       int32_t /*length*/, UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;  // a reset or the end, not a sequence
  static constexpr UChar kReplacement = 0xFFFD;
  ++*static_cast<std::size_t*>(const_cast<void*>(context));
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(args, &kReplacement, 1, 0, status);
}

// The whole of `bytes` through a pivot of UTF-16 into `text`, a buffer at a time.
void convert(UConverter* from, UConverter* to, std::string_view bytes, std::string& text) {
  std::array<UChar, 8192> pivot;
  std::array<char, 24576> buffer;
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* source = bytes.data();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  for (UBool reset = 1; status == U_BUFFER_OVERFLOW_ERROR; reset = 0) {
    status = U_ZERO_ERROR;
    char* target = buffer.data();
    ucnv_convertEx(to, from, &target, buffer.data() + buffer.size(), &source, bytes.data() + bytes.size(),
                   pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(), reset, 1,
                   &status);
    text.append(buffer.data(), target);
  }
}

}  // namespace

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::gb18030:
      return "GB18030";
    case Encoding::big5:
      return "Big5";
    case Encoding::utf16le:
      return "UTF-16LE";
    case Encoding::utf16be:
      return "UTF-16BE";
  }
  return "UTF-8";
}

std::optional<Encoding> encoding_of_label(std::string_view label) {
  std::string lower(text::trim(label));
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c; });
  const auto found = std::find_if(kLabels.begin(), kLabels.end(),
                                  [&lower](const Label& known) { return known.label == lower; });
  if (found == kLabels.end()) return std::nullopt;
  return found->encoding;
}

Converted to_utf8(std::string_view bytes, Encoding encoding) {
  Converted converted;
  constexpr std::size_t kWorthTable = 16384;  // bytes
  if (encoding == Encoding::gb18030 && bytes.size() >= kWorthTable) {
    if (auto text = utf8_of_gb_pairs(bytes)) return {*std::move(text), 0};
  }
  const Converter from = encoding == Encoding::utf8 ? nullptr : open(icu_name(encoding));
  const Converter to = open("UTF-8");
  if (!from || !to) {  // UTF-8, or an ICU without that converter
    converted.text = text::repair_utf8(bytes, &converted.broken);
    return converted;
  }
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(from.get(), replace_and_count, &converted.broken, nullptr, nullptr, &status);
  converted.text.reserve(bytes.size() + bytes.size() / 2);
  convert(from.get(), to.get(), bytes, converted.text);
  return converted;
}

}  // namespace wenhao::reader

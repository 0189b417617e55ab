// PDF files as bytes: lines of GBK text at places, in a font that is not embedded and maps to nothing by
// itself, as the typesetting programs of offices leave it.
#pragma once

#include <string>
#include <vector>

namespace wenhao {

struct PdfLine {
  int x = 0;
  int y = 0;  // from the bottom of an A4 page, 842 points high
  int size = 16;
  std::string gbk;
};

// The file that objects make; the first is its catalogue.
inline std::string pdf_of_objects(const std::vector<std::string>& objects, const std::string& encrypt) {
  std::string out = "%PDF-1.4\n";
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    offsets.push_back(out.size());
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t table = out.size();
  out += "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (const std::size_t offset : offsets) {
    const std::string digits = std::to_string(offset);
    out += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return out + "trailer\n<< /Size " + std::to_string(objects.size() + 1) + " /Root 1 0 R " + encrypt +
         " >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

inline std::string pdf_of(const std::vector<std::vector<PdfLine>>& pages, const std::string& encrypt = {}) {
  std::vector<std::string> objects(4);
  std::string kids;
  for (const std::vector<PdfLine>& page : pages) {
    std::string stream = "BT\n";
    for (const PdfLine& line : page) {
      std::string hex;
      for (const char c : line.gbk) {
        constexpr const char* kDigits = "0123456789ABCDEF";
        hex += kDigits[static_cast<unsigned char>(c) >> 4U];
        hex += kDigits[static_cast<unsigned char>(c) & 15U];
      }
      stream += "/F1 " + std::to_string(line.size) + " Tf 1 0 0 1 " + std::to_string(line.x) + " " +
                std::to_string(line.y) + " Tm <" + hex + "> Tj\n";
    }
    stream += "ET\n";
    objects.push_back("<< /Length " + std::to_string(stream.size()) + " >>\nstream\n" + stream + "endstream");
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " +
                      std::to_string(objects.size()) + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[0] = "<< /Type /Catalog /Pages 2 0 R >>";
  objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>";
  objects[2] =
      "<< /Type /Font /Subtype /Type0 /BaseFont /FangSong_GB2312 /Encoding /GBK-EUC-H /DescendantFonts [4 0 "
      "R] >>";
  objects[3] =
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /FangSong_GB2312 /DW 1000 /CIDSystemInfo << /Registry "
      "(Adobe) "
      "/Ordering (GB1) /Supplement 2 >> /W [1 [500] 814 939 500] >>";
  return pdf_of_objects(objects, encrypt);
}

// A scan: on each page a JPEG of so many pixels, and nothing else.
inline std::string pdf_of_pictures(const std::vector<std::string>& jpegs, int width, int height) {
  std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", ""};
  std::string kids;
  const auto stream = [](const std::string& entries, const std::string& bytes) {
    return "<< " + entries + " /Length " + std::to_string(bytes.size()) + " >>\nstream\n" + bytes +
           "\nendstream";
  };
  for (const std::string& jpeg : jpegs) {
    const std::string first = std::to_string(objects.size() + 1);
    const std::string second = std::to_string(objects.size() + 2);
    objects.push_back(
        stream("/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter "
               "/DCTDecode /Width " +
                   std::to_string(width) + " /Height " + std::to_string(height),
               jpeg));
    objects.push_back(stream("", "q 595 0 0 842 0 0 cm /I Do Q"));
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + second +
                      " 0 R /Resources << /XObject << /I " + first + " 0 R >> >> >>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(jpegs.size()) + " >>";
  return pdf_of_objects(objects, {});
}

// An /Encrypt entry that no empty password opens.
inline std::string locked_by_password() {
  const std::string key(64, 'A');
  return "/ID [<" + key.substr(32) + "> <" + key.substr(32) +
         ">] /Encrypt << /Filter /Standard /V 1 /R 2 /O <" + key + "> /U <" + key + "> /P -4 >>";
}

}  // namespace wenhao

// Files that wait for a helper or for --ocr: read once, told each time, read again when what they lack is
// there.
#include "indexer/lacking.h"

#include <gtest/gtest.h>

#include <functional>

#include "corpus/reader/isolate/readers.h"
#include "indexer/update.h"
#include "tests/support/helper_programs.h"
#include "tests/support/temp_folder.h"
#include "tests/support/zip_writer.h"

namespace wenhao::indexer {
namespace {

const std::string kLetter = "关于做好冬季供暖的通知\n各单位：\n请检查管网，备足燃煤。\n";
const std::string kPicture = "\xFF\xD8\xFF\xE0";

// A helper that reads these words whatever it is given.
std::string saying(const std::string& words) { return "cat >/dev/null; printf '" + words + "'"; }

TEST(Lacking, WordsOfWhatIsNotThere) {
  const Helpers helpers;
  const Error ocr{ErrorCode::needs_ocr, "a", {}};
  const Error doc{ErrorCode::helper_missing, "a", "antiword catdoc"};
  const Error damaged{ErrorCode::damaged_file, "a", "antiword"};
  struct Case {
    std::vector<Error> skips;
    std::string lacking;
  };
  const std::vector<Case> cases{
      {{}, ""},
      {{ocr}, "ocr"},
      {{doc}, "antiword catdoc"},
      {{doc, ocr, doc}, "antiword catdoc ocr"},
      {{damaged}, ""},
      {{damaged, ocr}, "ocr"},
  };
  for (const Case& c : cases) EXPECT_EQ(lacking_of(c.skips), c.lacking);
  EXPECT_FALSE(is_there_now("", true));
  EXPECT_FALSE(is_there_now("ocr", false));
  EXPECT_TRUE(is_there_now("ocr", true));
  EXPECT_FALSE(is_there_now("antiword catdoc", true));
  helpers.add("catdoc", "");
  EXPECT_TRUE(is_there_now("antiword catdoc", false));
  EXPECT_EQ(lacking_of({doc}), "antiword") << "what is there is not lacking";
}

struct Step {
  std::string does;
  std::function<void(const TempFolder&, const Helpers&)> change;
  bool ocr = false;
  std::string run;                   // "added replaced unchanged"
  std::vector<std::string> skipped;  // "path: code detail"
};

// Runs the steps one after another over one folder and one index, with no helpers but those added.
void tell(const std::vector<Step>& story) {
  const TempFolder folder;
  const TempFolder index;
  const Helpers helpers;
  for (const Step& step : story) {
    SCOPED_TRACE(step.does);
    step.change(folder, helpers);
    const reader::Readers readers({.ocr = step.ocr, .ocr_cache = {}});
    UpdateOptions options{{folder.path()}, index.at("db"), 2, {}};
    options.ocr = step.ocr;
    options.readers = &readers;
    std::vector<std::string> skipped;
    const auto summary = update(options, [&](const UpdateEvent& event) {
      if (event.kind != UpdateEvent::Kind::skipped) return;
      const std::string path = event.source.substr(folder.path().size() + 1);
      const std::string detail = event.reason.detail.empty() ? "" : " " + event.reason.detail;
      skipped.push_back(path + ": " + std::string(name_of(event.reason.code)) + detail);
    });
    ASSERT_TRUE(summary) << summary.error().detail;
    EXPECT_EQ(std::to_string(summary->added) + " " + std::to_string(summary->replaced) + " " +
                  std::to_string(summary->unchanged),
              step.run);
    EXPECT_EQ(skipped, step.skipped);
  }
}

const auto kNothing = [](const TempFolder&, const Helpers&) {};
const std::string kDoc =
    "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", 24);

TEST(Lacking, AFileIsReadWhenItsHelperIsThere) {
  tell({
      {"a letter and a Word file, no helper",
       [](auto& folder, auto&) {
         folder.write("a.txt", kLetter);
         folder.write("b.doc", kDoc);
       },
       false,
       "1 0 0",
       {"b.doc: helper_missing antiword catdoc"}},
      {"still none: told again", kNothing, false, "0 0 1", {"b.doc: helper_missing antiword catdoc"}},
      {"catdoc is installed",
       [](auto&, auto& helpers) { helpers.add("catdoc", saying("请检查堤坝，备足沙袋。")); },
       false,
       "1 0 1",
       {}},
      {"antiword too, which changes nothing for what was read",
       [](auto&, auto& helpers) { helpers.add("antiword", saying("别的。")); },
       false,
       "0 0 2",
       {}},
  });
}

TEST(Lacking, APictureIsReadWhenAsked) {
  // Remembered is what was not there: this machine may have the data and not the program.
  const std::string packages = "tesseract-ocr tesseract-ocr-chi-sim";
  const std::string missing = [&] {
    const Helpers none;
    return lacking_of({{ErrorCode::helper_missing, {}, packages}});
  }();
  tell({
      {"a picture",
       [](auto& folder, auto&) { folder.write("a.jpg", kPicture); },
       false,
       "0 0 0",
       {"a.jpg: needs_ocr"}},
      {"asked for, but the program is missing",
       kNothing,
       true,
       "0 0 0",
       {"a.jpg: helper_missing tesseract-ocr tesseract-ocr-chi-sim"}},
      {"not asked for: it is known what is missing",
       kNothing,
       false,
       "0 0 0",
       {"a.jpg: helper_missing " + missing}},
      {"the program is there",
       [](auto&, auto& helpers) { helpers.add("tesseract", saying("请检查苗木，备足水源。")); },
       true,
       "1 0 0",
       {}},
      {"what was read stays without asking", kNothing, false, "0 0 1", {}},
  });
}

TEST(Lacking, AScanIsNotOpenedAgainBefore) {
  const std::string head = "cat >/dev/null; echo '<html><body><doc><page width=\"1\" height=\"800\">";
  const std::string word = "<word xMin=\"0\" yMin=\"0\" xMax=\"20\" yMax=\"10\">请检查堤坝</word>";
  const std::string tail = "</page></doc></body></html>'";
  tell({
      {"a PDF without text",
       [&](auto& folder, auto& helpers) {
         folder.write("a.pdf", "%PDF-1.4\n");
         helpers.add("pdftotext", head + tail);
       },
       false,
       "0 0 0",
       {"a.pdf: needs_ocr"}},
      {"its text would be found now, but it is not looked for",
       [&](auto&, auto& helpers) { helpers.add("pdftotext", head + word + tail); },
       false,
       "0 0 0",
       {"a.pdf: needs_ocr"}},
      {"until pictures are read", kNothing, true, "1 0 0", {}},
  });
}

TEST(Lacking, AnArchiveIsReadAgainForWhatWasLeftOut) {
  tell({
      {"a letter and a picture in an archive",
       [](auto& folder, auto&) {
         folder.write("a.zip", zip_of({{"1.txt", kLetter}, {"2.jpg", kPicture}, {"3.doc", kDoc}}));
       },
       false,
       "1 0 0",
       {"a.zip/2.jpg: needs_ocr", "a.zip/3.doc: helper_missing antiword catdoc"}},
      {"nothing new", kNothing, false, "0 0 1", {}},
      {"antiword is there",
       [](auto&, auto& helpers) { helpers.add("antiword", saying("请检查堤坝，备足沙袋。")); },
       false,
       "0 1 0",
       {"a.zip/2.jpg: needs_ocr"}},
      {"and OCR",
       [](auto&, auto& helpers) { helpers.add("tesseract", saying("请检查苗木，备足水源。")); },
       true,
       "0 1 0",
       {}},
      {"all is read", kNothing, true, "0 0 1", {}},
  });
}

}  // namespace
}  // namespace wenhao::indexer

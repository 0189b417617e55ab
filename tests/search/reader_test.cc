// A reader beside a writer: what is searched while it changes is answered, always.
#include <gtest/gtest.h>

#include <atomic>
#include <semaphore>
#include <thread>

#include "corpus/index/schema.h"
#include "corpus/index/terms.h"
#include "search/match/search.h"
#include "tests/search/fixture.h"

namespace wenhao::search_test {
namespace {

// Replaces documents and commits each, as often as it is let, until it is told to end.
class BusyWriter {
 public:
  explicit BusyWriter(const std::string& path) : thread_([this, path] { write(path); }) {}
  ~BusyWriter() {
    ended_ = true;
    let_.release();
    thread_.join();
  }
  void let(int commits) { let_.release(commits); }
  [[nodiscard]] int commits() const { return commits_; }

 private:
  void write(const std::string& path) {
    Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
    for (int i = 0;; ++i) {
      let_.acquire();
      if (ended_) return;
      Xapian::Document document;
      document.add_term("养老" + std::to_string(i % 50));
      document.set_data(std::string(2000, static_cast<char>('a' + i % 26)));
      database.replace_document("Qbusy" + std::to_string(i % 20), document);
      database.commit();
      ++commits_;
    }
  }

  std::counting_semaphore<> let_{0};
  std::atomic<bool> ended_ = false;
  std::atomic<int> commits_ = 0;
  std::thread thread_;
};

TEST(Reader, ThreeHundredSearchesBesideAWriter) {
  std::vector<Letter> letters;
  for (int i = 0; i < 60; ++i) {
    letters.push_back({"关于养老服务的答复",
                       "辽卫提〔2020〕" + std::to_string(i + 1) + "号",
                       "2020-05-11",
                       "",
                       {{"养老服务" + std::to_string(i), {}}, {"见辽卫发〔2017〕22号。", {}}}});
  }
  Library library(letters);
  BusyWriter writer(library.paths().front());
  for (int i = 0; i < 100 || writer.commits() < 60; ++i) {
    writer.let(9);  // three for each search: a reader survives one
    match::Request request{i % 2 == 0 ? "养老服务" : "\"养老 服务\" -护理"};
    request.facets = i % 5 == 0;
    const auto words = match::search(library.store(), request);
    ASSERT_TRUE(words) << words.error().detail;
    EXPECT_EQ(words->total, 60U);
    const auto number = match::search(library.store(), {"辽卫发〔2017〕22号"});
    ASSERT_TRUE(number) << number.error().detail;
    EXPECT_EQ(number->total, 60U);
    const auto nothing = match::search(library.store(), {"托育"});
    ASSERT_TRUE(nothing) << nothing.error().detail;
    EXPECT_EQ(nothing->total, 0U);
  }
}

}  // namespace
}  // namespace wenhao::search_test

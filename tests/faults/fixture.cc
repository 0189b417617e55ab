// The fixture's words.
#include "tests/faults/fixture.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "corpus/index/store.h"
#include "indexer/known.h"
#include "indexer/update.h"
#include "indexer/verify.h"
#include "tests/indexer/dump.h"

namespace wenhao {
namespace {

using Json = nlohmann::ordered_json;

std::set<std::string> told(const std::string& events) {
  std::set<std::string> sources;
  std::istringstream lines(events);
  for (std::string line; std::getline(lines, line);) {
    const Json event = Json::parse(line, nullptr, false);
    if (event.is_discarded() || !event.contains("source")) continue;
    if (event["event"] == "removed") {
      sources.erase(event["source"]);
    } else if (event["event"] != "skipped") {
      sources.insert(event["source"]);
    }
  }
  return sources;
}

}  // namespace

void Faults::write_letter(int number, int version, int paragraphs) const {
  const std::string name = std::to_string(number);
  std::string text = "关于第" + name + "批项目的通知\n辽卫发〔2021〕" + name + "号\n各单位：\n";
  for (int i = 0; i < paragraphs; ++i)
    text += "第" + std::to_string(number * 1000 + version * 100 + i) + "项任务由各单位按照分工抓好落实。\n";
  folder_.write("docs/" + name + ".txt", text);
}

Command Faults::update(const std::string& fault) const {
  Command command;
  command.words = {
      std::string(WENHAO_BIN) + "/wenhao-index", "--db", db_, "--json", "update", "--jobs", "2", docs_};
  if (!fault.empty()) {
    command.environment = {{"LD_PRELOAD", WENHAO_INTERPOSE}, {"WENHAO_FAULT", fault}};
  }
  return command;
}

void Faults::expect_sound(const std::string& events) const {
  auto store = index::Store::open(db_);
  const std::set<std::string> sources = told(events);
  if (!store) {
    const ErrorCode code = store.error().code;
    EXPECT_TRUE(code == ErrorCode::index_unfinished || code == ErrorCode::index_missing)
        << name_of(code) << ": " << store.error().detail;
    EXPECT_TRUE(sources.empty());
    return;
  }
  for (const std::string& source : sources)
    EXPECT_TRUE(store->database().term_exists(indexer::source_term(source))) << source;
  const auto faults = indexer::verify(db_);
  ASSERT_TRUE(faults) << faults.error().detail;
  for (const indexer::Fault& fault : *faults) ADD_FAILURE() << fault.table << ": " << fault.message;
}

void Faults::expect_whole() const {
  const TempFolder other;
  ASSERT_TRUE(indexer::update({{docs_}, other.at("db"), 1, {}}, [](const indexer::UpdateEvent&) {}));
  EXPECT_EQ(indexer::sorted_dump_of(db_), indexer::sorted_dump_of(other.at("db")));
}

}  // namespace wenhao

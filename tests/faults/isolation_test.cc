// A machine that does not let readers be shut in: told by status, refused by --strict.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/faults/fixture.h"

namespace wenhao {
namespace {

using Json = nlohmann::ordered_json;

class IsolationFaults : public Faults {
 protected:
  Outcome wenhao_index(const std::vector<std::string>& words, const std::string& fault) const {
    Command command = update(fault);
    command.words.resize(4);  // the program, its index, and --json
    command.words.insert(command.words.end(), words.begin(), words.end());
    return run(command);
  }
};

TEST_F(IsolationFaults, WhatIsNotInForceIsToldAndStrictRefuses) {
  write_letter(1);
  folder_.write("docs/page.html", "<html><body><p>关于做好供暖的通知</p></body></html>");
  const Outcome update_once = wenhao_index({"update", docs_}, "open:1");
  EXPECT_EQ(update_once.status, 0) << update_once.err;
  const Json open = Json::parse(wenhao_index({"status"}, "open:1").out);
  EXPECT_EQ(open["documents"], 2) << "what the limits leave is read all the same";
  EXPECT_NE(open["isolation_missing"].get<std::string>().find("seccomp"), std::string::npos);
  EXPECT_NE(open["isolation"].get<std::string>().find("rlimits"), std::string::npos);
  const Json shut = Json::parse(wenhao_index({"status"}, {}).out);
  EXPECT_EQ(shut["isolation_missing"].get<std::string>().find("seccomp"), std::string::npos);

  write_letter(2);
  const Outcome strict = wenhao_index({"update", "--strict", docs_}, "open:1");
  EXPECT_EQ(strict.status, 2);
  EXPECT_NE(strict.err.find("seccomp"), std::string::npos) << strict.err;
  EXPECT_EQ(Json::parse(wenhao_index({"status"}, {}).out)["documents"], 2) << "nothing was done";
  EXPECT_EQ(wenhao_index({"update", "--strict", docs_}, {}).status, 0);
}

}  // namespace
}  // namespace wenhao

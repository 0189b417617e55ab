// How fast identifiers are found in one UTF-8 buffer, beside Hyperscan with a plain pattern for the bracketed
// form and beside the memory's own speed, in one run on one core.
//
//   bench-number [FILE]     the file's text, else generated law-like text; prints a table of GB/s and ratios
//
// "rare" is the text as it is, "dense" the same with a number before every tenth paragraph. Hyperscan reports
// ends only (the faster way); the pattern is the strict form of the number.
#include <hs/hs.h>
#include <time.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "corpus/number/mention.h"

namespace {

using wenhao::number::Kind;
using wenhao::number::Options;

constexpr std::size_t kBytes = 20U << 20U;
constexpr int kRounds = 9;

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// Paragraphs as laws have them, from a few parts in a fixed order of their own.
std::string generated() {
  const std::array<const char*, 8> kParts = {
      "为了规范公共服务的提供，保障公民的合法权益，根据有关法律，结合实际，制定本办法。",
      "县级以上地方人民政府应当将所需经费列入本级预算，并建立与经济社会发展相适应的增长机制。",
      "违反本条规定的，由主管部门责令改正；逾期不改正的，处一万元以上五万元以下的罚款。",
      "申请人应当提交下列材料：（一）申请书；（二）身份证明；（三）主管部门规定的其他材料。",
      "主管部门应当自收到申请之日起二十个工作日内作出决定；不予批准的，应当书面说明理由。",
      "依照《中华人民共和国行政处罚法》的规定给予处罚的，应当告知当事人陈述和申辩的权利。",
      "鼓励社会力量通过捐赠、设立基金等方式参与，任何单位和个人不得截留、挪用。",
      "本办法所称服务机构，是指依法登记、面向公众提供照料、护理等服务的组织。"};
  std::string text;
  for (std::size_t i = 0; text.size() < kBytes; ++i) {
    text += "第" + std::to_string(i % 90 + 1) + "条　";
    for (std::size_t k = 0; k < 1 + i % 3; ++k) text += kParts[(i * 7 + k * 3) % kParts.size()];
    text += "\n";
  }
  return text;
}

std::string sized(const std::string& text) {
  std::string out;
  while (out.size() < kBytes && !text.empty()) out += text.substr(0, kBytes - out.size());
  while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0U) == 0x80U) out.pop_back();
  return out;
}

std::string with_numbers(const std::string& text) {
  constexpr std::array<const char*, 6> kCodes = {"国办发", "辽卫发",   "财社",
                                                 "粤府办", "人社部发", "沪教委基"};
  std::string out;
  std::size_t paragraph = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    if (paragraph % 10 == 0) {
      out += kCodes[paragraph / 10 % kCodes.size()];
      out += "〔" + std::to_string(1990 + paragraph % 33) + "〕" + std::to_string(1 + paragraph % 199) + "号";
    }
    out.append(text, at, end - at);
    ++paragraph;
    at = end;
  }
  return out;
}

struct Timed {
  double gb_per_second = 0;
  std::size_t found = 0;
};

Timed timed(const std::string& text, const std::function<std::size_t()>& run) {
  std::vector<double> seconds;
  Timed result;
  for (int round = 0; round < kRounds; ++round) {
    const double begin = cpu_seconds();
    result.found = run();
    seconds.push_back(cpu_seconds() - begin);
  }
  std::nth_element(seconds.begin(), seconds.begin() + kRounds / 2, seconds.end());
  result.gb_per_second = static_cast<double>(text.size()) / 1e9 / seconds[kRounds / 2];
  return result;
}

class Hyperscan {
 public:
  Hyperscan() {
    hs_compile_error_t* error = nullptr;
    const char* pattern = "[\\x{4e00}-\\x{9fff}]{2,12}[〔\\[【（(]\\d{4}[〕\\]】）)]\\d{1,5}号";
    if (hs_compile(pattern, HS_FLAG_UTF8, HS_MODE_BLOCK, nullptr, &database_, &error) != HS_SUCCESS) {
      std::fprintf(stderr, "hyperscan: %s\n", error != nullptr ? error->message : "?");
    }
    hs_alloc_scratch(database_, &scratch_);
  }
  ~Hyperscan() {
    hs_free_scratch(scratch_);
    hs_free_database(database_);
  }
  Hyperscan(const Hyperscan&) = delete;
  Hyperscan& operator=(const Hyperscan&) = delete;

  std::size_t count(const std::string& text) const {
    std::size_t found = 0;
    const auto take = [](unsigned, unsigned long long, unsigned long long, unsigned, void* context) {
      ++*static_cast<std::size_t*>(context);
      return 0;
    };
    hs_scan(database_, text.data(), static_cast<unsigned>(text.size()), 0, scratch_, take, &found);
    return found;
  }

 private:
  hs_database_t* database_ = nullptr;
  hs_scratch_t* scratch_ = nullptr;
};

void print_table(const char* name, const std::string& text) {
  Options documents;
  documents.kinds = 1U << static_cast<unsigned>(Kind::document);
  const Hyperscan hyperscan;
  const Timed floor =
      timed(text, [&] { return std::memchr(text.data(), 1, text.size()) == nullptr ? 0U : 1U; });
  const Timed peer = timed(text, [&] { return hyperscan.count(text); });
  const Timed numbers = timed(text, [&] { return wenhao::number::find_mentions(text, documents).size(); });
  const Timed all = timed(text, [&] { return wenhao::number::find_mentions(text).size(); });
  std::printf("%-6s %-26s %8s %8s %9s\n", name, "what", "GB/s", "ratio", "found");
  const auto row = [&](const char* what, const Timed& t) {
    std::printf("%-6s %-26s %8.2f %8.2f %9zu\n", "", what, t.gb_per_second,
                t.gb_per_second / peer.gb_per_second, t.found);
  };
  row("memchr, absent byte", floor);
  row("Hyperscan, ends only", peer);
  row("document numbers", numbers);
  row("all kinds", all);
}

// A megabyte of one thing: the rate against that of ordinary text.
void print_hostile(double ordinary) {
  std::printf("%-20s %8s %8s\n", "a megabyte of", "GB/s", "slower");
  for (const char* piece : {"〔", "1", "号", "辽", "《", " ", "〔2016", "1号", "令1号", "第"}) {
    std::string text;
    while (text.size() < (1U << 20U)) text += piece;
    const Timed t = timed(text, [&] { return wenhao::number::find_mentions(text).size(); });
    std::printf("%-20s %8.3f %8.2f\n", piece[0] == ' ' ? "spaces" : piece, t.gb_per_second,
                ordinary / t.gb_per_second);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::string text = generated();
  if (argc > 1) {
    std::ifstream file(argv[1], std::ios::binary);
    text.assign(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  const std::string rare = sized(text);
  const std::string dense = with_numbers(rare);
  print_table("rare", rare);
  print_table("dense", dense);
  print_hostile(timed(dense, [&] { return wenhao::number::find_mentions(dense).size(); }).gb_per_second);
  return 0;
}

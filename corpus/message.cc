// The words of every error and finding in Chinese and English, and the manner in which they are printed.
#include "corpus/message.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "corpus/text/utf8.h"

namespace wenhao {
namespace {

struct ErrorWords {
  ErrorCode code;
  Words message;
  Words hint;
};

constexpr std::array<ErrorWords, kErrorCodes> kErrors = {{
    {ErrorCode::usage, {"用法有误", "usage error"}, {"用 --help 查看用法", "See --help"}},
    {ErrorCode::not_found,
     {"没有这个文件或目录", "no such file or folder"},
     {"请检查路径是否写对", "Check the spelling of the path"}},
    {ErrorCode::no_permission,
     {"没有访问权限", "permission denied"},
     {"请以有权限的用户运行，或修改其权限", "Run as a user who may access it, or change its permissions"}},
    {ErrorCode::unreadable,
     {"无法读取", "cannot be read"},
     {"请确认它是普通文件，且所在磁盘正常", "Check that it is a regular file and that the disk is well"}},
    {ErrorCode::empty_file,
     {"文件是空的", "the file is empty"},
     {"请重新获取原文件", "Get the original file again"}},
    {ErrorCode::binary_file,
     {"不是文本文件", "not a text"},
     {"请提供文本文件或网页（.txt、.html）", "Give a text file or a web page (.txt, .html)"}},
    {ErrorCode::unsupported_format,
     {"暂不支持这种格式", "this format cannot be read"},
     {"wenhao-index status 列出可读的格式；可先另存为文本或网页",
      "\"wenhao-index status\" lists the formats; save it as text or a web page first"}},
    {ErrorCode::file_too_large,
     {"文件过大", "the file is too large"},
     {"请拆分成较小的文件", "Split it into smaller files"}},
    {ErrorCode::damaged_file,
     {"文件已损坏或不完整", "the file is damaged or cut short"},
     {"请重新获取原文件", "Get the original file again"}},
    {ErrorCode::encrypted_file,
     {"文件有密码，无法读取", "the file is protected by a password"},
     {"请去掉密码后另存一份", "Save a copy without the password"}},
    {ErrorCode::helper_missing,
     {"缺少读取这种格式的程序", "a program that reads this format is missing"},
     {"请安装括号中的软件包，再重新运行", "Install the package named in brackets and run again"}},
    {ErrorCode::needs_ocr,
     {"是图片或扫描件，没有文字", "a picture or scan, without text"},
     {"用 wenhao-index update --ocr 识别其中的文字", "\"wenhao-index update --ocr\" recognises its text"}},
    {ErrorCode::reader_failed,
     {"读取时出错，已跳过此文件", "its reader failed; only this file is skipped"},
     {"文件可能有问题，请另存为其他格式再试", "The file may be at fault; save it in another format"}},
    {ErrorCode::not_isolated,
     {"读取文件的隔离措施在本机不生效", "what shuts readers in is not in force here"},
     {"请在支持 seccomp 的系统上运行，或不用 --strict",
      "Run it where seccomp is allowed, or without --strict"}},
    {ErrorCode::secret,
     {"文首有密级标志，未收入索引", "bears a mark of secrecy at its head, so it is not indexed"},
     {"涉密文件不得存入普通计算机，请按保密规定处理",
      "Keep it off this machine, as the rules on secrets ask"}},
    {ErrorCode::nothing_found,
     {"索引中没有", "the index does not hold"},
     {"换个写法，或用 wenhao search 按词检索",
      "Write it another way, or look for words with \"wenhao search\""}},
    {ErrorCode::index_missing,
     {"索引不存在", "no such index"},
     {"先运行 wenhao-index update 目录 建立索引", "Run \"wenhao-index update FOLDER\" to make one"}},
    {ErrorCode::index_unfinished,
     {"索引尚未建成", "the index is not finished yet"},
     {"等 wenhao-index update 结束；若已中断，用同样的目录再运行一次，会接着做",
      "Wait for \"wenhao-index update\"; if it was ended, run it again: it goes on from there"}},
    {ErrorCode::index_not_one,
     {"这个目录不是本程序的索引", "not an index of this program"},
     {"用 --db 指定索引目录，或换一个空目录", "Point --db at an index, or at an empty folder to make one"}},
    {ErrorCode::index_locked,
     {"索引正被另一个程序写入", "another program is writing the index"},
     {"等它结束后再试，或用 --lock-timeout 秒数 等待",
      "Try again when it is done, or wait with --lock-timeout SECONDS"}},
    {ErrorCode::index_damaged,
     {"索引已损坏", "the index is damaged"},
     {"运行 wenhao-index verify 查明；必要时删除该目录，重新 update",
      "Run \"wenhao-index verify\"; if need be remove the folder and update again"}},
    {ErrorCode::index_version,
     {"索引由另一版本建立，与本程序不符", "the index was written by another version"},
     {"删除该目录后重新运行 wenhao-index update，或改用建立它的版本",
      "Remove the folder and run \"wenhao-index update\" again, or use the version that wrote it"}},
    {ErrorCode::index_unreachable,
     {"索引服务没有应答", "the index's server does not answer"},
     {"请检查网络和该服务（xapian-tcpsrv）是否在运行",
      "Check the network, and whether that server (xapian-tcpsrv) is running"}},
    {ErrorCode::write_failed,
     {"写入失败", "cannot be written"},
     {"请检查磁盘空间和权限；已提交的内容不受影响",
      "Check the space and the permissions of the disk; what was committed is safe"}},
    {ErrorCode::internal,
     {"程序内部错误", "internal error"},
     {"请把这一行连同出错的文件报告给开发者", "Please report this line and the file that caused it"}},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kErrors.size(); ++i) {
    if (static_cast<std::size_t>(kErrors[i].code) != i) return false;
  }
  return true;
}
static_assert(in_order(), "words for each code, in the order of the enumeration");

struct FindingWords {
  std::string_view code;
  Words message;
};

constexpr std::array kFindings = {
    FindingWords{"broken_bytes",
                 {"有无法解码的字节，以 U+FFFD 代替", "bytes that decode to nothing became U+FFFD"}},
    FindingWords{
        "changes_accepted",
        {"有修订痕迹，按接受修订后的文字读取", "it has tracked changes, which are read as accepted"}},
    FindingWords{
        "date_ambiguous",
        {"日期残缺，有多种读法，未取用", "a damaged date that can be read in several ways; none is chosen"}},
    FindingWords{"date_conflict",
                 {"落款日期与网页所注成文日期不一致，以落款为准",
                  "the date of the signature and that of the metadata differ; the signature's is taken"}},
    FindingWords{
        "date_repaired",
        {"日期中的年、月、日有缺失，已补全", "年, 月 or 日 was lost from a date and has been supplied"}},
    FindingWords{"encoding_assumed",
                 {"编码未注明，按推测读取", "the encoding is not declared and was guessed"}},
    FindingWords{"nested_too_deep", {"嵌套过深的部分未读取", "parts that are nested too deep were not read"}},
    FindingWords{"number_ambiguous",
                 {"文号残缺，有多种读法，未取用",
                  "a damaged number that can be read in several ways; none is chosen"}},
    FindingWords{
        "number_conflict",
        {"正文与网页所注的本文文号不一致", "the document's number at its head and in the metadata differ"}},
    FindingWords{
        "number_repaired",
        {"文号缺括号或“号”字，已补全", "a bracket or 号 was lost from a number and has been supplied"}},
    FindingWords{"outline_gap", {"层次序号不连续，可能有缺漏", "an item of the outline has no predecessor"}},
    FindingWords{
        "recognised_text",
        {"文字由图像识别得来，可能有误", "the text was recognised in pictures and may be wrong in places"}},
    FindingWords{
        "secrecy_mark",
        {"带有密级标志，update 不收入这个文件", "bears a mark of secrecy: update refuses this file"}},
    FindingWords{"title_missing", {"未找到标题", "no title was found"}},
};

void append_escape(std::string& out, const char* form, unsigned value) {
  std::array<char, 12> buffer{};
  std::snprintf(buffer.data(), buffer.size(), form, value);
  out += buffer.data();
}

// Characters that would move the cursor, end the line or turn the direction of writing.
bool is_unprintable(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

void append_unprintable(std::string& out, char32_t c) {
  switch (c) {
    case U'\n':
      out += "\\n";
      return;
    case U'\r':
      out += "\\r";
      return;
    case U'\t':
      out += "\\t";
      return;
    default:
      append_escape(out, c < 0x80 ? "\\x%02X" : "\\u%04X", c);
  }
}

std::string message_of(const Error& error, const ErrorWords& words, Language language) {
  const bool zh = language == Language::zh;
  std::string out(words.message.in(language));
  if (!error.subject.empty()) out.append(zh ? "：" : ": ").append(printable(error.subject));
  if (!error.detail.empty()) {
    out.append(zh ? "（" : " (").append(printable(error.detail)).append(zh ? "）" : ")");
  }
  return out;
}

}  // namespace

Language language_of(const char* lc_all, const char* lc_messages, const char* lang) {
  for (const char* value : {lc_all, lc_messages, lang}) {
    const std::string_view name = value == nullptr ? "" : value;
    if (!name.empty()) return name.starts_with("en") ? Language::en : Language::zh;
  }
  return Language::zh;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text, at);
    if (next.code_point == 0xFFFD && next.size == 1) {
      append_escape(out, "\\x%02X", static_cast<unsigned char>(text[at]));
    } else if (is_unprintable(next.code_point)) {
      append_unprintable(out, next.code_point);
    } else {
      out += text.substr(at, next.size);
    }
    at += next.size;
  }
  return out;
}

Described describe(const Error& error, Language language) {
  const auto index = std::min(static_cast<std::size_t>(error.code), kErrorCodes - 1);
  const ErrorWords& words = kErrors[index];
  return {message_of(error, words, language), std::string(words.hint.in(language))};
}

std::string one_line(const Error& error, Language language) {
  Described described = describe(error, language);
  if (described.hint.empty()) return std::move(described.message);
  return described.message + (language == Language::zh ? "。" : ". ") + described.hint;
}

std::string finding_message(std::string_view code, Language language) {
  const auto* found = std::ranges::find(kFindings, code, &FindingWords::code);
  return std::string(found == kFindings.end() ? code : found->message.in(language));
}

std::vector<std::string_view> finding_codes() {
  std::vector<std::string_view> codes;
  codes.reserve(kFindings.size());
  for (const FindingWords& words : kFindings) codes.push_back(words.code);
  return codes;
}

}  // namespace wenhao

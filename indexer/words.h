// The words of the indexer's interface: help, summaries, labels of the outline and of the status.
#pragma once

#include "corpus/document/document.h"
#include "corpus/message.h"

namespace wenhao::indexer::words {

// Help.
inline constexpr Words kProgram = {"把政策文件收入索引，供 wenhao 检索",
                                   "Puts policy documents into an index that wenhao searches"};
inline constexpr Words kUpdate = {"收入文件和目录：新增、替换有变化的、移除已消失的",
                                  "Read files and folders: add what is new, replace what changed, remove "
                                  "what vanished"};
inline constexpr Words kInspect = {"显示从文件中读出了什么；不涉及索引",
                                   "Show what is read from files; touches no index"};
inline constexpr Words kStatus = {"索引的规模、版本和可读的格式",
                                  "Size and version of the index, readable formats"};
inline constexpr Words kVerify = {"检查索引是否完好", "Check that the index is sound"};
inline constexpr Words kPaths = {"文件或目录", "Files or folders"};
inline constexpr Words kFiles = {"文件；- 表示标准输入", "Files; - is standard input"};
inline constexpr Words kJobs = {"同时读取的文件数（默认为处理器核数）",
                                "Files to read at the same time (default: the number of cores)"};
inline constexpr Words kOcr = {"识别图片和扫描件中的文字（较慢）",
                               "Recognise text in pictures and scans (slow)"};
inline constexpr Words kStrict = {"有文件被跳过时以状态 2 结束", "End with status 2 if a file was skipped"};
inline constexpr Words kLockTimeout = {"索引正被写入时最多等待的秒数（默认 0）",
                                       "Seconds to wait for another writer (default 0)"};
inline constexpr Words kText = {"只输出解码后的原文", "Print the decoded text only"};
inline constexpr Words kNotNegative = {"应为非负数", "must not be negative"};

// update
inline constexpr Words kAdded = {"新增", "added"};
inline constexpr Words kReplaced = {"替换", "replaced"};
inline constexpr Words kRemoved = {"移除", "removed"};
inline constexpr Words kUnchanged = {"未变", "unchanged"};
inline constexpr Words kSkipped = {"跳过", "skipped"};
inline constexpr Words kMemory = {"允许占用的内存，如 512M、2G（默认 512M，至少 64M）",
                                  "Memory to use in all, as 512M or 2G (default 512M, at least 64M)"};
inline constexpr Words kShard = {"只收入分到第 I 份的文件（共 N 份），如 1/4",
                                 "Take only the files that fall to part I of N, as 1/4"};
inline constexpr Words kMerging = {"正在合并……", "merging ..."};
inline constexpr Words kTimeLeft = {"剩余", "left"};
inline constexpr Words kNotASize = {"应为大小，如 512M 或 2G，至少 64M",
                                    "must be a size as 512M or 2G, at least 64M"};
inline constexpr Words kNotAShard = {"应为 I/N，1 ≤ I ≤ N ≤ 1000，如 1/4",
                                     "must be I/N with 1 ≤ I ≤ N ≤ 1000, as 1/4"};
inline constexpr Words kFilesDone = {"个文件", "files"};
inline constexpr Words kDocuments = {"文件", "documents"};
inline constexpr Words kPassages = {"段落", "passages"};
inline constexpr Words kNumbers = {"文号等标识", "identifiers"};
inline constexpr Words kIndexed = {"本次收入", "new in the index"};
inline constexpr Words kOfFormats = {"不支持的格式（--json 列出全部）",
                                     "formats not read (--json lists all)"};
inline constexpr Words kNoExtension = {"无扩展名", "no extension"};

// inspect
inline constexpr Words kKind = {"文种", "kind"};
inline constexpr Words kNumber = {"发文字号", "number"};
inline constexpr Words kTitle = {"标题", "title"};
inline constexpr Words kIssuer = {"发文机关", "issuer"};
inline constexpr Words kAddressee = {"主送", "addressee"};
inline constexpr Words kPublished = {"发布日期", "published"};
inline constexpr Words kSigned = {"成文日期", "signed"};
inline constexpr Words kClass = {"办理类别", "class"};
inline constexpr Words kOpenness = {"公开属性", "openness"};
inline constexpr Words kProposal = {"答复的提案或建议", "answers"};
inline constexpr Words kFormat = {"格式", "format"};
inline constexpr Words kOutline = {"提纲", "Outline"};
inline constexpr Words kPassagesHeading = {"段落", "Passages"};
inline constexpr Words kRelations = {"引用关系", "Relations"};
inline constexpr Words kFindings = {"读取时发现的问题", "Findings"};
inline constexpr Words kRepaired = {"补全", "repaired"};
inline constexpr Words kUnclear = {"多种读法", "unclear"};
inline constexpr Words kPromise = {"承诺", "promise"};
inline constexpr Words kNextSteps = {"（下一步工作）", "(next steps)"};
inline constexpr Words kNoDocument = {"其中没有文字", "it holds no text"};

// status
inline constexpr Words kIndex = {"索引", "index"};
inline constexpr Words kDistinctNumbers = {"不同的文号", "distinct numbers"};
inline constexpr Words kSources = {"来源文件", "source files"};
inline constexpr Words kCitations = {"被引文号", "numbers cited"};
inline constexpr Words kResolved = {"已收录", "held"};
inline constexpr Words kUnresolved = {"未收录", "not held"};
inline constexpr Words kBytes = {"占用空间", "size"};
inline constexpr Words kSchema = {"结构版本", "schema"};
inline constexpr Words kAnalyser = {"分析器版本", "analyser"};
inline constexpr Words kUpdated = {"最近更新", "last update"};
inline constexpr Words kReaders = {"可读的格式", "Formats"};
inline constexpr Words kIsolation = {"读取时的隔离", "isolation of readers"};
inline constexpr Words kNotInForce = {"未生效", "not in force"};
inline constexpr Words kInstall = {"需要安装", "install"};

// verify
inline constexpr Words kSound = {"索引完好", "the index is sound"};
inline constexpr Words kFaults = {"索引有损坏之处", "faults in the index"};
inline constexpr Words kRebuild = {
    "请删除索引目录后重新 update；原文件不受影响",
    "Remove the index's folder and update again; the original files are untouched"};

// The words for the contract's names, in the user's language.
[[nodiscard]] std::string_view kind_word(document::DocumentKind kind, Language language);
[[nodiscard]] std::string_view relation_word(document::RelationType type, Language language);
[[nodiscard]] std::string_view openness_word(document::Openness openness, Language language);

}  // namespace wenhao::indexer::words

// The words of wenhao's command line, in both languages.
#pragma once

#include "corpus/message.h"

namespace wenhao::search::words {

inline constexpr Words kProgram = {"检索已建索引的公文：按文号、按词句",
                                   "Searches indexed documents: by number, by words"};
inline constexpr Words kSearch = {"检索段落，最合适的在前", "Find passages, best first"};
inline constexpr Words kNumber = {"列出文字中的全部文号等编号", "List every identifier in a text"};
inline constexpr Words kShow = {"显示一份文件的全文", "Show a whole document"};
inline constexpr Words kCites = {"显示某文号引用与被引用的文件",
                                 "Show what a number's document cites and what cites it"};
inline constexpr Words kWanted = {"列出被引用而索引中没有的文号，引用多的在前",
                                  "List the numbers cited and not held, the most cited first"};
inline constexpr Words kDepth = {"引用关系追踪几层", "How many steps to follow citations"};
inline constexpr Words kDot = {"输出 Graphviz 图", "Print a graph for Graphviz"};
inline constexpr Words kWantedFormat = {"输出格式：text、json、csv", "Output: text, json, csv"};
inline constexpr Words kExplain = {"显示一次检索的各个步骤", "Show every stage of a query"};

inline constexpr Words kCheck = {"核对一份答复稿：文号、标题、效力、写法",
                                 "Check a draft's numbers, titles and names"};
inline constexpr Words kDraft = {"答复稿；- 为标准输入", "The draft; - is standard input"};
inline constexpr Words kFix = {"输出改正了文号写法的文稿",
                               "Print the draft with numbers written by the standard"};

inline constexpr Words kAnswer = {"对照一份提案的各项请求，找出以往答复和依据",
                                  "For each request of a proposal, what was answered before"};
inline constexpr Words kProposal = {"提案或建议；- 为标准输入", "The proposal; - is standard input"};
inline constexpr Words kAnswerFormat = {"输出格式：markdown、json、docx", "Output: markdown, json, docx"};
inline constexpr Words kOutput = {"写入文件，不写到标准输出", "Write to a file, not to standard output"};
inline constexpr Words kNotForAScreen = {"Word 文件不在屏幕上显示，请加 --output FILE",
                                         "a Word file is not for a screen: give --output FILE"};
inline constexpr Words kNotADay = {"应为日期，如 2026-11-24", "must be a day, as 2026-11-24"};
inline constexpr Words kAsOf = {"在这一天以前到期的算逾期，如 2026-11-24",
                                "What is due before this day is overdue (2026-11-24)"};
inline constexpr Words kPromises = {"列出答复中的承诺事项：对谁、何时、多少",
                                    "List what replies promised: to whom, by when, how much"};
inline constexpr Words kOverdue = {"只列已到期的", "Only overdue ones"};
inline constexpr Words kPromiseFormat = {"输出格式：text、json、csv", "Output: text, json, csv"};

inline constexpr Words kQuery = {
    "检索词；引号内须原样出现，OR、NOT、-、括号可用，文号可直接写入",
    "Words; quoted ones exactly; OR, NOT, - and parentheses; a document number as it is"};
inline constexpr Words kSentence = {"同时显示所在的句子", "Show the sentence of each"};
inline constexpr Words kTexts = {"文字；- 或省略为标准输入", "A text; - or none is standard input"};
inline constexpr Words kName = {"文号或文件标识", "A document number or id"};
inline constexpr Words kCount = {"应为 0 至 {} 的整数", "must be a whole number from 0 to {}"};
inline constexpr Words kLimit = {"最多显示几条", "How many to show"};
inline constexpr Words kOffset = {"跳过前几条", "How many to pass over first"};
inline constexpr Words kSort = {"排序：relevance 相关、newest 新、oldest 旧",
                                "Order: relevance, newest, oldest"};
inline constexpr Words kGroup = {"归并：none 只合并相同文本、document 每件一条",
                                 "Fold: none (equal texts only), document (one passage of each)"};
inline constexpr Words kContext = {"前后各显示几段", "Neighbouring paragraphs to show on either side"};
inline constexpr Words kNoExpand = {"不检索同义词和机构旧称", "No synonyms or old names of bodies"};
inline constexpr Words kFacets = {"统计命中的年份、发文机关、代字、文种、届次、类别等",
                                  "Count the hits by year, issuer, code, kind, session, class, …"};
inline constexpr Words kFormat = {"输出格式：text、json、jsonl、csv、markdown、docx",
                                  "Output: text, json, jsonl, csv, markdown, docx"};

}  // namespace wenhao::search::words

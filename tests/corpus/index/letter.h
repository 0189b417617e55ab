// A small letter put together by hand, so that what is expected of it can be read.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/number/mention.h"
#include "corpus/text/hash.h"
#include "corpus/text/source_text.h"

namespace wenhao::index {

// Two passages, the second under a heading and about one number.
struct Letter {
  text::SourceText source;
  document::Document document;

  Letter() {
    const std::string head = "关于办好幼儿园的复函（鲁教函〔2021〕8号）";
    const std::string body = "一是扩大学位。按照鲁政发〔2019〕3号新建园所，学位翻番，学位足够。";
    source.text = head + "\n" + body;
    document.mentions = number::find_mentions(source.text);
    document.id = text::hash_id(source.text);
    document.kind = document::DocumentKind::reply;
    document.span = {0, static_cast<text::Offset>(source.text.size())};
    document.number = 0;
    document.title = "关于办好幼儿园的复函";
    document.issuer = "山东省教育厅";
    document.addressee = "李某委员、王某、 张某委员";
    document.signed_on = text::Date{2021, 6, 9};
    document.class_mark = 'A';
    document.openness = document::Openness::open;
    add_passage({0, static_cast<text::Offset>(head.size())}, {}, 0, 1);
    const auto begin = static_cast<text::Offset>(head.size() + 1);
    add_passage({begin, static_cast<text::Offset>(source.text.size())}, {"二、保障学位", "一是扩大学位"}, 1,
                2);
    document.passages[1].segments.push_back({{1}, document.passages[1].span});
    document.passages[1].promises.push_back({document.passages[1].span, {}, {}});
  }

  void add_passage(text::Span span, std::vector<std::string> path, std::uint32_t first, std::uint32_t last) {
    document::Passage passage;
    passage.span = span;
    passage.path = std::move(path);
    passage.first_mention = first;
    passage.last_mention = last;
    document.passages.push_back(std::move(passage));
  }
};

}  // namespace wenhao::index

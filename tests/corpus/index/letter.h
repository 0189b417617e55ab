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
    const text::Span opening{0, static_cast<text::Offset>(head.size())};
    const text::Span rest{opening.end + 1, document.span.end};
    document.sections = {{document::SectionKind::heading, "二、保障学位", 1, rest, document::kNoSection},
                         {document::SectionKind::heading, "一是扩大学位", 2, rest, 0}};
    document.passages.resize(2);
    document.passages[0].span = opening;
    document.passages[0].mentions = {0, 1};
    document::Passage& passage = document.passages[1];
    passage.span = rest;
    passage.mentions = {1, 2};
    passage.section = 1;
    document.spoken_of = {1};
    document.segments = {{{0, 1}, rest}};
    document.promises = {{rest, {}, {}}};
    document::Told& told = document::told_of(document, passage);
    told.segments = told.promises = {0, 1};
  }
};

}  // namespace wenhao::index

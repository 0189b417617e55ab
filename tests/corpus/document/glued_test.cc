// What has run together with what stands beside it: titles, letters, closings, labels.
#include <gtest/gtest.h>

#include "tests/corpus/document/support.h"

namespace wenhao::document_test {
namespace {

class Glued : public testing::TestWithParam<Letter> {};

TEST_P(Glued, IsReadApart) { expect_header(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Letters, Glued,
    testing::ValuesIn<Letter>({
        {"a_title_that_ran_together_with_the_letter",
         "对县政协七届五次会议第075号提案的答复周某委员：您好！您提出的《关于甲的建议》，我局已收悉，现答复如"
         "下：我局已办。\n",
         "-", "对县政协七届五次会议第075号提案的答复", "", "周某委员", "-", "-"},
        {"a_letter_on_one_line_with_its_signature",
         "李某委员：你提出的《关于甲的建议》已由我们办理，现答复如下："
         "我们做了大量的工作。感谢你的支持。镇康县水务局　2019年7月15日\n",
         "-", "", "镇康县水务局", "李某委员", "-", "2019-07-15"},
        {"a_letter_on_one_line",
         "李某、杨某委员：你们提出的《关于甲的建议》已由我们办理，现答复如下："
         "我们做了大量的工作。再次感谢你们的关注与支持！2025年9月8日 （联系人及电话：朱某 0877-7013863）\n",
         "-", "", "", "李某、杨某委员", "-", "2025-09-08"},
        {"labels_that_ran_together_with_their_values",
         "发文机关某省交通运输厅\n发文日期2021年12月21日\n时效性现行有效\n发文字号皖交发〔2021〕63号\n"
         "施行日期2021年12月21日\n各市：\n现印发给你们，请认真贯彻执行。\n某省交通运输厅\n2021年12月22日\n",
         "皖交发〔2021〕63号", "", "某省交通运输厅", "各市", "-", "2021-12-22"},
    }),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace wenhao::document_test

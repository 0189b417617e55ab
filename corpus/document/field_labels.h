// The words that government sites and letters print before what they tell of a document, and what each means.
#pragma once

#include <array>
#include <string_view>

#include "corpus/document/document.h"

namespace wenhao::document {

struct LabelWord {
  std::u32string_view word;
  FieldName name;
};

// Labels as seen on sites of the central, provincial and city governments; the first seven are those of
// 国办发〔2019〕61号 and the State Council's own pages. The longer of two that share a beginning wins.
constexpr auto kLabels = std::to_array<LabelWord>({
    {U"索引号", FieldName::index},        {U"信息索引号", FieldName::index},
    {U"主题分类", FieldName::subject},    {U"信息分类", FieldName::subject},
    {U"发文机关", FieldName::issuer},     {U"成文日期", FieldName::written},
    {U"标题", FieldName::title},          {U"发文字号", FieldName::number},
    {U"发布日期", FieldName::published},  {U"主题词", FieldName::subject},
    {U"有效性", FieldName::validity},     {U"公开属性", FieldName::openness},
    {U"分类", FieldName::subject},        {U"文号", FieldName::number},
    {U"文件编号", FieldName::number},     {U"编号", FieldName::number},
    {U"发文文号", FieldName::number},     {U"文件字号", FieldName::number},
    {U"发文号", FieldName::number},       {U"发布文号", FieldName::number},
    {U"统一编号", FieldName::index},      {U"发布机构", FieldName::publisher},
    {U"发布机关", FieldName::publisher},  {U"发文单位", FieldName::issuer},
    {U"发文机构", FieldName::issuer},     {U"制发机关", FieldName::issuer},
    {U"制定机关", FieldName::issuer},     {U"发文部门", FieldName::issuer},
    {U"发布单位", FieldName::publisher},  {U"成文时间", FieldName::written},
    {U"签发日期", FieldName::written},    {U"生成日期", FieldName::written},
    {U"制发日期", FieldName::written},    {U"发文日期", FieldName::written},
    {U"发文时间", FieldName::written},    {U"名称", FieldName::title},
    {U"文件名称", FieldName::title},      {U"信息名称", FieldName::title},
    {U"发文标题", FieldName::title},      {U"公开日期", FieldName::published},
    {U"实施日期", FieldName::validity},   {U"生效日期", FieldName::validity},
    {U"所属类别", FieldName::subject},    {U"文件来源", FieldName::page},
    {U"施行日期", FieldName::validity},   {U"失效日期", FieldName::validity},
    {U"废止日期", FieldName::validity},   {U"文件状态", FieldName::validity},
    {U"时效性", FieldName::validity},     {U"公文时效", FieldName::validity},
    {U"时效", FieldName::validity},       {U"颁布时间", FieldName::written},
    {U"颁布日期", FieldName::written},    {U"颁布单位", FieldName::issuer},
    {U"效力状态", FieldName::validity},   {U"公开方式", FieldName::openness},
    {U"公开形式", FieldName::openness},   {U"公开类别", FieldName::openness},
    {U"公开类型", FieldName::openness},   {U"信息公开选项", FieldName::openness},
    {U"公开选项", FieldName::openness},   {U"体裁分类", FieldName::subject},
    {U"服务对象", FieldName::subject},    {U"组配分类", FieldName::subject},
    {U"发布时间", FieldName::page_date},  {U"发表时间", FieldName::page_date},
    {U"发表日期", FieldName::page_date},  {U"公开时间", FieldName::page_date},
    {U"更新时间", FieldName::page_date},  {U"时间", FieldName::page_date},
    {U"日期", FieldName::page_date},      {U"来源", FieldName::page},
    {U"信息来源", FieldName::page},       {U"文章来源", FieldName::page},
    {U"稿件来源", FieldName::page},       {U"编辑", FieldName::page},
    {U"责任编辑", FieldName::page},       {U"作者", FieldName::page},
    {U"审核", FieldName::page},           {U"浏览", FieldName::page},
    {U"浏览量", FieldName::page},         {U"浏览次数", FieldName::page},
    {U"阅读", FieldName::page},           {U"阅读次数", FieldName::page},
    {U"点击数", FieldName::page},         {U"点击量", FieldName::page},
    {U"点击次数", FieldName::page},       {U"访问次数", FieldName::page},
    {U"访问量", FieldName::page},         {U"浏览量", FieldName::page},
    {U"阅读量", FieldName::page},         {U"字号", FieldName::page},
    {U"字体", FieldName::page},           {U"浏览字号", FieldName::page},
    {U"字体大小", FieldName::page},       {U"分享", FieldName::page},
    {U"分享到", FieldName::page},         {U"分享至", FieldName::page},
    {U"附件下载", FieldName::attachment}, {U"附件", FieldName::attachment},
    {U"相关附件", FieldName::attachment}, {U"抄送", FieldName::copies},
    {U"抄报", FieldName::copies},         {U"分送", FieldName::copies},
    {U"内部发送", FieldName::copies},     {U"主送", FieldName::addressee},
    {U"主送机关", FieldName::addressee},  {U"签发人", FieldName::signer},
    {U"联系人", FieldName::contact},      {U"联系人及电话", FieldName::contact},
    {U"联系电话", FieldName::contact},    {U"联系方式", FieldName::contact},
    {U"联系单位", FieldName::contact},    {U"电话", FieldName::contact},
    {U"登记人", FieldName::contact},      {U"密级", FieldName::secrecy},
    {U"类别", FieldName::mark},           {U"办理类别", FieldName::mark},
    {U"办理结果", FieldName::mark},       {U"办理结果类别", FieldName::mark},
    {U"答复类别", FieldName::mark},       {U"办复类别", FieldName::mark},
    {U"复文类别", FieldName::mark},       {U"答复分类", FieldName::mark},
    {U"公文种类", FieldName::subject},    {U"公文目录", FieldName::subject},
    {U"公开目录", FieldName::subject},    {U"信息类别", FieldName::subject},
    {U"关键词", FieldName::subject},      {U"关键字", FieldName::subject},
    {U"内容概述", FieldName::subject},    {U"生效时间", FieldName::validity},
    {U"实施时间", FieldName::validity},   {U"失效时间", FieldName::validity},
    {U"废止时间", FieldName::validity},   {U"有效期", FieldName::validity},
    {U"是否有效", FieldName::validity},   {U"公开范围", FieldName::openness},
    {U"是否公开", FieldName::openness},   {U"是否同意公开", FieldName::openness},
    {U"可否公开", FieldName::openness},   {U"公开时限", FieldName::openness},
    {U"责任部门", FieldName::publisher},  {U"编稿时间", FieldName::page_date},
    {U"发稿时间", FieldName::page_date},  {U"点击", FieldName::page},
    {U"标签", FieldName::page},           {U"领导签批", FieldName::contact},
    {U"领导签字", FieldName::contact},    {U"签批领导", FieldName::contact},
    {U"承办人", FieldName::contact},      {U"经办人", FieldName::contact},
    {U"承办负责人", FieldName::contact},  {U"承办人及联系电话", FieldName::contact},
});

}  // namespace wenhao::document

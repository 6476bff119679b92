<#-- 表彰和约谈通报：表彰、约谈、要求 -->
<#assign y = {"year": year}>
# 关于${year}年度预算绩效管理工作表彰和约谈情况的通报

${element("发文机关标志")}${bureau}文件

${element("发文字号")}${gap("发文字号")}

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
${element("主送机关")}各县市区财政局，市直各预算部门，各受托第三方机构：

为激励先进、督促后进，根据${year}年度县市区预算绩效管理考核、第三方机构质量考评和评价整改情况，现将表彰和约谈事项通报如下。

## 一、予以表彰

### （一）县市区

<#if commended?has_content>
考核等级为“优秀”的${figure("counties.assessed", {"year": year, "grade": "优秀"})}个县市区予以通报表彰：

<#list commended as r>
${r?counter}\.${r.name}。考核得分${figure("county.score", {"year": year, "county": r.county})}分<#if r.provinceRank?has_content>，全省第${r.provinceRank}名</#if>。<#if r.remark?has_content>${sentence(r.remark)}</#if>

</#list>
<#else>
本年度没有考核等级为“优秀”的县市区。

</#if>
### （二）第三方机构

<#if bestAgencies?has_content>
质量考评等级为“优秀”的${figure("reviews.count", {"year": year, "grade": "优秀"})}家机构予以通报表彰：<#list bestAgencies as r>${r.name}（${figure("review.score", {"year": year, "agency": r.agency})}分）<#sep>、</#list>。
<#else>
本年度没有质量考评等级为“优秀”的第三方机构。
</#if>

## 二、进行约谈

### （一）县市区

<#if admonished?has_content>
对考核等级在“良好”以下的县市区，由我局约谈其财政局主要负责人：

<#list admonished as r>
${r?counter}\.${r.name}。考核得分${figure("county.score", {"year": year, "county": r.county})}分，等级为“${r.grade}”<#if r.provinceRank?has_content>，全省第${r.provinceRank}名</#if>。<#if r.remark?has_content>${sentence(r.remark)}</#if>

</#list>
<#else>
本年度没有需要约谈的县市区。

</#if>
### （二）整改逾期的单位

<#if number("overdue.items", y) gt 0>
评价指出的问题中，有${figure("overdue.units", y)}个单位的${figure("overdue.items", y)}项逾期没有完成整改，由我局会同主管部门约谈有关单位负责人，督促限期完成。具体事项见附件。
<#else>
没有逾期未完成整改的单位。
</#if>

### （三）第三方机构

<#if penalisedAgencies?has_content>
对质量考评中受到处罚的机构，约谈其主要负责人和主评人：<#list penalisedAgencies as r>${r.name}（${figure("review.score", {"year": year, "agency": r.agency})}分，费用按${figure("review.paidPercent", {"year": year, "agency": r.agency})}拨付）<#sep>、</#list>。
<#else>
本年度没有需要约谈的第三方机构。
</#if>

## 三、有关要求

受到表彰的县市区和机构要再接再厉，总结可以推广的做法。被约谈的县市区、单位和机构要认真整改，于${gap("整改报告报送期限")}前将整改情况书面报送我局；整改不力的，在下年度考核、预算安排和机构选聘中从严掌握。约谈的具体时间和人员由绩效科会同有关科室另行通知。

<#if number("overdue.items", y) gt 0>
${element("附件说明")}附件：整改逾期事项清单

</#if>
${element("署名")}${bureau}

${element("成文日期")}${gap("成文日期")}

${element("附注")}（联系科室：绩效科）

<#if number("overdue.items", y) gt 0>
<@pageBreak/>

## 附件 整改逾期事项清单

<@overdueTable year=year/>

</#if>
${element("抄送机关")}抄送：各县市区人民政府。

${element("印发机关")}${bureau}办公室

${element("印发日期")}${gap("印发日期")}印发

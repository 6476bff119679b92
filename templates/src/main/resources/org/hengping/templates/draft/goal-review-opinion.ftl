<#-- 专项资金绩效目标审核意见 -->
<#assign of = {"year": year, "fund": fund.id}>
# ${year}年${fund.name}绩效目标审核意见

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
${element("主送机关")}${unit.name}：

你单位申报的${year}年${fund.name}绩效目标收悉，资金规模${figure("goalReviews.amount", of)}。<#if review.result == "PENDING">绩效目标正在审核<#if review.reviewers?has_content>，由${review.reviewers}负责</#if>。<#elseif review.reviewers?has_content>经${review.reviewers}审核，现提出意见如下。<#else>现提出意见如下。</#if>

## 一、申报的绩效目标

<#if review.goals?has_content>${sentence(review.goals)}<#else>${gap("申报的绩效目标")}</#if>

## 二、审核情况

按照完整性、相关性、适当性、可行性四个方面审核：目标是否说清产出、效果和服务对象满意度，是否与部门职责和资金用途一致，指标值是否与资金规模匹配、有标准可比，措施和时间是否可行。

<#if review.opinion?has_content>${sentence(review.opinion)}<#else>${gap("逐项审核意见")}</#if>

## 三、审核结论

<#if review.result == "PASSED">
绩效目标审核通过，与${year}年预算一并批复。
<#elseif review.result == "REVISED">
绩效目标按审核意见修改后通过，与${year}年预算一并批复。
<#elseif review.result == "RETURNED">
绩效目标退回修改。请在5个工作日内重新申报，未通过审核的不安排预算。
<#else>
${gap("审核结论")}
</#if>

## 四、有关要求

绩效目标批复后一般不作调整；确需调整的，按预算调整程序报批。年中按批复的目标开展监控，年度终了后对照目标自评，并接受财政部门抽查复核。

${element("署名")}${bureau}

${element("成文日期")}<#if review.reviewedOn?has_content>${review.reviewedOn}<#else>${gap("成文日期")}</#if>

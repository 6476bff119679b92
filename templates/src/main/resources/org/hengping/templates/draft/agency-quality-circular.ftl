<#-- 第三方机构质量考评通报：开展情况、结果、好的做法、问题、结果运用 -->
<#assign y = {"year": year}>
# 关于${year}年度第三方机构绩效评价质量考评情况的通报

${element("发文机关标志")}${bureau}文件

${element("发文字号")}${gap("发文字号")}

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
${element("主送机关")}各受托第三方机构，局机关各科室：

为规范受托机构执业行为，提高绩效评价报告质量，我局对承担${year}年度财政绩效评价的第三方机构进行了质量考评。现将有关情况通报如下。

## 一、考评工作开展情况

<#if reviewed?has_content>
这次考评的对象是${figure("reviews.count", y)}家第三方机构，涉及其承担的评价项目${figure("reviews.evaluations", y)}个。考评从评价方案、组织实施、评价报告、工作时效四个方面逐个项目计分，据此评定各机构的得分和等级。<#list reviewMeetings as m><#if m.heldOn?has_content>${m.heldOn}，</#if>我局召开${m.title}<#if m.partner?has_content>，${m.partner}参加</#if>。</#list>
<#else>
${gap("质量考评台账中的考评结果")}
</#if>

## 二、考评结果

<#if reviewed?has_content>
${figure("reviews.count", y)}家机构平均得分${figure("reviews.averageScore", y)}分，其中评为<#list reviewGrades as g>“${g}”的${figure("reviews.count", {"year": year, "grade": g})}家<#sep>、</#list>。<#if reviewed?size gt 1><#assign best = reviewed?first><#assign least = reviewed?last>得分最高的是${best.name}，${figure("review.score", {"year": year, "agency": best.agency})}分；得分最低的是${least.name}，${figure("review.score", {"year": year, "agency": least.agency})}分。</#if>各机构及其承担项目的考评结果如下表。

<@agencyResultTable year=year/>

<@chart of="agencies" year=year/>
<#else>
${gap("考评结果")}
</#if>

## 三、好的做法

<#list bestAgencies as r>
${r?counter}\.${r.name}。考评得分${figure("review.score", {"year": year, "agency": r.agency})}分，等级为“${r.grade}”。<#if r.remark?has_content>${sentence(r.remark)}</#if>

<#else>
${gap("好的做法")}

</#list>
## 四、存在的问题

<#list otherAgencies as r>
${r?counter}\.${r.name}。考评得分${figure("review.score", {"year": year, "agency": r.agency})}分，等级为“${r.grade}”。${sentence(r.remark)}<#if r.notes?has_content>其中，${join(r.notes, "；")}。</#if>

<#else>
${gap("考评发现的问题")}

</#list>
## 五、结果运用

### （一）费用拨付

<#if reviewed?has_content>
<#if paidInFull?has_content><#list paidInFull as r>${r.name}<#sep>、</#list>的委托费用全额拨付。</#if><#if paidInPart?has_content>以下机构按比例拨付：<#list paidInPart as r>${r.name}拨付${figure("review.paidPercent", {"year": year, "agency": r.agency})}<#sep>，</#list>。</#if>
<#else>
${gap("费用拨付")}
</#if>

### （二）奖励和扣减

<#if reviewed?has_content>
<#if number("reviews.reward", y) gt 0>按项目考评结果给予奖励，合计${figure("reviews.reward", y)}<#else>没有给予奖励的项目</#if>；<#if number("reviews.penalty", y) gt 0>从委托费用尾款中扣减，合计${figure("reviews.penalty", y)}<#else>没有扣减费用的项目</#if>。<#if number("reviews.penalty", y) gt 0 && penalisedAgencies?has_content>其中<#list penalisedAgencies as r>${r.name}扣减${figure("review.penalty", {"year": year, "agency": r.agency})}<#sep>、</#list>。</#if>
<#else>
${gap("奖励和扣减")}
</#if>

### （三）以后年度选聘

考评等级为“优秀”的机构，在${next}年度选聘中同等条件下优先。<#if penalised?has_content>${join(penalised)}应当对照通报的问题逐条整改，整改情况书面报我局绩效科；整改不到位的，不再委托新的评价项目。</#if>各机构要以这次考评为契机，健全内部质量控制，稳定主评人和评价团队，按时提交方案、底稿和报告。

${element("署名")}${bureau}

${element("成文日期")}${gap("成文日期")}

${element("附注")}（联系科室：绩效科）

${element("抄送机关")}抄送：市审计局。

${element("印发机关")}${bureau}办公室

${element("印发日期")}${gap("印发日期")}印发

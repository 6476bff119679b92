<#-- 整改通知书：评价结果、问题、要求、时限、报送 -->
<#assign of = {"evaluation": evaluation.id}>
# 关于${evaluation.object}绩效评价发现问题的整改通知书

${element("发文机关标志")}${bureau}文件

${element("发文字号")}${notice.documentNumber}

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
${element("主送机关")}${unit.name}：

${evaluation.year}年，<#if thirdParty>我局委托${agency.name}<#else>我局评价组</#if>对${evaluation.object}进行了绩效评价。现将评价结果和整改要求通知如下。

## 一、评价结果

评价资金${figure("evaluation.funds", of)}，实际支出${figure("evaluation.executed", of)}，预算执行率${figure("evaluation.executionRate", of)}。<#if grade?has_content>综合得分${figure("evaluation.score", of)}分，等级为“${grade}”。<#else>${gap("评分结果")}</#if>

## 二、存在的问题

<#if findings?has_content>
评价指出问题${figure("evaluation.findings", of)}个<#if number("evaluation.findingsAmount", of) gt 0>，涉及金额${figure("evaluation.findingsAmount", of)}</#if>。

<#list findings as f>
${f?counter}\.${f.category}。${sentence(f.text)}

</#list>
<#else>
评价没有发现需要整改的问题。

</#if>
<#if repeated?has_content>
其中<#list repeated as r>“${r}”<#sep>、</#list>类问题在上年评价中已经指出，本次仍然存在，应当从制度上查找原因，重点整改。

</#if>
## 三、整改要求

<#list items as item>
${item?counter}\.${sentence(item.requirement)}责任科室：${item.responsible}。

<#else>
${gap("整改要求")}

</#list>
请你单位主要负责人牵头，逐条制定措施、明确责任人，举一反三，完善制度。能够立即整改的立即整改；一时难以完成的，提出阶段目标和完成时间。

## 四、整改时限和报送要求

请于${notice.dueOn}前完成整改，并将整改报告和佐证资料报送我局绩效科、${unit.section}。整改情况实行台账管理、逐条核查销号，作为安排以后年度预算的依据；逾期未整改或者整改不到位的，按规定调减或暂停安排相关资金，并报告市政府。

${element("附件说明")}附件：问题清单

${element("署名")}${bureau}

${element("成文日期")}${notice.issuedOn}

${element("附注")}（联系科室：绩效科、${unit.section}）

<@pageBreak/>

## 附件 问题清单

<#if findings?has_content>
<@problemTable evaluation=evaluation.id/>
<#else>
没有需要整改的问题。
</#if>

${element("抄送机关")}抄送：局预算科、${unit.section}。

${element("印发机关")}${bureau}办公室

${element("印发日期")}${notice.issuedOn}印发

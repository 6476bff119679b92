<#-- 征求意见函：报告征求意见稿送被评价单位，附征求意见表 -->
<#assign of = {"evaluation": evaluation.id}>
# 关于征求《${evaluation.object}绩效评价报告（征求意见稿）》意见的函

${element("发文机关标志")}${bureau}

${element("发文字号")}${gap("发文字号")}

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
${element("主送机关")}${unit.name}：

<#if thirdParty>${agency.name}受我局委托<#else>我局评价组</#if>对${evaluation.object}开展绩效评价，已形成报告征求意见稿。现将主要结论和问题函告你单位，请研究提出意见。

## 一、初步评价结论

纳入评价的资金${figure("evaluation.funds", of)}，预算执行率${figure("evaluation.executionRate", of)}。<#if grade?has_content>初步得分${figure("evaluation.score", of)}分，等级为“${grade}”，其中<#list levels as level>${level.name}${figure("evaluation.levelScore", {"evaluation": evaluation.id, "level1": level.name})}分<#sep>、</#list>。<#else>${gap("初步评分结果")}</#if>

## 二、指出的主要问题

<#if findings?has_content>
报告指出问题${figure("evaluation.findings", of)}个<#if number("evaluation.findingsAmount", of) gt 0>，涉及金额${figure("evaluation.findingsAmount", of)}</#if>：

<#list findings as f>
${f?counter}\.${sentence(f.text)}${f.detail}

</#list>
<#else>
报告没有指出需要整改的问题。

</#if>
## 三、反馈要求

请在收到本函后10个工作日内书面反馈意见，填写附件并加盖公章。对事实、数据或扣分有不同意见的，逐条说明理由并提供佐证资料；没有意见的，也请书面回复“无意见”。逾期未反馈的，视为无意见。反馈意见采纳情况由我局书面答复。

本函及征求意见稿属于内部工作资料，请勿对外提供。

${element("附件说明")}附件：反馈意见表

${element("署名")}${bureau}

${element("成文日期")}${gap("成文日期")}

${element("附注")}（联系科室：绩效科、${unit.section}）

<@pageBreak/>

## 附件 反馈意见表

<#if findings?has_content>
<@opinionForm evaluation=evaluation.id/>
<#else>
（没有需要逐条征求意见的问题，请直接填写总体意见。）
</#if>

<#-- 反馈意见采纳情况表：逐条列明采纳与否和理由 -->
<#assign of = {"evaluation": evaluation.id}>
# ${evaluation.object}绩效评价反馈意见采纳情况

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
<#if feedback>
就《${evaluation.object}绩效评价报告（征求意见稿）》，${unit.name}对报告指出的${figure("evaluation.findings", of)}个问题提出意见${figure("evaluation.feedback", of)}条。<#if thirdParty>${agency.name}<#else>评价组</#if>会同绩效科、${unit.section}逐条核对，<#if number("evaluation.feedback", {"evaluation": evaluation.id, "adopted": "1"}) gt 0>采纳${figure("evaluation.feedback", {"evaluation": evaluation.id, "adopted": "1"})}条<#else>没有采纳的意见</#if>，<#if number("evaluation.feedback", {"evaluation": evaluation.id, "adopted": "0"}) gt 0>不采纳${figure("evaluation.feedback", {"evaluation": evaluation.id, "adopted": "0"})}条，理由逐条列明<#else>没有不采纳的意见</#if>。

<#list meetings as m>
${m.heldOn}召开的${m.title}上，评价组当面听取并说明了情况：${sentence(m.result)}

</#list>
<@feedbackTable evaluation=evaluation.id/>

采纳的意见已写入报告定稿；不采纳的，原结论和扣分维持不变，由评价组向${unit.name}说明。
<#else>
《${evaluation.object}绩效评价报告（征求意见稿）》已送${unit.name}征求意见，报告指出问题${figure("evaluation.findings", of)}个。${unit.name}没有提出不同意见，报告按征求意见稿定稿。
</#if>

${element("署名")}${bureau}绩效科

${element("成文日期")}${gap("成文日期")}

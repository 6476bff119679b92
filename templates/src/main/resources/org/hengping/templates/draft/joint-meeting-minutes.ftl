<#-- 财审联席会议纪要：共享问题、议定事项、落实 -->
<#assign y = {"year": year}>
# ${meeting.title}纪要

${element("发文机关标志")}财审联席会议纪要

${element("发文字号")}${gap("纪要编号")}

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
<#if meeting.heldOn?has_content>${meeting.heldOn}<#else>${gap("会议日期")}</#if>，${join(participants)}召开${meeting.title}，研究${clause(join(topics))}等事项。会议由${gap("主持人")}主持。现将会议议定事项纪要如下。

## 一、问题共享情况

<#if number("auditFindings.count", y) gt 0>
${year}年度审计机关向市财政局共享审计发现问题${figure("auditFindings.count", y)}个，涉及金额${figure("auditFindings.amount", y)}；<#if number("auditFindings.joined", y) gt 0>经比对，有${figure("auditFindings.joined", y)}个与财政绩效评价指出的问题相同或者相关。<#else>经比对，没有与财政绩效评价指出的问题相同的事项。</#if>从整改情况看，<#if number("auditFindings.count", {"year": year, "state": "CLOSED"}) gt 0>已销号${figure("auditFindings.count", {"year": year, "state": "CLOSED"})}个<#else>尚无销号的问题</#if><#if number("auditFindings.count", {"year": year, "state": "IN_PROGRESS"}) gt 0>，正在整改${figure("auditFindings.count", {"year": year, "state": "IN_PROGRESS"})}个</#if><#if number("auditFindings.count", {"year": year, "state": "NOT_STARTED"}) gt 0>，尚未启动整改${figure("auditFindings.count", {"year": year, "state": "NOT_STARTED"})}个</#if>。具体情况见附件。
<#else>
${year}年度没有登记审计机关共享的问题。
</#if>

## 二、议定事项

<#list decisions as d>
（${chinese(d?counter)}）${d}

<#else>
${gap("会议议定事项")}

</#list>
## 三、工作落实

会议要求，${join(participants)}要按照议定事项分头抓好落实，做到信息共享、成果共用、整改共抓。整改进展由市财政局绩效科汇总，下次联席会议通报。

出席：${join(participants)}（${gap("出席人员名单")}）

<#if number("auditFindings.count", y) gt 0>
${element("附件说明")}附件：审计共享问题清单

<@pageBreak/>

## 附件 审计共享问题清单

<@auditTable year=year/>

</#if>
${element("抄送机关")}分送：${join(participants)}。

${element("印发机关")}${bureau}办公室

${element("印发日期")}${gap("印发日期")}印发

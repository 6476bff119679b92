<#-- 绩效专报：导语、四部分、报送范围 -->
# ${briefing.title}

${element("发文机关标志")}绩效专报

${element("发文字号")}${briefing.year}年第${briefing.number}期

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
${briefing.lead}

## 一、基本情况及评价结果

<#list evaluations as e>
${e.object}由${e.unit}主管，<#if e.thirdParty>委托${e.agency}评价<#else>由财政评价组评价</#if>，涉及资金${figure("evaluation.funds", {"evaluation": e.id})}，支出${figure("evaluation.executed", {"evaluation": e.id})}，预算执行率${figure("evaluation.executionRate", {"evaluation": e.id})}；得分${figure("evaluation.score", {"evaluation": e.id})}分，等级为“${e.grade}”，指出问题${figure("evaluation.findings", {"evaluation": e.id})}个。

<#else>
${gap("评价结果")}
</#list>

<@briefingTable briefing=briefing.id/>

${briefing.situation}

## 二、主要成效

<#list points(briefing.achievements) as p>
${p}

</#list>

## 三、存在的突出问题

<#list evaluations as e>
<#if evaluations?size gt 1>
### （${chinese(e?counter)}）${e.object}

</#if>
<#list e.findings as f>
${f?counter}\.${f.category}。${sentence(f.text)}${f.detail}

</#list>
</#list>

## 四、对策建议

<#list points(briefing.advice) as p>
（${chinese(p?counter)}）${p}

</#list>

${element("署名")}${bureau}

<#if briefing.sentOn?has_content>
${element("成文日期")}${briefing.sentOn}

</#if>
${element("抄送机关")}报：${briefing.recipients}。

<#-- 项目支出绩效评价报告，省级六部分大纲：基本情况、结论和分析、成效和问题、建议、其他、附件 -->
<#-- part: project-head -->

## 摘要

<#-- part: project-summary -->

## 一、项目基本情况

<#list narratives.overview as p>
${p}

<#else>
${gap("项目背景、主要内容及实施情况")}
</#list>
<#list narratives.spending as p>
${p}

<#else>
${gap("资金投入和使用情况")}
</#list>
<#list narratives.goal as p>
${p}

<#else>
${gap("总体目标和阶段性目标")}
</#list>

评价对象为${evaluation.object}，资金范围${figure("evaluation.budget", of)}，设三级指标${figure("evaluation.indicators", of)}项，满分${figure("evaluation.weight", of)}分。<#if thirdParty>
${agency.name}受托实施评价，主评人${evaluation.leadEvaluator}，${evaluation.startedOn}开始，${evaluation.finishedOn}完成。
<#else>
评价由局领导${evaluation.leader}带队，成员${evaluation.members}，${evaluation.startedOn}开始，${evaluation.finishedOn}完成。
</#if>

<#list narratives.work as p>
${p}

<#else>
${gap("现场核查、问卷和访谈情况")}
</#list>

## 二、评价结论和绩效分析

### （一）评价结论

${evaluation.object}得分${figure("evaluation.score", of)}分，等级为“${grade}”。

<@levelTable evaluation=evaluation.id/>

<@chart of="levels" evaluation=evaluation.id/>

<#list narratives.conclusion as p>
${p}

<#else>
${gap("综合评价结论")}
</#list>

### （二）绩效分析

<#list levels as level>
<#assign at = {"evaluation": evaluation.id, "level1": level.name}>
#### ${level?counter}.${level.name}

${level.name}得${figure("evaluation.levelScore", at)}分（满分${figure("evaluation.levelWeight", at)}分），得分率${figure("evaluation.levelRate", at)}<#if level.lost?has_content>，失分在${join(firstOf(level.lost, 3))}<#if level.lost?size gt 3>等指标</#if></#if>。

<#list level.analysis as p>
${p}

<#else>
${gap("指标分析")}
</#list>

</#list>

## 三、主要成效、存在的问题及原因分析

### （一）主要成效

<#list narratives.experience as p>
${p}

<#else>
${gap("主要成效")}
</#list>

### （二）存在的问题

<#-- part: findings -->

### （三）原因分析

<#list narratives.cause as p>
${p}

<#else>
${gap("问题产生的原因")}
</#list>

<#assign historyNumber = "（四）">
<#-- part: history -->

## 四、工作建议

<#-- part: project-advice -->

## 五、其他需要说明的问题

<#-- part: project-progress -->

<#list narratives.other as p>
${p}

</#list>

<#-- part: evaluation-appendix -->

<#-- 项目支出绩效评价报告：七章（财预〔2020〕10号 附3），附件1评分表，附件2问题清单，内部内容放在最后 -->
<#-- part: project-head -->

## 摘要

<#-- part: project-summary -->

## 一、基本情况

### （一）项目概况

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

### （二）项目绩效目标

<#list narratives.goal as p>
${p}

<#else>
${gap("总体目标和阶段性目标")}
</#list>

## 二、绩效评价工作开展情况

### （一）评价目的、对象和范围

本次评价的对象是${evaluation.object}，资金范围为${figure("evaluation.budget", of)}，由${unit.name}主管；旨在核查资金使用和绩效目标实现情况，总结做法、查找问题，为下一年度${evaluation.industry}领域的预算安排提供参考。

### （二）评价原则、指标体系、方法和标准

评价遵循科学公正、统筹兼顾、激励约束、公开透明的原则。指标体系分<#list levels as level>${level.name}<#sep>、</#list><#if levels?has_content>${chinese(levels?size)}类</#if>，三级指标${figure("evaluation.indicators", of)}项，满分${figure("evaluation.weight", of)}分（附件1）；主要采用比较法、因素分析法和公众评判法<#if standards?has_content>，指标值参照${join(standards)}</#if>。

### （三）评价工作过程

<#if thirdParty>
${agency.name}承担${evaluation.object}的评价，主评人${evaluation.leadEvaluator}，${evaluation.startedOn}进点，${evaluation.finishedOn}出具报告。
<#else>
局领导${evaluation.leader}带队评价${evaluation.object}，评价组成员为${evaluation.members}，${evaluation.startedOn}进点，${evaluation.finishedOn}形成报告。
</#if>

<#list narratives.work as p>
${p}

<#else>
${gap("现场核查、问卷和访谈情况")}
</#list>

## 三、综合评价情况及评价结论

${evaluation.object}得分${figure("evaluation.score", of)}分，等级为“${grade}”。

<@levelTable evaluation=evaluation.id/>

<@chart of="levels" evaluation=evaluation.id/>

<#list narratives.conclusion as p>
${p}

<#else>
${gap("综合评价结论")}
</#list>

## 四、绩效评价指标分析

<#list levels as level>
<#assign at = {"evaluation": evaluation.id, "level1": level.name}>
### （${chinese(level?counter)}）${level.name}情况

${level.name}得${figure("evaluation.levelScore", at)}分（满分${figure("evaluation.levelWeight", at)}分），得分率${figure("evaluation.levelRate", at)}<#if level.lost?has_content>，扣分点是${join(firstOf(level.lost, 3))}<#if level.lost?size gt 3>等指标</#if></#if>。

<#list level.analysis as p>
${p}

<#else>
${gap("指标分析")}
</#list>

</#list>

## 五、主要经验及做法、存在的问题及原因分析

### （一）主要经验及做法

<#list narratives.experience as p>
${p}

<#else>
${gap("主要经验及做法")}
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

## 六、有关建议

<#-- part: project-advice -->

## 七、其他需要说明的问题

<#-- part: project-progress -->

<#list narratives.other as p>
${p}

</#list>

<#-- part: evaluation-appendix -->

<#-- 项目支出绩效评价报告：七章（财预〔2020〕10号 附3），附件1评分表，附件2问题清单，内部内容放在最后 -->
<#assign of = {"evaluation": evaluation.id}>
# ${evaluation.object}绩效评价报告

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
<@coverTable evaluation=evaluation.id/>

## 摘要

${evaluation.object}安排资金${figure("evaluation.funds", of)}，
实际支出${figure("evaluation.executed", of)}，预算执行率${figure("evaluation.executionRate", of)}。
<#if grade?has_content>
项目得分${figure("evaluation.score", of)}分，评价等级为“${grade}”，其中<#list levels as level>${level.name}${figure("evaluation.levelScore", {"evaluation": evaluation.id, "level1": level.name})}分<#sep>、</#list>。
<#else>
${gap("评分结果")}
</#if>
<#if findings?has_content>
评价查出问题${figure("evaluation.findings", of)}个，属于${join(categories)}。
</#if>

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

本次评价的对象是${evaluation.object}，资金范围为${figure("evaluation.budget", of)}，由${unit.name}主管；目的是查明钱花到哪里、事办成什么样，供下一年度${evaluation.industry}预算安排参考。

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

<#list findings as f>
#### ${f?counter}.${f.category}

${sentence(f.text)}${f.detail}

<#else>
${gap("评价发现的问题")}
</#list>

### （三）原因分析

<#list narratives.cause as p>
${p}

<#else>
${gap("问题产生的原因")}
</#list>

## 六、有关建议

<#list findings as f>
<#if f.recommendations?has_content>
${f?counter}\.针对“${clause(f.text)}”：<#list f.recommendations as r><#if f.recommendations?size gt 1>${chinese(r?counter)}是</#if>${sentence(r)}</#list>

<#else>
${f?counter}\.针对“${clause(f.text)}”：${gap("建议")}

</#if>
</#list>

## 七、其他需要说明的问题

<#if notice?has_content>
整改通知书${notice.documentNumber}已于${notice.issuedOn}送达${unit.name}，要求${notice.dueOn}前办结<#if notice.reportReceivedOn?has_content>，整改报告${notice.reportReceivedOn}收到</#if>。起草本报告时，${figure("evaluation.items", of)}项整改事项中<#list states as s>${s.name}${figure("evaluation.items", {"evaluation": evaluation.id, "state": s.code})}项<#sep>、</#list>，逐项情况见附件2。
<#else>
${gap("整改通知书下发情况")}
</#if>

<#list narratives.other as p>
${p}

</#list>

<@pageBreak/>

## 附件1 绩效评价指标评分表

<@scoreTable evaluation=evaluation.id/>

<@pageBreak/>

## 附件2 问题清单及整改情况

<@findingTable evaluation=evaluation.id/>

<#if !public>
<#if feedback>
## 附件3 反馈意见采纳情况【内部】

<@feedbackTable evaluation=evaluation.id/>

</#if>
<#if narratives.internal?has_content>
## 内部情况说明【内部】

<#list narratives.internal as p>
${p}

</#list>
</#if>
</#if>

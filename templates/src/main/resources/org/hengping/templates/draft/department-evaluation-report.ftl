<#-- 部门整体支出绩效评价报告：一至九章，附件1评分表，附件2问题清单，内部内容放在最后 -->
<#assign of = {"evaluation": evaluation.id}>
# ${evaluation.object}绩效评价报告

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
<@coverTable evaluation=evaluation.id/>

<@pageBreak/>

<@contents/>

<@pageBreak/>

## 摘要

${evaluation.object}共${figure("evaluation.funds", of)}纳入评价，
全年执行${figure("evaluation.executed", of)}，预算执行率${figure("evaluation.executionRate", of)}。
<#if grade?has_content>
综合得分${figure("evaluation.score", of)}分，评价等级为“${grade}”，其中<#list levels as level>${level.name}${figure("evaluation.levelScore", {"evaluation": evaluation.id, "level1": level.name})}分<#sep>、</#list>。
<#else>
${gap("评分结果")}
</#if>
<#if findings?has_content>
评价指出问题${figure("evaluation.findings", of)}个，涉及${join(categories)}。
</#if>

## 一、部门概况

<#list narratives.overview as p>
${p}

<#else>
${gap("部门职能、机构人员和年度重点工作")}
</#list>

## 二、部门预决算及支出情况

调整后预算${figure("evaluation.budget", of)}，实际支出${figure("evaluation.executed", of)}，执行率为${figure("evaluation.executionRate", of)}。

<#list narratives.spending as p>
${p}

<#else>
${gap("基本支出、项目支出、“三公”经费和结转结余情况")}
</#list>

## 三、绩效目标

<#list narratives.goal as p>
${p}

<#else>
${gap("年度绩效目标")}
</#list>

## 四、评价工作开展情况

<#if thirdParty>
${agency.name}受托评价${unit.name}，主评人${evaluation.leadEvaluator}，市财政局${unit.section}派员参与，${evaluation.startedOn}启动，${evaluation.finishedOn}完成。
<#else>
${unit.name}的评价由局领导${evaluation.leader}带队，评价组成员${evaluation.members}，${evaluation.startedOn}启动，${evaluation.finishedOn}完成。
</#if>
设三级指标${figure("evaluation.indicators", of)}项，满分${figure("evaluation.weight", of)}分<#if standards?has_content>，参照${join(standards)}打分</#if>，评分明细见附件1。

<#list narratives.work as p>
${p}

<#else>
${gap("现场核查、问卷和访谈情况")}
</#list>

## 五、综合评价结论

${unit.name}综合得分${figure("evaluation.score", of)}分，等级为“${grade}”。

<@levelTable evaluation=evaluation.id/>

<@chart of="levels" evaluation=evaluation.id/>

<#list narratives.conclusion as p>
${p}

<#else>
${gap("综合评价结论")}
</#list>

## 六、绩效分析

<#list levels as level>
<#assign at = {"evaluation": evaluation.id, "level1": level.name}>
### （${chinese(level?counter)}）${level.name}

${level.name}得${figure("evaluation.levelScore", at)}分（满分${figure("evaluation.levelWeight", at)}分），得分率${figure("evaluation.levelRate", at)}<#if level.lost?has_content>，失分点是${join(firstOf(level.lost, 3))}<#if level.lost?size gt 3>等指标</#if></#if>。

<#list level.analysis as p>
${p}

<#else>
${gap("指标分析")}
</#list>

</#list>
<#if narratives.experience?has_content>
### （五）主要做法

<#list narratives.experience as p>
${p}

</#list>
</#if>

## 七、存在的主要问题及原因

### （一）主要问题

<#-- part: findings -->

### （二）原因分析

<#list narratives.cause as p>
${p}

<#else>
${gap("问题产生的原因")}
</#list>

<#assign historyNumber = "（三）">
<#-- part: history -->

## 八、改进措施和有关建议

### （一）有关建议

<#list findings as f>
<#if f.recommendations?has_content>
${f?counter}\.针对“${clause(f.text)}”：<#list f.recommendations as r><#if f.recommendations?size gt 1>${chinese(r?counter)}是</#if>${sentence(r)}</#list>

<#else>
${f?counter}\.针对“${clause(f.text)}”：${gap("建议")}

</#if>
</#list>

### （二）整改进展

<#if notice?has_content>
整改通知书${notice.documentNumber}于${notice.issuedOn}下发，限${notice.dueOn}前完成整改<#if notice.reportReceivedOn?has_content>，${unit.name}已于${notice.reportReceivedOn}报送整改报告</#if>。起草本报告时，${figure("evaluation.items", of)}项整改事项中<#list states as s>${s.name}${figure("evaluation.items", {"evaluation": evaluation.id, "state": s.code})}项<#sep>、</#list>，逐项情况见附件2。
<#else>
${gap("整改通知书下发情况")}
</#if>

## 九、其他需要说明的事项

<#list narratives.other as p>
${p}

<#else>
无。
</#list>

<#-- part: evaluation-appendix -->

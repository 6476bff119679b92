<#-- 绩效评价工作方案 -->
<#assign of = {"evaluation": evaluation.id}>
# ${evaluation.object}绩效评价工作方案

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
为做好${evaluation.object}绩效评价，根据财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）<#if thirdParty>、《关于委托第三方机构参与预算绩效管理的指导意见》（财预〔2021〕6号）</#if>和本市有关规定，制定本方案。

## 一、评价对象概况

<#list narratives.overview as p>
${p}

<#else>
${gap("评价对象概况")}
</#list>

纳入评价的资金${figure("evaluation.funds", of)}<#if number("evaluation.funds", of) != number("evaluation.budget", of)>，其中预算安排${figure("evaluation.budget", of)}</#if>。

## 二、评价思路

### （一）评价目的

查明资金使用是否合规、绩效目标是否实现，分析问题成因，为${evaluation.industry}领域以后年度的预算安排和政策完善提供依据。

### （二）评价重点

<#if levels?has_content>
<#list levels as level>
${level?counter}\.${level.name}：分值${figure("evaluation.levelWeight", {"evaluation": evaluation.id, "level1": level.name})}分，重点看${join(firstOf(level.indicators, 4))}<#if level.indicators?size gt 4>等</#if>。

</#list>
<#else>
${gap("评价重点")}
</#if>

### （三）指标体系和评分标准

指标体系设三级指标${figure("evaluation.indicators", of)}项，满分${figure("evaluation.weight", of)}分，见附件。等级按得分划分：<#list gradeBands as g>${g.range}为“${g.name}”<#sep>，</#list>。

## 三、评价方法和资料收集

采用比较法、因素分析法、公众评判法，辅以座谈、问卷和实地核查。资料收集包括：项目（部门）预决算和批复文件、绩效目标申报表、自评和监控资料、财务账证、合同与验收资料、统计数据和服务对象意见。

## 四、时间安排

| 阶段 | 主要工作 | 时间 |
|---|---|---|
| 准备 | 下达通知，收集资料，修订指标体系 | ${evaluation.startedOn}前 |
| 实施 | 现场核查、问卷、座谈，形成底稿和初步结论 | ${evaluation.startedOn}起 |
| 报告 | 撰写报告，征求意见，专家评审，修改定稿 | ${evaluation.finishedOn}前 |

## 五、人员分工

<#if thirdParty>
${agency.name}承担评价，主评人${evaluation.leadEvaluator}对报告质量负责<#if assignment.teamSize?has_content>，评价组共${assignment.teamSize}人</#if><#if assignment.team?has_content>，成员为${assignment.team}</#if>。绩效科负责组织协调和质量控制，${unit.section}参与现场核查、审核方案和报告。<#if assignment.reportDueOn?has_content>报告初稿交付期限为${assignment.reportDueOn}。</#if>
<#else>
局领导${evaluation.leader}任组长，成员为${evaluation.members}。组长负责总体安排和报告审定，成员按指标分工核查、取证、打分，每项扣分须有底稿支持、两人复核。
</#if>

## 六、质量控制和工作纪律

评价人员与被评价单位有利害关系的应当回避；底稿实行主评人和科室两级复核；数据以批复、账证和验收资料为准，口头说明不作为评分依据；未经批准，不得对外提供评价资料和结论。

${element("附件说明")}附件：评价指标体系

${element("署名")}${bureau}

${element("成文日期")}${gap("成文日期")}

<@pageBreak/>

## 附件 评价指标体系

<@frameworkTable evaluation=evaluation.id/>

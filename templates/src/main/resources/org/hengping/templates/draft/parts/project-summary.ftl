<#-- 摘要 -->
${evaluation.object}纳入评价的资金${figure("evaluation.funds", of)}，
实际支出${figure("evaluation.executed", of)}，预算执行率${figure("evaluation.executionRate", of)}。
<#if grade?has_content>
项目得分${figure("evaluation.score", of)}分，评价等级为“${grade}”，其中<#list levels as level>${level.name}${figure("evaluation.levelScore", {"evaluation": evaluation.id, "level1": level.name})}分<#sep>、</#list>。
<#else>
${gap("评分结果")}
</#if>
<#if findings?has_content>
评价查出问题${figure("evaluation.findings", of)}个，属于${join(categories)}。
</#if>

<#-- 上年问题整改情况和重复出现的问题 -->
<#if earlier?has_content>
### ${historyNumber}上年问题整改情况

${previous}年对<#list earlier as e>${e.object}<#sep>、</#list>的评价，列入整改台账的事项有${figure("evaluation.earlierItems", of)}项<#if earlierStates?has_content>，起草本报告时<#list earlierStates as s>${s.name}${figure("evaluation.earlierItems", {"evaluation": evaluation.id, "state": s.code})}项<#sep>、</#list></#if>。<#if earlierOpen?has_content>还没有销号的是：<#list earlierOpen as o>${clause(o)}<#sep>；</#list>。</#if><#if repeated?has_content>本次查出的问题中，与上年同类的有${figure("evaluation.repeated", of)}个，属于<#list repeated as r>“${r}”<#sep>、</#list>，应当从制度上查找原因。<#else>本次没有查出与上年同类的问题。</#if>

</#if>

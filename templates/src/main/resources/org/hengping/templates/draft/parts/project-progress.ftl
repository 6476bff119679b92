<#-- 整改进展 -->
<#if notice?has_content>
整改通知书${notice.documentNumber}已于${notice.issuedOn}送达${unit.name}，要求${notice.dueOn}前办结<#if notice.reportReceivedOn?has_content>，整改报告${notice.reportReceivedOn}收到</#if>。起草本报告时，${figure("evaluation.items", of)}项整改事项中<#list states as s>${s.name}${figure("evaluation.items", {"evaluation": evaluation.id, "state": s.code})}项<#sep>、</#list>，逐项情况见附件2。
<#else>
${gap("整改通知书下发情况")}
</#if>

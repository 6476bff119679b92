<#-- 有关建议 -->
<#list findings as f>
<#if f.recommendations?has_content>
${f?counter}\.针对“${clause(f.text)}”：<#list f.recommendations as r><#if f.recommendations?size gt 1>${chinese(r?counter)}是</#if>${sentence(r)}</#list>

<#else>
${f?counter}\.针对“${clause(f.text)}”：${gap("建议")}

</#if>
</#list>

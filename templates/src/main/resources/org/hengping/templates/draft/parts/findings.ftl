<#-- 存在的问题 -->
<#list findings as f>
#### ${f?counter}.${f.category}

${sentence(f.text)}${f.detail}

<#else>
${gap("评价发现的问题")}
</#list>

<#-- 标题、封面 -->
<#assign of = {"evaluation": evaluation.id}>
# ${evaluation.object}绩效评价报告

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
<@coverTable evaluation=evaluation.id/>

<@pageBreak/>

<@contents/>

<@pageBreak/>

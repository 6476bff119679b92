<#-- 附件：评分表、问题清单、内部内容 -->
<@pageBreak/>

## 附件1 绩效评价指标评分表

<@scoreTable evaluation=evaluation.id/>

<@pageBreak/>

## 附件2 问题清单及整改情况

<@findingTable evaluation=evaluation.id/>

<#if !public>
<#if feedback>
<@pageBreak/>

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

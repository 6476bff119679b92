<#-- 整改报告：组织、逐条整改、未完成事项、长效机制；附台账和佐证目录 -->
<#assign of = {"evaluation": evaluation.id}>
# 关于${evaluation.object}绩效评价发现问题的整改报告

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
${element("主送机关")}${bureau}：

${notice.issuedOn}收到你局《整改通知书》（${notice.documentNumber}）后，${unit.name}对照指出的${figure("evaluation.findings", of)}个问题逐条整改。现将整改情况报告如下。

## 一、整改工作组织情况

列入整改台账的事项${figure("evaluation.items", of)}项，整改期限为${notice.dueOn}。<#if items?has_content>责任落实到${join(sections)}。</#if>

<#list reports as r>
${r.receivedOn}报送《${r.title}》<#if r.checkedOn?has_content>，财政部门${r.checkedOn}核查，结论为${r.conclusionName}<#else>，核查结论为${r.conclusionName}</#if>。<#if r.remark?has_content>${sentence(r.remark)}</#if>

<#else>
${gap("整改报告报送情况")}

</#list>
## 二、逐条整改情况

<#list items as item>
### （${chinese(item?counter)}）${item.category}

问题：${sentence(item.text)}

整改措施：<#if item.measure?has_content>${sentence(item.measure)}<#else>${gap("整改措施")}</#if>

整改结果：<#if item.closedOn?has_content>${item.closedOn}经<#if item.checker?has_content>${item.checker}</#if>核查销号<#else>${item.stateName}</#if>。责任科室：${item.responsible}。<#if item.materials?has_content>佐证资料：${join(item.materials)}。</#if>

<#else>
${gap("逐条整改情况")}

</#list>
## 三、未完成事项及下步计划

<#if openItems?has_content>
下列事项还没有销号：

<#list openItems as item>
${item?counter}\.${clause(item.text)}（${item.stateName}）。下一步${sentence(item.requirement)}完成时间：${gap("完成时间")}。

</#list>
<#elseif items?has_content>
全部整改事项已经销号，没有未完成事项。

<#else>
${gap("未完成事项")}

</#if>
## 四、长效机制

<#list longTerm as item>
${item?counter}\.${item.category}：${sentence(item.requirement)}作为长期工作坚持，每年自查一次。

<#else>
把本次整改中行之有效的做法固定为制度：${gap("新建和修订的制度名称")}。

</#list>
特此报告。

${element("附件说明")}附件：1. 整改台账

${element("附件说明")}2. 佐证材料目录

${element("署名")}${unit.name}

${element("成文日期")}<#if reports?has_content>${reports?last.receivedOn}<#else>${gap("成文日期")}</#if>

<@pageBreak/>

## 附件1 整改台账

<#if items?has_content>
<@ledgerTable notice=notice.id/>
<#else>
没有列入台账的事项。
</#if>

<@pageBreak/>

## 附件2 佐证材料目录

<#if hasEvidence>
<@evidenceTable notice=notice.id/>
<#else>
${gap("佐证材料目录")}
</#if>

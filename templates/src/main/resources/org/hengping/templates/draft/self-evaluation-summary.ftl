<#-- 部门项目支出绩效自评总结报告（豫财效〔2020〕10号 附2：六部分） -->
<#assign of = {"year": year, "kind": "SELF_EVALUATION", "department": department.code}>
# ${department.name}${spendingYear}年度绩效自评总结报告

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
## 一、支出基本情况

<#if units?size gt 1>${department.name}本级和所属共${figure("filings.count", of)}个单位报送了${spendingYear}年度绩效自评<#else>${department.name}报送了${spendingYear}年度绩效自评</#if>，全年预算${figure("filings.budget", of)}，执行${figure("filings.executed", of)}，执行率${figure("filings.executionRate", of)}。

<@filingTable year=year department=department.code kind="SELF_EVALUATION"/>

## 二、自评工作开展情况

按照“谁支出、谁自评”的要求，由资金使用单位对照年初批复的绩效目标填报自评表，${department.name}财务科室审核汇总。<#if units?size gt 1>参加自评的单位见上表。</#if><#if missing?has_content>列入应报名单的${join(missing)}尚未报送自评。</#if>

${gap("自评的组织、培训、复核和抽查情况")}

## 三、自评结果及分析

<#if units?size gt 1>各单位平均得分<#else>自评得分</#if>${figure("filings.averageScore", of)}分。共填报绩效指标${figure("filings.indicators", of)}项，<#if lost?has_content>得满分的${figure("filings.full", of)}项，没有得满分的${figure("filings.lost", of)}项<#else>全部得满分</#if>。<#if number("filings.slow", {"year": year, "kind": "SELF_EVALUATION", "department": department.code, "below": "90"}) gt 0>预算执行率低于90%的单位有${figure("filings.slow", {"year": year, "kind": "SELF_EVALUATION", "department": department.code, "below": "90"})}个。<#elseif units?size gt 1>各单位预算执行率均在90%以上。</#if>

## 四、发现的问题及整改措施

<#if lost?has_content>
下列指标没有达到目标，逐项情况见附件：

<#list lost as i>
${i?counter}\.<#if units?size gt 1>${i.unitName}的</#if>“${i.name}”，目标${i.target}，实际${i.actual}。<#if i.reason?has_content>${sentence(i.reason)}</#if>

</#list>
${gap("问题成因和整改措施")}
<#else>
自评没有发现未达到目标的指标。${gap("预算执行、项目管理和指标设置方面的问题")}
</#if>

## 五、自评工作建议及预算安排建议

${gap("对自评工作和下年预算安排的建议")}

## 六、其他需要说明的事项

${gap("其他需要说明的事项，没有的写“无”")}

${element("附件说明")}附件：绩效指标自评情况

${element("署名")}${department.name}

${element("成文日期")}${gap("成文日期")}

<@pageBreak/>

## 附件 绩效指标自评情况

<@filingIndicatorTable year=year department=department.code kind="SELF_EVALUATION"/>

<#-- 绩效自评表（财预〔2020〕10号 附1） -->
<#assign of = {"year": year, "kind": "SELF_EVALUATION", "unit": unit.code}>
# ${unit.name}${spendingYear}年度绩效自评表

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
<#if form.object?has_content>项目名称：${form.object}；</#if>主管部门：${department}；实施单位：${unit.name}；报送日期：${filing.submittedOn}

<@selfEvaluationTable year=year unit=unit.code/>

全年预算${figure("filings.budget", of)}，执行${figure("filings.executed", of)}，执行率${figure("filings.executionRate", of)}；<#if lost?has_content>${figure("filings.indicators", of)}项指标中，得满分的${figure("filings.full", of)}项，没有得满分的${figure("filings.lost", of)}项：<#list lost as i>${i.name}（目标${i.target}，完成${i.actual}）<#sep>、</#list>；<#else>${figure("filings.indicators", of)}项指标全部得满分，</#if>自评得分${figure("filings.averageScore", of)}分。

填表人：${gap("填表人")}　联系电话：${gap("联系电话")}　单位负责人：${gap("单位负责人签字")}

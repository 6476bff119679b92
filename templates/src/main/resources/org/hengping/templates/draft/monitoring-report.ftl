<#-- 绩效运行监控报告：组织实施、预算执行、目标实现、问题、建议、其他 -->
<#assign of = {"year": year, "kind": "MONITORING", "department": department.code}>
# ${department.name}${year}年度绩效运行监控报告

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
## 一、组织实施情况

<#if units?size gt 1>${department.name}本级和所属共${figure("filings.count", of)}个单位<#else>${department.name}</#if>对${year}年1—7月的绩效目标实现程度和预算执行进度开展“双监控”，8月汇总上报。<#if missing?has_content>列入应报名单的${join(missing)}尚未报送监控表。</#if>

## 二、预算执行进度及趋势

全年预算${figure("filings.budget", of)}，1—7月执行${figure("filings.executed", of)}，执行率${figure("filings.executionRate", of)}，同期时间进度为58.3%。<#if number("filings.slow", {"year": year, "kind": "MONITORING", "department": department.code, "below": "48.3"}) gt 0>执行率落后时间进度10个百分点以上的单位有${figure("filings.slow", {"year": year, "kind": "MONITORING", "department": department.code, "below": "48.3"})}个，应当逐项目查明原因。<#else><#if units?size gt 1>各单位执行率</#if>没有落后时间进度10个百分点以上的情况。</#if>

<@filingTable year=year department=department.code kind="MONITORING"/>

## 三、绩效目标实现程度及趋势

纳入监控的绩效指标${figure("filings.indicators", of)}项，1—7月完成情况见附件。${gap("对全年能否完成目标的预计")}

## 四、主要问题及原因

${gap("偏离绩效目标的问题，按经费、制度、人员、硬件条件和其他原因分析")}

## 五、有关建议

${gap("纠正偏差的措施、预算调整和目标调整建议")}

## 六、其他需要说明的事项

${gap("其他需要说明的事项，没有的写“无”")}

${element("附件说明")}附件：绩效指标运行监控情况

${element("署名")}${department.name}

${element("成文日期")}${gap("成文日期")}

<@pageBreak/>

## 附件 绩效指标运行监控情况

<@filingIndicatorTable year=year department=department.code kind="MONITORING"/>

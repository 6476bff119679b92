<#-- 年度财政重点绩效评价综合材料 -->
<#assign y = {"year": year}>
<#assign dept = {"year": year, "type": "DEPARTMENT_OVERALL"}>
<#assign proj = {"year": year, "type": "PROJECT"}>
# <#if summaries?has_content>${summaries[0].title}<#else>${year}年财政重点绩效评价综合材料</#if>

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
<@contents/>

<@pageBreak/>

## 一、总体情况

${year}年，市财政局组织实施财政重点绩效评价${figure("evaluations.count", y)}个，涉及资金${figure("evaluations.funds", y)}。其中部门整体支出${figure("evaluations.count", dept)}个、资金${figure("evaluations.funds", dept)}，项目支出${figure("evaluations.count", proj)}个、资金${figure("evaluations.funds", proj)}。委托第三方机构评价${figure("evaluations.count", {"year": year, "mode": "THIRD_PARTY"})}个，财政评价组评价${figure("evaluations.count", {"year": year, "mode": "BUREAU_TEAM"})}个。

评价平均得分${figure("evaluations.averageScore", y)}分，<#list grades as g><#if number("evaluations.count", {"year": year, "grade": g}) gt 0>“${g}”${figure("evaluations.count", {"year": year, "grade": g})}个<#else>无“${g}”</#if><#sep>、</#list>。被评价资金平均执行率${figure("evaluations.executionRate", y)}；共指出问题${figure("findings.count", y)}个，涉及金额${figure("findings.amount", y)}。

<@gradeTable year=year/>

<@chart of="grades" year=year/>

<@chart of="funds" year=year/>

<#if hasPrevious>
与${previous}年相比，评价个数、发现问题和整改通知书的增减如下表。

<@compareTable year=year/>

<@chart of="years" year=year/>

</#if>

## 二、主要成效

<#list summaries as s>
<#list points(s.achievements) as p>
${p}

</#list>
<#else>
${gap("主要成效")}
</#list>

## 三、存在的主要问题

<#list summaries as s>
<#list points(s.problemsNote) as p>
${p}

</#list>
</#list>

### （一）部门整体支出

<#list departmentProblems as p>
${p?counter}\.${p.name}（${figure("findings.count", {"year": year, "type": "DEPARTMENT_OVERALL", "category": p.name})}个）。<#list p.examples as x>${x.who}${clause(x.text)}<#sep>；</#list>。

<#else>
${gap("部门整体支出的问题")}
</#list>

<#if departmentProblems?has_content>
<@categoryTable year=year type="DEPARTMENT_OVERALL"/>

<@chart of="categories" year=year type="DEPARTMENT_OVERALL"/>

</#if>

### （二）项目资金

<#list projectProblems as p>
${p?counter}\.${p.name}（${figure("findings.count", {"year": year, "type": "PROJECT", "category": p.name})}个）。<#list p.examples as x>${x.who}${clause(x.text)}<#sep>；</#list>。

<#else>
${gap("项目资金的问题")}
</#list>

<#if projectProblems?has_content>
<@categoryTable year=year type="PROJECT"/>

<@chart of="categories" year=year type="PROJECT"/>

</#if>

## 四、整改及结果应用情况

整改方面。下发整改通知书${figure("notices.count", y)}份，收到整改报告${figure("reports.received", y)}份；${figure("items.count", y)}项整改事项中，已销号${figure("items.count", {"year": year, "state": "CLOSED"})}项，整改中${figure("items.count", {"year": year, "state": "IN_PROGRESS"})}项，长期坚持${figure("items.count", {"year": year, "state": "LONG_TERM"})}项，未启动${figure("items.count", {"year": year, "state": "NOT_STARTED"})}项，逾期${figure("items.count", {"year": year, "state": "OVERDUE"})}项，销号率${figure("items.closedRate", y)}。

挂钩方面。<#list linkages as l>${l.budgetYear}年预算对${join(l.funds)}<#if l.funds?size gt 1>合计</#if>${l.change}${figure("linkage.amount", {"budgetYear": l.budgetYear, "direction": l.direction})}<#if !public><#list l.bases as b>（${clause(b)}）</#list></#if><#sep>；<#else>${gap("预算挂钩情况")}</#list>。

公开方面。<#if number("evaluations.released", y) gt 0>已在市财政局门户网站公开评价报告${figure("evaluations.released", y)}个<#else>评价报告正在办理公开审查</#if><#if !public && number("evaluations.withheld", y) gt 0>，另有${figure("evaluations.withheld", y)}个报告因被评价单位涉密不予公开</#if>。

## 五、意见建议

<#list summaries as s>
<#list points(s.advice) as p>
${p}

</#list>
<#else>
${gap("意见建议")}
</#list>

<#if summaries?has_content>
报送：${summaries[0].recipients}<#if summaries[0].sentOn?has_content>（${summaries[0].sentOn}）</#if>

</#if>
<@pageBreak/>

## 附表 评价结果一览表

<@resultTable year=year/>

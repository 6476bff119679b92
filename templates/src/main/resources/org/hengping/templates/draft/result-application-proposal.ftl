<#-- 结果应用建议：送预算科，评价结果、挂钩事项、按等级的建议、办理要求 -->
<#assign y = {"year": year}>
# 关于${year}年绩效评价结果应用的建议

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
${element("主送机关")}局预算科：

根据绩效评价结果与预算安排挂钩的有关规定，绩效科对${year}年绩效评价结果进行了梳理，提出如下应用建议，请在预算安排中研究落实。

## 一、评价结果

<#if number("evaluations.count", y) gt 0>
${year}年实施绩效评价${figure("evaluations.count", y)}个，涉及资金${figure("evaluations.funds", y)}，平均得分${figure("evaluations.averageScore", y)}分，平均预算执行率${figure("evaluations.executionRate", y)}。从等级看，<#list grades as g><#if number("evaluations.count", {"year": year, "grade": g}) gt 0>评为“${g}”的${figure("evaluations.count", {"year": year, "grade": g})}个<#else>没有评为“${g}”的</#if><#sep>，</#list>。

<@gradeTable year=year/>

<@chart of="grades" year=year/>
<#else>
${gap("绩效评价台账中的评价结果")}
</#if>

## 二、预算挂钩事项

<#list changes as c>
### （${chinese(c?counter)}）${c.budgetYear}年预算：${join(c.names)}${c.change}

<#if c.settled>编制${c.budgetYear}年预算时已<#else>建议</#if><#if c.direction == "CANCEL">取消${join(c.names)}，涉及资金<#if c.several>合计</#if>${figure("linkage.one", {"linkage": c.id})}<#else>对${join(c.names)}<#if c.several>合计</#if>${c.change}${figure("linkage.one", {"linkage": c.id})}</#if><#if c.shares?has_content>，其中<#list c.shares as s>${s.name}${figure("linkage.fund", {"linkage": c.id, "fund": s.fund})}<#sep>、</#list><#elseif c.several && !c.settled>，各项资金的具体数额由预算科会同业务科室核定</#if>。<#if c.results?has_content>评价依据是<#list c.results as r>${r.object}绩效评价（得分${figure("evaluation.score", {"evaluation": r.id})}分，等级为“${r.grade}”）<#sep>、</#list>。</#if><#if c.basis?has_content>理由：${sentence(c.basis)}<#else>理由是${gap("调整理由")}。</#if>

<#else>
台账中没有与${year}年、${next}年预算挂钩的具体事项。

</#list>
<#if changes?has_content>
<@linkageTable year=year/>

</#if>
## 三、按评价等级安排的建议

<#if number("evaluations.count", y) gt 0>
评价对象按评价等级安排${next}年预算，已列入预算挂钩事项的不重复调整，逐项建议见附件。

<#list byGrade as g>
<#if number("evaluations.count", {"year": year, "grade": g.name}) gt 0>
评价等级为“${g.name}”的${figure("evaluations.count", {"year": year, "grade": g.name})}个<#if g.objects?has_content && !(g.objects?size gt 10)>（${join(g.objects)}）</#if>：<#if g.name == "优">建议优先保障，可适当增加安排。<#elseif g.name == "良">建议整改到位后按需安排。<#elseif g.name == "中">建议压减相关项目支出10%至30%，整改后重新论证。<#else>建议压减相关项目支出30%以上，直至取消。</#if>

</#if>
</#list>
<#else>
${gap("按评价等级安排的建议")}

</#if>
## 四、办理要求

请预算科会同有关业务科室，在编制${next}年部门预算时逐项研究本建议，并将采纳情况和未采纳的理由反馈绩效科。被评价单位整改情况有变化的，绩效科及时补充说明。

<#if number("evaluations.count", y) gt 0>
${element("附件说明")}附件：评价结果应用建议表

</#if>
${element("署名")}绩效科

${element("成文日期")}${gap("成文日期")}

<#if number("evaluations.count", y) gt 0>
<@pageBreak/>

## 附件 评价结果应用建议表

<@applicationTable year=year/>
</#if>

<#-- 预算绩效管理工作情况汇报：本年情况五节，下年重点五节；能算的数都取自台账 -->
<#assign y = {"year": year}>
<#assign dept = {"year": year, "type": "DEPARTMENT_OVERALL"}>
<#assign proj = {"year": year, "type": "PROJECT"}>
# ${year}年预算绩效管理工作情况汇报

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
<@contents/>

<@pageBreak/>

${year}年，市财政局把预算绩效管理作为管好财政资金的主要抓手，局党组统一安排，绩效科牵头，预算、国库、监督和各业务科室分工负责，绩效目标、运行监控、绩效评价、结果应用前后衔接，全年任务如期完成。
<#list activities.EXTERNAL_ASSESSMENT as a>
在${a.partner}组织的${a.title}中，我市评定为“${a.result}”等次。
<#else>
${gap("上级对本市预算绩效管理的考核结果")}
</#list>
现将${year}年工作情况和${next}年打算汇报如下。

## 一、${year}年主要工作

### （一）夯实基础工作

抓学习培训。<#list activities.TRAINING as a>${a.heldOn}举办${a.title}，${a.result}<#sep>；<#else>${gap("学习培训情况")}</#list>。

抓全过程覆盖。年初编报绩效目标表的有${figure("submissions.count", {"year": year, "kind": "GOAL"})}个单位，年中报来绩效运行监控表的有${figure("submissions.count", {"year": year, "kind": "MONITORING"})}个单位，完成自评并提交自评报告的有${figure("submissions.count", {"year": year, "kind": "SELF_EVALUATION"})}个单位。以编报目标的单位为基数，自评报送率${figure("submissions.rate", {"year": year, "kind": "SELF_EVALUATION"})}，监控报送率${figure("submissions.rate", {"year": year, "kind": "MONITORING"})}。

### （二）抓实绩效评价

评价规模。全年实施财政绩效评价${figure("evaluations.count", y)}个，涉及资金${figure("evaluations.funds", y)}，平均每个${figure("evaluations.averageFunds", y)}；其中部门整体支出评价${figure("evaluations.count", dept)}个，项目支出评价${figure("evaluations.count", proj)}个。按组织方式分，委托第三方机构实施${figure("evaluations.count", {"year": year, "mode": "THIRD_PARTY"})}个，由局领导带队、抽调业务科室骨干组成评价组实施${figure("evaluations.count", {"year": year, "mode": "BUREAU_TEAM"})}个。
<#if tags?has_content>
项目评价涵盖${join(tags)}等资金，评价触角由部门本级伸到县市区和最终用款单位。
</#if>

评价结果。平均得分${figure("evaluations.averageScore", y)}分，其中部门整体支出${figure("evaluations.averageScore", dept)}分、项目支出${figure("evaluations.averageScore", proj)}分。从等级看，<#list grades as g><#if number("evaluations.count", {"year": year, "grade": g}) gt 0>评为“${g}”的${figure("evaluations.count", {"year": year, "grade": g})}个<#else>没有评为“${g}”的</#if><#sep>，</#list>。纳入评价的资金平均预算执行率${figure("evaluations.executionRate", y)}。

<@gradeTable year=year/>

<@chart of="grades" year=year/>

<#if hasPrevious>
与上年比较。${previous}年实施评价${figure("evaluations.count", {"year": previous})}个、资金${figure("evaluations.funds", {"year": previous})}、平均得分${figure("evaluations.averageScore", {"year": previous})}分，${year}年各项指标的增减如下表。

<@compareTable year=year/>

</#if>
报告质量。组织绩效评价反馈意见交流会${figure("activities.count", {"year": year, "kind": "FEEDBACK_MEETING"})}场，与被评价单位逐条核对事实和扣分依据，收到反馈意见${figure("feedback.count", y)}条，采纳${figure("feedback.count", {"year": year, "adopted": "1"})}条，不采纳的均说明理由，报告据此修改定稿。

公开情况。<#if number("evaluations.released", y) gt 0>已有${figure("evaluations.released", y)}个评价报告在市财政局门户网站公开<#if !public>，公开率${figure("evaluations.releasedRate", y)}</#if>，接受社会监督<#else>评价报告正在办理公开审查，审查通过后在市财政局门户网站公开</#if><#if !public && number("evaluations.withheld", y) gt 0>；另有${figure("evaluations.withheld", y)}个报告因被评价单位涉密，经保密审查不予公开</#if>。

<#if !public && number("reviews.count", y) gt 0>
机构考评。对受托的${figure("reviews.count", y)}家第三方机构开展绩效评价质量考评，<#list reviewGrades as g>${g}${figure("reviews.count", {"year": year, "grade": g})}家<#sep>、</#list>，考评得分与费用拨付、下年选聘挂钩<#if penalised?has_content>，对${join(penalised)}按比例扣减费用</#if>。

<@agencyTable year=year/>

</#if>
### （三）强化评价结果运用

一是抓整改。评价共指出问题${figure("findings.count", y)}个，涉及金额${figure("findings.amount", y)}。部门整体支出方面的问题有<#list departmentProblems as p>${p.name}${figure("findings.count", {"year": year, "type": "DEPARTMENT_OVERALL", "category": p.name})}个<#sep>、</#list>；项目资金方面的问题有<#list projectProblems as p>${p.name}${figure("findings.count", {"year": year, "type": "PROJECT", "category": p.name})}个<#sep>、</#list>。对${figure("evaluations.count", y)}个评价项目逐一下达整改通知书，共${figure("notices.count", y)}份，已收到整改报告及佐证资料${figure("reports.received", y)}份；列入台账的${figure("items.count", y)}项整改事项中，已销号${figure("items.count", {"year": year, "state": "CLOSED"})}项，销号率${figure("items.closedRate", y)}。

<@categoryTable year=year type="DEPARTMENT_OVERALL"/>

<@categoryTable year=year type="PROJECT"/>

二是挂预算。<#list linkages as l>编制${l.budgetYear}年预算时，${join(l.funds)}<#if l.funds?size gt 1>合计</#if>${l.change}${figure("linkage.amount", {"budgetYear": l.budgetYear, "direction": l.direction})}<#sep>；<#else>${gap("评价结果与预算挂钩情况")}</#list>，“花钱必问效、无效必问责”由要求变为安排。

三是报情况。全年编发绩效专报${figure("briefings.count", y)}个<#if briefings?has_content>，依次反映<#list briefings as b>“${b.title}”</#list></#if><#if summaries?has_content>；汇总形成<#list summaries as s>《${s.title}》<#sep>、</#list>${figure("summaries.count", y)}份</#if>，报送<#if summaries?has_content>${summaries[0].recipients}<#else>市委、市政府和市人大</#if>。

四是进考核。<#list activities.GOV_ASSESSMENT as a>${sentence(a.detail)}<#else>${gap("纳入政府绩效评估情况")}</#list>

### （四）健全规章制度

${year}年新出台政策制度${figure("policies.count", {"year": year, "status": "IN_FORCE"})}项：<#list policies as p>《${p.title}》由${p.issuer}（市委、市政府两办）${p.issuedOn}印发（${p.documentNumber}）<#sep>；<#else>${gap("出台的制度")}</#list>，对目标、监控、评价、应用各环节的职责和时限作出规定。
<#list activities.LEADING_GROUP as a>
${a.heldOn}${a.title}，${sentence(a.detail)}
</#list>

### （五）加强绩效理论研究

<#if activities.RESEARCH?has_content>全年参加课题${figure("activities.count", {"year": year, "kind": "RESEARCH"})}项。<#list activities.RESEARCH as a>${a.partner}牵头的“${a.title}”，我局${clause(a.result)}，${clause(a.detail)}<#sep>；</#list>。<#else>${gap("课题研究情况")}</#if>

## 二、${next}年工作重点

### （一）提高理念，形成合力

扩大宣传。整理历年绩效管理制度在局门户网站集中展示，约请市级以上媒体报道评价、整改、挂钩的典型案例，让重绩效、用绩效成为各单位的自觉。

办好培训。<#list plan.TRAINING as t>${t.month}月举办${t.title}，${clause(t.detail)}<#sep>；<#else>${gap("培训计划")}</#list>。

明确分工。制定市本级推进预算绩效管理提质增效的重点任务分工方案，把绩效、预算、业务科室的责任写到岗、落到人。

### （二）加强对县市区的指导考核

带队学习。<#list plan.STUDY_VISIT as v>${v.month}月${v.title}：${sentence(v.detail)}<#else>${gap("考察学习安排")}</#list>

通报考核。${year}年考核结果已经形成<#if counties?has_content>，${counties[0].name}得分最高、在全省排第${counties[0].provinceRank}位</#if>。对成效突出的县市区予以表彰，对工作滞后的通报并约谈。

<@countyTable year=year/>

兑现激励。<#list plan.SYMPOSIUM as s>${s.month}月召开${s.title}，${sentence(s.detail)}</#list><#if rules?has_content>对<#list rules as r><#if r.group == "COUNTY">考核得分达到${figure("rules.minScore", {"year": next, "group": "COUNTY"})}分的县（市）<#else>考核得分达到${figure("rules.minScore", {"year": next, "group": "DISTRICT"})}分的区</#if><#sep>、</#list>，考核等级为${rules[0].requiredGrade}的、考核进入全省前${figure("rules.maxProvinceRank", {"year": next, "group": rules[0].group})}名的县市区，安排工作经费予以奖励，带动各地均衡提升。<#else>${gap("奖励标准")}</#if>

### （三）强化财审联动

${next}年召开财审联席会议${figure("plan.count", {"year": next, "kind": "JOINT_MEETING"})}次<#list plan.JOINT_MEETING as j>，定在${j.month}月</#list>，会同市审计局商定重大事项。绩效科与预算、国库、监督科室共同拟订实施方案，做到信息共享、成果共用、整改共抓，把财政管得全与审计查得深结合起来。

### （四）提高绩效管理水平

重点评价。${next}年安排财政重点绩效评价${figure("plan.count", {"year": next, "kind": "EVALUATION"})}个，其中部门整体支出${figure("plan.count", {"year": next, "kind": "EVALUATION", "type": "DEPARTMENT_OVERALL"})}个、专项资金和项目${figure("plan.count", {"year": next, "kind": "EVALUATION", "type": "PROJECT"})}个；会计师事务所等第三方机构承担${figure("plan.count", {"year": next, "kind": "EVALUATION", "mode": "THIRD_PARTY"})}个，财政绩效评价组承担${figure("plan.count", {"year": next, "kind": "EVALUATION", "mode": "BUREAU_TEAM"})}个，业务科室参与全过程，名单见附表。

事前评估。把评估范围从政府专项债券扩大到新增重大政策和项目，从立项必要性、投入经济性、目标合理性、方案可行性、筹资合规性五个维度把关；没有绩效目标的，不安排预算。

目标审核。<#list plan.GOAL_REVIEW as g>${g.month}月开展${g.title}，${sentence(g.detail)}<#else>${gap("绩效目标审核安排")}</#list>申报专项资金须同步申报绩效目标。

全过程试点。选取${figure("plan.count", {"year": next, "kind": "PILOT"})}个项目先行：<#list plan.PILOT as p>${p.title}，${clause(p.detail)}<#sep>；<#else>${gap("试点项目")}</#list>。

指标建设。按部门、行业、项目归集评价中用过的指标，定期清理更新，逐步建成覆盖面广、拿来能用的指标库。

### （五）健全结果运用机制

整改跟踪。根据整改报告逐条登记台账，与业务科室一起核查销号，到期未完成的督办到底。

完善制度。年内制定制度${figure("plan.count", {"year": next, "kind": "RULE"})}项<#if drafting?has_content>：<#list drafting as d>《${d.title}》<#sep>和</#list></#if>，规范评价结果与预算安排、政策调整的挂钩，以及对受托机构的考核付费。

用好评估。绩效管理水平已是县市区和市直部门政府绩效评估的指标，${next}年细化评分标准，如实采集数据，以考促管。

<@pageBreak/>

## 附表 ${next}年财政重点绩效评价计划

<@planTable year=next/>

<#-- 年度绩效评价工作计划：目标、对象、组织方式、时间、配套工作、要求，附计划表 -->
<#assign y = {"year": year}>
# ${year}年度绩效评价工作计划

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
为全面实施预算绩效管理，突出重点开展绩效评价，根据预算绩效管理有关规定，结合${previous}年度评价情况和${year}年度预算管理工作安排，制定本计划。

## 一、工作目标

<#if number("evaluations.count", {"year": previous}) gt 0>
${previous}年实施财政绩效评价${figure("evaluations.count", {"year": previous})}个，平均得分${figure("evaluations.averageScore", {"year": previous})}分，指出问题${figure("findings.count", {"year": previous})}个。${year}年在此基础上，继续选择资金规模较大、社会关注度较高、与民生关系密切的部门和项目开展评价，促进花钱问效、结果可用。
<#else>
${year}年选择资金规模较大、社会关注度较高、与民生关系密切的部门和项目开展评价，促进花钱问效、结果可用。
</#if>

<#if planned>
全年计划实施财政重点绩效评价${figure("planned.count", y)}个，全部在年内形成评价报告，评价结果反馈被评价单位，指出的问题逐条整改、逐条销号，并作为编制${next}年预算的依据。
<#else>
${gap("年度计划台账中的绩效评价事项")}
</#if>

## 二、评价对象和范围

<#if planned>
<#if number("planned.count", {"year": year, "type": "DEPARTMENT_OVERALL"}) gt 0>
部门整体支出。对${figure("planned.count", {"year": year, "type": "DEPARTMENT_OVERALL"})}个部门（单位）上年度整体支出进行评价，重点看履职目标、预算编制和执行、资产管理和运行成本。<#if number("planned.funds", y) gt 0>按上年度绩效目标申报表统计，非涉密部门（单位）的预算合计${figure("planned.funds", y)}。</#if>

</#if>
<#if number("planned.count", {"year": year, "type": "PROJECT"}) gt 0>
项目支出。对${figure("planned.count", {"year": year, "type": "PROJECT"})}个专项资金和项目进行评价，重点看立项依据、资金分配和使用、产出和效益，核查延伸到资金使用终端。评价资金以评价通知书列明的数额为准。

</#if>
具体评价对象见附件。
<#else>
${gap("评价对象和范围")}
</#if>

## 三、组织方式

<#if planned>
<#if number("planned.count", {"year": year, "mode": "THIRD_PARTY"}) gt 0>委托第三方机构实施${figure("planned.count", {"year": year, "mode": "THIRD_PARTY"})}个，按政府购买服务的规定选聘机构，由主评人对评价报告负责，绩效科审核工作方案和报告。</#if><#if number("planned.count", {"year": year, "mode": "BUREAU_TEAM"}) gt 0>由财政评价组实施${figure("planned.count", {"year": year, "mode": "BUREAU_TEAM"})}个，局分管领导带队，业务科室抽调人员参加。</#if>各业务科室全程参与所联系部门（单位）的评价。
<#else>
${gap("组织方式")}
</#if>

## 四、时间安排

<#if startMonths?has_content>
分批启动。<#list startMonths as m>${m}月启动${figure("planned.count", {"year": year, "month": m})}个<#sep>，</#list>。

<@chart of="months" year=year/>

</#if>
评价准备。下达评价通知，确定评价机构或者组建评价组，编制工作方案和指标体系，经审核后实施。

现场评价。收集资料，核查账目和现场，开展问卷调查和座谈，整理工作底稿，形成初步结论。

报告定稿。形成报告初稿，书面征求被评价单位意见，逐条说明采纳情况，经专家评审修改后定稿。

结果应用。反馈评价结果，下发整改通知书，按规定公开评价报告，提出${next}年预算安排建议。

## 五、配套工作

<#list agenda as a>
${a?counter}\.${clause(a.title)}<#if a.month?has_content>（${a.month}月）</#if>。<#if a.detail?has_content>${sentence(a.detail)}</#if>

<#else>
${gap("培训、目标审核、试点等配套工作")}

</#list>
## 六、工作要求

压实责任。被评价单位对所提供资料的真实性和完整性负责，明确专人联系，按时提供资料，配合现场核查。主管部门督促所属单位做好配合。

保证质量。评价人员独立、客观、公正，问题要有事实和数据支撑，结论要经得起核对。受托机构的工作质量纳入年度考评，与费用拨付和以后年度选聘挂钩。

严守纪律。遵守保密、廉洁和回避规定，评价资料不得外传；涉密单位的评价按保密规定办理。

${element("附件说明")}附件：${year}年度绩效评价计划表

${element("署名")}${bureau}

${element("成文日期")}${gap("成文日期")}

<@pageBreak/>

## 附件 ${year}年度绩效评价计划表

<#if planned>
表中上年预算为被评价部门（单位）上年度随绩效目标报送的预算数；“—”表示未登记或者不在本表列示。

<@evaluationPlanTable year=year/>
<#else>
${gap("绩效评价计划")}
</#if>

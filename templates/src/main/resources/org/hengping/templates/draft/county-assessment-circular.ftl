<#-- 县市区考核通报：总体情况、结果、做法、问题、下步要求 -->
<#assign y = {"year": year}>
# 关于${year}年度县市区预算绩效管理考核情况的通报

${element("发文机关标志")}${bureau}文件

${element("发文字号")}${gap("发文字号")}

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
${element("主送机关")}各县市区财政局：

根据预算绩效管理考核工作安排，我局对县市区${year}年度预算绩效管理工作进行了考核。现将考核情况通报如下。

## 一、总体情况

<#if results?has_content>
这次共考核县市区${figure("counties.assessed", y)}个，其中县（市）${figure("counties.ofGroup", {"year": year, "group": "COUNTY"})}个、区${figure("counties.ofGroup", {"year": year, "group": "DISTRICT"})}个。平均得分${figure("counties.averageScore", y)}分<#if number("counties.ofGroup", {"year": year, "group": "COUNTY"}) gt 0>，县（市）平均${figure("counties.groupScore", {"year": year, "group": "COUNTY"})}分</#if><#if number("counties.ofGroup", {"year": year, "group": "DISTRICT"}) gt 0>，区平均${figure("counties.groupScore", {"year": year, "group": "DISTRICT"})}分</#if>。从等级看，<#list countyGrades as g>评为“${g}”的${figure("counties.assessed", {"year": year, "grade": g})}个<#sep>，</#list>。
<#else>
${gap("县市区考核台账中的考核结果")}
</#if>

## 二、考核结果

<#if results?has_content>
按得分由高到低，依次为<#list results as r>${r.name}（${figure("county.score", {"year": year, "county": r.county})}分，“${r.grade}”<#if r.provinceRank?has_content>，全省第${r.provinceRank}名</#if>）<#sep>、</#list>。

<@countyResultTable year=year/>

<@chart of="counties" year=year/>

<#if rewardRules?has_content>
<#if rulesHold>按照${year}年度考核奖励规则，<#else>从${next}年度考核起实行奖励：</#if><#list rewardRules as r>${r.groupName}得分达到${figure("rules.minScore", {"year": rulesOf, "group": r.group})}分<#if r.requiredGrade?has_content>、等级为“${r.requiredGrade}”</#if><#if r.maxProvinceRank?has_content>、全省排名进入前${figure("rules.maxProvinceRank", {"year": rulesOf, "group": r.group})}名</#if>的<#sep>，</#list>，安排工作经费予以奖励。<#if rulesHold><#if earned?has_content>达到条件的有${join(earned)}，共${figure("counties.rewarded", {"year": year, "rules": rulesOf})}个，奖励经费合计${figure("counties.reward", {"year": year, "rules": rulesOf})}。<#else>本年度没有达到奖励条件的县市区。</#if><#else><#if earned?has_content>以${year}年度结果对照，已经达到这一条件的有${join(earned)}，共${figure("counties.rewarded", {"year": year, "rules": rulesOf})}个，按该规则测算的奖励经费为${figure("counties.reward", {"year": year, "rules": rulesOf})}。<#else>以${year}年度结果对照，还没有县市区达到这一条件。</#if></#if>
</#if>
<#else>
${gap("考核结果")}
</#if>

## 三、主要做法

<#list commended as r>
${r?counter}\.${r.name}<#if r.remark?has_content>。${sentence(r.remark)}<#else>。${gap("该地的主要做法")}</#if>

<#else>
${gap("主要做法")}

</#list>
## 四、存在的问题

<#list lessThanBest as r>
${r?counter}\.${r.name}。${sentence(r.remark)}

<#else>
${gap("存在的问题")}

</#list>
## 五、下步要求

对照整改。各县市区要对照考核指标和通报的问题，逐项查找差距，补齐短板。<#if admonished?has_content>对<#list admonished as r>${r.name}<#sep>、</#list>进行工作约谈，督促限期改进。</#if>

<#if pledges?has_content>
兑现承诺。${next}年度各县市区的考核工作目标是：<#list pledges as p>${p.name}，${clause(p.goals)}<#sep>；</#list>。

</#if>
提高质量。目标编制要能量化、能核对，运行监控发现的偏差要及时纠正，绩效评价要用到预算安排中去，评价结果除依法不予公开的外一律公开。

${element("署名")}${bureau}

${element("成文日期")}${gap("成文日期")}

${element("附注")}（联系科室：绩效科）

${element("抄送机关")}抄送：各县市区人民政府。

${element("印发机关")}${bureau}办公室

${element("印发日期")}${gap("印发日期")}印发

<#-- 绩效评价通知书：评价对象、依据、内容、时间、组织方式、单位要配合的事项 -->
<#assign of = {"evaluation": evaluation.id}>
# 关于对${evaluation.object}开展绩效评价的通知

${element("发文机关标志")}${bureau}文件

${element("发文字号")}${gap("发文字号")}

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
${element("主送机关")}${unit.name}：

根据${evaluation.year}年度财政绩效评价工作安排，决定对${evaluation.object}开展绩效评价。现将有关事项通知如下。

## 一、评价对象和范围

评价对象为${evaluation.object}，纳入评价的资金${figure("evaluation.funds", of)}<#if number("evaluation.funds", of) != number("evaluation.budget", of)>，其中预算安排${figure("evaluation.budget", of)}</#if>。<#if evaluation.type == "PROJECT">评价范围包括项目立项、资金分配、组织实施和资金使用的全过程，并延伸到最终用款单位。<#else>评价范围包括部门本级和所属单位的基本支出、项目支出以及资产管理、履职效果。</#if>

## 二、评价依据

评价依据为《中共中央 国务院关于全面实施预算绩效管理的意见》（中发〔2018〕34号）、财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）<#list policies as p>、《${p.title}》<#if p.documentNumber?has_content>（${p.documentNumber}）</#if></#list>，以及评价对象的预算批复、绩效目标、资金管理办法和批准文件。

## 三、评价内容

<#if levels?has_content>
评价从<#list levels as level>${level.name}<#sep>、</#list>等方面进行，设三级指标${figure("evaluation.indicators", of)}项，满分${figure("evaluation.weight", of)}分。
<#else>
${gap("评价指标体系")}
</#if>

## 四、组织方式和时间

<#if thirdParty>
本次评价委托${agency.name}实施，主评人${evaluation.leadEvaluator}，局${unit.section}和绩效科全程参与。
<#else>
本次评价由局领导${evaluation.leader}带队，评价组成员为${evaluation.members}。
</#if>
<#if evaluation.startedOn?has_content>评价工作自${evaluation.startedOn}开始，<#if evaluation.finishedOn?has_content>${evaluation.finishedOn}前完成。<#else>完成时间另行通知。</#if><#else>${gap("评价起止时间")}</#if>

## 五、请你单位做好的工作

1\.确定一名负责同志和一名联络员，在收到本通知后5个工作日内报送名单。

2\.按评价组的资料清单提供预算批复、绩效目标、资金拨付、会计核算、项目管理和成效资料，并对资料的真实、完整负责。

3\.配合现场核查、问卷调查和座谈，如实说明情况，不得拒绝、拖延。

4\.对评价结论有不同意见的，在征求意见时书面提出，并附佐证资料。

评价人员应当遵守廉洁和保密纪律，不得接受被评价单位的宴请、礼品，不得向无关人员透露评价情况；发现违反纪律的，请向局机关纪委反映。

${element("附件说明")}附件：评价指标体系

${element("署名")}${bureau}

${element("成文日期")}${gap("成文日期")}

${element("附注")}（联系科室：绩效科、${unit.section}）

<@pageBreak/>

## 附件 评价指标体系

<@frameworkTable evaluation=evaluation.id/>

${element("抄送机关")}抄送：局绩效科、预算科、${unit.section}<#if thirdParty>，${agency.name}</#if>。

${element("印发机关")}${bureau}办公室

${element("印发日期")}${gap("印发日期")}印发

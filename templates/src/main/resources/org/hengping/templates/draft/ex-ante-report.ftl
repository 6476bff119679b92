<#-- 事前绩效评估报告：五个维度、总体结论 -->
<#assign of = {"assessment": assessment.id}>
# ${assessment.project}事前绩效评估报告

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
<@contents/>

<@pageBreak/>

## 一、评估对象基本情况

${unit.name}申请${year}年安排${assessment.project}资金${figure("exAnte.requested", of)}。

${gap("立项背景、主要内容和资金构成")}

## 二、评估工作开展情况

### （一）评估目的及对象

评估对象为${assessment.project}，目的是在安排预算之前弄清该不该做、做到什么程度、花多少钱，为预算决策提供依据。

### （二）评估思路及方法

围绕立项必要性、投入经济性、绩效目标合理性、实施方案可行性、筹资合规性五个维度，每个维度20分，采用资料审核、成本比较、现场了解和专家评议的方法。

### （三）评估程序

<#if assessment.assessor?has_content>由${assessment.assessor}组成评估组，</#if>审核申报材料，听取${unit.name}说明，逐维度打分并形成结论<#if assessment.assessedOn?has_content>，${assessment.assessedOn}完成评估</#if>。

## 三、综合评估情况与评估结论

<#list dimensions as d>
### （${chinese(d?counter)}）${d.name}

得${figure("exAnte.dimension", {"assessment": assessment.id, "dimension": d.code})}分（满分20分）。${sentence(d.opinion)}

</#list>
### （六）总体结论

综合得分${figure("exAnte.score", of)}分，结论为“${conclusion}”。<#if assessment.conclusion == "REJECT">不安排预算。<#elseif number("exAnte.supported", of) == number("exAnte.requested", of)>建议按申请金额安排${figure("exAnte.supported", of)}。<#else>建议安排${figure("exAnte.supported", of)}，申请金额为${figure("exAnte.requested", of)}。</#if>

<@exAnteTable assessment=assessment.id/>

## 四、相关建议

<#if assessment.conclusion == "SUPPORT">
1\.按建议金额纳入${year}年预算，随预算批复绩效目标。

2\.${unit.name}应按实施方案推进，年中开展绩效运行监控，完成后及时自评。
<#elseif assessment.conclusion == "REJECT">
1\.本年度不安排预算，${unit.name}条件具备后可以重新申报。

2\.已有投入的，应先盘活存量资金和设施，避免重复建设。
<#else>
1\.${unit.name}按各维度意见修改实施方案和绩效目标，重新测算成本，经财政部门复核后再下达资金。

2\.资金按建议金额控制，分阶段拨付，上一阶段目标没有完成的，暂停拨付下一阶段资金。
</#if>

## 五、其他需要说明的问题

本报告的结论以申报单位提供的资料为基础；政策或建设条件发生重大变化的，应当重新评估。

${element("署名")}${bureau}

${element("成文日期")}<#if assessment.assessedOn?has_content>${assessment.assessedOn}<#else>${gap("成文日期")}</#if>

<#-- 年度整改台账 -->
<#assign y = {"year": year}>
# ${year}年财政绩效评价发现问题整改台账

<#if sampleNotice?has_content>
${sampleNotice}

</#if>
<#if number("items.count", y) gt 0>
${year}年下发整改通知书${figure("notices.count", y)}份，收到整改报告${figure("reports.received", y)}份，未收到${figure("reports.outstanding", y)}份，按时报送率${figure("reports.onTimeRate", y)}。台账列入整改事项${figure("items.count", y)}项，其中已销号${figure("items.count", {"year": year, "state": "CLOSED"})}项、整改中${figure("items.count", {"year": year, "state": "IN_PROGRESS"})}项、长期坚持${figure("items.count", {"year": year, "state": "LONG_TERM"})}项、未启动${figure("items.count", {"year": year, "state": "NOT_STARTED"})}项、逾期${figure("items.count", {"year": year, "state": "OVERDUE"})}项，销号率${figure("items.closedRate", y)}。

<@yearLedgerTable year=year/>
<#else>
${year}年台账中没有整改事项。
</#if>

package org.hengping.server.portal.page;

import java.util.List;

/**
 * The home page: the last year with published reports.
 *
 * @param year 0 when nothing is published
 */
public record HomeView(
    Frame frame,
    int year,
    int reports,
    String funds,
    String average,
    int goodOrBetter,
    int findings,
    int closed,
    List<Bar> grades,
    List<Bar> states,
    List<Bar> departmentFindings,
    List<Bar> projectFindings,
    DotPlot plot,
    List<ReportRow> latest,
    List<PolicyRow> policies) {}

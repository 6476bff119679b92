package org.hengping.server.portal.page;

/**
 * One report in a list.
 *
 * @param by who evaluated
 * @param tone class of the grade's tag
 * @param closed how many findings are closed
 */
public record ReportRow(
    String title,
    String href,
    String by,
    String type,
    String funds,
    String score,
    String grade,
    String tone,
    int closed,
    int findings,
    String date) {}

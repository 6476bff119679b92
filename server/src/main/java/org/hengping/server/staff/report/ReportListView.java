package org.hengping.server.staff.report;

import java.util.List;
import org.hengping.server.staff.web.Frame;

/**
 * The list of documents.
 *
 * @param stale how many documents print what the registers give otherwise now
 * @param total documents that pass the filter
 * @param all documents that the person may see
 */
public record ReportListView(
    Frame frame,
    List<Choice> years,
    List<Choice> kinds,
    List<Choice> states,
    String words,
    List<Chip> chips,
    List<Row> rows,
    int stale,
    int total,
    int all,
    Pager pager) {

  /** One option of a filter with the number of documents it leaves. */
  public record Choice(String value, String label, int count, boolean chosen) {}

  /**
   * One filter that is set.
   *
   * @param address the list without it
   * @param count how many documents that gives
   */
  public record Chip(String label, String address, int count) {}

  /**
   * One document.
   *
   * @param stale how many of its numbers, tables and charts no longer hold
   */
  public record Row(
      String id,
      String title,
      String kind,
      String unit,
      String year,
      StateWord state,
      boolean restricted,
      String author,
      String changed,
      long stale) {}

  /** Addresses of the neighbouring pages, empty where there is none. */
  public record Pager(int page, int pages, String previous, String next) {}
}

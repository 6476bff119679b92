package org.hengping.server.portal.page;

import java.util.List;

/** The page of open data. */
public record DataView(Frame frame, List<DataSet> sets, List<Pair> columns) {

  /** One table with its files. */
  public record DataSet(String name, String what, int rows, List<Link> files) {}
}

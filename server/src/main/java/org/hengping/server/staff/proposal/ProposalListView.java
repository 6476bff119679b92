package org.hengping.server.staff.proposal;

import java.util.List;
import org.hengping.server.staff.web.Frame;

/** Documents in which something was read that nobody has decided on. */
public record ProposalListView(Frame frame, List<Row> rows) {

  /** One document. */
  public record Row(
      String id,
      String title,
      String kind,
      String unit,
      String year,
      boolean restricted,
      int open) {}
}

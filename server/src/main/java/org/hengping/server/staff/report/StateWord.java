package org.hengping.server.staff.report;

import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.ReportState;

/**
 * Where a document stands, in words and with a tone; the tone never says more than the words.
 *
 * @param code for the address, e.g. {@code IN_REVIEW}
 * @param words e.g. 审核中
 * @param tone class for the style sheet: plain, fair, ok or poor
 */
public record StateWord(String code, String words, String tone) {
  private static final StateWord HELD = new StateWord("HELD", "资料", "plain");

  /** The word for a document; imported documents that nobody sent for review are 资料. */
  public static StateWord of(Document document) {
    if (document.original().isPresent() && document.state() == ReportState.DRAFT) {
      return HELD;
    }
    String tone =
        switch (document.state()) {
          case DRAFT -> "plain";
          case IN_REVIEW, REVIEWED -> "fair";
          case APPROVED, RELEASED -> "ok";
          case WITHDRAWN -> "poor";
        };
    return new StateWord(document.state().name(), document.state().title(), tone);
  }
}

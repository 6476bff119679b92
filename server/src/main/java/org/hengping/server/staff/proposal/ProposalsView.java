package org.hengping.server.staff.proposal;

import java.util.List;
import org.hengping.server.staff.report.ReportHead;
import org.hengping.server.staff.web.Frame;

/**
 * What was read in one document, one kind at a time.
 *
 * @param read whether the newest revision was read
 * @param why why this person cannot decide, empty when it is allowed
 * @param problems what must be mended before the last choices can be carried out
 * @param checks what in the document does not agree with itself
 * @param needsEvaluation whether accepting asks for an evaluation
 */
public record ProposalsView(
    Frame frame,
    ReportHead head,
    boolean read,
    String why,
    List<Tab> tabs,
    String kind,
    String kindTitle,
    List<Problem> problems,
    List<Check> checks,
    boolean needsEvaluation,
    List<Choice> evaluations,
    List<Card> cards) {

  /** A kind of proposals, or those that were decided. */
  public record Tab(String code, String label, int count, boolean current) {}

  /**
   * Something to mend.
   *
   * @param target id of the field on the page
   */
  public record Problem(String target, String message) {}

  /** A check that failed, with the address of its place. */
  public record Check(String message, String place, String address) {}

  /** An entry of a list. */
  public record Choice(String value, String label, boolean chosen) {}

  /**
   * One proposal.
   *
   * @param place where it stands in words, empty when it was told from the whole
   * @param address of the place
   * @param passage the lines that stand there
   * @param sure how sure the reading is, in words with its number
   * @param tone of {@code sure}
   * @param state code of the state
   * @param decided who decided what and when, empty while open
   * @param choice accept, reject or empty
   * @param open whether the fields for changing are unfolded
   */
  public record Card(
      int number,
      String heading,
      String place,
      String address,
      List<String> passage,
      String sure,
      String tone,
      String state,
      String stateTitle,
      String decided,
      String choice,
      boolean open,
      List<Value> values) {}

  /**
   * One value.
   *
   * @param shown for people
   * @param value in the form
   * @param options the values to choose from, empty for free text
   * @param problem what must be mended, empty for nothing
   */
  public record Value(
      String field,
      String label,
      String shown,
      String value,
      boolean wide,
      List<Choice> options,
      String problem) {}
}

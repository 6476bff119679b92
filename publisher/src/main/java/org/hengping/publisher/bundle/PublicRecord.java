package org.hengping.publisher.bundle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What lists, pages and totals of the portal know of a published document. Texts are redacted; a
 * field that does not apply is empty.
 *
 * @param kind name of the document kind, e.g. {@code PROJECT_EVALUATION_REPORT}
 * @param kindTitle Chinese name of the kind
 * @param year evaluation year
 * @param object what was evaluated
 * @param type DEPARTMENT_OVERALL or PROJECT
 * @param mode THIRD_PARTY or BUREAU_TEAM
 * @param agency name of the evaluating agency
 * @param fundsWan evaluated money in 万元, plain decimal
 * @param score total of the score rows, plain decimal
 * @param documentNumber number of a policy
 * @param issuer who issued a policy
 * @param issuedOn ISO date of a policy
 * @param formedOn ISO date of the report itself
 * @param statesOn ISO date of the rectification states
 * @param salt keyed, so that a hash of this record cannot be guessed from known facts
 */
public record PublicRecord(
    String publicId,
    String title,
    String kind,
    String kindTitle,
    int year,
    String unit,
    String object,
    String type,
    String mode,
    String agency,
    String industry,
    String fundsWan,
    String score,
    String grade,
    List<Finding> findings,
    List<Score> scores,
    String documentNumber,
    String issuer,
    String issuedOn,
    String formedOn,
    String statesOn,
    String salt) {

  /**
   * A problem found.
   *
   * @param detail facts and consequence
   * @param amountWan money concerned in 万元, plain decimal
   * @param recommendations what the evaluators advise
   * @param feedback what the evaluated unit said to it, and the answer
   * @param state code of its rectification, empty when there is no ledger item
   * @param stateOn ISO date of the state, where it is known
   * @param checked the finance bureau has checked the state; else the unit says so
   * @param responsible office in charge
   * @param measure what was done
   */
  public record Finding(
      String category,
      String text,
      String detail,
      String amountWan,
      List<String> recommendations,
      List<Feedback> feedback,
      String state,
      String stateOn,
      boolean checked,
      String responsible,
      String measure) {
    public Finding {
      recommendations = List.copyOf(recommendations);
      feedback = List.copyOf(feedback);
    }

    /** A finding of which no more is known. */
    public Finding(String category, String text, String state) {
      this(category, text, "", "", List.of(), List.of(), state, "", false, "", "");
    }
  }

  /** A point of the evaluated unit with the answer to it. */
  public record Feedback(String opinion, boolean adopted, String reason) {}

  /**
   * A row of the score table, plain decimals.
   *
   * @param target in words, e.g. 至少 95%
   * @param opinion evidence, and why points were lost
   */
  public record Score(
      String level1,
      String level2,
      String level3,
      String weight,
      String score,
      String target,
      String actual,
      String opinion) {

    /** A row of which no more is known. */
    public Score(String level1, String level2, String level3, String weight, String score) {
      this(level1, level2, level3, weight, score, "", "", "");
    }
  }

  public PublicRecord {
    findings = List.copyOf(findings);
    scores = List.copyOf(scores);
  }

  /** Evaluated money in 万元. */
  public Optional<BigDecimal> funds() {
    return decimal(fundsWan);
  }

  /** Total score. */
  public Optional<BigDecimal> total() {
    return decimal(score);
  }

  private static Optional<BigDecimal> decimal(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  /** Every text in it that a person wrote. */
  public List<String> texts() {
    var texts = new ArrayList<>(List.of(title, unit, object, agency, industry, issuer));
    for (Finding f : findings) {
      texts.addAll(List.of(f.category(), f.text(), f.detail(), f.responsible(), f.measure()));
      texts.addAll(f.recommendations());
      f.feedback().forEach(b -> texts.addAll(List.of(b.opinion(), b.reason())));
    }
    for (Score s : scores) {
      texts.addAll(List.of(s.level1(), s.level2(), s.level3(), s.target(), s.actual()));
      texts.add(s.opinion());
    }
    return texts;
  }

  /** The canonical bytes that go into a bundle. */
  public byte[] bytes() {
    return CanonicalJson.write(this);
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws BadBundle when it is something else
   */
  public static PublicRecord read(byte[] bytes) {
    return CanonicalJson.read(bytes, PublicRecord.class, "登记信息");
  }
}

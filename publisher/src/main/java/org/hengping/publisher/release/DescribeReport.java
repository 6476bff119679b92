package org.hengping.publisher.release;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.figure.Grades;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.publisher.bundle.PublicRecord;
import org.hengping.publisher.redaction.Exceptions;
import org.hengping.publisher.redaction.Redactor;
import org.hengping.publisher.review.PublicDraft;

/**
 * Describes a report for the lists, pages and totals of the portal: from the registers, redacted,
 * as they stand when it is released. The feedback of the evaluated unit stays inside.
 */
final class DescribeReport {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private final Redactor redactor;
  private final RegisterSnapshot registers;
  private final PublicDraft draft;
  private final Exceptions exceptions;

  DescribeReport(Redactor redactor, RegisterSnapshot registers, PublicDraft draft) {
    this.redactor = redactor;
    this.registers = registers;
    this.draft = draft;
    this.exceptions = draft.exceptions();
  }

  /**
   * The record.
   *
   * @param today the day of the rectification states
   * @param salt so that its hash cannot be guessed
   */
  PublicRecord describe(String publicId, LocalDate today, String salt) {
    var document = draft.document();
    var evaluation = registers.find(BureauRegisters.EVALUATIONS, document.subject());
    var policy = policy();
    return new PublicRecord(
        publicId,
        draft.redacted().publicVersion().title(),
        document.kind().name(),
        document.kind().title(),
        document.year(),
        redacted(document.unit()),
        text(evaluation, "object"),
        text(evaluation, "type"),
        text(evaluation, "mode"),
        agency(evaluation),
        text(evaluation, "industry"),
        evaluation.map(e -> plain(e.amount("fundsWan").wan())).orElse(""),
        evaluation.map(e -> plain(score(e))).orElse(""),
        evaluation.map(e -> Grades.of(registers, e).grade(score(e))).orElse(""),
        evaluation.map(this::findings).orElse(List.of()),
        evaluation.map(this::scores).orElse(List.of()),
        text(policy, "documentNumber"),
        text(policy, "issuer"),
        text(policy, "issuedOn"),
        draft.revision().at().atZone(BEIJING).toLocalDate().toString(),
        today.toString(),
        salt);
  }

  private Optional<RegisterRow> policy() {
    var document = draft.document();
    return registers
        .find(BureauRegisters.POLICIES, document.subject())
        .or(
            () ->
                registers.by(BureauRegisters.POLICIES, "title", document.title()).stream()
                    .findFirst());
  }

  private String agency(Optional<RegisterRow> evaluation) {
    return evaluation
        .flatMap(e -> registers.find(BureauRegisters.AGENCIES, e.text("agency")))
        .map(a -> redacted(a.text("name")))
        .orElse("");
  }

  private BigDecimal score(RegisterRow evaluation) {
    return new FigureCatalogue()
        .compute(
            "evaluation.score",
            Map.of("evaluation", evaluation.text("id")),
            Scope.PUBLIC,
            registers)
        .value();
  }

  private List<PublicRecord.Finding> findings(RegisterRow evaluation) {
    return of(BureauRegisters.FINDINGS, evaluation).stream().map(this::finding).toList();
  }

  private PublicRecord.Finding finding(RegisterRow finding) {
    var item = registers.find(BureauRegisters.ITEMS, finding.text("id"));
    return new PublicRecord.Finding(
        redacted(finding.text("category")),
        redacted(finding.text("text")),
        redacted(finding.text("detail")),
        finding.has("amountWan") ? plain(finding.amount("amountWan").wan()) : "",
        recommendations(finding),
        List.of(),
        text(item, "state"),
        text(item, "closedOn"),
        item.isPresent() && item.get().has("checker"),
        text(item, "responsible"),
        text(item, "measure"));
  }

  private List<String> recommendations(RegisterRow finding) {
    return registers.by(BureauRegisters.RECOMMENDATIONS, "finding", finding.text("id")).stream()
        .map(r -> redacted(r.text("text")))
        .toList();
  }

  private List<PublicRecord.Score> scores(RegisterRow evaluation) {
    return of(BureauRegisters.SCORES, evaluation).stream().map(this::scoreRow).toList();
  }

  private PublicRecord.Score scoreRow(RegisterRow row) {
    return new PublicRecord.Score(
        redacted(row.text("level1")),
        redacted(row.text("level2")),
        redacted(row.text("level3")),
        plain(row.decimal("weight")),
        plain(row.decimal("score")),
        redacted(row.text("target")),
        redacted(row.text("actual")),
        redacted(row.text("opinion")));
  }

  private List<RegisterRow> of(Register register, RegisterRow evaluation) {
    return registers.by(register, "evaluation", evaluation.text("id")).stream()
        .sorted(java.util.Comparator.comparing(r -> r.whole("sequence")))
        .toList();
  }

  private String text(Optional<RegisterRow> row, String field) {
    return row.map(r -> redacted(r.text(field))).orElse("");
  }

  private String redacted(String text) {
    return redactor.redact(text, exceptions);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}

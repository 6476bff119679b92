package org.hengping.templates.draft;

import java.util.List;
import java.util.Optional;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.markdown.MarkdownReader;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.templates.binding.Binding;
import org.hengping.templates.binding.SubjectKind;
import org.hengping.templates.check.Issue;
import org.hengping.templates.check.Severity;
import org.hengping.templates.sandbox.SandboxLimits;
import org.hengping.templates.sandbox.TemplateFault;
import org.hengping.templates.sandbox.TemplateSandbox;

/** Makes a manuscript from a template and the registers; stores nothing. Thread-safe. */
public final class ComposeReport {

  /** What came of it. */
  public sealed interface Outcome {
    /** The report. */
    record Composed(Manuscript manuscript) implements Outcome {}

    /** Why there is none. */
    record Failed(List<Issue> issues) implements Outcome {
      public Failed {
        issues = List.copyOf(issues);
      }
    }
  }

  private final String sampleNotice;
  private final TemplateSandbox sandbox = new TemplateSandbox(SandboxLimits.DEFAULT);

  /**
   * @param sampleNotice a line that opens every report and says that its data are made up; empty
   *     for none
   */
  public ComposeReport(String sampleNotice) {
    this.sampleNotice = sampleNotice;
  }

  /** Binds a template of the program to a subject such as {@code PJ-2021-001} or {@code 2021}. */
  public Outcome compose(
      ReportTemplate template, String subject, Scope scope, RegisterSnapshot registers) {
    return compose(template, ReportTemplates.source(template), subject, scope, registers);
  }

  /** The same with the template's source given. */
  public Outcome compose(
      ReportTemplate template,
      String source,
      String subject,
      Scope scope,
      RegisterSnapshot registers) {
    Optional<String> misfit = misfit(template, subject, registers);
    if (misfit.isPresent()) {
      return failed("SUBJECT", misfit.get(), subject);
    }
    var binding = new Binding(registers, scope);
    TemplateSandbox.Outcome outcome;
    try {
      outcome =
          sandbox.render(
              template.id() + ".ftl",
              source,
              binding.model(template.subject(), subject, sampleNotice));
    } catch (IllegalArgumentException e) {
      return failed("SUBJECT", String.valueOf(e.getMessage()), subject);
    }
    if (outcome instanceof TemplateSandbox.Outcome.Rendered rendered) {
      return manuscript(template, rendered.markdown(), binding);
    }
    var faults = ((TemplateSandbox.Outcome.Failed) outcome).faults();
    return new Outcome.Failed(faults.stream().map(ComposeReport::issue).toList());
  }

  /** An evaluation of the other type has the other template. */
  private static Optional<String> misfit(
      ReportTemplate template, String subject, RegisterSnapshot registers) {
    if (template.subject() != SubjectKind.EVALUATION) {
      return Optional.empty();
    }
    return registers
        .find(BureauRegisters.EVALUATIONS, subject)
        .map(ReportTemplates::forEvaluation)
        .filter(fitting -> fitting.kind() != template.kind())
        .map(fitting -> "评价 " + subject + " 应使用模板 " + fitting.id() + "（" + fitting.name() + "）");
  }

  private static Outcome manuscript(ReportTemplate template, String markdown, Binding binding) {
    var blocks = MarkdownReader.blocks(markdown, binding);
    if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Heading h) || h.level() != 1) {
      return failed("TEMPLATE", "模板 " + template.id() + ".ftl 的第一行应为“# 标题”", "");
    }
    String title = PlainText.of(h.text());
    return new Outcome.Composed(MarkdownReader.read(title, markdown, binding));
  }

  private static Issue issue(TemplateFault fault) {
    return new Issue(
        "TEMPLATE", Severity.ERROR, fault.forPeople(), fault.excerpt(), Optional.empty());
  }

  private static Outcome failed(String rule, String message, String excerpt) {
    return new Outcome.Failed(
        List.of(new Issue(rule, Severity.ERROR, message, excerpt, Optional.empty())));
  }
}

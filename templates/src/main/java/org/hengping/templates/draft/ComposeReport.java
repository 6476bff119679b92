package org.hengping.templates.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.markdown.MarkdownReader;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.templates.binding.Binding;
import org.hengping.templates.binding.Subject;
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

    /**
     * Why there is none.
     *
     * @param faults the same with their places in the template, where it is the template's fault
     */
    record Failed(List<Issue> issues, List<TemplateFault> faults) implements Outcome {
      public Failed {
        issues = List.copyOf(issues);
        faults = List.copyOf(faults);
      }
    }
  }

  private final String sampleNotice;
  private final String bureau;
  private final TemplateSandbox sandbox = new TemplateSandbox(SandboxLimits.DEFAULT);

  /**
   * @param sampleNotice a line that opens every report and says that its data are made up; empty
   *     for none
   */
  public ComposeReport(String sampleNotice) {
    this(sampleNotice, "市财政局");
  }

  /**
   * @param bureau full name of the finance bureau, which issues notices and circulars
   */
  public ComposeReport(String sampleNotice, String bureau) {
    this.sampleNotice = sampleNotice;
    this.bureau = bureau;
  }

  /**
   * Binds a template of the program to a subject such as {@code PJ-2021-001} or {@code 2021}, in
   * the outline of the subject's year.
   */
  public Outcome compose(
      ReportTemplate template, String subject, Scope scope, RegisterSnapshot registers) {
    return compose(template, Optional.empty(), subject, scope, registers);
  }

  /**
   * The same in an outline of choice.
   *
   * @param variant name of the outline; empty for that of the subject's year
   */
  public Outcome compose(
      ReportTemplate template,
      Optional<String> variant,
      String subject,
      Scope scope,
      RegisterSnapshot registers) {
    int year = template.subject().find(subject, registers).map(Subject::year).orElse(0);
    var outline =
        variant.isEmpty()
            ? Optional.of(OwnOutlines.chosen(template, year, registers))
            : OwnOutlines.named(template, variant.get(), registers);
    return outline
        .map(o -> compose(template, o, subject, scope, registers))
        .orElseGet(
            () -> failed("VARIANT", unknown(template, variant.orElse(""), registers), subject));
  }

  private static String unknown(
      ReportTemplate template, String variant, RegisterSnapshot registers) {
    return "模板 "
        + template.id()
        + " 没有名为“"
        + variant
        + "”的大纲，可用："
        + OwnOutlines.all(template, registers)
            .map(o -> o.variant() + "（" + o.title() + "）")
            .collect(Collectors.joining("、"));
  }

  /** The same in an outline that need not be listed anywhere. */
  public Outcome compose(
      ReportTemplate template,
      Outline outline,
      String subject,
      Scope scope,
      RegisterSnapshot registers) {
    Optional<String> misfit = ReportTemplates.misfit(template, subject, registers);
    if (misfit.isPresent()) {
      return failed("SUBJECT", misfit.get(), subject);
    }
    var binding = new Binding(registers, scope);
    TemplateSandbox.Outcome outcome;
    try {
      outcome =
          sandbox.render(
              outline.file(),
              outline.source(),
              binding.model(template.subject(), subject, sampleNotice, bureau));
    } catch (IllegalArgumentException e) {
      return failed("SUBJECT", String.valueOf(e.getMessage()), subject);
    }
    if (outcome instanceof TemplateSandbox.Outcome.Rendered rendered) {
      return manuscript(outline, rendered.markdown(), binding);
    }
    var faults = ((TemplateSandbox.Outcome.Failed) outcome).faults();
    return new Outcome.Failed(faults.stream().map(ComposeReport::issue).toList(), faults);
  }

  private static Outcome manuscript(Outline outline, String markdown, Binding binding) {
    var blocks = MarkdownReader.blocks(markdown, binding);
    if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Heading h) || h.level() != 1) {
      return failed("TEMPLATE", "模板 " + outline.file() + " 的第一行应为“# 标题”", "");
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
        List.of(new Issue(rule, Severity.ERROR, message, excerpt, Optional.empty())), List.of());
  }
}

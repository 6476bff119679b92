package org.hengping.publisher.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.publisher.redaction.Exceptions;
import org.hengping.publisher.redaction.RedactedManuscript;
import org.hengping.publisher.redaction.Redactor;
import org.hengping.templates.check.Issue;
import org.hengping.templates.check.Severity;
import org.hengping.templates.draft.WriteDraft;

/**
 * Refuses what may not become public: withheld and classified subjects, unfinished text, secrecy
 * marks, totals over more than the public set, personal data that is left (政府信息公开条例 第十四条 to 第十六条).
 * Nobody can overrule it. Stateless and thread-safe.
 */
public final class DisclosureGuard {
  private static final Pattern GAP = Pattern.compile("【待补充[^】]*】?");
  private static final Pattern SECRECY_MARK =
      Pattern.compile(
          "(?:绝\\s*密|机\\s*密|秘\\s*密)\\s*[★☆*＊✩✭⭐]\\s*(?:[0-9０-９一二三四五六七八九十]{1,4}\\s*(?:年|个?月|天|日)|长期|启用前|公布前)?");
  private static final Pattern INTERNAL_MARK =
      Pattern.compile(
          "^\\s*[【\\[〔（(]?\\s*(?:内部资料|注意保存|内部文件|内部使用)[，,\\s]*(?:注意保存|不得外传)?\\s*[】\\]〕）)]?\\s*$");
  private static final int HEAD = 12;

  private final Redactor redactor;
  private final FigureCatalogue catalogue = new FigureCatalogue();

  public DisclosureGuard(Redactor redactor) {
    this.redactor = redactor;
  }

  /**
   * What stands against publishing; empty when nothing does.
   *
   * @param exceptions what the redaction left in by decision
   * @param alongside other texts that would go out with it, such as its entry in lists
   */
  public List<Issue> check(
      Document document,
      RedactedManuscript redacted,
      Exceptions exceptions,
      List<String> alongside,
      RegisterSnapshot registers) {
    var issues = new ArrayList<Issue>();
    subject(document, registers, issues);
    text(redacted.publicVersion(), issues);
    numbers(document, redacted, issues);
    totals(document, redacted.publicVersion(), registers, issues);
    names(redacted.publicVersion(), alongside, registers, issues);
    personalData(redacted.publicVersion(), alongside, exceptions, issues);
    for (String place : redacted.unrecognised()) {
      issues.add(issue("UNRECOGNISED", "有未识别的内容，须由人处理后才能公开：" + place));
    }
    return issues;
  }

  /** Whether the subject of a document may be published at all. */
  public List<Issue> subject(Document document, RegisterSnapshot registers) {
    var issues = new ArrayList<Issue>();
    subject(document, registers, issues);
    return issues;
  }

  /** What stands against showing a short text to the public. */
  public List<Issue> check(String text, RegisterSnapshot registers) {
    var issues = new ArrayList<Issue>();
    if (new ClassifiedNames(registers).namedIn(text)) {
      issues.add(issue("CLASSIFIED_NAME", "文字中出现涉密单位名称"));
    }
    if (!redactor.redact(text, Exceptions.NONE).equals(text)) {
      issues.add(issue("PERSONAL_DATA", "文字中有个人信息或内部编号"));
    }
    return issues;
  }

  private static void subject(Document document, RegisterSnapshot registers, List<Issue> issues) {
    if (document.restricted()) {
      issues.add(issue("RESTRICTED", "本报告限制知悉，不予公开"));
    }
    boolean edition = document.subject().endsWith(WriteDraft.PUBLIC_EDITION);
    if (!document.kind().publicByKind() && !edition) {
      issues.add(issue("INTERNAL_KIND", document.kind().title() + "默认不公开；如需公开，请另起公开版，数字按公开口径重新计算"));
    }
    Optional<RegisterRow> evaluation =
        registers.find(BureauRegisters.EVALUATIONS, document.subject());
    boolean report =
        document.kind() == DocumentKind.DEPARTMENT_EVALUATION_REPORT
            || document.kind() == DocumentKind.PROJECT_EVALUATION_REPORT;
    if (evaluation.isPresent() && !PublicScope.includes(evaluation.get(), registers)) {
      issues.add(issue("WITHHELD", "本评价不予公开（涉密单位或已登记不予公开依据）"));
    } else if (report && evaluation.isEmpty()) {
      issues.add(issue("NO_SUBJECT", "评价台账中没有 " + document.subject() + "，无法核对能否公开"));
    }
    boolean classifiedUnit =
        registers.by(BureauRegisters.UNITS, "name", document.unit()).stream()
            .anyMatch(u -> u.flag("classified"));
    if (classifiedUnit) {
      issues.add(issue("CLASSIFIED_UNIT", "本报告所涉单位为涉密单位，不予公开"));
    }
  }

  private static void text(Manuscript manuscript, List<Issue> issues) {
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      for (String line : PlainText.lines(manuscript.blocks().get(b))) {
        var gap = GAP.matcher(line);
        if (gap.find()) {
          issues.add(at(b, "GAP", "还有待补充的内容，补齐后才能公开", gap.group()));
        }
        boolean mark = b < HEAD && SECRECY_MARK.matcher(line).find();
        if (mark && line.strip().length() <= 60) {
          issues.add(at(b, "SECRECY_MARK", "文首有密级标志，不得公开", ""));
        }
        if (INTERNAL_MARK.matcher(line).matches()) {
          issues.add(at(b, "INTERNAL_MARK", "标有内部资料，不得公开", ""));
        }
      }
    }
  }

  private void numbers(Document document, RedactedManuscript redacted, List<Issue> issues) {
    redacted.figures().stream()
        .filter(f -> f.scope() == Scope.INTERNAL)
        .filter(f -> catalogue.spansEvaluations(f.calculation()))
        .forEach(
            f ->
                issues.add(
                    new Issue(
                        "INTERNAL_FIGURE",
                        Severity.ERROR,
                        "数字按内部口径统计（含不予公开的评价），公开版须按公开口径重算",
                        f.text(),
                        Optional.empty())));
    boolean ofOne = document.subject().matches("PJ-[0-9]{4}-[0-9]+");
    redacted.sources().stream()
        .filter(s -> !s.parameters().getOrDefault("scope", "").equals(Scope.PUBLIC.name()))
        .filter(
            s ->
                !(ofOne
                    && s.parameters().getOrDefault("evaluation", "").equals(document.subject())))
        .forEach(
            s ->
                issues.add(
                    issue("INTERNAL_TABLE", "图表“" + s.directive() + "”按内部口径统计，公开版须按公开口径重算")));
  }

  private void totals(
      Document document, Manuscript manuscript, RegisterSnapshot registers, List<Issue> issues) {
    var totals = new InternalTotals(document.year(), catalogue, registers);
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      for (String line : PlainText.lines(manuscript.blocks().get(b))) {
        if (totals.statedIn(line)) {
          issues.add(at(b, "INTERNAL_TOTAL", "手写的总数是内部口径（含不予公开的评价），须改用公开口径的数字", ""));
        }
      }
    }
  }

  private static void names(
      Manuscript manuscript,
      List<String> alongside,
      RegisterSnapshot registers,
      List<Issue> issues) {
    var classified = new ClassifiedNames(registers);
    if (classified.namedIn(manuscript.title())
        || alongside.stream().anyMatch(classified::namedIn)) {
      issues.add(issue("CLASSIFIED_NAME", "标题或登记信息中出现涉密单位名称"));
    }
    boolean named = false;
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      var single = Manuscript.of("-", List.of(manuscript.blocks().get(b)));
      if (classified.namedAcross(Redactor.texts(single))
          || Redactor.targets(single).stream().anyMatch(classified::namedIn)) {
        issues.add(at(b, "CLASSIFIED_NAME", "正文出现涉密单位名称，删除后才能公开", ""));
        named = true;
      }
    }
    if (!named && classified.namedAcross(Redactor.texts(manuscript))) {
      issues.add(issue("CLASSIFIED_NAME", "相连的几段文字拼出涉密单位名称，删除后才能公开"));
    }
  }

  /** The rules are asked once more about what they left. */
  private void personalData(
      Manuscript manuscript, List<String> alongside, Exceptions exceptions, List<Issue> issues) {
    Predicate<org.hengping.publisher.redaction.Redaction> personal = r -> r.rule().personal();
    redactor.redact(manuscript, exceptions).redactions().stream()
        .filter(personal)
        .forEach(
            r ->
                issues.add(
                    new Issue(
                        "PERSONAL_DATA",
                        Severity.ERROR,
                        "公开版中仍有" + r.rule().title(),
                        "",
                        Optional.of(r.place()))));
    boolean left =
        alongside.stream()
            .filter(t -> !t.isBlank())
            .anyMatch(t -> !redactor.redact(t, exceptions).equals(t));
    if (left) {
      issues.add(issue("PERSONAL_DATA", "登记信息中仍有个人信息"));
    }
  }

  private static Issue issue(String rule, String message) {
    return new Issue(rule, Severity.ERROR, message, "", Optional.empty());
  }

  private static Issue at(int block, String rule, String message, String excerpt) {
    var place = new Anchor(0, block, -1, 0, 0);
    return new Issue(rule, Severity.ERROR, message, excerpt, Optional.of(place));
  }
}

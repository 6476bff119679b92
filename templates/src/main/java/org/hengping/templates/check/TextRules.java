package org.hengping.templates.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.corpus.document.Passage;
import org.hengping.corpus.document.Passages;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Manuscript;

/** Rules that read the words of each passage. */
final class TextRules {
  private static final Pattern GAP = Pattern.compile("【待补充[^】]*】");
  private static final Pattern GRADE =
      Pattern.compile(
          "得分?(?:为|是)?\\s*(\\d{1,3}(?:\\.\\d+)?)\\s*分[^。；]{0,20}?等级(?:为|是|评定为)?[“\"]?([优良中差])");
  private static final Pattern WHOLE = Pattern.compile("(\\d+)个[^。\\d]{0,12}[^。]*?其中([^。]*)");
  private static final Pattern PART = Pattern.compile("(\\d+)个");
  private static final Map<String, String> SLIPS =
      Map.of("建立建全", "建立健全", "政局门户", "财政局门户", "按装", "安装", "帐目", "账目", "既使", "即使");

  private TextRules() {}

  static List<Issue> check(Manuscript manuscript, GradeScale grades) {
    var issues = new ArrayList<Issue>();
    for (Passage passage : Passages.of(manuscript)) {
      gaps(passage, issues);
      grades(passage, grades, issues);
      parts(passage, issues);
      slips(passage, issues);
    }
    return issues;
  }

  private static void gaps(Passage passage, List<Issue> issues) {
    var m = GAP.matcher(passage.text());
    while (m.find()) {
      issues.add(
          new Issue(
              "GAP",
              Severity.ERROR,
              "有内容尚未填写，请补充后删去标记",
              m.group(),
              place(passage, m.start(), m.end())));
    }
  }

  private static void grades(Passage passage, GradeScale scale, List<Issue> issues) {
    var m = GRADE.matcher(passage.text());
    while (m.find()) {
      String expected = scale.grade().apply(new BigDecimal(m.group(1)));
      if (!expected.equals(m.group(2))) {
        issues.add(
            new Issue(
                "GRADE",
                Severity.ERROR,
                "得分" + m.group(1) + "分对应的等级是“" + expected + "”，文中写作“" + m.group(2) + "”，请核对",
                m.group(),
                place(passage, m.start(), m.end())));
      }
    }
  }

  /** After 其中, counts must add up to the whole, once or several times (27+14, 29+12). */
  private static void parts(Passage passage, List<Issue> issues) {
    var m = WHOLE.matcher(passage.text());
    while (m.find()) {
      long whole = Long.parseLong(m.group(1));
      long sum = 0;
      int parts = 0;
      var part = PART.matcher(m.group(2));
      while (part.find()) {
        sum += Long.parseLong(part.group(1));
        parts++;
        sum = sum == whole ? 0 : sum;
      }
      if (sum != 0 && parts > 1 && !m.group(2).contains("等")) {
        issues.add(
            new Issue(
                "PARTS",
                Severity.WARNING,
                "“其中”各项之和与总数" + whole + "个不符，请核对",
                m.group(),
                place(passage, m.start(), m.end())));
      }
    }
  }

  private static void slips(Passage passage, List<Issue> issues) {
    SLIPS.forEach(
        (wrong, right) -> {
          int at = passage.text().indexOf(wrong);
          if (at >= 0 && (at == 0 || !passage.text().startsWith(right, at - 1))) {
            issues.add(
                new Issue(
                    "SLIP",
                    Severity.WARNING,
                    "“" + wrong + "”似应为“" + right + "”",
                    wrong,
                    place(passage, at, at + wrong.length())));
          }
        });
  }

  static Optional<Anchor> place(Passage passage, int start, int end) {
    var a = passage.anchor();
    return Optional.of(new Anchor(a.page(), a.block(), a.row(), start, end));
  }
}

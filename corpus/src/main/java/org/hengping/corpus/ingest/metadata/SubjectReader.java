package org.hengping.corpus.ingest.metadata;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.ingest.format.Aspect;
import org.hengping.corpus.ingest.format.Proposal;
import org.hengping.corpus.ingest.format.ProposedValue;

/** Reads the unit and the year that a document is about. */
final class SubjectReader {
  private static final String BODY =
      "(?:局|委员会|办公室|委|办|中心|大学|学院|医院|学校|中学|小学|幼儿园|人民政府|政协|人大|镇|乡|街道|街道办事处|法院|检察院|图书馆|博物馆|文化馆|总队|支队|大队|管理处|管理所|研究院|研究所|集团|公司|协会|联合会|工会|团委|妇联|党校|档案馆|厅|部)";
  private static final Pattern IN_TITLE =
      Pattern.compile(
          "^(?:(?:关于|对) ?){0,2}(?:征求《)?(?:(?:19|20)\\d\\d ?年?度? ?)?(?<name>\\p{IsHan}[\\p{IsHan}()]{1,28}?"
              + BODY
              + ")(?:[(][^()]{1,30}[)])?(?=[ (]|(?:19|20)\\d\\d|二[〇○O0零]|部门整体|整体支出|部门决算|部门预算|项目支出|绩效|预算绩效|财政|关于|深耕|的)");
  private static final Pattern LABEL =
      Pattern.compile(
          "^[\\[【]?(?:被评价(?:单位|部门)|评价对象|项目(?:实施)?单位|(?:预算|填报|部门|单位|申报|实施|项目主管)(?:单位|部门)|(?:部门|单位|预算单位)名称|主管部门)"
              + "(?:[(][^()]{0,12}[)])?[\\]】]?(?: ?[:]|\\t| ?[|]) ?\\t?(?<name>[\\p{IsHan}()A-Za-z0-9]{2,40})");
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<!\\d)(?<arabic>(?:19|20)\\d\\d) ?(?:年度?|-\\d\\d-\\d\\d)|(?<spoken>[一二][〇○O0零九][〇○O0零一二三四五六七八九]{2})年"
              + "|—(?<standard>(?:19|20)\\d\\d)(?= )");
  private static final Pattern LABELLED_YEAR =
      Pattern.compile(
          "(?:评价|预算|所属|自评|考核)?年度 ?[:|\\t] ?((?:19|20)\\d\\d)|^[(] ?((?:19|20)\\d\\d) ?年度 ?[)]$");

  private final Lines lines;
  private final TitleReader.Title title;

  SubjectReader(Lines lines, TitleReader.Title title) {
    this.lines = lines;
    this.title = title;
  }

  /** The unit: of laws and regulations there is none. */
  Optional<ProposedValue> unit(DocumentKind kind) {
    if (kind == DocumentKind.REGULATION || kind == DocumentKind.POLICY) {
      return Optional.empty();
    }
    return labelled().or(this::inTitle);
  }

  private Optional<ProposedValue> labelled() {
    for (Line line : lines.head()) {
      var m = LABEL.matcher(line.plain().strip());
      int indent = line.plain().length() - line.plain().stripLeading().length();
      if (m.find() && Issuers.isName(m.group("name"))) {
        int start = indent + m.start("name");
        int end = indent + m.end("name");
        return Optional.of(
            line.value(Aspect.UNIT, line.text().substring(start, end), start, end, 92));
      }
    }
    return Optional.empty();
  }

  private Optional<ProposedValue> inTitle() {
    var m = IN_TITLE.matcher(Line.plain(title.text()));
    if (!m.find()) {
      return Optional.empty();
    }
    String name = title.text().substring(m.start("name"), m.end("name"));
    return Optional.of(inHead(name).orElseGet(() -> title.value(Aspect.UNIT, name, 75)));
  }

  private Optional<ProposedValue> inHead(String name) {
    for (Line line : lines.head().subList(0, Math.min(12, lines.head().size()))) {
      int at = line.text().indexOf(name);
      if (at >= 0) {
        return Optional.of(line.value(Aspect.UNIT, name, at, at + name.length(), 75));
      }
    }
    return Optional.empty();
  }

  /** The year in the title or beside it; of a regulation also that of its number or date. */
  Optional<ProposedValue> year(Proposal so) {
    return yearIn(title.text())
        .map(y -> title.value(Aspect.YEAR, y, 90))
        .or(this::labelledYear)
        .or(() -> numberYear(so))
        .or(() -> formedYear(so));
  }

  private static Optional<String> yearIn(String text) {
    var m = YEAR.matcher(Line.plain(text));
    if (!m.find()) {
      return Optional.empty();
    }
    return Optional.of(
        m.group("arabic") != null
            ? m.group("arabic")
            : m.group("standard") != null
                ? m.group("standard")
                : String.valueOf(DateText.digits(m.group("spoken"))));
  }

  private Optional<ProposedValue> labelledYear() {
    for (Line line : lines.head().subList(0, Math.min(15, lines.head().size()))) {
      var m = LABELLED_YEAR.matcher(line.plain().strip());
      if (line.isShort(120) && m.find()) {
        String year = m.group(1) == null ? m.group(2) : m.group(1);
        int at = line.plain().indexOf(year);
        return Optional.of(line.value(Aspect.YEAR, year, at, at + 4, 85));
      }
    }
    return Optional.empty();
  }

  private static Optional<ProposedValue> numberYear(Proposal so) {
    return so.of(Aspect.NUMBER)
        .filter(n -> n.value().indexOf('〔') > 0)
        .map(
            n -> {
              int at = n.value().indexOf('〔') + 1;
              return new ProposedValue(Aspect.YEAR, n.value().substring(at, at + 4), n.place(), 65);
            });
  }

  private static Optional<ProposedValue> formedYear(Proposal so) {
    boolean regulation = so.kind() == DocumentKind.REGULATION;
    return so.of(Aspect.FORMED_ON)
        .filter(d -> regulation)
        .map(d -> new ProposedValue(Aspect.YEAR, d.value().substring(0, 4), d.place(), 55));
  }
}

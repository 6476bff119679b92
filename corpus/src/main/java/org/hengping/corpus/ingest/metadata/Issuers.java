package org.hengping.corpus.ingest.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.Aspect;
import org.hengping.corpus.ingest.format.ProposedValue;

/** Reads who issued a document, and tells names of public bodies from other text. */
final class Issuers {
  private static final String BODY =
      "(?:局|部|厅|委|会|办|院|府|署|行|处|科|室|中心|大学|学校|中学|小学|公司|集团|协会|总队|支队|大队|馆|站|所|团|镇|乡|街道|党组|小组|财政部|事务所|军区|海关|法院|检察院)";
  private static final Pattern NAME =
      Pattern.compile("(?:中国共产党)?[\\p{IsHan}A-Za-z0-9()·、 ]{1,38}" + BODY);
  private static final Pattern OPENS_TITLE =
      Pattern.compile("^[# ]*(?<name>\\p{IsHan}[\\p{IsHan} ]{1,38}?" + BODY + ")[ ]?(?=关于|转发|印发)");
  private static final Pattern HEAD =
      Pattern.compile("^ *(?<name>\\p{IsHan}[\\p{IsHan} ]{2,38})文 ?件 *$");
  private static final Pattern LABEL =
      Pattern.compile("^[\\[【]?(?:发文机关|发文机构|发文单位|发布机构|发布单位|制定机关|印发机关)[\\]】]?[ :\\t|]+");
  private static final Pattern CONGRESS =
      Pattern.compile(
          "(?:^| |日)(?<place>\\p{IsHan}{2,8}?(?:省|市|区|县|州))?(?:第[一二三四五六七八九十]{1,3}届)"
              + "(?<body>全国人民代表大会|人民代表大会)(?<standing>常务委员会)?(?:第[一二三四五六七八九十]{1,4}次会议)"
              + ".{0,60}?(?:通过|修订|修正)");
  private static final Pattern ORDER =
      Pattern.compile(
          "(?<name>(?:中华人民共和国)?国务院|最高人民法院|最高人民检察院|\\p{IsHan}{2,24}(?:部|委员会|人民政府))(?:令|公告|审判委员会)");

  private final Lines lines;
  private final String title;

  Issuers(Lines lines, String title) {
    this.lines = lines;
    this.title = title;
  }

  /** Whether a short text names a public body (示例市财政局) and is no sentence. */
  static boolean isName(String plain) {
    String text = plain.strip();
    return text.length() >= 2 && text.length() <= 40 && NAME.matcher(text).matches();
  }

  /** Whether a text names one public body or several side by side. */
  static boolean areNames(String plain) {
    String text = plain.strip();
    return !text.isEmpty() && Arrays.stream(text.split(" +")).allMatch(Issuers::isName);
  }

  Optional<ProposedValue> read() {
    return labelled().or(this::signed).or(this::fromTitle).or(this::fromHead).or(this::fromPassing);
  }

  private Optional<ProposedValue> labelled() {
    for (Line line : lines.head()) {
      var m = LABEL.matcher(line.plain());
      if (m.find()) {
        int end = Math.max(m.end(), end(line.plain(), m.end()));
        String name = line.text().substring(m.end(), end).strip();
        if (isName(Line.plain(name))) {
          return Optional.of(line.value(Aspect.ISSUER, name, m.end(), end, 95));
        }
      }
    }
    return Optional.empty();
  }

  private static int end(String plain, int from) {
    for (int i = from; i < plain.length(); i++) {
      if ("\t|,;".indexOf(plain.charAt(i)) >= 0 || plain.startsWith("  ", i)) {
        return i;
      }
    }
    return plain.length();
  }

  /** The line above the date, or what stands before it on its line. */
  private Optional<ProposedValue> signed() {
    for (int i = 0; i < lines.brief().size(); i++) {
      Line line = lines.brief().get(i);
      var dates = DateText.in(line.plain());
      if (dates.size() != 1 || !line.plain().substring(dates.get(0).end()).isBlank()) {
        continue;
      }
      String before = line.text().substring(0, dates.get(0).start());
      if (areNames(Line.plain(before))) {
        return Optional.of(whole(line, before, 92));
      }
      Line above = i == 0 ? line : lines.brief().get(i - 1);
      if (before.isBlank()
          && i > 2
          && above.block() + 1 == line.block()
          && areNames(above.plain())) {
        return Optional.of(whole(above, above.text(), 92));
      }
    }
    return Optional.empty();
  }

  private static ProposedValue whole(Line line, String name, int sure) {
    int start = name.length() - name.stripLeading().length();
    String text = name.strip();
    return line.value(Aspect.ISSUER, text, start, start + text.length(), sure);
  }

  private Optional<ProposedValue> fromTitle() {
    var m = OPENS_TITLE.matcher(Line.plain(title));
    if (!m.find()) {
      return Optional.empty();
    }
    String name = title.substring(m.start("name"), m.end("name"));
    for (Line line : first(12)) {
      int at = line.text().indexOf(name);
      if (at >= 0) {
        return Optional.of(line.value(Aspect.ISSUER, name, at, at + name.length(), 90));
      }
    }
    return Optional.of(new ProposedValue(Aspect.ISSUER, name, Optional.empty(), 80));
  }

  private Optional<ProposedValue> fromHead() {
    for (Line line : first(4)) {
      var m = HEAD.matcher(line.plain());
      if (m.find()) {
        String name = m.group("name").replace(" ", "");
        return Optional.of(line.value(Aspect.ISSUER, name, m.start("name"), m.end("name"), 88));
      }
    }
    return Optional.empty();
  }

  private Optional<ProposedValue> fromPassing() {
    Optional<ProposedValue> last = Optional.empty();
    for (Line line : first(20)) {
      if (!line.isShort(300)) {
        continue;
      }
      var m = CONGRESS.matcher(line.plain());
      if (line.plain().indexOf('届') >= 0 && m.find()) {
        String name = group(m.group("place")) + m.group("body") + group(m.group("standing"));
        last = Optional.of(line.value(Aspect.ISSUER, name, m.start(), m.end(), 80));
      }
      var order = ORDER.matcher(line.plain());
      if (line.isShort(60) && mayOrder(line.plain()) && order.find()) {
        String name = order.group("name").replaceFirst("^中华人民共和国|第.{1,3}届", "");
        last =
            Optional.of(
                line.value(Aspect.ISSUER, name, order.start("name"), order.end("name"), 75));
      }
    }
    return last;
  }

  private static boolean mayOrder(String plain) {
    return plain.indexOf('令') >= 0 || plain.contains("公告") || plain.contains("审判委员会");
  }

  private static String group(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  private List<Line> first(int count) {
    return lines.head().subList(0, Math.min(count, lines.head().size()));
  }
}

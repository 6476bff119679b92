package org.hengping.corpus.ingest.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.Aspect;
import org.hengping.corpus.ingest.format.ProposedValue;

/**
 * Reads the document number (发文字号): agency's short name, year in brackets, sequence (GB/T 9704
 * 7.2.5), whatever brackets the file uses. A number that a sentence cites is none.
 */
final class NumberReader {
  private static final int LINES = 20;
  private static final int LONGEST = 120;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<agency>[\\p{IsHan}]{1,14}) ?[〔\\[(【［〈{﹝](?<year>(?:19|20)\\d\\d)(?:年)?[〕\\])】］〉}﹞]"
              + " ?(?:第 ?)?(?<sequence>\\d{1,5}) ?号");
  private static final Pattern ORDER =
      Pattern.compile("(?<agency>[\\p{IsHan}]{2,20}?令)[ (]*(?:第 ?)?(?<sequence>\\d{1,4}) ?号");
  private static final Pattern LABEL =
      Pattern.compile("^[\\[【(]?(?:发文字号|文 ?号|文件编号|发文号)[\\]】)]?[ :\\t|]*");
  private static final Pattern CITED =
      Pattern.compile("根据|按照|依据|依照|参照|关于贯彻|结合|精神|要求|规定》|废止|有关|以下简称|[。；]");
  private static final Pattern BEFORE =
      Pattern.compile("^.*(?:通知|意见|办法|规定|细则|方案|报告|批复|文号|字号|文件)(?=\\p{IsHan}{2})");

  private NumberReader() {}

  static Optional<ProposedValue> read(List<Line> head) {
    for (Line line : head.subList(0, Math.min(LINES, head.size()))) {
      var found = line.isShort(LONGEST) ? inLine(line) : Optional.<ProposedValue>empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return order(head);
  }

  private static Optional<ProposedValue> inLine(Line line) {
    var m = NUMBER.matcher(line.plain());
    if (line.plain().indexOf('号') < 0 || !m.find()) {
      return Optional.empty();
    }
    int start = start(m);
    String before = line.plain().substring(0, start).replace('#', ' ').strip();
    String after = line.plain().substring(m.end()).strip();
    int sure = sure(before, after);
    if (sure == 0) {
      return Optional.empty();
    }
    String agency = line.plain().substring(start, m.end("agency"));
    String number = agency + "〔" + m.group("year") + "〕" + sequence(m) + "号";
    return Optional.of(line.value(Aspect.NUMBER, number, start, m.end(), sure));
  }

  private static String sequence(Matcher m) {
    return String.valueOf(Integer.parseInt(m.group("sequence")));
  }

  /** Where the agency's short name starts when a word of the title runs into it. */
  private static int start(Matcher m) {
    var before = BEFORE.matcher(m.group("agency"));
    return before.find() ? m.start() + before.end() : m.start();
  }

  private static int sure(String before, String after) {
    if (LABEL.matcher(before).matches()) {
      return 97;
    }
    boolean rest =
        after.isEmpty() || after.matches("\\)|(?:签发人|会签人).{0,30}|第.{0,6}期|[(].{0,20}[)]");
    if (before.isEmpty() && rest) {
      return 95;
    }
    if (CITED.matcher(before + after).find()) {
      return 0;
    }
    boolean closed = before.matches(".*[( ]|.*[》)]");
    return closed || rest ? 85 : 40;
  }

  /** 中华人民共和国国务院令第711号: the last one in the head is the one in force. */
  private static Optional<ProposedValue> order(List<Line> head) {
    Optional<ProposedValue> last = Optional.empty();
    for (Line line : head.subList(0, Math.min(LINES, head.size()))) {
      var m = ORDER.matcher(line.plain());
      boolean may = line.plain().indexOf('令') >= 0 && line.plain().indexOf('。') < 0;
      if (line.isShort(LONGEST) && may && m.find()) {
        String number = m.group("agency") + "第" + sequence(m) + "号";
        last = Optional.of(line.value(Aspect.NUMBER, number, m.start(), m.end(), 75));
      }
    }
    return last;
  }
}

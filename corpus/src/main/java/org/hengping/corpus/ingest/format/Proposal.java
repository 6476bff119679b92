package org.hengping.corpus.ingest.format;

import java.util.List;
import java.util.regex.Pattern;
import org.hengping.corpus.document.DocumentKind;

/**
 * What a file's title and head say about it; a person may say otherwise.
 *
 * @param unit name of the unit in the title, empty when there is none
 * @param year year in the title or the document number, 0 when there is none
 * @param number document number such as 财预〔2020〕10号, empty when there is none
 */
public record Proposal(DocumentKind kind, String unit, int year, String number) {

  private static final Pattern NUMBER =
      Pattern.compile(
          "[\\p{IsHan}]{1,12}[〔\\[［（(](?<year>(?:19|20)\\d\\d)[〕\\]］）)] ?第?\\d{1,5} ?号");
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?:年|-\\d\\d-\\d\\d)");
  private static final Pattern UNIT =
      Pattern.compile(
          "^(\\p{IsHan}{2,25}?(?:局|委员会|办公室|中心|大学|学院|医院|学校|人民政府)) ?(?=(?:19|20)\\d\\d年)");
  private static final Pattern REGULATION =
      Pattern.compile("(?:法|条例|办法|规定|细则|规则|规范|通知|意见|决定|指引|导则)(?:[》”]|及附|[ （(\\[〔]|$)");
  private static final Pattern REPORT = Pattern.compile("报告$|报告[》 ]|自评|评价表|决算|新闻|样例|指标表|解读");
  private static final Pattern BRACKETED = Pattern.compile("[（(\\[〔][^（(）)\\[\\]〔〕]*[）)\\]〕]");

  /** What title and first lines say. */
  public static Proposal from(String title, List<String> head) {
    var number = NUMBER.matcher(title);
    boolean numbered = number.find();
    for (int i = 0; !numbered && i < Math.min(head.size(), 15); i++) {
      String line = head.get(i).strip();
      number.reset(line);
      numbered = line.length() <= 40 && number.find();
    }
    var year = YEAR.matcher(title);
    var unit = UNIT.matcher(title);
    String bare = BRACKETED.matcher(title).replaceAll("").replaceFirst("及附[件表].*", "");
    boolean regulation = REGULATION.matcher(bare).find() && !REPORT.matcher(bare).find();
    return new Proposal(
        regulation ? DocumentKind.REGULATION : DocumentKind.OTHER,
        unit.find() ? unit.group(1) : "",
        year.find()
            ? Integer.parseInt(year.group(1))
            : numbered ? Integer.parseInt(number.group("year")) : 0,
        numbered ? number.group().strip() : "");
  }
}

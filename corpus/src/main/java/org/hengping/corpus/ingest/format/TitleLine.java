package org.hengping.corpus.ingest.format;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the line that names a document. */
public final class TitleLine {
  private static final int LONGEST = 80;
  private static final int HEAD = 12;
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:办法|条例|规定|细则|规则|通知|意见|决定|报告|方案|汇报|专报|总结|批复|函|公告|公示|法|表|说明)" + "(?:[（(〔\\[》].*)?$");
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "https?://.*|.*[。；，！]|(?:附件|密级|签发|抄送|主送|目录|目 录).{0,20}"
              + "|[\\p{IsHan}]{1,12}[〔\\[［（(]\\d{4}[〕\\]］）)].{0,8}号|[\\d\\s—\\-年月日/.]+|.*文件");

  private TitleLine() {}

  /**
   * The line among the first ones that reads like a title.
   *
   * @param fileName used without its extension when no line does
   */
  public static String of(List<String> lines, String fileName) {
    String first = "";
    int seen = 0;
    for (String line : lines) {
      String text = clean(line);
      if (text.isEmpty()) {
        continue;
      }
      if (++seen > HEAD) {
        break;
      }
      if (text.length() > LONGEST || text.length() < 2 || NO_TITLE.matcher(text).matches()) {
        continue;
      }
      if (seen == 1 && line.startsWith("#") || NAMED.matcher(text).find()) {
        return text;
      }
      if (first.isEmpty() && Numbering.level(text).isEmpty()) {
        first = text;
      }
    }
    return first.isEmpty() ? withoutExtension(fileName) : first;
  }

  private static String clean(String line) {
    return plain(line.replaceFirst("^[\\s　]*#{1,6} +", ""));
  }

  /** The text on one line: line breaks between Chinese characters leave no space. */
  public static String plain(String text) {
    return text.replaceAll("(?<=\\p{IsHan})[ 　]*\\n[ 　]*(?=\\p{IsHan})", "")
        .replaceAll("[\\s　]+", " ")
        .strip();
  }

  private static String withoutExtension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String name = dot > 0 ? fileName.substring(0, dot) : fileName;
    return name.isBlank() ? "无题" : name;
  }
}

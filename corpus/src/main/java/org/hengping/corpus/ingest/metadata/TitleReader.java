package org.hengping.corpus.ingest.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.Aspect;
import org.hengping.corpus.ingest.format.ProposedValue;
import org.hengping.corpus.ingest.format.TitleLine;
import org.hengping.corpus.manuscript.Anchor;

/** Finds where the title stands, and the name in it without what was written around it. */
final class TitleReader {
  private static final int FIRST = 30;
  private static final String NUMBER =
      "[\\p{IsHan}]{1,8} ?[〔\\[［【(（]\\d{4}[〕\\]］】)）] ?第?\\d{1,5} ?号";
  private static final Pattern AROUND =
      Pattern.compile(
          "[(（][^()（）]{0,20}?"
              + NUMBER
              + "[^()（）]{0,20}[)）]| "
              + NUMBER
              + "$|[(（](?:节选|摘录|\\d{4}-\\d\\d-\\d\\d)[)）]|[，,、] ?节选(?=[)）])");
  private static final Pattern ANNEX = Pattern.compile("^附[件表录] ?[\\d一二三四五六七八九十]{0,3} ?[:：.．、 ] ?");

  private static final Pattern HASHES = Pattern.compile("^#{1,6} ");

  private TitleReader() {}

  /**
   * The title.
   *
   * @param place where it (or its first line) stands, empty when it comes from elsewhere
   */
  record Title(String text, Optional<Anchor> place, int sure) {
    ProposedValue value(Aspect aspect, String value, int sureOfIt) {
      return new ProposedValue(aspect, value, place, Math.min(99, sureOfIt));
    }
  }

  static Title find(String title, List<Line> head) {
    for (Line line : head.subList(0, Math.min(FIRST, head.size()))) {
      String text = HASHES.matcher(TitleLine.plain(line.text())).replaceFirst("");
      if (text.equals(title) || text.length() > 1 && title.startsWith(text)) {
        int start = line.text().indexOf(text);
        boolean exact = start >= 0;
        return new Title(
            title,
            Optional.of(
                line.anchor(
                    exact ? start : 0, exact ? start + text.length() : line.text().length())),
            85);
      }
    }
    return new Title(title, Optional.empty(), 50);
  }

  /** The name of the document: without number, note, 附件2 in front and the marks around it all. */
  static ProposedValue read(Title title) {
    String name = AROUND.matcher(title.text()).replaceAll("");
    name = AROUND.matcher(name).replaceAll("").strip();
    name = ANNEX.matcher(name).replaceFirst("").strip();
    if (name.matches("《[^《》]*(?:《[^《》]*》[^《》]*)*》")) {
      name = name.substring(1, name.length() - 1).strip();
    }
    return title.value(Aspect.TITLE, name.isBlank() ? title.text() : name, title.sure());
  }
}

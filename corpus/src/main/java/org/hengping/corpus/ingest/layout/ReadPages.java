package org.hengping.corpus.ingest.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.HeaderRow;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.Numbering;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.format.SecrecyMark;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;

/** Makes the reading of a file of what its pages show. */
public final class ReadPages {
  private static final float PICTURE = 0.005f;
  private static final int OUTLINES = 400;

  /** Why text read by a machine is not taken for understood. */
  private static final String MACHINE_READ = "扫描页的识别文本，未经核对";

  private static final Pattern MACHINE_READ_MARK =
      Pattern.compile(
          "\\P{IsHan}{0,8}(?:密级:?)?(?:绝密|机密|秘密)(?:级?\\P{IsHan}{0,4}"
              + "|.{0,3}(?:[0-9一二三四五六七八九十]{1,3}(?:年|个月|月|天|日)|长期|永久|[启解]).{0,3})");

  private static final String UNREAD = "扫描页，没有文字层";

  private ReadPages() {}

  /**
   * A page from what was drawn on it.
   *
   * @param unrecognised what its format knows to be seen and not understood, for people
   */
  public static Page page(
      int number, float width, float height, Canvas canvas, List<String> unrecognised) {
    var items = PageItems.of(canvas);
    boolean scanned = canvas.scanned();
    var recognised = Lines.of(canvas.recognised());
    var notUnderstood = new LinkedHashSet<>(unrecognised);
    boolean onlyPicture = scanned && (items.isEmpty() || !recognised.isEmpty());
    for (float share : canvas.pictures()) {
      if (share >= PICTURE && !onlyPicture) {
        notUnderstood.add("图片");
      }
    }
    if (canvas.curves() > OUTLINES) {
      notUnderstood.add("图形");
    }
    return new Page(
        number,
        width,
        height,
        items,
        PageItems.noteRule(canvas, items, height),
        List.copyOf(notUnderstood),
        canvas.unseen(),
        scanned,
        recognised);
  }

  /** The lines that are a machine's, as paragraphs. */
  static List<String> paragraphs(Page page) {
    var alone = page.with(List.copyOf(page.recognised()));
    return Flow.of(List.of(alone)).parts().stream()
        .map(p -> p instanceof Flow.Part.Paragraph words ? NoteMarks.plain(words.text()) : "")
        .filter(t -> !t.isBlank())
        .toList();
  }

  /**
   * The reading of a whole file.
   *
   * @param format such as PDF, for people
   * @throws NotReadable when there is nothing to see on any page
   */
  public static Reading read(List<Page> pages, String fileName, String format) {
    if (marked(pages)) {
      return new Reading.Marked();
    }
    if (pages.stream().allMatch(ReadPages::isBlank)) {
      throw new NotReadable(format + " 里没有可见的文字；请检查是否选错了文件，或另存为带文字的 " + format + " 后再导入");
    }
    var body = RunningLines.without(pages);
    var flow = Flow.of(body);
    var blocks = new Collector();
    int next = 0;
    for (Page page : body) {
      while (next < flow.parts().size() && flow.parts().get(next).page() <= page.number()) {
        blocks.add(block(flow.parts().get(next++), flow.notes()), page.number());
      }
      addUnderstoodByNobody(page, blocks);
    }
    return blocks.read(Title.of(body), fileName);
  }

  private static boolean isBlank(Page page) {
    return page.items().isEmpty() && !page.scanned() && page.recognised().isEmpty();
  }

  private static void addUnderstoodByNobody(Page page, Collector blocks) {
    String place = "第" + page.number() + "页";
    page.unrecognised().forEach(u -> blocks.add(new Block.Unrecognised(u, place), page.number()));
    if (!page.recognised().isEmpty()) {
      var text = paragraphs(page);
      blocks.add(new Block.Unrecognised(MACHINE_READ, place, text), page.number());
    } else if (page.isUnread()) {
      blocks.add(new Block.Unrecognised(UNREAD, place), page.number());
    }
    page.unseen().forEach((reason, text) -> blocks.unseen(place, reason, text));
  }

  private static Block block(Flow.Part part, Map<String, String> notes) {
    if (part instanceof Flow.Part.Table table) {
      var rows = table.rows().stream().map(r -> r.stream().map(ReadPages::cell).toList()).toList();
      int header = table.headerRows() > 0 ? table.headerRows() : HeaderRow.count(rows);
      return new Block.Table(List.of(), header, rows, null);
    }
    String text = ((Flow.Part.Paragraph) part).text();
    return Numbering.block(NoteMarks.plain(text), NoteMarks.runs(text, notes::get));
  }

  private static Block.Cell cell(PageTable.Cell cell) {
    var text = new ArrayList<Inline>();
    for (String paragraph : cell.paragraphs()) {
      if (!text.isEmpty()) {
        text.add(new Inline.LineBreak());
      }
      text.add(new Inline.Text(paragraph));
    }
    return new Block.Cell(text, cell.rows(), cell.columns(), Block.Align.LEFT);
  }

  private static boolean marked(List<Page> pages) {
    for (Page page : pages) {
      boolean first = page.number() <= 2 && SecrecyMark.inFirstLines(page.texts());
      boolean scanned = page.recognised().stream().anyMatch(ReadPages::isMachineReadMark);
      if (first || scanned || edges(page).values().stream().anyMatch(SecrecyMark::inLine)) {
        return true;
      }
    }
    return false;
  }

  /** A machine rarely reads the star, so a short line with a level and no more words will do. */
  private static boolean isMachineReadMark(TextLine line) {
    String text = Normalizer.normalize(line.text(), Normalizer.Form.NFKC).replaceAll("\\s", "");
    return MACHINE_READ_MARK.matcher(text).matches();
  }

  /** The lines near the upper and lower edge, by place. */
  private static Map<Float, String> edges(Page page) {
    var lines = new TreeMap<Float, String>();
    var all = new ArrayList<>(page.lines());
    all.addAll(page.recognised());
    for (TextLine line : all) {
      if (line.top() < page.height() * 0.12 || line.top() > page.height() * 0.88) {
        lines.merge(line.top(), line.text(), (a, b) -> a + "\n" + b);
      }
    }
    return lines;
  }
}

package org.hengping.corpus.ingest.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.UnseenText;

/** Gathers what a reader finds and makes the reading of it. Not thread-safe. */
public final class Collector {
  private final List<Block> blocks = new ArrayList<>();
  private final List<Integer> pages = new ArrayList<>();
  private final List<UnseenText> unseen = new ArrayList<>();
  private final Map<String, PictureFile> pictures = new LinkedHashMap<>();

  /** Adds a block of a format without pages. */
  public void add(Block block) {
    if (blocks.size() >= Limits.BLOCKS) {
      throw new NotReadable("文件超过 " + Limits.BLOCKS + " 段，过大；请拆成几个文件后再导入");
    }
    if (PlainText.lines(block).stream().anyMatch(l -> l.length() > Limits.LINE)) {
      throw new NotReadable("有一段文字超过 " + Limits.LINE / 10_000 + " 万字，疑似异常文件；请分段后重新另存，再导入");
    }
    blocks.add(block);
  }

  /** Adds a block that starts on a page. */
  public void add(Block block, int page) {
    add(block);
    pages.add(page);
  }

  /** Notes text that a reader of the file cannot see. */
  public void unseen(String place, String reason, String text) {
    if (!text.isBlank()) {
      unseen.add(new UnseenText(place, reason, text));
    }
  }

  /** Keeps a picture's bytes. */
  public void picture(PictureFile picture) {
    pictures.putIfAbsent(picture.hash(), picture);
  }

  /** How many blocks there are. */
  public int size() {
    return blocks.size();
  }

  /** The lines of the first blocks, at least {@code count} where there are as many. */
  public List<String> firstLines(int count) {
    var lines = new ArrayList<String>();
    for (Block block : blocks) {
      if (lines.size() >= count) {
        break;
      }
      var text = block instanceof Block.Unrecognised u ? u.text() : PlainText.lines(block);
      text.stream().filter(l -> !l.isBlank()).forEach(lines::add);
    }
    return lines;
  }

  /** The lines of everything that was understood. */
  public List<String> textLines() {
    return blocks.stream()
        .filter(b -> !(b instanceof Block.Unrecognised))
        .flatMap(b -> PlainText.lines(b).stream())
        .filter(l -> !l.isBlank())
        .toList();
  }

  /** What the parts that were not understood seem to be. */
  public List<String> unrecognised() {
    return blocks.stream()
        .filter(b -> b instanceof Block.Unrecognised)
        .map(b -> ((Block.Unrecognised) b).what())
        .toList();
  }

  /** Whether nothing was found that a person could read or look at. */
  public boolean isEmpty() {
    return blocks.stream()
        .allMatch(
            b ->
                b instanceof Block.PageBreak
                    || !(b instanceof Block.Picture || b instanceof Block.Unrecognised)
                        && PlainText.lines(b).stream().allMatch(String::isBlank));
  }

  /**
   * The reading of a file whose title is the line that reads like one.
   *
   * @param title a title that the file states as such, empty when it states none
   */
  public Reading read(String title, String fileName) {
    if (isEmpty()) {
      return new Reading.Refused("文件里没有内容；请检查是否选错了文件，再导入");
    }
    var head = firstLines(40);
    String named = title.isBlank() ? TitleLine.of(head, fileName) : title.strip();
    return new Reading.Read(
        new Manuscript(named, blocks, pages, unseen),
        Proposal.NONE,
        List.copyOf(pictures.values()));
  }
}

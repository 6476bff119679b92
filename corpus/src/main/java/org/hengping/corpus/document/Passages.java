package org.hengping.corpus.document;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;

/** Cuts a manuscript into passages. */
public final class Passages {
  private Passages() {}

  /** All passages with text, in reading order. Footnotes follow the block that they belong to. */
  public static List<Passage> of(Manuscript manuscript) {
    var passages = new ArrayList<Passage>();
    String heading = "";
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      Block block = manuscript.blocks().get(b);
      var lines = PlainText.lines(block);
      if (block instanceof Block.Heading) {
        heading = lines.get(0).strip();
      }
      boolean rows =
          block instanceof Block.Table
              || block instanceof Block.Listing
              || block instanceof Block.Chart;
      for (int r = 0; r < lines.size(); r++) {
        String line = lines.get(r);
        if (!line.isBlank()) {
          var anchor = new Anchor(manuscript.page(b), b, rows ? r : -1, 0, line.length());
          passages.add(new Passage(anchor, heading, line));
        }
      }
    }
    return passages;
  }
}

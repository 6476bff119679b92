package org.hengping.corpus.ingest.legacy;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.PageEdges;
import org.hengping.corpus.ingest.format.PageEdges.Edge;

/**
 * The page headers and footers of an old Word file.
 *
 * @param lines what pages show
 * @param notShown what is there and no page shows
 */
record WordEdges(PageEdges lines, List<String> notShown) {
  /** Positions of the stories of headers (MS-DOC, fcPlcfHdd). */
  private static final int HEADERS = 11;

  /** Separators of notes, which come first. */
  private static final int SEPARATORS = 6;

  /** Even header, odd header, even footer, odd footer, first header, first footer. */
  private static final int PER_SECTION = 6;

  static WordEdges read(WordFile file) {
    var edges = new WordEdges(new PageEdges(), new ArrayList<>());
    int story = file.start(SubdocumentType.HEADER);
    int end = file.end(SubdocumentType.HEADER);
    var positions = file.positions(HEADERS, 0);
    for (int i = SEPARATORS; i + 1 < positions.size(); i++) {
      int from = story + Math.max(0, positions.get(i));
      int to = Math.min(end, story + Math.max(0, positions.get(i + 1)));
      if (from < to) {
        edges.add(file, (i - SEPARATORS) % PER_SECTION, (i - SEPARATORS) / PER_SECTION, from, to);
      }
    }
    int boxes = file.start(SubdocumentType.HEADER_TEXTBOX);
    int lastBox = file.end(SubdocumentType.HEADER_TEXTBOX);
    if (boxes < lastBox) {
      edges.lines.add(Edge.HEADER, part(file, boxes, lastBox));
    }
    edges.lines.look(List.of(file.text(story, end)));
    return edges;
  }

  private void add(WordFile file, int kind, int section, int from, int to) {
    var part = part(file, from, to);
    boolean shown =
        switch (kind) {
          case 0, 2 -> file.evenPagesDiffer();
          case 4, 5 -> file.firstPageDiffers(section);
          default -> true;
        };
    if (shown) {
      lines.add(kind == 2 || kind == 3 || kind == 5 ? Edge.FOOTER : Edge.HEADER, part);
    } else {
      lines.look(part.textLines());
      notShown.addAll(part.textLines());
    }
  }

  private static Collector part(WordFile file, int from, int to) {
    var blocks = new Collector();
    var body = new WordBody(file, blocks);
    body.read(from, to);
    body.close();
    return blocks;
  }
}

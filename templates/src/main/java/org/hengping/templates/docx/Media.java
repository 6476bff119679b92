package org.hengping.templates.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.manuscript.Block;
import org.hengping.templates.layout.PictureFinder;

/** Charts and pictures of one document, which follow its main part. One thread. */
final class Media {

  /**
   * A picture that can be shown.
   *
   * @param relation id of its relationship
   */
  record Shown(String relation, PictureSize size) {}

  private record Stored(String name, byte[] bytes, Shown shown) {}

  private final PictureFinder finder;
  private final Relationships relationships;
  private final List<Block.Chart> charts = new ArrayList<>();
  private final Map<String, Optional<Stored>> pictures = new LinkedHashMap<>();

  Media(PictureFinder finder, Relationships relationships) {
    this.finder = finder;
    this.relationships = relationships;
  }

  /** Takes a chart in and returns the id of its relationship. */
  String chart(Block.Chart chart) {
    charts.add(chart);
    return relationships.part("chart", charts.size(), "charts/chart" + charts.size() + ".xml");
  }

  /** A picture of a kind that every program shows, the same for each place where it stands. */
  Optional<Shown> picture(Block.Picture picture) {
    return pictures
        .computeIfAbsent(picture.hash(), h -> finder.find(h).flatMap(this::stored))
        .map(Stored::shown);
  }

  private Optional<Stored> stored(byte[] bytes) {
    return PictureSize.of(bytes)
        .map(
            size -> {
              int number = pictures.size() + 1;
              String name = "media/picture" + number + "." + size.extension();
              String relation = relationships.part("image", number, name);
              return new Stored(name, bytes, new Shown(relation, size));
            });
  }

  void write(ZipParts zip) throws IOException {
    for (int n = 1; n <= charts.size(); n++) {
      Block.Chart chart = charts.get(n - 1);
      zip.part("word/charts/chart" + n + ".xml", out -> ChartPart.write(chart, out));
      zip.part("word/charts/_rels/chart" + n + ".xml.rels", Relationships.toWorkbook(n));
      zip.part("word/embeddings/chart" + n + ".xlsx", ChartWorkbook.of(chart));
    }
    for (Optional<Stored> picture : pictures.values()) {
      if (picture.isPresent()) {
        zip.part("word/" + picture.get().name(), picture.get().bytes());
      }
    }
  }
}

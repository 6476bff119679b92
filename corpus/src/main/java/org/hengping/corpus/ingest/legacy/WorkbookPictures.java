package org.hengping.corpus.ingest.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ddf.DefaultEscherRecordFactory;
import org.apache.poi.ddf.EscherBSERecord;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherOptRecord;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.ddf.EscherRecord;
import org.apache.poi.ddf.EscherSimpleProperty;
import org.apache.poi.hssf.record.DrawingGroupRecord;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.PictureFile;
import org.hengping.corpus.manuscript.Block;
import org.jspecify.annotations.Nullable;

/** The pictures of an old workbook. Not thread-safe. */
final class WorkbookPictures {
  private final Collector blocks;
  private final List<EscherBSERecord> store = new ArrayList<>();
  private @Nullable DrawingGroupRecord group;

  WorkbookPictures(Collector blocks) {
    this.blocks = blocks;
  }

  /** Takes the record that holds pictures, or goes on with the one before. */
  void add(DrawingGroupRecord record) {
    if (group == null) {
      group = record;
    } else {
      group.join(record);
    }
  }

  /** The pictures that the shapes of a sheet show. */
  List<Block> in(byte[] shapes, String place) {
    if (group != null) {
      parse(group.getRawData(), this::unpack);
      group = null;
    }
    var found = new ArrayList<Block>();
    parse(shapes, record -> collect(record, place, found));
    return found;
  }

  private static void parse(byte[] bytes, Consumer<EscherRecord> taker) {
    var factory = new DefaultEscherRecordFactory();
    for (int at = 0; at + 8 <= bytes.length; ) {
      var record = factory.createRecord(bytes, at);
      int read = record.fillFields(bytes, at, factory);
      if (read <= 0) {
        break;
      }
      at += read;
      taker.accept(record);
    }
  }

  private void unpack(EscherRecord record) {
    if (record instanceof EscherBSERecord entry) {
      store.add(entry);
    } else if (record instanceof EscherContainerRecord container) {
      container.forEach(this::unpack);
    }
  }

  private void collect(EscherRecord record, String place, List<Block> found) {
    if (record instanceof EscherContainerRecord container) {
      container.forEach(child -> collect(child, place, found));
    } else if (record instanceof EscherOptRecord options) {
      if (options.lookup(EscherPropertyTypes.BLIP__BLIPTODISPLAY)
              instanceof EscherSimpleProperty number
          && number.getPropertyValue() > 0) {
        found.add(picture(number.getPropertyValue(), place));
      }
    }
  }

  private Block picture(int number, String place) {
    var entry = number <= store.size() ? store.get(number - 1).getBlipRecord() : null;
    byte[] bytes = entry == null ? new byte[0] : entry.getPicturedata();
    String type = PictureFile.mediaType(bytes);
    if (type.isEmpty()) {
      return new Block.Unrecognised("图片（格式不支持或在文件之外）", place);
    }
    var picture = PictureFile.of(type, bytes);
    blocks.picture(picture);
    return new Block.Picture(picture.hash(), type, "");
  }
}

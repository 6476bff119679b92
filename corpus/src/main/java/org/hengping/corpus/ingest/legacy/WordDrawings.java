package org.hengping.corpus.ingest.legacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ddf.DefaultEscherRecordFactory;
import org.apache.poi.ddf.EscherBSERecord;
import org.apache.poi.ddf.EscherBlipRecord;
import org.apache.poi.ddf.EscherComplexProperty;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherOptRecord;
import org.apache.poi.ddf.EscherProperty;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.ddf.EscherRecord;
import org.apache.poi.ddf.EscherSimpleProperty;
import org.apache.poi.ddf.EscherSpRecord;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.hwpf.usermodel.Range;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.PictureFile;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.jspecify.annotations.Nullable;

/** Pictures, shapes and text boxes of an old Word file. Not thread-safe. */
final class WordDrawings {
  /** Texts of the text boxes of the main story (MS-DOC, fcPlcftxbxTxt). */
  private static final int BOX_TEXTS = 56;

  private static final int BOX_PROPERTIES = 22;
  private static final int HIDDEN = 0x2;

  /** Something that floats: a finished block, or the range of the text in a box. */
  record Lifted(@Nullable Block block, int start, int end) {}

  private final WordFile file;
  private final Collector blocks;
  private final List<Integer> boxes;
  private final Set<Integer> shown = new HashSet<>();

  WordDrawings(WordFile file, Collector blocks) {
    this.file = file;
    this.blocks = blocks;
    this.boxes = file.positions(BOX_TEXTS, BOX_PROPERTIES);
  }

  /** What the shape anchored at a place shows. */
  List<Lifted> at(int position, String place) {
    var drawing = file.document().getOfficeDrawingsMain().getOfficeDrawingAt(position);
    if (drawing == null) {
      return List.of();
    }
    var found = new ArrayList<Lifted>();
    for (var shape : shapes(drawing.getShapeId())) {
      shape(shape, place, found);
    }
    return found;
  }

  /** Text boxes that no place shows; they may hang on headers or be linked. */
  List<Lifted> left() {
    var left = new ArrayList<Lifted>();
    for (int box = 1; box < boxes.size() - 1; box++) {
      box(box, left);
    }
    return left;
  }

  private List<EscherContainerRecord> shapes(int id) {
    var content = file.document().getOfficeArtContent();
    for (var group : content.getSpgrContainers()) {
      var all = new ArrayList<EscherContainerRecord>();
      collect(group, all);
      if (!all.isEmpty() && id(all.get(0)) == id) {
        return all;
      }
    }
    return content.getSpContainers().stream()
        .filter(s -> id(s) == id)
        .map(s -> (EscherContainerRecord) s)
        .limit(1)
        .toList();
  }

  private static void collect(EscherContainerRecord group, List<EscherContainerRecord> into) {
    for (EscherRecord child : group) {
      if (child instanceof EscherContainerRecord inner) {
        if (inner.getRecordId() == EscherContainerRecord.SP_CONTAINER) {
          into.add(inner);
        } else {
          collect(inner, into);
        }
      }
    }
  }

  private static int id(EscherContainerRecord shape) {
    EscherSpRecord record = shape.getChildById(EscherSpRecord.RECORD_ID);
    return record == null ? -1 : record.getShapeId();
  }

  private void shape(EscherContainerRecord shape, String place, List<Lifted> found) {
    EscherOptRecord options = shape.getChildById(EscherOptRecord.RECORD_ID);
    if (options == null) {
      return;
    }
    int text = simple(options, EscherPropertyTypes.TEXT__TEXTID) >>> 16;
    if ((simple(options, EscherPropertyTypes.GROUPSHAPE__FLAGS) & HIDDEN) != 0) {
      var inside = new ArrayList<Lifted>();
      box(text, inside);
      inside.forEach(b -> blocks.unseen(place, "隐藏的图形", file.text(b.start(), b.end())));
      return;
    }
    int blip = simple(options, EscherPropertyTypes.BLIP__BLIPTODISPLAY);
    if (blip > 0) {
      found.add(new Lifted(picture(blip(blip), place), 0, 0));
    }
    box(text, found);
    wordArt(options).ifPresent(b -> found.add(new Lifted(b, 0, 0)));
  }

  private static int simple(EscherOptRecord options, EscherPropertyTypes type) {
    EscherProperty property = options.lookup(type);
    return property instanceof EscherSimpleProperty simple ? simple.getPropertyValue() : 0;
  }

  private static Optional<Block> wordArt(EscherOptRecord options) {
    EscherProperty property = options.lookup(EscherPropertyTypes.GEOTEXT__UNICODE);
    if (property instanceof EscherComplexProperty complex) {
      String text =
          new String(complex.getComplexData(), StandardCharsets.UTF_16LE).replace("\0", "");
      return text.isBlank()
          ? Optional.empty()
          : Optional.of(new Block.Paragraph(List.of(new Inline.Text(text))));
    }
    return Optional.empty();
  }

  private void box(int number, List<Lifted> found) {
    if (number > 0 && number < boxes.size() && shown.add(number)) {
      int story = file.start(SubdocumentType.TEXTBOX);
      int last = file.end(SubdocumentType.TEXTBOX);
      int start = Math.min(story + Math.max(0, boxes.get(number - 1)), last);
      int end = Math.min(story + Math.max(0, boxes.get(number)), last);
      found.add(new Lifted(null, start, end));
    }
  }

  private byte[] blip(int number) {
    var store = file.document().getOfficeArtContent().getBStoreContainer();
    if (store == null || number > store.getChildCount()) {
      return new byte[0];
    }
    if (!(store.getChild(number - 1) instanceof EscherBSERecord entry)) {
      return new byte[0];
    }
    if (entry.getBlipRecord() != null) {
      return entry.getBlipRecord().getPicturedata();
    }
    byte[] main = file.document().getMainStream();
    int at = entry.getOffset();
    if (at <= 0 || at + 8 > main.length) {
      return new byte[0];
    }
    var factory = new DefaultEscherRecordFactory();
    var record = factory.createRecord(main, at);
    if (record instanceof EscherBlipRecord blip) {
      blip.fillFields(main, at, factory);
      return blip.getPicturedata();
    }
    return new byte[0];
  }

  /** What a picture in the line shows; nothing for a ruled line. */
  Optional<Block> inline(int position, String place) {
    var pictures = file.document().getPicturesTable();
    var run = new Range(position, position + 1, file.document()).getCharacterRun(0);
    if (pictures.hasHorizontalLine(run)) {
      return Optional.empty();
    }
    if (!pictures.hasPicture(run)) {
      return Optional.of(new Block.Unrecognised("图形", place));
    }
    var picture = pictures.extractPicture(run, false);
    return switch (picture.suggestPictureType()) {
      case PNG, JPEG -> Optional.of(picture(picture.getContent(), place));
      case UNKNOWN -> Optional.of(new Block.Unrecognised("图形", place));
      default ->
          Optional.of(
              new Block.Unrecognised("图片（" + picture.suggestFileExtension() + " 格式）", place));
    };
  }

  private Block picture(byte[] bytes, String place) {
    String type = PictureFile.mediaType(bytes);
    if (type.isEmpty()) {
      return new Block.Unrecognised("图片（格式不支持或在文件之外）", place);
    }
    var picture = PictureFile.of(type, bytes);
    blocks.picture(picture);
    return new Block.Picture(picture.hash(), type, "");
  }
}

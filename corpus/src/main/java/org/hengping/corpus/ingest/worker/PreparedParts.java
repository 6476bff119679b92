package org.hengping.corpus.ingest.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.document.Passage;
import org.hengping.corpus.ingest.format.Aspect;
import org.hengping.corpus.ingest.format.FoundItem;
import org.hengping.corpus.ingest.format.PictureFile;
import org.hengping.corpus.ingest.format.Prepared;
import org.hengping.corpus.ingest.format.Proposal;
import org.hengping.corpus.ingest.format.ProposedValue;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.ManuscriptText;
import org.hengping.corpus.resemblance.TextPrint;

/** The parts of a {@link Prepared} file on their way from a worker, one after another. */
final class PreparedParts {
  private interface Part<T> {
    T read(DataInputStream in) throws IOException;
  }

  private PreparedParts() {}

  static void write(DataOutputStream out, Prepared prepared) throws IOException {
    Frames.text(out, prepared.text().title());
    Frames.text(out, prepared.text().json());
    Frames.text(out, prepared.text().hash());
    out.writeInt(prepared.proposal().values().size());
    for (ProposedValue value : prepared.proposal().values()) {
      Frames.text(out, value.aspect().name());
      Frames.text(out, value.value());
      Frames.text(out, value.place().map(Anchor::toString).orElse(""));
      out.writeInt(value.sure());
    }
    out.writeInt(prepared.passages());
    out.writeInt(prepared.head().size());
    for (Passage passage : prepared.head()) {
      Frames.text(out, passage.anchor().toString());
      Frames.text(out, passage.heading());
      Frames.text(out, passage.text());
    }
    prepared.print().write(out);
    out.writeInt(prepared.found().size());
    for (FoundItem item : prepared.found()) {
      Frames.text(out, item.kind());
      Frames.text(out, item.values());
      Frames.text(out, item.place());
      out.writeInt(item.sure());
    }
    out.writeInt(prepared.pictures().size());
    for (PictureFile picture : prepared.pictures()) {
      Frames.text(out, picture.mediaType());
      Frames.write(out, picture.bytes());
    }
  }

  static Prepared read(DataInputStream in) throws IOException {
    return new Prepared(
        new ManuscriptText(Frames.text(in), Frames.text(in), Frames.text(in)),
        new Proposal(list(in, PreparedParts::value)),
        in.readInt(),
        list(in, PreparedParts::passage),
        TextPrint.read(in),
        list(in, PreparedParts::item),
        list(in, i -> PictureFile.of(Frames.text(i), Frames.read(i))));
  }

  private static <T> List<T> list(DataInputStream in, Part<T> part) throws IOException {
    int size = in.readInt();
    var list = new ArrayList<T>();
    for (int i = 0; i < size; i++) {
      list.add(part.read(in));
    }
    return list;
  }

  private static ProposedValue value(DataInputStream in) throws IOException {
    var aspect = Aspect.valueOf(Frames.text(in));
    String value = Frames.text(in);
    String place = Frames.text(in);
    return new ProposedValue(
        aspect,
        value,
        place.isEmpty() ? Optional.empty() : Optional.of(Anchor.parse(place)),
        in.readInt());
  }

  private static Passage passage(DataInputStream in) throws IOException {
    return new Passage(Anchor.parse(Frames.text(in)), Frames.text(in), Frames.text(in));
  }

  private static FoundItem item(DataInputStream in) throws IOException {
    return new FoundItem(Frames.text(in), Frames.text(in), Frames.text(in), in.readInt());
  }
}

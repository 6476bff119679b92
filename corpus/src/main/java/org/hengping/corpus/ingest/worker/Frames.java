package org.hengping.corpus.ingest.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.ingest.format.Reading;

/**
 * The protocol between the main process and a worker: frames of a 4-byte length and so many bytes.
 * A worker first says that it is ready. A request is its number, name, finder and content; a reply
 * is the number of its request, what came of it, and for a file that was understood the parts of
 * {@link PreparedParts} or the cells' JSON. Replies come in any order.
 */
final class Frames {
  /** What a worker says first. */
  static final int READY = 0x48504932;

  private static final int LONGEST = 256 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What a worker is to read.
   *
   * @param cells the cells of a spreadsheet are wanted, not a manuscript
   * @param finder class name of the {@link org.hengping.corpus.ingest.format.TextFinder}, empty for
   *     none
   */
  record Request(String fileName, byte[] bytes, boolean cells, String finder) {}

  /** A request or a reply with the number of the request. */
  record Numbered<T>(int number, T content) {}

  private enum Outcome {
    READY,
    CELLS,
    REFUSED,
    MARKED
  }

  private Frames() {}

  static void writeRequest(DataOutputStream out, int number, Request request) throws IOException {
    out.writeInt(number);
    text(out, request.fileName());
    out.writeBoolean(request.cells());
    text(out, request.finder());
    write(out, request.bytes());
    out.flush();
  }

  static Numbered<Request> readRequest(DataInputStream in) throws IOException {
    int number = in.readInt();
    String name = text(in);
    boolean cells = in.readBoolean();
    String finder = text(in);
    return new Numbered<>(number, new Request(name, read(in), cells, finder));
  }

  /** A reply as one frame, so that threads hinder each other only for the time of writing it. */
  static byte[] reply(int number, Reading reading) throws IOException {
    var bytes = new ByteArrayOutputStream(1 << 15);
    var out = new DataOutputStream(bytes);
    out.writeInt(number);
    if (reading instanceof Reading.Ready ready) {
      out.writeByte(Outcome.READY.ordinal());
      PreparedParts.write(out, ready.prepared());
    } else if (reading instanceof Reading.Cells cells) {
      out.writeByte(Outcome.CELLS.ordinal());
      write(out, JSON.writeValueAsBytes(cells.cells()));
    } else if (reading instanceof Reading.Refused refused) {
      out.writeByte(Outcome.REFUSED.ordinal());
      text(out, refused.reason());
    } else {
      out.writeByte(Outcome.MARKED.ordinal());
    }
    return bytes.toByteArray();
  }

  static Numbered<Reading> readReply(DataInputStream in) throws IOException {
    var parts = new DataInputStream(new ByteArrayInputStream(read(in)));
    return new Numbered<>(parts.readInt(), reading(parts));
  }

  private static Reading reading(DataInputStream in) throws IOException {
    int outcome = in.readUnsignedByte();
    if (outcome >= Outcome.values().length) {
      throw new IOException("Unknown reply of a worker");
    }
    return switch (Outcome.values()[outcome]) {
      case READY -> new Reading.Ready(PreparedParts.read(in));
      case CELLS -> new Reading.Cells(JSON.readValue(read(in), Cells.class));
      case REFUSED -> new Reading.Refused(text(in));
      case MARKED -> new Reading.Marked();
    };
  }

  static void text(DataOutputStream out, String text) throws IOException {
    write(out, text.getBytes(StandardCharsets.UTF_8));
  }

  static String text(DataInputStream in) throws IOException {
    return new String(read(in), StandardCharsets.UTF_8);
  }

  static void write(DataOutputStream out, byte[] frame) throws IOException {
    out.writeInt(frame.length);
    out.write(frame);
  }

  static byte[] read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("A frame of " + length + " bytes");
    }
    byte[] frame = in.readNBytes(length);
    if (frame.length < length) {
      throw new EOFException("The other side ended inside a frame");
    }
    return frame;
  }
}

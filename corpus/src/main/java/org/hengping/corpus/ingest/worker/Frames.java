package org.hengping.corpus.ingest.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.ingest.format.Aspect;
import org.hengping.corpus.ingest.format.PictureFile;
import org.hengping.corpus.ingest.format.Proposal;
import org.hengping.corpus.ingest.format.ProposedValue;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.ManuscriptJson;

/**
 * The protocol between the main process and a worker: frames of a 4-byte length and so many bytes.
 * A worker first says that it is ready. A request is name, what is wanted, and content; a reply is
 * a JSON envelope, followed for {@code read} by the manuscript's JSON and the pictures, for {@code
 * cells} by the cells' JSON.
 */
final class Frames {
  /** What a worker says first. */
  static final int READY = 0x48504931;

  private static final int LONGEST = 256 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What a worker is to read.
   *
   * @param cells the cells of a spreadsheet are wanted, not a manuscript
   */
  record Request(String fileName, byte[] bytes, boolean cells) {}

  private Frames() {}

  static void writeRequest(DataOutputStream out, Request request) throws IOException {
    write(out, request.fileName().getBytes(StandardCharsets.UTF_8));
    out.writeBoolean(request.cells());
    write(out, request.bytes());
    out.flush();
  }

  static Request readRequest(DataInputStream in) throws IOException {
    String name = new String(read(in), StandardCharsets.UTF_8);
    boolean cells = in.readBoolean();
    return new Request(name, read(in), cells);
  }

  static void writeReply(DataOutputStream out, Reading reading) throws IOException {
    var envelope = JSON.createObjectNode();
    if (reading instanceof Reading.Read read) {
      envelope.put("outcome", "read");
      read.proposal().values().forEach(v -> proposed(envelope.withArray("proposal"), v));
      var types = envelope.putArray("pictures");
      read.pictures().forEach(p -> types.add(p.mediaType()));
      write(out, JSON.writeValueAsBytes(envelope));
      write(out, ManuscriptJson.write(read.manuscript()).getBytes(StandardCharsets.UTF_8));
      for (PictureFile picture : read.pictures()) {
        write(out, picture.bytes());
      }
    } else if (reading instanceof Reading.Cells cells) {
      write(out, JSON.writeValueAsBytes(envelope.put("outcome", "cells")));
      write(out, JSON.writeValueAsBytes(cells.cells()));
    } else if (reading instanceof Reading.Refused refused) {
      envelope.put("outcome", "refused").put("reason", refused.reason());
      write(out, JSON.writeValueAsBytes(envelope));
    } else {
      write(out, JSON.writeValueAsBytes(envelope.put("outcome", "marked")));
    }
    out.flush();
  }

  static Reading readReply(DataInputStream in) throws IOException {
    JsonNode envelope = parse(read(in));
    return switch (envelope.path("outcome").asText()) {
      case "read" -> readContent(in, envelope);
      case "cells" -> new Reading.Cells(JSON.readValue(read(in), Cells.class));
      case "refused" -> new Reading.Refused(envelope.path("reason").asText());
      case "marked" -> new Reading.Marked();
      default -> throw new IOException("Unknown reply of a worker");
    };
  }

  private static Reading readContent(DataInputStream in, JsonNode envelope) throws IOException {
    var manuscript = ManuscriptJson.read(new String(read(in), StandardCharsets.UTF_8));
    var pictures = new ArrayList<PictureFile>();
    for (JsonNode type : envelope.path("pictures")) {
      pictures.add(PictureFile.of(type.asText(), read(in)));
    }
    var proposed = new ArrayList<ProposedValue>();
    envelope.path("proposal").forEach(v -> proposed.add(proposed(v)));
    return new Reading.Read(manuscript, new Proposal(proposed), pictures);
  }

  private static void proposed(ArrayNode values, ProposedValue value) {
    values
        .addObject()
        .put("aspect", value.aspect().name())
        .put("value", value.value())
        .put("place", value.place().map(Anchor::toString).orElse(""))
        .put("sure", value.sure());
  }

  private static ProposedValue proposed(JsonNode value) {
    String place = value.path("place").asText();
    return new ProposedValue(
        Aspect.valueOf(value.path("aspect").asText()),
        value.path("value").asText(),
        place.isEmpty() ? Optional.empty() : Optional.of(Anchor.parse(place)),
        value.path("sure").asInt());
  }

  private static JsonNode parse(byte[] json) throws IOException {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IOException("Broken reply of a worker", e);
    }
  }

  private static void write(DataOutputStream out, byte[] frame) throws IOException {
    out.writeInt(frame.length);
    out.write(frame);
  }

  private static byte[] read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("A frame of " + length + " bytes");
    }
    byte[] frame = in.readNBytes(length);
    if (frame.length < length) {
      throw new java.io.EOFException("The other side ended inside a frame");
    }
    return frame;
  }
}

package org.hengping.corpus.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes the audit log as a file that can be checked without the data folder: one JSON object a
 * line for each entry and one for the head, signed with the folder's {@link AuditKey}.
 */
public final class AuditExport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 5_000;

  private final AuditLog log;
  private final AuditKey key;

  public AuditExport(AuditLog log, AuditKey key) {
    this.log = log;
    this.key = key;
  }

  /**
   * Writes the file, in the place of one that is there, and gives the newest entry.
   *
   * @throws IOException when it cannot be written; nothing is left
   */
  public AuditAnchor.Mark write(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    boolean done = false;
    try {
      AuditAnchor.Mark head;
      try (var out = Files.newOutputStream(part)) {
        head = write(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      done = true;
      return head;
    } finally {
      if (!done) {
        Files.deleteIfExists(part);
      }
    }
  }

  private AuditAnchor.Mark write(OutputStream out) throws IOException {
    var head = new AuditAnchor.Mark(0, AuditEntry.GENESIS);
    for (var page = log.after(0, PAGE); !page.isEmpty(); page = log.after(head.sequence(), PAGE)) {
      for (AuditEntry entry : page) {
        line(out, json(entry));
        head = new AuditAnchor.Mark(entry.sequence(), entry.hash());
      }
    }
    var last = JSON.createObjectNode();
    last.putObject("head").put("sequence", head.sequence()).put("hash", head.hash());
    last.put("key", key.publicKey());
    last.put("signature", key.sign(signed(head)));
    line(out, last);
    return head;
  }

  /** What is signed. */
  static String signed(AuditAnchor.Mark head) {
    return "hengping audit head\n" + head.sequence() + "\n" + head.hash() + "\n";
  }

  private static ObjectNode json(AuditEntry entry) {
    return JSON.createObjectNode()
        .put("sequence", entry.sequence())
        .put("at", entry.at().toString())
        .put("actor", entry.actor())
        .put("action", entry.action())
        .put("subject", entry.subject())
        .put("detail", entry.detail())
        .put("content", entry.content())
        .put("previousHash", entry.previousHash())
        .put("hash", entry.hash());
  }

  private static void line(OutputStream out, ObjectNode json) throws IOException {
    out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
  }
}

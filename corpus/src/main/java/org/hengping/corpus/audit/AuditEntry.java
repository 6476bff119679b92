package org.hengping.corpus.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One entry of the audit log.
 *
 * @param sequence from 1 without gaps
 * @param actor user who acted
 * @param action what was done, e.g. {@code document.append}
 * @param subject what it was done to, e.g. {@code D-000123@r3} or {@code findings/WT-2021-001-02}
 * @param detail more about it; never personal data of third parties
 * @param content SHA-256 (hex) over the subject as stored after this write, empty where none is
 *     bound
 * @param previousHash hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 (hex) over all other fields
 */
public record AuditEntry(
    long sequence,
    Instant at,
    String actor,
    String action,
    String subject,
    String detail,
    String content,
    String previousHash,
    String hash) {

  /** Previous hash of the first entry. */
  public static final String GENESIS = "0".repeat(64);

  /** The entry with its hash computed. */
  public static AuditEntry chain(
      long sequence,
      Instant at,
      String actor,
      String action,
      String subject,
      String detail,
      String content,
      String previousHash) {
    return new AuditEntry(
        sequence,
        at,
        actor,
        action,
        subject,
        detail,
        content,
        previousHash,
        hash(sequence, at, actor, action, subject, detail, content, previousHash));
  }

  /** Whether the hash fits the other fields. */
  public boolean isIntact() {
    return hash.equals(hash(sequence, at, actor, action, subject, detail, content, previousHash));
  }

  private static String hash(
      long sequence,
      Instant at,
      String actor,
      String action,
      String subject,
      String detail,
      String content,
      String previousHash) {
    var fields = new ArrayList<Object>(List.of(sequence, at, actor, action, subject, detail));
    if (!content.isEmpty()) {
      fields.add(content);
    }
    fields.add(previousHash);
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (Object field : fields) {
        byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}

package org.hengping.corpus.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.hengping.corpus.audit.AuditAnchor;

/**
 * What a backup holds, its last entry {@code manifest.json}.
 *
 * @param format 1
 * @param madeAt UTC
 * @param versions of the tables, ascending
 * @param audit the newest audit entry
 * @param parts everything else in the backup
 */
record BackupManifest(
    int format, String madeAt, List<String> versions, AuditAnchor.Mark audit, List<Part> parts) {
  static final String NAME = "manifest.json";
  static final int FORMAT = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A table or file.
   *
   * @param name {@code tables/NAME.jsonl} or {@code files/PATH}
   * @param size bytes
   * @param sha256 hex
   * @param rows of a table, 0 for a file
   */
  record Part(String name, long size, String sha256, long rows) {
    static final String TABLES = "tables/";
    static final String FILES = "files/";

    boolean isTable() {
      return name.startsWith(TABLES);
    }

    /** Name of the table. */
    String table() {
      return name.substring(TABLES.length(), name.length() - ".jsonl".length());
    }

    static String ofTable(String table) {
      return TABLES + table + ".jsonl";
    }
  }

  static BackupManifest of(
      Instant at, List<String> versions, AuditAnchor.Mark audit, List<Part> parts) {
    return new BackupManifest(FORMAT, at.toString(), versions, audit, parts);
  }

  byte[] bytes() throws IOException {
    return JSON.writeValueAsBytes(this);
  }

  /**
   * Reads a manifest.
   *
   * @throws IOException when it is none
   */
  static BackupManifest read(byte[] bytes) throws IOException {
    return JSON.readValue(bytes, BackupManifest.class);
  }
}

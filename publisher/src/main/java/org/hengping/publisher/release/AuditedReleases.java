package org.hengping.publisher.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hengping.corpus.audit.AuditEntry;
import org.hengping.corpus.audit.AuditLog;

/** The releases and withdrawals that the audit log tells of. */
public final class AuditedReleases {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> ACTIONS = Set.of("document.RELEASED", "document.WITHDRAWN");
  private static final int PAGE = 5_000;

  private final AuditLog log;

  public AuditedReleases(AuditLog log) {
    this.log = log;
  }

  /** Bundles that were released and are gone or replaced by others, as sentences for people. */
  public List<String> missing(ReleaseArchive archive) {
    var problems = new ArrayList<String>();
    var records = archive.records();
    long read = 0;
    for (var page = log.after(0, PAGE); !page.isEmpty(); page = log.after(read, PAGE)) {
      for (AuditEntry entry : page) {
        read = entry.sequence();
        if (ACTIONS.contains(entry.action())) {
          check(entry, records, problems);
        }
      }
    }
    return problems;
  }

  private static void check(AuditEntry entry, List<ReleaseRecord> records, List<String> problems) {
    var detail = parse(entry.detail());
    long sequence = detail.path("sequence").asLong();
    String manifest = detail.path("manifest").asText();
    if (sequence < 1 || manifest.isEmpty()) {
      return;
    }
    if (sequence > records.size()) {
      problems.add("数据包 " + sequence + "（" + entry.subject() + "）已发布，文件却不在 releases 中");
    } else if (!records.get((int) sequence - 1).manifest().equals(manifest)) {
      problems.add("数据包 " + sequence + "（" + entry.subject() + "）不是当时发布的那一个");
    }
  }

  private static JsonNode parse(String detail) {
    try {
      return JSON.readTree(detail);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}

package org.hengping.corpus.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks a file that {@link AuditExport} wrote, with nothing but the file: that the chain is whole,
 * that it ends with the signed head and, when they are known from elsewhere, that the head passed a
 * given point and that the key is the expected one.
 */
public final class CheckExport {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What the file holds.
   *
   * @param head the last entry
   * @param key the public key that signed it, Base64
   * @param problems in Chinese, empty when all is well
   */
  public record Checked(AuditAnchor.Mark head, String key, List<String> problems) {}

  private final Optional<AuditAnchor.Mark> known;
  private final Optional<String> expectedKey;

  /**
   * @param known a point of the log that was noted before
   * @param expectedKey the public key of the data folder, Base64
   */
  public CheckExport(Optional<AuditAnchor.Mark> known, Optional<String> expectedKey) {
    this.known = known;
    this.expectedKey = expectedKey;
  }

  /**
   * Reads and checks the file.
   *
   * @throws IOException when it cannot be read
   */
  public Checked check(Path file) throws IOException {
    var chain = new AuditChain(known);
    var problems = new ArrayList<String>();
    JsonNode last = JSON.missingNode();
    try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        var json = parse(line);
        if (!last.isMissingNode()) {
          problems.add("第" + number + "行在日志结尾之后，不应存在");
        } else if (json.has("head")) {
          last = json;
        } else {
          entry(json).ifPresentOrElse(chain::add, unreadable(problems, number));
        }
      }
    }
    problems.addAll(chain.problems());
    return close(chain, last, problems);
  }

  private static Runnable unreadable(List<String> problems, int number) {
    return () -> problems.add("第" + number + "行不是审计记录");
  }

  private Checked close(AuditChain chain, JsonNode last, List<String> problems) {
    String key = last.path("key").asText();
    var head =
        new AuditAnchor.Mark(
            last.path("head").path("sequence").asLong(), last.path("head").path("hash").asText());
    if (last.isMissingNode()) {
      problems.add("文件没有结尾，不完整");
    } else {
      if (head.sequence() != chain.sequence() || !head.hash().equals(chain.hash())) {
        problems.add("日志止于第" + chain.sequence() + "条，结尾却记着第" + head.sequence() + "条，末尾的记录被删改");
      }
      if (!AuditKey.signed(AuditExport.signed(head), last.path("signature").asText(), key)) {
        problems.add("结尾的签名不符");
      }
    }
    if (expectedKey.isPresent() && !expectedKey.get().strip().equals(key)) {
      problems.add("签名所用的密钥不是给定的密钥");
    }
    return new Checked(new AuditAnchor.Mark(chain.sequence(), chain.hash()), key, problems);
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  private static Optional<AuditEntry> entry(JsonNode json) {
    try {
      return Optional.of(
          new AuditEntry(
              json.path("sequence").asLong(),
              Instant.parse(json.path("at").asText()),
              json.path("actor").asText(),
              json.path("action").asText(),
              json.path("subject").asText(),
              json.path("detail").asText(),
              json.path("content").asText(),
              json.path("previousHash").asText(),
              json.path("hash").asText()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

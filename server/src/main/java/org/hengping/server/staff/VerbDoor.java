package org.hengping.server.staff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes verbs from the command line of the same machine, which proves itself with the token that
 * only the data folder's owner can read.
 */
final class VerbDoor {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String token;
  private final VerbRunner runner;

  VerbDoor(String token, VerbRunner runner) {
    this.token = token;
    this.runner = runner;
  }

  /** Answers {@code POST /internal/verb}. */
  void handle(Context context) throws IOException {
    if (!InetAddress.getByName(context.req().getRemoteAddr()).isLoopbackAddress()
        || !proves(Optional.ofNullable(context.header("Authorization")).orElse(""))) {
      context.status(403).json(Map.of("message", "不接受"));
      return;
    }
    JsonNode asked = JSON.readTree(context.bodyAsBytes());
    List<String> args = new ArrayList<>();
    asked.path("args").forEach(a -> args.add(a.asText()));
    var answer = runner.run(Path.of(asked.path("folder").asText()), args);
    context.json(Map.of("exit", answer.exit(), "out", answer.out(), "err", answer.err()));
  }

  private boolean proves(String header) {
    return MessageDigest.isEqual(
        ("Bearer " + token).getBytes(StandardCharsets.UTF_8),
        header.getBytes(StandardCharsets.UTF_8));
  }
}

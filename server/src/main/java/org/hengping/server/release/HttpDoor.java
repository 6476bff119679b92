package org.hengping.server.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hengping.publisher.portal.Acceptance;
import org.hengping.publisher.portal.PortalDoor;

/** A portal at an address; what makes a bundle good is its signatures, not the connection. */
final class HttpDoor implements PortalDoor {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final URI bundles;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  HttpDoor(String portal) {
    this.bundles = URI.create(portal.replaceAll("/+$", "") + "/bundles");
  }

  @Override
  public long lastSequence() {
    var answer = send(HttpRequest.newBuilder(bundles).timeout(PATIENCE).GET().build());
    return answer.path("lastSequence").asLong();
  }

  @Override
  public List<Acceptance> acceptAll(List<byte[]> all) {
    var answers = new ArrayList<Acceptance>();
    for (byte[] bundle : all) {
      boolean stopped = answers.stream().anyMatch(Acceptance.Refused.class::isInstance);
      answers.add(stopped ? new Acceptance.Refused("之前的数据包被拒绝") : accept(bundle));
    }
    return answers;
  }

  private Acceptance accept(byte[] bundle) {
    var request =
        HttpRequest.newBuilder(bundles)
            .timeout(PATIENCE)
            .header("Content-Type", "application/zip")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bundle))
            .build();
    var answer = send(request);
    long sequence = answer.path("sequence").asLong();
    return switch (answer.path("outcome").asText()) {
      case "accepted" -> new Acceptance.Accepted(sequence);
      case "already" -> new Acceptance.Already(sequence);
      default -> new Acceptance.Refused(answer.path("reason").asText("门户没有说明原因"));
    };
  }

  private JsonNode send(HttpRequest request) {
    try {
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 500) {
        throw new IOException("门户答复 " + response.statusCode());
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException("门户 " + bundles + " 连接不上，数据包已保留，请稍后再发布一次", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while pushing to " + bundles, e);
    }
  }
}

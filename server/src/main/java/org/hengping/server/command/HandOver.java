package org.hengping.server.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.hengping.server.DataLock;

/**
 * Hands a verb to the server that holds the data folder, so that a person can go on working on the
 * command line while it runs.
 */
final class HandOver {
  /** Verbs that start something of their own. */
  private static final Set<String> OWN = Set.of("serve", "portal", "demo", "restore");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CommandSession session;

  HandOver(CommandSession session) {
    this.session = session;
  }

  /** Runs the verb in the server when there is one, else here. */
  int orElse(String[] args, IntSupplier here) {
    if (!session.isLocal() || OWN.contains(args[0])) {
      return here.getAsInt();
    }
    try {
      var server = DataLock.server(dataFolder(args));
      if (server.isEmpty()) {
        return here.getAsInt();
      }
      return send(server.get(), args);
    } catch (ConnectException e) {
      return here.getAsInt();
    } catch (IOException e) {
      session.err().println("与正在运行的衡评服务通信失败：" + e.getMessage());
      return 3;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 3;
    }
  }

  private Path dataFolder(String[] args) {
    for (int i = 1; i < args.length; i++) {
      if (args[i].equals("--")) {
        break;
      }
      if (args[i].equals("--data") && i + 1 < args.length) {
        return session.path(Path.of(args[i + 1]));
      }
      if (args[i].startsWith("--data=")) {
        return session.path(Path.of(args[i].substring("--data=".length())));
      }
    }
    return session.path(Path.of("data"));
  }

  private int send(DataLock.Server server, String[] args) throws IOException, InterruptedException {
    var body =
        JSON.writeValueAsString(
            Map.of("folder", session.folder().toString(), "args", List.of(args)));
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/internal/verb"))
            .header("Authorization", "Bearer " + server.token())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("服务答复 " + response.statusCode());
    }
    var answer = JSON.readTree(response.body());
    session.out().print(answer.path("out").asText());
    session.err().print(answer.path("err").asText());
    return answer.path("exit").asInt();
  }
}

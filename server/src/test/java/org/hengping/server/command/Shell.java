package org.hengping.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs verbs as a person at a terminal would: in this process, or in one of its own. */
public final class Shell {
  private final Path data;

  public Shell(Path data) {
    this.data = data;
  }

  /** What a verb printed and how it ended. */
  public record Answer(int exit, String out, String err) {
    public JsonNode json() {
      try {
        return new ObjectMapper().readTree(out);
      } catch (IOException e) {
        throw new AssertionError("Not JSON: " + out + err, e);
      }
    }

    public List<JsonNode> lines() {
      var lines = new ArrayList<JsonNode>();
      out.lines().forEach(l -> lines.add(new Answer(exit, l, err).json()));
      return lines;
    }
  }

  /** Runs a verb in this process. */
  public Answer run(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var session =
        CommandSession.local(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            data.toAbsolutePath());
    int exit = Hengping.run(session, withData(args));
    return new Answer(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Starts a verb in a process of its own. */
  public Process start(String... args) throws IOException {
    return start(ProcessBuilder.Redirect.DISCARD, args);
  }

  /** Starts a verb in a process of its own, its standard output going to a file. */
  public Process start(Path out, String... args) throws IOException {
    return start(ProcessBuilder.Redirect.to(out.toFile()), args);
  }

  private Process start(ProcessBuilder.Redirect out, String... args) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.hengping.server.Main");
    command.addAll(List.of(withData(args)));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(out)
        .start();
  }

  private String[] withData(String... args) {
    var all = new ArrayList<String>();
    all.add(args[0]);
    all.addAll(List.of("--data", data.toString()));
    all.addAll(List.of(args).subList(1, args.length));
    return all.toArray(String[]::new);
  }

  /** A folder of the material beside the repository, if this machine has it. */
  public static Optional<Path> shared(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared").resolve(name);
      if (Files.isDirectory(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}

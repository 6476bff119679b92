package org.hengping.server.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hengping.corpus.people.Person;
import org.hengping.server.Wiring;
import picocli.CommandLine.Option;

/** What all verbs share: the data folder, the acting person, JSON output. */
abstract class Verb implements Callable<Integer> {
  /** Done. */
  static final int DONE = 0;

  /** Done, with findings or rejections. */
  static final int FINDINGS = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CommandSession session;

  @Option(names = "--data", paramLabel = "DIR", description = "数据目录，默认 ./data")
  private Path data = Path.of("data");

  @Option(names = "--as", paramLabel = "USER", description = "办理人的用户名，默认“命令行”")
  private String user = Person.COMMAND_LINE.user();

  @Option(names = "--json", description = "标准输出只给一行 JSON")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示用法")
  private boolean help;

  Verb(CommandSession session) {
    this.session = session;
  }

  CommandSession session() {
    return session;
  }

  boolean json() {
    return json;
  }

  Path data() {
    return session.path(data);
  }

  <T> T with(CommandSession.Work<T> work) throws IOException {
    return session.with(data, work);
  }

  /** The person who acts. */
  Person actor(Wiring wiring) {
    return wiring
        .store()
        .people()
        .find(user)
        .orElseThrow(() -> Refusal.wrongUsage("没有用户 " + user + "，请核对 --as 后的用户名"));
  }

  /** Prints one value as one line of JSON. */
  void printJson(Object value) {
    try {
      session.out().println(JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write " + value.getClass(), e);
    }
  }

  /** Prints an answer for people, unless JSON is wanted. */
  void say(String line) {
    if (!json) {
      session.out().println(line);
    }
  }

  /** Prints a complaint or progress for people. */
  void note(String line) {
    session.err().println(line);
  }
}

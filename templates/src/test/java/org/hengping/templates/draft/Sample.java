package org.hengping.templates.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterFile;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/** The sample year that the program ships, read from its files. */
public final class Sample {
  private static final Path FOLDER =
      Path.of("../server/src/main/resources/org/hengping/server/sample");

  /** The line that marks the sample's reports. */
  public static final String NOTICE = "（示例数据：本文内容均为虚构，仅用于演示）";

  private static final ComposeReport COMPOSING = new ComposeReport(NOTICE, "示例市财政局");
  private static final Map<String, List<RegisterRow>> READ = new ConcurrentHashMap<>();

  private Sample() {}

  /** A report that must come out. */
  public static Manuscript compose(
      ReportTemplate template, String subject, Scope scope, RegisterSnapshot registers) {
    var outcome = COMPOSING.compose(template, subject, scope, registers);
    if (outcome instanceof ComposeReport.Outcome.Composed composed) {
      return composed.manuscript();
    }
    throw new AssertionError(outcome.toString());
  }

  /** The registers as shipped, with these reports on the portal. */
  public static RegisterSnapshot registers(Set<String> released) {
    return registers(released, rows -> rows);
  }

  /** The same with rows changed on reading. */
  public static RegisterSnapshot registers(
      Set<String> released, UnaryOperator<List<RegisterRow>> change) {
    return new RegisterSnapshot(
        register -> change.apply(READ.computeIfAbsent(register.name(), n -> rows(register))),
        released);
  }

  private static List<RegisterRow> rows(Register register) {
    Path file = FOLDER.resolve(register.name() + ".csv");
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      var content = RegisterFile.read(register, file);
      if (!content.faults().isEmpty()) {
        throw new IllegalStateException(file + ": " + content.faults());
      }
      return content.rows();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

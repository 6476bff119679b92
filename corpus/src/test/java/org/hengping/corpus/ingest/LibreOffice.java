package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice as a maker of files that we did not write. */
final class LibreOffice {
  private static final int MINUTES = 3;

  private LibreOffice() {}

  /** Skips the test when it is not installed, fails when the oracles are required. */
  static void needed() {
    boolean there =
        List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
            .anyMatch(p -> Files.isExecutable(Path.of(p, "soffice")));
    if (!there && "required".equals(System.getenv("HENGPING_ORACLES"))) {
      fail("The oracle LibreOffice (soffice) is required and missing");
    }
    assumeTrue(there, "The oracle LibreOffice (soffice) is missing: skipped");
  }

  /** Converts files into a folder; {@code filter} such as {@code docx:MS Word 2007 XML}. */
  static void convert(String filter, String inputFilter, Path into, List<Path> files)
      throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("soffice");
    var command = new ArrayList<String>();
    command.add("soffice");
    command.add("-env:UserInstallation=" + profile.toUri());
    command.addAll(List.of("--headless", "--convert-to", filter));
    if (!inputFilter.isEmpty()) {
      command.add("--infilter=" + inputFilter);
    }
    command.addAll(List.of("--outdir", into.toString()));
    files.forEach(f -> command.add(f.toString()));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      fail("LibreOffice did not end in " + MINUTES + " minutes");
    }
    assertEquals(0, process.exitValue());
  }
}

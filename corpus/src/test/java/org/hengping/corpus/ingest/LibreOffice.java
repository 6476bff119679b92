package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  /**
   * The same, when it is to print: the font that it would take instead of a full Chinese one maps
   * characters to their look-alikes.
   */
  static void neededWithChineseFont() throws IOException, InterruptedException {
    needed();
    var list = new ProcessBuilder("fc-list", ":", "family").redirectErrorStream(true).start();
    String families = new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    list.waitFor();
    boolean there = families.contains("Noto Serif CJK") || families.contains("Noto Sans CJK");
    if (!there && "required".equals(System.getenv("HENGPING_ORACLES"))) {
      fail("The Chinese font for LibreOffice (Debian package fonts-noto-cjk) is missing");
    }
    assumeTrue(there, "The Chinese font for LibreOffice (fonts-noto-cjk) is missing: skipped");
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

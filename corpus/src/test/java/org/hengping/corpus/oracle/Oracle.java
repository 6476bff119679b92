package org.hengping.corpus.oracle;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Text of files as other programs read it. */
public final class Oracle {
  private Oracle() {}

  /** Text of a PDF in the order in which it was written, pages ended by form feeds. */
  public static String pdfText(Path pdf) {
    need("pdftotext", "poppler-utils");
    return run(
        pdf.toAbsolutePath().getParent(),
        60,
        "pdftotext",
        "-raw",
        "-enc",
        "UTF-8",
        pdf.toString(),
        "-");
  }

  /** Text of a PDF along its structure tree, without page numbers and repeated headings. */
  public static String pdfStructureText(Path pdf) {
    need("pdfinfo", "poppler-utils");
    return run(
        pdf.toAbsolutePath().getParent(),
        60,
        "pdfinfo",
        "-enc",
        "UTF-8",
        "-struct-text",
        pdf.toString());
  }

  /** Texts of office files as LibreOffice saves them, in the same order. */
  public static List<String> officeText(List<Path> files) {
    return convert(files, "txt:Text (encoded):UTF8", "txt").stream().map(Oracle::read).toList();
  }

  /** Office files printed to PDF by LibreOffice, in the same order. */
  public static List<Path> officePdf(List<Path> files) {
    return convert(files, "pdf", "pdf");
  }

  /** The same with the fonts that a fontconfig file names instead of those installed. */
  public static List<Path> officePdf(List<Path> files, Path fontconfig) {
    return convert(files, "pdf", "pdf", Map.of("FONTCONFIG_FILE", fontconfig.toString()));
  }

  /**
   * Files as LibreOffice saves them in another format, in the same order.
   *
   * @param filter LibreOffice's name of the format, e.g. {@code doc:MS Word 97}
   */
  public static List<Path> office(List<Path> files, String filter) {
    return convert(files, filter, filter.replaceFirst(":.*", ""));
  }

  /** The browser's program, for tests that drive one. */
  public static Path chromium() {
    return need("chromium", "chromium");
  }

  /** The program that reads text from pictures, for tests that need it. */
  public static Path tesseract() {
    return need("tesseract", "tesseract-ocr tesseract-ocr-chi-sim");
  }

  private static List<Path> convert(List<Path> files, String filter, String extension) {
    return convert(files, filter, extension, Map.of());
  }

  private static List<Path> convert(
      List<Path> files, String filter, String extension, Map<String, String> environment) {
    need("soffice", "libreoffice-writer");
    try {
      Path folder = Files.createTempDirectory("office");
      var command = new ArrayList<String>();
      command.add("soffice");
      command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
      command.addAll(List.of("--headless", "--convert-to", filter, "--outdir", folder.toString()));
      files.forEach(f -> command.add(f.toString()));
      run(folder, 180, environment, command.toArray(String[]::new));
      return files.stream().map(f -> folder.resolve(renamed(f, extension))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String renamed(Path file, String extension) {
    return file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "." + extension;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path need(String program, String debianPackage) {
    var found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .map(folder -> Path.of(folder, program))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      String message = "未安装 " + program + "（Debian 软件包 " + debianPackage + "），此项核对未进行";
      if ("required".equals(System.getenv("HENGPING_ORACLES"))) {
        Assertions.fail(message);
      }
      Assumptions.abort(message);
    }
    return found.orElseThrow();
  }

  private static String run(Path folder, int seconds, String... command) {
    return run(folder, seconds, Map.of(), command);
  }

  private static String run(
      Path folder, int seconds, Map<String, String> environment, String... command) {
    try {
      Path output = Files.createTempFile("oracle", ".out");
      Path errors = Files.createTempFile("oracle", ".err");
      try {
        var builder =
            new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IllegalStateException(command[0] + " took more than " + seconds + " s");
        }
        if (process.exitValue() != 0) {
          throw new IllegalStateException(String.join(" ", command) + ": " + read(errors));
        }
        return read(output);
      } finally {
        Files.delete(output);
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package org.hengping.corpus.ingest.ocr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.hengping.corpus.ingest.layout.TextLine;
import org.jspecify.annotations.Nullable;

/**
 * The program {@code tesseract} with its Chinese model as an outside process, where both are
 * installed. It gets a picture that we drew ourselves through a pipe, never a file from outside.
 * One for each file; not thread-safe.
 */
public final class Tesseract implements PageRecogniser {
  /** Pages of one file that are read at most. */
  public static final int PAGES = 30;

  private static final String LANGUAGE = "chi_sim";

  /** The program's number for finding the columns of a page itself. */
  private static final String COLUMNS = "3";

  /** Its number for taking the page for one block, which sees a lonely line too. */
  private static final String ONE_BLOCK = "6";

  private static final Duration A_PAGE = Duration.ofSeconds(30);
  private static final List<String> MODELS =
      List.of("/usr/share/tesseract-ocr", "/usr/share/tessdata", "/usr/local/share/tessdata");

  private final @Nullable Path program;
  private final long until;
  private int pages;

  private Tesseract(@Nullable Path program, Duration time) {
    this.program = program;
    this.until = System.nanoTime() + time.toNanos();
  }

  /** The installed program with so much time for a file; never ready when it is not installed. */
  public static Tesseract installed(Duration time) {
    return new Tesseract(hasModel() ? program() : null, time);
  }

  private static @Nullable Path program() {
    String path = System.getenv("PATH");
    return path == null
        ? null
        : Arrays.stream(path.split(File.pathSeparator))
            .map(folder -> Path.of(folder, "tesseract"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
  }

  private static boolean hasModel() {
    for (String folder : MODELS) {
      try (var files =
          Files.find(Path.of(folder), 4, (f, a) -> f.endsWith(LANGUAGE + ".traineddata"))) {
        if (files.findFirst().isPresent()) {
          return true;
        }
      } catch (IOException e) {
        continue;
      }
    }
    return false;
  }

  @Override
  public boolean isReady() {
    return program != null && pages < PAGES && System.nanoTime() < until;
  }

  @Override
  public List<TextLine> lines(BufferedImage page, float dotsPerPoint) {
    if (program == null || !isReady()) {
      return List.of();
    }
    pages++;
    try {
      byte[] picture = png(page);
      var lines = TesseractWords.lines(read(program, picture, COLUMNS), dotsPerPoint);
      return lines.isEmpty()
          ? TesseractWords.lines(read(program, picture, ONE_BLOCK), dotsPerPoint)
          : lines;
    } catch (IOException e) {
      return List.of();
    }
  }

  private static byte[] png(BufferedImage page) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(page, "png", out);
    return out.toByteArray();
  }

  /** Words with their places; nothing when the program fails or takes too long. */
  private String read(Path installed, byte[] picture, String layout) throws IOException {
    var command =
        List.of(installed.toString(), "stdin", "stdout", "-l", LANGUAGE, "--psm", layout, "tsv");
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().retainAll(List.of("PATH", "TESSDATA_PREFIX", "SystemRoot"));
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    long left = Math.min(A_PAGE.toNanos(), until - System.nanoTime());
    var alarm = stopAfter(process, left);
    try (var in = process.getInputStream()) {
      try (var out = process.getOutputStream()) {
        out.write(picture);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      alarm.interrupt();
      process.destroyForcibly();
    }
  }

  private static Thread stopAfter(Process process, long nanos) {
    var alarm =
        new Thread(
            () -> {
              try {
                if (!process.waitFor(nanos, TimeUnit.NANOSECONDS)) {
                  process.destroyForcibly();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "tesseract alarm");
    alarm.setDaemon(true);
    alarm.start();
    return alarm;
  }
}

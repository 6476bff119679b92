package org.hengping.corpus.register;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.hengping.corpus.file.FileContent;

/**
 * A register as CSV (RFC 4180, UTF-8) or XLSX: the first row holds the English keys, the second the
 * Chinese headings; on reading one of the two rows is enough and columns may stand in any order.
 * What is written can be read back unchanged. In CSV a text that a spreadsheet would run as a
 * formula has a leading quote, which reading takes away.
 *
 * <p>Two more columns are written on demand and may be left out: {@code rowVersion} is the version
 * of the row that the file shows, {@code rowSource} its {@link Citation}.
 */
public final class RegisterFile {
  private static final String XLSX = ".xlsx";

  /**
   * Where a row of a file stands and what it says of itself.
   *
   * @param sheet name of the sheet, empty in CSV
   * @param row 1-based row as a spreadsheet counts, 0 when it was never in a file
   * @param based version that the row shows, when it says so
   * @param source where the row comes from, when it says so
   */
  public record Place(String sheet, int row, OptionalInt based, Optional<Citation> source) {
    static final Place NONE = new Place("", 0, OptionalInt.empty(), Optional.empty());
  }

  /**
   * What was read: rows with their places, or what cannot be taken.
   *
   * @param file name of the file, empty when unknown
   */
  public record Content(
      String file, List<RegisterRow> rows, List<Place> places, List<Fault> faults) {
    public Content {
      rows = List.copyOf(rows);
      places = List.copyOf(places);
      faults = List.copyOf(faults);
    }

    /** Rows that never were in a file. */
    public Content(List<RegisterRow> rows, List<Fault> faults) {
      this("", rows, Collections.nCopies(rows.size(), Place.NONE), faults);
    }

    /** The same as read from a file of this name. */
    public Content named(String name) {
      return new Content(name, rows, places, faults);
    }
  }

  private RegisterFile() {}

  /** Writes rows to a file; the ending decides between CSV and XLSX. */
  public static void write(Register register, List<RegisterRow> rows, Path file)
      throws IOException {
    write(register, rows, Optional.empty(), file);
  }

  /**
   * Writes rows to a file with their versions and sources.
   *
   * @param newest the newest versions by key; without them the two columns are left out
   */
  public static void write(
      Register register,
      List<RegisterRow> rows,
      Optional<Map<String, RowVersion>> newest,
      Path file)
      throws IOException {
    try (var out = Files.newOutputStream(file)) {
      if (isXlsx(file.getFileName().toString())) {
        writeXlsx(register, rows, newest, out);
      } else {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writeCsv(register, rows, newest, text);
        text.flush();
      }
    }
  }

  private static boolean isXlsx(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(XLSX);
  }

  /** Writes rows as CSV. */
  public static void writeCsv(Register register, List<RegisterRow> rows, Appendable out)
      throws IOException {
    writeCsv(register, rows, Optional.empty(), out);
  }

  /** Writes rows as CSV, see {@link #write(Register, List, Optional, Path)}. */
  public static void writeCsv(
      Register register,
      List<RegisterRow> rows,
      Optional<Map<String, RowVersion>> newest,
      Appendable out)
      throws IOException {
    CsvFile.write(new RegisterSheet(register, newest), rows, out);
  }

  /**
   * Writes rows as XLSX, see {@link #write(Register, List, Optional, Path)}.
   *
   * @throws IllegalArgumentException when a text is longer than a cell can be
   */
  public static void writeXlsx(
      Register register,
      List<RegisterRow> rows,
      Optional<Map<String, RowVersion>> newest,
      OutputStream out)
      throws IOException {
    XlsxFile.write(new RegisterSheet(register, newest), rows, out);
  }

  /**
   * Reads a file; nothing of it should be taken when there is a fault.
   *
   * @throws IOException when the file cannot be read at all
   */
  public static Content read(Register register, Path file) throws IOException {
    return read(register, FileContent.of(file));
  }

  /**
   * Reads a file in memory; nothing of it should be taken when there is a fault.
   *
   * @throws IOException when it is no such file
   */
  public static Content read(Register register, FileContent file) throws IOException {
    var in = new ByteArrayInputStream(file.bytes());
    return (isXlsx(file.name()) ? XlsxFile.read(register, in) : CsvFile.read(register, in))
        .named(file.name());
  }

  /**
   * Reads rows that stand under other headings.
   *
   * @param keys keys of the fields, in the order of the cells
   * @param headingRow 1-based row of the headings
   * @param rows cells as text by 1-based row
   */
  public static Content read(
      Register register,
      String sheet,
      List<String> keys,
      int headingRow,
      SortedMap<Integer, List<String>> rows) {
    var lines = new ArrayList<RowReader.Line>();
    lines.add(new RowReader.Line(headingRow, keys));
    rows.forEach((number, cells) -> lines.add(new RowReader.Line(number, cells)));
    return new RowReader(register, sheet).read(lines);
  }

  /** Reads CSV from a stream. */
  public static Content readCsv(Register register, InputStream in) throws IOException {
    return CsvFile.read(register, in);
  }
}

package org.hengping.corpus.register;

import java.util.regex.Pattern;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.manuscript.Anchor;

/** Where a register row comes from. {@link #text()} and {@link #parse} are inverse. */
public sealed interface Citation {

  /** A place in a document of the corpus. */
  record Passage(DocumentId document, int revision, Anchor anchor) implements Citation {
    @Override
    public String text() {
      return document + "@r" + revision + "#" + anchor;
    }

    @Override
    public String forPeople() {
      return document + " 第" + revision + "版 " + anchor.forPeople();
    }
  }

  /**
   * A row of a file that was loaded.
   *
   * @param file name of the file without its folder
   * @param sheet name of the sheet, empty in CSV
   * @param row 1-based row as a spreadsheet counts
   */
  record FileRow(String file, String sheet, int row) implements Citation {
    @Override
    public String text() {
      return FILE + escaped(file) + "!" + escaped(sheet) + "#" + row;
    }

    @Override
    public String forPeople() {
      return "文件“" + file + "”" + (sheet.isEmpty() ? "" : "工作表“" + sheet + "”") + "第" + row + "行";
    }

    private static String escaped(String name) {
      return name.replace("%", "%25").replace("!", "%21").replace("#", "%23");
    }

    private static String unescaped(String name) {
      return name.replace("%23", "#").replace("%21", "!").replace("%25", "%");
    }
  }

  /**
   * What a person entered.
   *
   * @param note on what it rests, may be empty
   */
  record Entry(String note) implements Citation {
    public Entry {
      note = note.strip();
    }

    @Override
    public String text() {
      boolean plain = !note.startsWith(ENTRY) && isEntry(note);
      return plain ? note : ENTRY + note;
    }

    @Override
    public String forPeople() {
      return note.isEmpty() ? "人工录入" : "人工录入：" + note;
    }
  }

  /** An entry without a note. */
  Citation ENTERED = new Entry("");

  /** Prefix of the text of a file row. */
  String FILE = "file:";

  /** Prefix of the text of an entry that would otherwise be read as something else. */
  String ENTRY = "entry:";

  /** Stored form, also in files; empty for an entry without a note. */
  String text();

  /** In Chinese. */
  String forPeople();

  /** Reads the stored form; what is neither a passage nor a file row is an entry with that note. */
  static Citation parse(String text) {
    if (text.startsWith(ENTRY)) {
      return new Entry(text.substring(ENTRY.length()));
    }
    var passage = Forms.PASSAGE.matcher(text);
    if (passage.matches()) {
      return new Passage(
          new DocumentId(passage.group(1)),
          Integer.parseInt(passage.group(2)),
          Anchor.parse(passage.group(3)));
    }
    var row = Forms.FILE_ROW.matcher(text);
    if (row.matches()) {
      return new FileRow(
          FileRow.unescaped(row.group(1)),
          FileRow.unescaped(row.group(2)),
          Integer.parseInt(row.group(3)));
    }
    return new Entry(text);
  }

  private static boolean isEntry(String text) {
    return !Forms.PASSAGE.matcher(text).matches() && !Forms.FILE_ROW.matcher(text).matches();
  }

  /** Patterns of the stored forms. */
  final class Forms {
    private static final String SMALL = "\\d{1,9}";
    private static final Pattern PASSAGE =
        Pattern.compile(
            "(D-\\d{6,})@r("
                + SMALL
                + ")#(p"
                + SMALL
                + "b"
                + SMALL
                + "(?:r"
                + SMALL
                + ")?c"
                + SMALL
                + "-"
                + SMALL
                + ")");
    private static final Pattern FILE_ROW =
        Pattern.compile("file:([^!#]*)!([^!#]*)#(" + SMALL + ")");

    private Forms() {}
  }
}

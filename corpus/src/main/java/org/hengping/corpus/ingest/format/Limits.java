package org.hengping.corpus.ingest.format;

/** How large and how deep a file from outside may be. */
public final class Limits {
  /** Bytes of a file. */
  public static final long FILE = 100L << 20;

  /** Bytes of a plain text, Markdown or CSV file. */
  public static final int TEXT = 20 << 20;

  /** Bytes that a packaged file (DOCX, XLSX) may unpack to. */
  public static final long UNPACKED = 150L << 20;

  /** Entries of a package. */
  public static final int ENTRIES = 5_000;

  /** Files of an archive, those of an archive inside it included. */
  public static final int ARCHIVE_ENTRIES = 10_000;

  /** Bytes that an archive may unpack to; its files are taken one at a time. */
  public static final long ARCHIVE_UNPACKED = 2L << 30;

  /** Nested XML elements, tables or text boxes. */
  public static final int DEPTH = 200;

  /** Blocks of a manuscript. */
  public static final int BLOCKS = 200_000;

  /** Characters of a paragraph or a table row. */
  public static final int LINE = 1_000_000;

  /** Pages of a PDF. */
  public static final int PAGES = 3_000;

  /** Cells of a workbook. */
  public static final int CELLS = 2_000_000;

  private Limits() {}
}

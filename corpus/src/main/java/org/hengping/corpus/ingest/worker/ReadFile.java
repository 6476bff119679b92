package org.hengping.corpus.ingest.worker;

import java.util.Set;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.RawLook;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.format.SecrecyMark;
import org.hengping.corpus.ingest.legacy.LegacyCells;
import org.hengping.corpus.ingest.metadata.ReadMetadata;
import org.hengping.corpus.ingest.sheet.CellReader;
import org.hengping.corpus.ingest.text.CsvCells;

/** Reads the bytes of one file by its extension, after a look at what they really are. */
public final class ReadFile {
  private static final Set<String> SHEETS = Set.of("xlsx", "xls", "et");

  private ReadFile() {}

  /** Whether files with the extension of this name can be read. */
  public static boolean canRead(String fileName) {
    return FileFormats.known(FileFormats.extension(fileName));
  }

  /** Why a file with this name is not taken without a look into it. */
  public static String unknown(String fileName) {
    return FileFormats.unknown(FileFormats.extension(fileName));
  }

  /** Reads a file; never throws for what the file holds. */
  public static Reading read(byte[] bytes, String fileName) {
    if (SecrecyMark.inHeader(fileName)) {
      return new Reading.Marked();
    }
    try {
      var reading = dispatch(bytes, fileName);
      return reading instanceof Reading.Read read
          ? read.with(ReadMetadata.of(read.manuscript()))
          : reading;
    } catch (NotReadable e) {
      return RawLook.bearsMark(bytes) ? new Reading.Marked() : new Reading.Refused(e.getMessage());
    }
  }

  /** Reads the cells of a spreadsheet; never throws for what the file holds. */
  public static Reading cells(byte[] bytes, String fileName) {
    if (SecrecyMark.inHeader(fileName)) {
      return new Reading.Marked();
    }
    String extension = FileFormats.extension(fileName);
    try {
      checkSize(bytes);
      if (extension.equals("csv")) {
        return CellReader.checked(CsvCells.read(bytes));
      }
      if (!SHEETS.contains(extension)) {
        throw new NotReadable("不是 .xlsx、.xls 或 .csv 表格；请用 Excel 或 WPS 打开，另存为 .xlsx 后再用");
      }
      var content = Content.of(bytes);
      return switch (content) {
        case PACKAGE -> CellReader.read(bytes);
        case OLD_OFFICE -> CellReader.checked(LegacyCells.read(bytes));
        default -> throw FileFormats.mismatch(content, extension, bytes);
      };
    } catch (NotReadable e) {
      return RawLook.bearsMark(bytes) ? new Reading.Marked() : new Reading.Refused(e.getMessage());
    }
  }

  private static void checkSize(byte[] bytes) {
    if (bytes.length == 0) {
      throw new NotReadable("文件是空的（0 字节）；请检查是否选错了文件，或重新取得文件后再导入");
    }
    if (bytes.length > Limits.FILE) {
      throw tooLarge();
    }
  }

  private static Reading dispatch(byte[] bytes, String fileName) {
    if (!canRead(fileName)) {
      throw new NotReadable(unknown(fileName));
    }
    checkSize(bytes);
    return FileFormats.reader(bytes, fileName).read(bytes, fileName);
  }

  /** Why a file that is larger than {@link Limits#FILE} is not taken. */
  public static NotReadable tooLarge() {
    return new NotReadable("文件超过 " + (Limits.FILE >> 20) + " MB；请压缩其中的图片或拆成几个文件后再导入");
  }
}

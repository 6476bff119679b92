package org.hengping.corpus.ingest.worker;

import java.util.Locale;
import java.util.Set;
import org.hengping.corpus.ingest.docx.DocxReader;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.RawLook;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.format.SecrecyMark;
import org.hengping.corpus.ingest.metadata.ReadMetadata;
import org.hengping.corpus.ingest.pdf.PdfReader;
import org.hengping.corpus.ingest.sheet.CellReader;
import org.hengping.corpus.ingest.sheet.SheetReader;
import org.hengping.corpus.ingest.text.CsvCells;
import org.hengping.corpus.ingest.text.CsvReader;
import org.hengping.corpus.ingest.text.MarkdownFile;
import org.hengping.corpus.ingest.text.TextReader;

/** Reads the bytes of one file by its extension, after a look at what they really are. */
public final class ReadFile {
  /** Extensions of the formats that can be read. */
  private static final Set<String> EXTENSIONS =
      Set.of("txt", "md", "markdown", "docx", "pdf", "xlsx", "csv");

  private enum Content {
    ZIP("Office 或压缩"),
    OLD_OFFICE("旧版 Office"),
    PDF("PDF"),
    OTHER("其他");

    private final String title;

    Content(String title) {
      this.title = title;
    }
  }

  private ReadFile() {}

  /** Extension of a file name in lower case, without the dot; empty when there is none. */
  public static String extension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether files with this extension can be read. */
  public static boolean canRead(String fileName) {
    return EXTENSIONS.contains(extension(fileName));
  }

  /** Whether a file may be read inside the main process: bounded text, no parser of a library. */
  public static boolean harmless(String fileName) {
    return extension(fileName).equals("txt");
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
    String extension = extension(fileName);
    try {
      checkSize(bytes);
      return switch (extension) {
        case "xlsx" -> {
          require(content(bytes), Content.ZIP, bytes, extension);
          yield CellReader.read(bytes);
        }
        case "csv" -> CellReader.checked(CsvCells.read(bytes));
        default -> throw new NotReadable("不是 .xlsx 或 .csv 表格；请用 Excel 或 WPS 打开，另存为 .xlsx 后再用");
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
    String extension = extension(fileName);
    if (!EXTENSIONS.contains(extension)) {
      throw new NotReadable(unknown(extension));
    }
    checkSize(bytes);
    var content = content(bytes);
    return switch (extension) {
      case "docx" -> {
        require(content, Content.ZIP, bytes, extension);
        yield DocxReader.read(bytes, fileName);
      }
      case "xlsx" -> {
        require(content, Content.ZIP, bytes, extension);
        yield SheetReader.read(bytes, fileName);
      }
      case "pdf" -> {
        require(content, Content.PDF, bytes, extension);
        yield PdfReader.read(bytes, fileName);
      }
      case "md", "markdown" -> MarkdownFile.read(bytes, fileName);
      case "csv" -> CsvReader.read(bytes, fileName);
      default -> TextReader.read(bytes, fileName);
    };
  }

  /** Why a file that is larger than {@link Limits#FILE} is not taken. */
  public static NotReadable tooLarge() {
    return new NotReadable("文件超过 " + (Limits.FILE >> 20) + " MB；请压缩其中的图片或拆成几个文件后再导入");
  }

  /** Why a file with this extension is not taken. */
  public static String unknown(String extension) {
    return switch (extension) {
      case "doc", "wps", "dot", "rtf", "docm", "odt" ->
          "." + extension + " 格式暂不能读取；请用 Word 或 WPS 打开，另存为 .docx 后再导入";
      case "xls", "et", "xlsm", "ods" ->
          "." + extension + " 格式暂不能读取；请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入";
      case "ppt", "pptx", "ofd" -> "." + extension + " 格式暂不能读取；请打开后另存为 .pdf，再导入";
      case "htm", "html", "mht" -> "网页文件暂不能读取；请用浏览器打开后另存为 .pdf，或用 Word 另存为 .docx，再导入";
      case "zip", "rar", "7z" -> "压缩包不能直接导入；请解压后导入其中的文件";
      case "jpg", "jpeg", "png", "tif", "tiff", "bmp" ->
          "图片不能直接导入；请提供文字版，或另存为带文字的 .docx 或 .pdf 后再导入";
      case "" -> "文件没有扩展名，不知道是什么格式；请另存为 .docx、.pdf、.xlsx、.csv、.md 或 .txt 后再导入";
      default -> "不认识的格式 ." + extension + "；请另存为 .docx、.pdf、.xlsx、.csv、.md 或 .txt 后再导入";
    };
  }

  private static Content content(byte[] b) {
    if (starts(b, 0xD0, 0xCF, 0x11, 0xE0)) {
      return Content.OLD_OFFICE;
    }
    if (starts(b, 'P', 'K', 3, 4) || starts(b, 'P', 'K', 5, 6)) {
      return Content.ZIP;
    }
    for (int i = 0; i + 4 < Math.min(b.length, 1024); i++) {
      if (b[i] == '%' && b[i + 1] == 'P' && b[i + 2] == 'D' && b[i + 3] == 'F') {
        return Content.PDF;
      }
    }
    return Content.OTHER;
  }

  private static boolean starts(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (bytes.length <= i || bytes[i] != (byte) magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static void require(Content is, Content wanted, byte[] bytes, String extension) {
    if (is == wanted) {
      return;
    }
    if (is == Content.OLD_OFFICE && wanted == Content.ZIP) {
      throw new NotReadable(
          encryptedPackage(bytes)
              ? "文件已加密（有打开密码），无法读取；请用 Word 或 WPS 取消密码后另存，再导入"
              : "文件内容是旧版 Office 格式，与扩展名 ." + extension + " 不符；请打开后另存为 ." + extension + "，再导入");
    }
    if (is == Content.OTHER) {
      throw new NotReadable(
          "文件已损坏，或内容不是 ." + extension + " 格式；请用原来的程序打开后重新另存为 ." + extension + "，再导入");
    }
    throw new NotReadable("文件内容是 " + is.title + " 格式，与扩展名 ." + extension + " 不符；请改正扩展名或重新另存，再导入");
  }

  private static boolean encryptedPackage(byte[] bytes) {
    byte[] name = "EncryptedPackage".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    outer:
    for (int i = 0; i + name.length <= bytes.length; i++) {
      for (int k = 0; k < name.length; k++) {
        if (bytes[i + k] != name[k]) {
          continue outer;
        }
      }
      return true;
    }
    return false;
  }
}

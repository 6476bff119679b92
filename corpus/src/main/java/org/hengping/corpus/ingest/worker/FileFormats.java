package org.hengping.corpus.ingest.worker;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.html.HtmlReader;
import org.hengping.corpus.ingest.legacy.OfficeReader;
import org.hengping.corpus.ingest.ofd.OfdReader;
import org.hengping.corpus.ingest.pdf.PdfReader;
import org.hengping.corpus.ingest.text.CsvReader;
import org.hengping.corpus.ingest.text.MarkdownFile;
import org.hengping.corpus.ingest.text.TextReader;

/**
 * The one list of formats. The bytes decide first, then the extension: a row is taken when both
 * fit. To read a further format add a row to {@link #READ}; to give a reason for another, add it to
 * {@link #unknown}.
 */
final class FileFormats {
  /** Reads the whole bytes of one file. */
  interface Reader {
    Reading read(byte[] bytes, String fileName);
  }

  /**
   * A format that can be read.
   *
   * @param contents what its bytes may turn out to be
   */
  record Format(Set<String> extensions, Set<Content> contents, Reader reader) {}

  private static final Set<Content> TEXT =
      Set.of(Content.OTHER, Content.WEB_PAGE, Content.RICH_TEXT);

  /** Word, Excel and WPS; many a system exports a web page under their names. */
  private static final Set<String> OFFICE = Set.of("docx", "doc", "wps", "xlsx", "xls", "et");

  /** The first row that fits reads the file. */
  private static final List<Format> READ =
      List.of(
          new Format(OFFICE, Set.of(Content.PACKAGE, Content.OLD_OFFICE), OfficeReader::read),
          new Format(OFFICE, Set.of(Content.WEB_PAGE), HtmlReader::read),
          new Format(Set.of("pdf"), Set.of(Content.PDF), PdfReader::read),
          new Format(Set.of("ofd"), Set.of(Content.PACKAGE), OfdReader::read),
          new Format(Set.of("html", "htm", "shtml", "xhtml"), TEXT, HtmlReader::read),
          new Format(Set.of("md", "markdown"), anything(), MarkdownFile::read),
          new Format(Set.of("csv"), anything(), CsvReader::read),
          new Format(Set.of("txt"), anything(), TextReader::read));

  private FileFormats() {}

  /** Text readers look for themselves whether the bytes are text. */
  private static Set<Content> anything() {
    return Set.of(Content.values());
  }

  /** Extension of a file name in lower case, without the dot; empty when there is none. */
  static String extension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
  }

  /** Whether files with this extension can be read. */
  static boolean known(String extension) {
    return READ.stream().anyMatch(f -> f.extensions().contains(extension));
  }

  /**
   * The reader for a file.
   *
   * @throws NotReadable when there is none, with the reason
   */
  static Reader reader(byte[] bytes, String fileName) {
    String extension = extension(fileName);
    var named = READ.stream().filter(f -> f.extensions().contains(extension)).toList();
    if (named.isEmpty()) {
      throw new NotReadable(unknown(extension));
    }
    var content = Content.of(bytes);
    Optional<Format> format =
        named.stream().filter(f -> f.contents().contains(content)).findFirst();
    return format.map(Format::reader).orElseThrow(() -> mismatch(content, extension, bytes));
  }

  /** Why bytes that are something else than the extension says are not taken. */
  static NotReadable mismatch(Content is, String extension, byte[] bytes) {
    if (is == Content.OLD_OFFICE && encryptedPackage(bytes)) {
      return new NotReadable("文件已加密（有打开密码），无法读取；请用 Word 或 WPS 取消密码后另存，再导入");
    }
    if (is == Content.OLD_OFFICE) {
      return new NotReadable(
          "文件内容是旧版 Office 格式，与扩展名 ." + extension + " 不符；请打开后另存为 ." + extension + "，再导入");
    }
    if (is == Content.OTHER) {
      return new NotReadable(
          "文件已损坏，或内容不是 ." + extension + " 格式；请用原来的程序打开后重新另存为 ." + extension + "，再导入");
    }
    return new NotReadable(
        "文件内容是 " + is.title() + " 格式，与扩展名 ." + extension + " 不符；请改正扩展名或重新另存，再导入");
  }

  /** Why a file with this extension is not taken. */
  static String unknown(String extension) {
    return switch (extension) {
      case "dot", "rtf", "docm", "dotx", "dotm", "odt" ->
          "." + extension + " 格式暂不能读取；请用 Word 或 WPS 打开，另存为 .docx 后再导入";
      case "xlsm", "xlsb", "xltx", "xltm", "ods" ->
          "." + extension + " 格式暂不能读取；请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入";
      case "ppt", "pptx", "pptm", "dps", "ceb" -> "." + extension + " 格式暂不能读取；请打开后另存为 .pdf，再导入";
      case "mht", "mhtml" -> "网页归档（." + extension + "）不能读取；请用浏览器打开后另存为 .html 或 .pdf，再导入";
      case "rar", "7z", "tar", "gz", "tgz", "bz2", "xz", "cab", "iso", "z" ->
          "." + extension + " 压缩包不能直接导入；请解压后导入其中的文件，或改用 .zip 压缩";
      case "zip" -> "压缩包只打开两层，更里面的没有打开；请解压后导入其中的文件";
      case "jpg", "jpeg", "png", "tif", "tiff", "bmp", "gif", "webp", "heic", "svg" ->
          "图片不能直接导入；请提供文字版，或另存为带文字的 .docx 或 .pdf 后再导入";
      case "exe", "com", "bat", "cmd", "scr", "js", "vbs", "ps1", "lnk", "msi", "jar", "sh" ->
          "." + extension + " 是程序，不是文档，没有读取；请确认来源，如确需保存其中内容，请另存为 .docx 或 .pdf";
      case "" -> "文件没有扩展名，不知道是什么格式；请另存为 .docx、.pdf、.xlsx、.csv、.html、.md 或 .txt 后再导入";
      default ->
          "不认识的格式 ." + plain(extension) + "；请另存为 .docx、.pdf、.xlsx、.csv、.html、.md 或 .txt 后再导入";
    };
  }

  private static String plain(String extension) {
    String shown = extension.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
    return shown.length() > 20 ? shown.substring(0, 20) + "…" : shown;
  }

  private static boolean encryptedPackage(byte[] bytes) {
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    for (int i = 0; i + name.length <= bytes.length; i++) {
      if (bytes[i] == name[0] && Arrays.equals(name, 0, name.length, bytes, i, i + name.length)) {
        return true;
      }
    }
    return false;
  }
}

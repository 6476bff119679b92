package org.hengping.corpus.ingest.legacy;

import java.util.Locale;
import org.hengping.corpus.ingest.docx.DocxReader;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.OfficePackage;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.sheet.SheetReader;

/**
 * Reads a file of Word, Excel or WPS, old or new, by what it is inside: a .doc may be a DOCX, a
 * .docx a file of 1997, and WPS writes either under names of its own.
 */
public final class OfficeReader {
  private OfficeReader() {}

  /**
   * Reads the bytes of a package (ZIP) or an old container (OLE 2).
   *
   * @throws NotReadable when it is broken, encrypted or something else
   */
  public static Reading read(byte[] bytes, String fileName) {
    if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
      return isWorkbook(bytes, fileName)
          ? SheetReader.read(bytes, fileName)
          : DocxReader.read(bytes, fileName);
    }
    return switch (OldOffice.content(bytes)) {
      case WORD -> LegacyWordReader.read(bytes, fileName);
      case WORKBOOK -> LegacySheetReader.read(bytes, fileName);
      case ENCRYPTED -> throw OldOffice.locked();
      case OTHER ->
          throw new NotReadable("文件不是 Word、Excel 或 WPS 的文档；请用原来的程序打开，另存为 .docx、.xlsx 或 .pdf 后再导入");
    };
  }

  /** What holds both or neither is what its name says. */
  private static boolean isWorkbook(byte[] bytes, String fileName) {
    try (var file = OfficePackage.open(bytes)) {
      boolean word = file.has("word/document.xml");
      boolean workbook = file.has("xl/workbook.xml");
      boolean named = fileName.toLowerCase(Locale.ROOT).matches(".*\\.(?:xlsx|xls|et)");
      return word == workbook ? named : workbook;
    }
  }
}

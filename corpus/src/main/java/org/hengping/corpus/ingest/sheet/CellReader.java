package org.hengping.corpus.ingest.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.OfficePackage;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.format.SecrecyMark;
import org.hengping.corpus.ingest.format.XmlElement;

/** Reads the cells of an XLSX with their places, hidden sheets, rows and columns included. */
public final class CellReader {
  private static final int FIRST_ROWS = 20;

  private CellReader() {}

  /** Reads the bytes of an XLSX. */
  public static Reading read(byte[] bytes) {
    try (var file = OfficePackage.open(bytes)) {
      var workbook =
          file.xml("xl/workbook.xml")
              .orElseThrow(() -> new NotReadable("文件内没有工作簿，可能已损坏；请用 Excel 或 WPS 打开后另存为 .xlsx"));
      var context = SheetContext.of(file, workbook);
      var sheets = new ArrayList<Cells.Sheet>();
      for (XmlElement sheet :
          workbook.child("x:sheets").map(XmlElement::children).orElse(List.of())) {
        var cells = new SheetCells(context);
        String name = sheet.attribute("name");
        read(context, sheet, cells);
        if (SecrecyMark.inHeader(name) || SecrecyMark.inHeader(cells.edges())) {
          return new Reading.Marked();
        }
        boolean hidden = sheet.attribute("state").toLowerCase(Locale.ROOT).contains("hidden");
        sheets.add(new Cells.Sheet(name, hidden, cells.rows()));
      }
      return checked(new Cells(sheets));
    }
  }

  private static void read(SheetContext context, XmlElement sheet, SheetCells cells) {
    try (var in = context.part(sheet.attribute("r:id")).orElse(null)) {
      if (in != null) {
        XmlElement.read(in, 3, cells::element);
      }
    } catch (IOException e) {
      throw new NotReadable("工作表 " + sheet.attribute("name") + " 已损坏；请用 Excel 或 WPS 打开后重新另存", e);
    }
  }

  /** The cells, unless their first rows bear a secrecy mark. */
  public static Reading checked(Cells cells) {
    for (Cells.Sheet sheet : cells.sheets()) {
      for (var row : sheet.rows().subList(0, Math.min(sheet.rows().size(), FIRST_ROWS))) {
        if (row.cells().stream()
            .flatMap(c -> c.text().lines().limit(FIRST_ROWS))
            .anyMatch(SecrecyMark::inLine)) {
          return new Reading.Marked();
        }
      }
    }
    return new Reading.Cells(cells);
  }
}

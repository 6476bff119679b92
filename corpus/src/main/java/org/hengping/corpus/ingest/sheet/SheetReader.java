package org.hengping.corpus.ingest.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.OfficePackage;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.format.XmlElement;
import org.hengping.corpus.manuscript.Block;

/** Reads an XLSX: each visible sheet becomes a heading and a table; hidden ones are unseen. */
public final class SheetReader {
  private SheetReader() {}

  /** Reads the bytes of an XLSX. */
  public static Reading read(byte[] bytes, String fileName) {
    try (var file = OfficePackage.open(bytes)) {
      var workbook =
          file.xml("xl/workbook.xml")
              .orElseThrow(
                  () -> new NotReadable("文件内没有工作簿，可能已损坏或不是 .xlsx；请用 Excel 或 WPS 打开后另存为 .xlsx，再导入"));
      var context = SheetContext.of(file, workbook);
      var blocks = new Collector();
      var sheets = new SheetBlocks(blocks);
      for (XmlElement sheet :
          workbook.child("x:sheets").map(XmlElement::children).orElse(List.of())) {
        sheet(context, sheet, blocks, sheets);
        if (sheets.marked()) {
          return new Reading.Marked();
        }
      }
      sheets.end();
      if (file.has("xl/vbaProject.bin")) {
        blocks.add(new Block.Unrecognised("宏（VBA 程序，不会运行）", "全文"));
      }
      return blocks.read(fileName.replaceFirst("\\.[^.]*$", ""), fileName);
    }
  }

  private static void sheet(
      SheetContext context, XmlElement sheet, Collector blocks, SheetBlocks sheets) {
    String name = sheet.attribute("name");
    boolean hidden = sheet.attribute("state").toLowerCase(Locale.ROOT).contains("hidden");
    var grid = new SheetGrid(blocks, name, hidden);
    try (var in = context.part(sheet.attribute("r:id")).orElse(null)) {
      if (in == null) {
        blocks.add(new Block.Unrecognised("图表或宏工作表", grid.place()));
        return;
      }
      XmlElement.read(in, 3, new SheetPart(context, sheets, grid)::element);
    } catch (IOException e) {
      throw new NotReadable("工作表 " + name + " 已损坏；请用 Excel 或 WPS 打开后重新另存，再导入", e);
    }
    String part = context.relations().getOrDefault(sheet.attribute("r:id"), "");
    sheets.add(grid, SheetDrawings.of(context.file(), part, blocks, grid.place()));
  }

  /** Relations of the workbook by id, as part names. */
  static Map<String, String> relations(OfficePackage file) {
    var targets = new HashMap<String, String>();
    for (XmlElement one :
        file.xml("xl/_rels/workbook.xml.rels").map(XmlElement::children).orElse(List.of())) {
      String target = one.attribute("Target");
      targets.put(
          one.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }
    return targets;
  }
}

package org.hengping.corpus.ingest.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.OfficePackage;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.format.SecrecyMark;
import org.hengping.corpus.ingest.format.XmlElement;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;

/** Reads an XLSX: each visible sheet becomes a heading and a table; hidden ones are unseen. */
public final class SheetReader {
  private static final int FIRST_ROWS = 20;

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
      for (XmlElement sheet :
          workbook.child("x:sheets").map(XmlElement::children).orElse(List.of())) {
        if (markedSheet(context, sheet, blocks)) {
          return new Reading.Marked();
        }
      }
      return blocks.read(fileName.replaceFirst("\\.[^.]*$", ""), fileName);
    }
  }

  private static boolean markedSheet(SheetContext context, XmlElement sheet, Collector blocks) {
    String name = sheet.attribute("name");
    boolean hidden = sheet.attribute("state").toLowerCase(java.util.Locale.ROOT).contains("hidden");
    var grid = new SheetGrid(context, blocks, name, hidden);
    var part = context.part(sheet.attribute("r:id"));
    if (part.isEmpty()) {
      blocks.add(new Block.Unrecognised("图表或宏工作表", "工作表 " + name));
      return false;
    }
    try (var in = part.get()) {
      XmlElement.read(in, 3, grid::element);
    } catch (IOException e) {
      throw new NotReadable("工作表 " + name + " 已损坏；请用 Excel 或 WPS 打开后重新另存，再导入", e);
    }
    var table = grid.table();
    if (SecrecyMark.inHeader(grid.edges()) || SecrecyMark.inHeader(name) || marked(table.rows())) {
      return true;
    }
    if (hidden) {
      blocks.unseen("工作表 " + name, "隐藏的工作表", String.join("\n", PlainText.lines(table)));
    } else if (!table.rows().isEmpty()) {
      blocks.add(new Block.Heading(1, List.of(new Inline.Text(name.isBlank() ? "工作表" : name))));
      blocks.add(table);
    }
    grid.drawings().forEach(d -> blocks.add(new Block.Unrecognised(d, "工作表 " + name)));
    return false;
  }

  private static boolean marked(List<List<Block.Cell>> rows) {
    var lines = new ArrayList<String>();
    for (var row : rows.subList(0, Math.min(rows.size(), FIRST_ROWS))) {
      row.forEach(cell -> lines.addAll(PlainText.of(cell.text()).lines().toList()));
    }
    return lines.stream().anyMatch(SecrecyMark::inLine);
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

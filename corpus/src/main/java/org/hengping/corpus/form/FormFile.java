package org.hengping.corpus.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hengping.corpus.ingest.cells.Cells;

/**
 * Writes a form as XLSX: one protected sheet to fill in (no password, so that people are kept from
 * mistakes and not from their file) and a hidden one with its identity. The same content gives the
 * same bytes.
 */
final class FormFile {
  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final long EPOCH = 315_532_800_000L;

  private FormFile() {}

  /** The bytes of the file. */
  static byte[] write(Form form, FormValues values, FormIdentity identity) {
    var placement = new Placement(form, values);
    var styles = new Styles();
    String sheet = new SheetMarkup(form, placement, styles, identity.unit().isEmpty()).write();
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      part(zip, "[Content_Types].xml", types());
      part(zip, "_rels/.rels", relations(Map.of("rId1", "officeDocument xl/workbook.xml")));
      part(zip, "xl/workbook.xml", workbook(form, placement));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations(
              Map.of(
                  "rId1", "worksheet worksheets/sheet1.xml",
                  "rId2", "worksheet worksheets/sheet2.xml",
                  "rId3", "styles styles.xml")));
      part(zip, "xl/worksheets/sheet1.xml", sheet);
      part(zip, "xl/worksheets/sheet2.xml", identity(identity));
      part(zip, "xl/styles.xml", styles.markup());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(EPOCH);
    zip.putNextEntry(entry);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String types() {
    return XML
        + "<Types xmlns=\""
        + PACKAGE
        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-"
        + "package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + type("/xl/workbook.xml", "sheet.main")
        + type("/xl/worksheets/sheet1.xml", "worksheet")
        + type("/xl/worksheets/sheet2.xml", "worksheet")
        + type("/xl/styles.xml", "styles")
        + "</Types>";
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + kind + "+xml\"/>";
  }

  private static String relations(Map<String, String> targets) {
    var xml = new StringBuilder(XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    targets.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            t -> {
              String[] target = t.getValue().split(" ", 2);
              xml.append("<Relationship Id=\"" + t.getKey() + "\" Type=\"" + RELATION + "/")
                  .append(target[0] + "\" Target=\"" + target[1] + "\"/>");
            });
    return xml.append("</Relationships>").toString();
  }

  private static String workbook(Form form, Placement placement) {
    String last = Cells.letter(form.widths().size() - 1);
    return XML
        + "<workbook xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + RELATION
        + "\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets><sheet name=\""
        + form.title()
        + "\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\""
        + FormIdentity.SHEET
        + "\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/></sheets><definedNames><definedName"
        + " name=\"_xlnm.Print_Area\" localSheetId=\"0\">'"
        + form.title()
        + "'!$A$1:$"
        + last
        + "$"
        + placement.heights().size()
        + "</definedName></definedNames><calcPr calcId=\"191029\"/></workbook>";
  }

  private static String identity(FormIdentity identity) {
    var xml = new StringBuilder(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    int row = 0;
    for (var entry : identity.entries().entrySet()) {
      row++;
      xml.append("<row r=\"" + row + "\">")
          .append(SheetMarkup.string("A" + row, 0, entry.getKey()))
          .append(SheetMarkup.string("B" + row, 0, entry.getValue()))
          .append("</row>");
    }
    return xml.append("</sheetData><sheetProtection sheet=\"1\"/></worksheet>").toString();
  }
}

package org.hengping.corpus.ingest;

import java.util.Locale;

/** Writes a specimen as a flat OpenDocument text, for LibreOffice to print. */
final class SpecimenOdt {
  private final Specimen specimen;
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder styles = new StringBuilder();
  private int tables;
  private int notes;

  private SpecimenOdt(Specimen specimen) {
    this.specimen = specimen;
  }

  static String of(Specimen specimen) {
    return new SpecimenOdt(specimen).write();
  }

  private String write() {
    for (var part : specimen.parts()) {
      if (part instanceof Specimen.Part.Words words) {
        words(words);
      } else if (part instanceof Specimen.Part.Grid grid) {
        grid(grid);
      }
    }
    int columns = specimen.look().columns();
    String flow =
        columns == 1
            ? body.toString()
            : "<text:section text:style-name='Columns' text:name='s'>" + body + "</text:section>";
    return HEAD
        + "<office:automatic-styles>"
        + page()
        + "<style:style style:name='Columns' style:family='section'><style:section-properties>"
        + "<style:columns fo:column-count='"
        + columns
        + "' fo:column-gap='0.8cm'/></style:section-properties></style:style>"
        + paragraph("P", specimen.look().indent(), specimen.look().justified() ? "justify" : "left")
        + paragraph("C", 0, "left")
        + hanging()
        + "<style:style style:name='T' style:family='paragraph'><style:paragraph-properties "
        + "fo:text-align='center' fo:margin-bottom='12pt'/>"
        + font(specimen.look().size() + 6)
        + "</style:style>"
        + styles
        + "</office:automatic-styles>"
        + master()
        + "<office:body><office:text>"
        + flow
        + "</office:text></office:body></office:document>";
  }

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document"
          + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
          + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
          + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
          + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
          + " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'"
          + " xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'"
          + " office:mimetype=\"application/vnd.oasis.opendocument.text\" office:version='1.3'>"
          + "<office:font-face-decls><style:font-face style:name='F'"
          + " svg:font-family=\"'Noto Serif CJK SC'\"/></office:font-face-decls>";

  private static String page() {
    return "<style:page-layout style:name='L'><style:page-layout-properties fo:page-width='21cm'"
        + " fo:page-height='29.7cm' fo:margin='2.5cm'/><style:header-style>"
        + "<style:header-footer-properties fo:min-height='0.8cm' fo:margin-bottom='0.4cm'/>"
        + "</style:header-style><style:footer-style><style:header-footer-properties"
        + " fo:min-height='0.8cm' fo:margin-top='0.4cm'/></style:footer-style>"
        + "</style:page-layout>";
  }

  private String master() {
    return "<office:master-styles><style:master-page style:name='Standard'"
        + " style:page-layout-name='L'>"
        + (specimen.look().running()
            ? "<style:header><text:p text:style-name='C'>衡州市财政局绩效评价资料汇编</text:p>"
                + "</style:header><style:footer><text:p text:style-name='C'>— <text:page-number/>"
                + " —</text:p></style:footer>"
            : "")
        + "</style:master-page></office:master-styles>";
  }

  private static String font(double size) {
    String points = String.format(Locale.ROOT, "%.1fpt", size);
    return "<style:text-properties style:font-name='F' style:font-name-asian='F' fo:font-size='"
        + points
        + "' style:font-size-asian='"
        + points
        + "' fo:language='zh' fo:country='CN' style:language-asian='zh' style:country-asian='CN'/>";
  }

  private String paragraph(String name, double indent, String align) {
    var look = specimen.look();
    return "<style:style style:name='"
        + name
        + "' style:family='paragraph'><style:paragraph-properties fo:orphans='0' fo:widows='0'"
        // In columns LibreOffice does not draw punctuation that hangs over the edge.
        + (look.columns() > 1 ? " style:punctuation-wrap='simple'" : "")
        + " fo:text-align='"
        + align
        + "' fo:text-indent='"
        + points(indent * look.size())
        + "' fo:margin-bottom='"
        + points(look.after())
        + "'"
        + (look.pitch() > 0 ? " fo:line-height='" + points(look.pitch()) + "'" : "")
        + "/>"
        + font(look.size())
        + "</style:style>";
  }

  private String hanging() {
    var look = specimen.look();
    return "<style:style style:name='H' style:family='paragraph'><style:paragraph-properties"
        + " fo:margin-left='"
        + points(look.size() * 2)
        + "' fo:text-indent='-"
        + points(look.size() * 2)
        + "' fo:margin-bottom='"
        + points(look.after())
        + "'/>"
        + font(look.size())
        + "</style:style>";
  }

  private static String points(double points) {
    return String.format(Locale.ROOT, "%.2fpt", points);
  }

  private void words(Specimen.Part.Words words) {
    String style = words.title() ? "T" : words.hanging() ? "H" : "P";
    body.append("<text:p text:style-name='").append(style).append("'>");
    body.append(Specimen.escaped(words.text()));
    if (!words.note().isEmpty()) {
      notes++;
      body.append("<text:note text:id='n").append(notes);
      body.append("' text:note-class='footnote'><text:note-citation>").append(notes);
      body.append("</text:note-citation><text:note-body><text:p>");
      body.append(Specimen.escaped(words.note())).append("</text:p></text:note-body></text:note>");
    }
    body.append("</text:p>");
  }

  private void grid(Specimen.Part.Grid grid) {
    tables++;
    String table = "G" + tables;
    double width = grid.widths().stream().mapToDouble(w -> w).sum();
    styles.append("<style:style style:name='").append(table);
    styles.append("' style:family='table'><style:table-properties style:width='");
    styles.append(points(width)).append("' table:align='left'/></style:style>");
    body.append("<table:table table:style-name='").append(table).append("'>");
    for (int i = 0; i < grid.widths().size(); i++) {
      styles.append("<style:style style:name='").append(table).append('.').append(i);
      styles.append("' style:family='table-column'><style:table-column-properties");
      styles.append(" style:column-width='").append(points(grid.widths().get(i)));
      styles.append("'/></style:style>");
      body.append("<table:table-column table:style-name='").append(table).append('.').append(i);
      body.append("'/>");
    }
    int rows = grid.rows().size();
    boolean[][] covered = new boolean[rows][grid.widths().size()];
    for (int r = 0; r < rows; r++) {
      if (r == 0 && grid.headerRows() > 0) {
        body.append("<table:table-header-rows>");
      }
      row(grid, r, covered);
      if (grid.headerRows() > 0 && r == grid.headerRows() - 1) {
        body.append("</table:table-header-rows>");
      }
    }
    body.append("</table:table>");
  }

  private void row(Specimen.Part.Grid grid, int row, boolean[][] covered) {
    body.append("<table:table-row>");
    var cells = grid.rows().get(row).iterator();
    for (int c = 0; c < covered[row].length; c++) {
      if (covered[row][c]) {
        body.append("<table:covered-table-cell/>");
        continue;
      }
      var cell = cells.next();
      String style = cellStyle(row, row + cell.rows() == covered.length);
      body.append("<table:table-cell table:style-name='").append(style).append('\'');
      body.append(" table:number-columns-spanned='").append(cell.columns()).append('\'');
      body.append(" table:number-rows-spanned='").append(cell.rows()).append('\'');
      body.append("><text:p text:style-name='C'>").append(Specimen.escaped(cell.text()));
      body.append("</text:p></table:table-cell>");
      for (int y = row; y < row + cell.rows(); y++) {
        for (int x = c; x < c + cell.columns(); x++) {
          covered[y][x] = true;
        }
      }
    }
    body.append("</table:table-row>");
  }

  private String cellStyle(int row, boolean last) {
    String name = "cell" + Math.min(row, 1) + last;
    if (styles.indexOf("'" + name + "'") < 0) {
      String line = "0.5pt solid #000000";
      String top = "none";
      String bottom = "none";
      String side = "none";
      switch (specimen.look().rules()) {
        case ALL -> top = bottom = side = line;
        case HORIZONTAL -> top = bottom = line;
        case THREE -> {
          top = row == 0 ? line : "none";
          bottom = row == 0 || last ? line : "none";
        }
        default -> {}
      }
      styles.append("<style:style style:name='").append(name);
      styles.append("' style:family='table-cell'><style:table-cell-properties fo:padding='0.1cm'");
      styles.append(" fo:border-top='").append(top).append("' fo:border-bottom='").append(bottom);
      styles.append("' fo:border-left='").append(side).append("' fo:border-right='").append(side);
      styles.append("'/></style:style>");
    }
    return name;
  }
}

package org.hengping.corpus.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hengping.corpus.form.FormPart.Box.Look;
import org.hengping.corpus.form.Placement.Area;
import org.hengping.corpus.form.Placement.Content;
import org.hengping.corpus.form.Styles.Align;
import org.hengping.corpus.form.Styles.Font;
import org.hengping.corpus.form.Styles.Format;
import org.hengping.corpus.form.Styles.Style;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.money.Amount;

/** The markup of the sheet that people fill in. One use. */
final class SheetMarkup {
  private static final Pattern UNWRITABLE =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final Form form;
  private final Placement placement;
  private final Styles styles;
  private final boolean blank;
  private final Map<Integer, Map<Integer, String>> cells = new TreeMap<>();
  private final List<String> merges = new ArrayList<>();
  private final Map<Slot, List<Area>> inputs = new LinkedHashMap<>();

  /**
   * @param blank not for a certain unit: everything may be written
   */
  SheetMarkup(Form form, Placement placement, Styles styles, boolean blank) {
    this.form = form;
    this.placement = placement;
    this.styles = styles;
    this.blank = blank;
  }

  String write() {
    placement.areas().forEach(this::area);
    var xml = new StringBuilder(FormFile.XML + "<worksheet xmlns=\"" + FormFile.MAIN + "\">");
    xml.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView")
        .append(" showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>")
        .append("<sheetFormatPr defaultRowHeight=\"18\"/>")
        .append(columns())
        .append("<sheetData>");
    for (int row = 0; row < placement.heights().size(); row++) {
      xml.append("<row r=\"" + (row + 1) + "\" ht=\"" + placement.heights().get(row))
          .append("\" customHeight=\"1\">");
      cells.getOrDefault(row, Map.of()).values().forEach(xml::append);
      xml.append("</row>");
    }
    xml.append("</sheetData><sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\"")
        .append(" formatCells=\"0\" formatColumns=\"0\" formatRows=\"0\" insertRows=\"0\"")
        .append(" deleteRows=\"0\"/>")
        .append("<mergeCells count=\"" + merges.size() + "\">");
    merges.forEach(m -> xml.append("<mergeCell ref=\"" + m + "\"/>"));
    xml.append("</mergeCells>");
    var validations =
        inputs.entrySet().stream()
            .flatMap(e -> validation(e.getKey(), reference(e.getValue())).stream())
            .toList();
    if (!validations.isEmpty()) {
      xml.append("<dataValidations count=\"" + validations.size() + "\">");
      validations.forEach(xml::append);
      xml.append("</dataValidations>");
    }
    return xml.append(page()).append("</worksheet>").toString();
  }

  private String page() {
    return "<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.6\" right=\"0.5\""
        + " top=\"0.7\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\""
        + " orientation=\""
        + (form.landscape() ? "landscape" : "portrait")
        + "\" fitToWidth=\"1\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共"
        + " &amp;N 页</oddFooter></headerFooter>";
  }

  /** Columns beyond the form are not locked, so that Excel lets people delete rows of a table. */
  private String columns() {
    var xml = new StringBuilder("<cols>");
    int column = 1;
    for (double width : form.widths()) {
      xml.append("<col min=\"" + column + "\" max=\"" + column + "\" width=\"" + width)
          .append("\" customWidth=\"1\"/>");
      column++;
    }
    return xml.append("<col min=\"" + column + "\" max=\"16384\" width=\"9\" style=\"0\"/></cols>")
        .toString();
  }

  private void area(Area area) {
    if (area.content() instanceof Content.Value value) {
      value(area, value);
    } else if (area.content() instanceof Content.Beside beside) {
      var style = new Style(Font.LABEL, Align.CENTER, Format.GENERAL, true, true, false);
      put(area, string(address(area), styles.of(style), vertical(beside.text())), style);
    } else {
      var text = (Content.Text) area.content();
      var style = style(text.look());
      put(area, string(address(area), styles.of(style), text.text()), style);
    }
  }

  private static String vertical(String label) {
    return String.join("\n", label.split(""));
  }

  private static Style style(Look look) {
    return switch (look) {
      case TITLE -> new Style(Font.TITLE, Align.CENTER, Format.GENERAL, false, false, true);
      case LABEL -> new Style(Font.LABEL, Align.CENTER, Format.GENERAL, true, true, true);
      case FIXED -> new Style(Font.BODY, Align.CENTER, Format.GENERAL, true, true, true);
      case NOTE -> new Style(Font.SMALL, Align.TOP, Format.GENERAL, false, false, true);
    };
  }

  private void value(Area area, Content.Value content) {
    var slot = content.slot();
    var style = style(slot, content.inTable());
    int number = styles.of(style);
    String cell =
        slot.formula()
            .map(f -> calculated(address(area), number, f))
            .orElseGet(() -> literal(address(area), number, content.value()));
    put(area, cell, style);
    if (slot.formula().isEmpty()) {
      inputs.computeIfAbsent(slot, s -> new ArrayList<>()).add(area);
    }
  }

  private Style style(Slot slot, boolean inTable) {
    boolean year = slot.key().equals("year");
    boolean locked = slot.formula().isPresent() || slot.locked() && !blank;
    var align =
        year
            ? Align.CENTER
            : switch (slot.type()) {
              case MONEY -> Align.RIGHT;
              case LONG_TEXT -> inTable ? Align.LEFT : Align.TOP;
              case TEXT -> inTable && slot.key().startsWith("level") ? Align.CENTER : Align.LEFT;
              default -> Align.CENTER;
            };
    var format =
        switch (slot.type()) {
          case MONEY -> Format.MONEY;
          case RATE -> Format.PERCENT;
          case POINTS -> Format.POINTS;
          case DATE -> Format.DATE;
          default -> Format.TEXT;
        };
    return new Style(Font.BODY, align, format, !year, locked && !year, locked);
  }

  private String calculated(String address, int style, Formula formula) {
    String expression = escaped(formula.expression(placement));
    return formula
        .value(placement)
        .map(
            v ->
                "<c r=\""
                    + address
                    + "\" s=\""
                    + style
                    + "\"><f>"
                    + expression
                    + "</f><v>"
                    + v.toPlainString()
                    + "</v></c>")
        .orElse(
            "<c r=\""
                + address
                + "\" s=\""
                + style
                + "\" t=\"str\"><f>"
                + expression
                + "</f><v></v></c>");
  }

  private static String literal(String address, int style, Optional<Object> value) {
    if (value.isEmpty()) {
      return empty(address, style);
    }
    Object v = value.get();
    if (v instanceof Amount amount) {
      return number(address, style, amount.wan());
    } else if (v instanceof BigDecimal decimal) {
      return number(address, style, decimal);
    } else if (v instanceof LocalDate date) {
      long days = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date);
      return number(address, style, BigDecimal.valueOf(days));
    } else if (v instanceof Boolean ticked) {
      return ticked ? string(address, style, "√") : empty(address, style);
    }
    return string(address, style, v.toString());
  }

  private static String number(String address, int style, BigDecimal value) {
    return "<c r=\"" + address + "\" s=\"" + style + "\"><v>" + value.toPlainString() + "</v></c>";
  }

  private static String empty(String address, int style) {
    return "<c r=\"" + address + "\" s=\"" + style + "\"/>";
  }

  static String string(String address, int style, String text) {
    return text.isEmpty()
        ? empty(address, style)
        : "<c r=\""
            + address
            + "\" s=\""
            + style
            + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
            + escaped(text)
            + "</t></is></c>";
  }

  private static String escaped(String text) {
    return UNWRITABLE
        .matcher(text)
        .replaceAll("")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static Optional<String> validation(Slot slot, String reference) {
    String common = " allowBlank=\"1\" sqref=\"" + reference + "\"";
    if (!slot.choices().isEmpty()) {
      boolean free = slot.type() == Slot.Type.TEXT;
      String error =
          free ? "" : " showErrorMessage=\"1\" errorTitle=\"请从下拉框中选择\" error=\"只能选择下拉框中的内容\"";
      return Optional.of(
          "<dataValidation type=\"list\""
              + error
              + common
              + "><formula1>\""
              + String.join(",", slot.choices())
              + "\"</formula1></dataValidation>");
    }
    if (slot.type() == Slot.Type.MONEY || slot.type() == Slot.Type.POINTS) {
      String what = slot.type() == Slot.Type.MONEY ? "请填以万元计的数字" : "请填0到100之间的数字";
      String most = slot.type() == Slot.Type.MONEY ? "1000000000" : "100";
      return Optional.of(
          "<dataValidation type=\"decimal\" operator=\"between\" showErrorMessage=\"1\""
              + " errorTitle=\"填写有误\" error=\""
              + what
              + "\""
              + common
              + "><formula1>0</formula1><formula2>"
              + most
              + "</formula2></dataValidation>");
    }
    return Optional.empty();
  }

  private static String address(Area area) {
    return Cells.letter(area.column()) + (area.row() + 1);
  }

  /** One area that holds areas below each other. */
  private static String reference(List<Area> areas) {
    var first = areas.get(0);
    var last = areas.get(areas.size() - 1);
    String end = Cells.letter(last.column() + last.columns() - 1) + (last.row() + last.rows());
    return end.equals(address(first)) ? end : address(first) + ":" + end;
  }

  /** Puts a cell in its place; the rest of a merged area gets its borders. */
  private void put(Area area, String cell, Style style) {
    int number = styles.of(style);
    for (int r = area.row(); r < area.row() + area.rows(); r++) {
      for (int c = area.column(); c < area.column() + area.columns(); c++) {
        boolean first = r == area.row() && c == area.column();
        cells
            .computeIfAbsent(r, x -> new TreeMap<>())
            .put(c, first ? cell : empty(Cells.letter(c) + (r + 1), number));
      }
    }
    if (area.rows() > 1 || area.columns() > 1) {
      merges.add(reference(List.of(area)));
    }
  }
}

package org.hengping.corpus.ingest.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.HeaderRow;
import org.hengping.corpus.ingest.format.XmlElement;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;
import org.jspecify.annotations.Nullable;

/** Reads one table with its merged cells; what floats in a cell is lifted behind the table. */
final class TableReader {
  private static final class Growing {
    private final List<Inline> text;
    private final Block.Align align;
    private int rows = 1;
    private int columns;

    Growing(List<Inline> text, int columns, Block.Align align) {
      this.text = text;
      this.columns = columns;
      this.align = align;
    }

    Block.Cell cell() {
      return new Block.Cell(text, rows, columns, align);
    }
  }

  private final Context context;
  private final Collector blocks;
  private final RunReader runs;
  private final String place;
  private final List<List<Growing>> rows = new ArrayList<>();
  private final Map<Integer, Growing> open = new HashMap<>();
  private int headerRows;
  private boolean styled;
  private boolean coloured;

  TableReader(Context context, Collector blocks, RunReader runs, String place) {
    this.context = context;
    this.blocks = blocks;
    this.runs = runs;
    this.place = place;
  }

  /** The table, empty when it shows no row. */
  Optional<Block.Table> read(XmlElement table) {
    var properties = table.child("w:tblPr");
    styled = Xml.shaded(properties) || properties.flatMap(p -> p.child("w:tblStyle")).isPresent();
    inside(table);
    var cells = rows.stream().map(r -> r.stream().map(Growing::cell).toList()).toList();
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    int header = headerRows > 0 ? headerRows : HeaderRow.count(cells);
    return Optional.of(new Block.Table(List.of(), header, cells, null));
  }

  private void inside(XmlElement element) {
    for (XmlElement child : element.children()) {
      switch (child.name()) {
        case "w:tr" -> row(child);
        case "w:sdt" -> child.child("w:sdtContent").ifPresent(this::inside);
        case "w:customXml", "w:ins", "w:moveTo" -> inside(child);
        case "w:del", "w:moveFrom" -> blocks.unseen(place, "删除的修订", Xml.text(child));
        default -> {}
      }
    }
  }

  private void row(XmlElement tr) {
    var properties = tr.child("w:trPr");
    if (properties.flatMap(p -> p.child("w:del")).isPresent()) {
      blocks.unseen(place, "删除的表格行", Xml.text(tr));
      return;
    }
    if (properties.flatMap(p -> p.child("w:hidden")).map(Xml::on).orElse(false)) {
      blocks.unseen(place, "隐藏的表格行", Xml.text(tr));
      return;
    }
    if (properties.flatMap(p -> p.child("w:tblHeader")).map(Xml::on).orElse(false)
        && headerRows == rows.size()) {
      headerRows++;
    }
    var row = new ArrayList<Growing>();
    int before =
        Math.min(
            properties.flatMap(p -> p.child("w:gridBefore")).map(Xml::number).orElse(0), 1_000);
    if (before > 0) {
      row.add(new Growing(List.of(), before, Block.Align.LEFT));
    }
    cells(tr, row, Math.max(before, 0));
    rows.add(row);
  }

  private int cells(XmlElement parent, List<Growing> row, int from) {
    int column = from;
    for (XmlElement child : parent.children()) {
      switch (child.name()) {
        case "w:tc" -> column = cell(child, row, column);
        case "w:sdt" -> {
          var content = child.child("w:sdtContent");
          column = content.isPresent() ? cells(content.get(), row, column) : column;
        }
        case "w:customXml", "w:ins", "w:moveTo" -> column = cells(child, row, column);
        default -> {}
      }
    }
    return column;
  }

  private int cell(XmlElement tc, List<Growing> row, int column) {
    var properties = tc.child("w:tcPr");
    int span =
        Math.min(
            1_000,
            Math.max(1, properties.flatMap(p -> p.child("w:gridSpan")).map(Xml::number).orElse(1)));
    coloured = styled || Xml.shaded(properties);
    var text = text(tc);
    boolean down = continues(properties, "w:vMerge") && open.containsKey(column);
    boolean across = continues(properties, "w:hMerge") && !row.isEmpty();
    if (down || across) {
      blocks.unseen(place, "被合并单元格遮住的文字", PlainText.of(text));
    }
    if (down) {
      open.get(column).rows++;
    } else if (across) {
      row.get(row.size() - 1).columns += span;
    } else {
      var cell = new Growing(text, span, align(tc));
      row.add(cell);
      for (int c = column; c < column + span; c++) {
        open.remove(c);
      }
      if (properties.flatMap(p -> p.child("w:vMerge")).isPresent()) {
        open.put(column, cell);
      }
    }
    return column + span;
  }

  private static boolean continues(Optional<XmlElement> properties, String name) {
    return properties
        .flatMap(p -> p.child(name))
        .map(m -> !Xml.value(m).equals("restart"))
        .orElse(false);
  }

  private static Block.Align align(XmlElement tc) {
    String justified = tc.path("w:p", "w:pPr", "w:jc").map(Xml::value).orElse("");
    return switch (justified) {
      case "center" -> Block.Align.CENTER;
      case "right", "end" -> Block.Align.RIGHT;
      default -> Block.Align.LEFT;
    };
  }

  private List<Inline> text(XmlElement tc) {
    var lines = new ArrayList<List<Inline>>();
    lines(tc, lines);
    var text = new ArrayList<Inline>();
    for (List<Inline> line : lines) {
      if (!text.isEmpty()) {
        text.add(new Inline.LineBreak());
      }
      text.addAll(line);
    }
    return text;
  }

  private void lines(XmlElement parent, List<List<Inline>> lines) {
    for (XmlElement child : parent.children()) {
      switch (child.name()) {
        case "w:p" -> paragraph(child, lines);
        case "w:tbl" -> nested(child, lines);
        case "w:sdt" -> child.child("w:sdtContent").ifPresent(c -> lines(c, lines));
        case "w:customXml", "w:ins", "w:moveTo" -> lines(child, lines);
        case "mc:AlternateContent" -> RunReader.choice(child).ifPresent(c -> lines(c, lines));
        case "w:del", "w:moveFrom" -> blocks.unseen(place, "删除的修订", Xml.text(child));
        default -> {}
      }
    }
  }

  private void paragraph(XmlElement p, List<List<Inline>> lines) {
    String style = p.path("w:pPr", "w:pStyle").map(Xml::value).orElse("");
    String number = number(p.path("w:pPr", "w:numPr").orElse(null));
    for (List<Inline> piece : runs.paragraph(p, context.styles().hidden(style), coloured, place)) {
      if (!PlainText.of(piece).isBlank()) {
        var line = new ArrayList<Inline>();
        if (!number.isEmpty()) {
          line.add(new Inline.Text(number));
        }
        line.addAll(piece);
        lines.add(line);
      }
    }
  }

  private String number(@Nullable XmlElement numbering) {
    if (numbering == null) {
      return "";
    }
    String id = numbering.child("w:numId").map(Xml::value).orElse("0");
    int level = numbering.child("w:ilvl").map(Xml::number).orElse(0);
    return context.numbers().next(id, level).map(m -> m.bullet() ? "" : m.text()).orElse("");
  }

  private void nested(XmlElement table, List<List<Inline>> lines) {
    var inner = new TableReader(context, blocks, runs, place).read(table);
    inner.ifPresent(
        t ->
            PlainText.lines(t).stream()
                .filter(l -> !l.isBlank())
                .forEach(l -> lines.add(List.of(new Inline.Text(l)))));
  }
}

package org.hengping.corpus.ingest.legacy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CFHeaderRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.DrawingRecord;
import org.apache.poi.hssf.record.EmbeddedObjectRefSubRecord;
import org.apache.poi.hssf.record.FooterRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.HeaderRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.hengping.corpus.ingest.format.PageEdges.Edge;
import org.hengping.corpus.ingest.sheet.SheetBlocks;
import org.hengping.corpus.ingest.sheet.SheetGrid;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.jspecify.annotations.Nullable;

/** Takes the records of one worksheet of an old workbook. Not thread-safe. */
final class SheetRecords {
  private final SheetGrid grid;
  private final SheetBlocks sheets;
  private final WorkbookStyles styles;
  private final @Nullable SSTRecord strings;
  private final WorkbookPictures pictures;
  private final Set<Integer> hiddenRows = new HashSet<>();
  private final List<Block> drawn = new ArrayList<>();
  private final ByteArrayOutputStream shapes = new ByteArrayOutputStream();

  /** A formula whose result is the text in the next record. */
  private @Nullable FormulaRecord textual;

  private int object;

  SheetRecords(
      SheetGrid grid,
      SheetBlocks sheets,
      WorkbookStyles styles,
      @Nullable SSTRecord strings,
      WorkbookPictures pictures) {
    this.grid = grid;
    this.sheets = sheets;
    this.styles = styles;
    this.strings = strings;
    this.pictures = pictures;
  }

  /** A chart is embedded in the sheet. */
  void chart() {
    drawn.add(new Block.Unrecognised("图表", grid.place()));
  }

  void take(Record record) {
    if (record instanceof CellValueRecordInterface cell) {
      cell(cell);
    } else if (record instanceof StringRecord text) {
      result(text.getString());
    } else if (record instanceof RowRecord row) {
      if (row.getZeroHeight() || row.getHeight() == 0) {
        hiddenRows.add(row.getRowNumber());
      }
    } else if (record instanceof ColumnInfoRecord columns) {
      if (columns.getHidden() || columns.getColumnWidth() == 0) {
        grid.hideColumns(columns.getFirstColumn(), columns.getLastColumn());
      }
    } else if (record instanceof MergeCellsRecord merged) {
      merge(merged);
    } else if (record instanceof HeaderRecord header) {
      sheets.edge(Edge.HEADER, header.getText());
    } else if (record instanceof FooterRecord footer) {
      sheets.edge(Edge.FOOTER, footer.getText());
    } else if (record instanceof CFHeaderRecord) {
      grid.coloured();
    } else {
      floating(record);
    }
  }

  private void cell(CellValueRecordInterface cell) {
    forgetFormula();
    if (cell instanceof LabelSSTRecord label) {
      boolean known = strings != null && label.getSSTIndex() < strings.getNumUniqueStrings();
      put(cell, known && strings != null ? strings.getString(label.getSSTIndex()).getString() : "");
    } else if (cell instanceof NumberRecord number) {
      put(cell, number(number.getValue(), cell));
    } else if (cell instanceof LabelRecord label) {
      put(cell, label.getValue());
    } else if (cell instanceof BoolErrRecord value) {
      put(cell, value.isBoolean() ? bool(value.getBooleanValue()) : error(value.getErrorValue()));
    } else if (cell instanceof FormulaRecord formula) {
      formula(formula);
    }
  }

  private void formula(FormulaRecord formula) {
    switch (formula.getCachedResultTypeEnum()) {
      case STRING -> textual = formula;
      case BOOLEAN -> put(formula, bool(formula.getCachedBooleanValue()));
      case ERROR -> put(formula, error(formula.getCachedErrorValue()));
      default -> put(formula, number(formula.getValue(), formula));
    }
  }

  private void result(String text) {
    var formula = textual;
    if (formula != null) {
      textual = null;
      put(formula, text);
    }
  }

  /** The text that a formula announced did not come. */
  private void forgetFormula() {
    var formula = textual;
    if (formula != null) {
      textual = null;
      grid.notCalculated(formula.getRow(), formula.getColumn(), unseen(formula));
    }
  }

  private String number(double value, CellValueRecordInterface cell) {
    int style = cell.getXFIndex();
    return styles.hides(style) ? String.valueOf(value) : styles.print(value, style);
  }

  private static String bool(boolean value) {
    return value ? "TRUE" : "FALSE";
  }

  private static String error(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
  }

  private String unseen(CellValueRecordInterface cell) {
    if (hiddenRows.contains(cell.getRow())) {
      return "隐藏的行或列";
    }
    return styles.hides(cell.getXFIndex()) ? "格式不显示的内容" : "";
  }

  private void put(CellValueRecordInterface cell, String text) {
    String unseen = unseen(cell);
    if (unseen.isEmpty() && styles.white(cell.getXFIndex())) {
      grid.whiteCell(cell.getRow(), cell.getColumn(), text);
    } else {
      grid.cell(cell.getRow(), cell.getColumn(), text, unseen);
    }
  }

  private void merge(MergeCellsRecord merged) {
    for (int i = 0; i < merged.getNumAreas(); i++) {
      var area = merged.getAreaAt(i);
      grid.merge(
          area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn());
    }
  }

  private void floating(Record record) {
    if (record instanceof DrawingRecord shape) {
      shapes.writeBytes(shape.getRecordData());
    } else if (record instanceof ObjRecord objects) {
      object(objects);
    } else if (record instanceof TextObjectRecord box
        && object != CommonObjectDataSubRecord.OBJECT_TYPE_COMMENT) {
      for (String line : box.getStr().getString().split("\r?\n")) {
        if (!line.isBlank()) {
          drawn.add(new Block.Paragraph(List.of(new Inline.Text(line))));
        }
      }
    }
  }

  private void object(ObjRecord objects) {
    for (var part : objects.getSubRecords()) {
      if (part instanceof CommonObjectDataSubRecord common) {
        object = common.getObjectType();
      } else if (part instanceof EmbeddedObjectRefSubRecord) {
        drawn.add(new Block.Unrecognised("嵌入的对象", grid.place()));
      }
    }
  }

  /** To be called after the last record. */
  void end() {
    forgetFormula();
    drawn.addAll(pictures.in(shapes.toByteArray(), grid.place()));
    sheets.add(grid, drawn);
  }
}

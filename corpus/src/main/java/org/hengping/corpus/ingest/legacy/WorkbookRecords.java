package org.hengping.corpus.ingest.legacy;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.DrawingGroupRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.sheet.SheetBlocks;
import org.hengping.corpus.ingest.sheet.SheetGrid;
import org.hengping.corpus.manuscript.Block;
import org.jspecify.annotations.Nullable;

/** Takes the records of an old workbook in their order. Not thread-safe. */
final class WorkbookRecords implements HSSFListener {
  private final Collector blocks;
  private final SheetBlocks sheets;
  private final WorkbookStyles styles = new WorkbookStyles();
  private final WorkbookPictures pictures;
  private final List<BoundSheetRecord> names = new ArrayList<>();
  private @Nullable SSTRecord strings;
  private @Nullable SheetRecords sheet;
  private int started;
  private int depth;

  WorkbookRecords(Collector blocks) {
    this.blocks = blocks;
    this.sheets = new SheetBlocks(blocks);
    this.pictures = new WorkbookPictures(blocks);
  }

  /** Whether a sheet bears a secrecy mark. */
  boolean marked() {
    return sheets.marked();
  }

  /** To be called after the last record. */
  void end() {
    sheets.end();
  }

  @Override
  public void processRecord(Record record) {
    if (record instanceof BOFRecord begin) {
      begin(begin);
    } else if (record instanceof EOFRecord) {
      end(--depth);
    } else if (sheet == null) {
      global(record);
    } else if (depth == 1) {
      sheet.take(record);
    }
  }

  private void begin(BOFRecord begin) {
    if (depth++ > 0) {
      if (sheet != null && begin.getType() == BOFRecord.TYPE_CHART) {
        sheet.chart();
      }
    } else if (begin.getType() != BOFRecord.TYPE_WORKBOOK) {
      start(begin.getType());
    }
  }

  private void start(int type) {
    var inOrder = BoundSheetRecord.orderByBofPosition(names);
    var name = started < inOrder.length ? inOrder[started] : null;
    started++;
    boolean hidden = name != null && (name.isHidden() || name.isVeryHidden());
    var grid = new SheetGrid(blocks, name == null ? "" : name.getSheetname(), hidden);
    if (type == BOFRecord.TYPE_WORKSHEET) {
      sheet = new SheetRecords(grid, sheets, styles, strings, pictures);
    } else {
      blocks.add(new Block.Unrecognised("图表或宏工作表", grid.place()));
    }
  }

  private void end(int left) {
    depth = Math.max(0, left);
    if (depth == 0 && sheet != null) {
      sheet.end();
      sheet = null;
    }
  }

  private void global(Record record) {
    if (record instanceof BoundSheetRecord name) {
      names.add(name);
    } else if (record instanceof SSTRecord all) {
      strings = all;
    } else if (record instanceof FormatRecord format) {
      styles.add(format);
    } else if (record instanceof FontRecord font) {
      styles.add(font);
    } else if (record instanceof ExtendedFormatRecord format) {
      styles.add(format);
    } else if (record instanceof DateWindow1904Record window && window.getWindowing() == 1) {
      styles.from1904();
    } else if (record instanceof DrawingGroupRecord group) {
      pictures.add(group);
    }
  }
}

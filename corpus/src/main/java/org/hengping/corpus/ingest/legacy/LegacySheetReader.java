package org.hengping.corpus.ingest.legacy;

import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.manuscript.Block;

/**
 * Reads a workbook of Excel 97–2003 (.xls, .et) record by record, so that a long sheet is never
 * held twice.
 */
public final class LegacySheetReader {
  private LegacySheetReader() {}

  /**
   * Reads the bytes of such a file.
   *
   * @throws org.hengping.corpus.ingest.format.NotReadable when it is broken or encrypted
   */
  public static Reading read(byte[] bytes, String fileName) {
    return OldOffice.open(
        bytes,
        container -> {
          var blocks = new Collector();
          var records = new WorkbookRecords(blocks);
          var request = new HSSFRequest();
          request.addListenerForAllRecords(records);
          new HSSFEventFactory().processWorkbookEvents(request, container);
          if (records.marked()) {
            return new Reading.Marked();
          }
          records.end();
          if (container.getRoot().hasEntry("_VBA_PROJECT_CUR")) {
            blocks.add(new Block.Unrecognised(OldOffice.MACROS, "全文"));
          }
          return blocks.read(fileName.replaceFirst("\\.[^.]*$", ""), fileName);
        });
  }
}

package org.hengping.corpus.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.oracle.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that another program opened and saved say the same. */
class ResavedFormsTest {
  private static final String UNIT = "DW-007";

  @TempDir Path folder;

  private List<Path> written() throws IOException {
    var files = new ArrayList<Path>();
    for (Form form : BureauForms.ALL) {
      Path file = folder.resolve(form.name() + ".xlsx");
      files.add(Files.write(file, SampleForms.of(form, UNIT, 2021).bytes()));
    }
    return files;
  }

  private static Map<String, String> values(Form form, Path file) throws IOException {
    var reading = ReadFile.cells(Files.readAllBytes(file), file.getFileName().toString());
    Cells cells = assertInstanceOf(Reading.Cells.class, reading, reading::toString).cells();
    var verdict = ReadFormTest.judge(form, cells);
    var good = assertInstanceOf(JudgeForm.Verdict.Good.class, verdict, verdict::toString);
    assertEquals(List.of(), good.warnings());
    assertEquals("form", FormIdentity.of(cells).map(i -> "form").orElse("its identity is lost"));
    return ReadFormTest.values(good.filled());
  }

  private void saysTheSame(List<Path> sent, List<Path> returned) throws IOException {
    for (int i = 0; i < BureauForms.ALL.size(); i++) {
      var form = BureauForms.ALL.get(i);
      assertEquals(values(form, sent.get(i)), values(form, returned.get(i)), form.title());
    }
  }

  @Test
  void savedByLibreOffice() throws IOException {
    var sent = written();

    saysTheSame(sent, Oracle.office(sent, "xlsx"));
  }

  @Test
  void savedAsOpenDocumentAndBack() throws IOException {
    var sent = written();

    saysTheSame(sent, Oracle.office(Oracle.office(sent, "ods"), "xlsx"));
  }

  @Test
  void savedForExcel97() throws IOException {
    var sent = written();

    saysTheSame(sent, Oracle.office(sent, "xls"));
  }
}

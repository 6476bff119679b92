package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hengping.corpus.document.Passage;
import org.hengping.corpus.document.Passages;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real texts and tables in files that LibreOffice made. */
class OfficeVariantsTest {
  /** LibreOffice's export filter by the extension that the file gets. */
  private static final Map<String, String> TEXTS =
      new TreeMap<>(Map.of("docx", "docx:MS Word 2007 XML", "doc", "doc:MS Word 97"));

  private static final Map<String, String> WORKBOOKS =
      new TreeMap<>(Map.of("xlsx", "xlsx:Calc MS Excel 2007 XML", "xls", "xls:MS Excel 97"));

  private record Count(int files, int lines, int rows) {}

  private static Manuscript read(byte[] bytes, String name) {
    return assertInstanceOf(Reading.Read.class, ReadFile.read(bytes, name), name).manuscript();
  }

  private static List<String> lines(Manuscript manuscript) {
    return PlainText.of(manuscript).lines().filter(l -> !l.startsWith("页眉：")).toList();
  }

  private static List<Path> every(int step) throws IOException {
    var all = SharedTexts.all();
    var some = new ArrayList<Path>();
    for (int i = 0; i < all.size(); i += step) {
      some.add(all.get(i));
    }
    return some;
  }

  @Test
  void aSampleOfWordFilesIsExact(@TempDir Path folder) throws Exception {
    wordFiles(every(14), folder);
  }

  @Tag("soak")
  @Test
  void allWordFilesAreExact(@TempDir Path folder) throws Exception {
    wordFiles(every(1), folder);
  }

  private static void wordFiles(List<Path> texts, Path folder) throws Exception {
    LibreOffice.needed();
    var sources = new TreeMap<String, FlatOdt>();
    var files = new ArrayList<Path>();
    for (Path text : texts) {
      String name = text.getFileName().toString().replace(".txt", "");
      var source = new FlatOdt(Files.readAllLines(text));
      sources.put(name, source);
      files.add(Files.writeString(folder.resolve(name + ".fodt"), source.xml()));
    }
    for (var format : TEXTS.entrySet()) {
      LibreOffice.convert(format.getValue(), "", folder, files);
      int lines = 0;
      int rows = 0;
      for (var source : sources.entrySet()) {
        String name = source.getKey() + "." + format.getKey();
        var manuscript = read(Files.readAllBytes(folder.resolve(name)), name);
        checkText(source.getValue(), manuscript, name);
        lines += source.getValue().lines().size();
        rows += source.getValue().rows().size();
      }
      print(format.getKey(), new Count(sources.size(), lines, rows));
    }
  }

  private static void checkText(FlatOdt source, Manuscript manuscript, String name) {
    assertEquals(
        source.lines().stream().filter(l -> !l.isBlank()).toList(),
        lines(manuscript).stream().filter(l -> !l.isBlank()).toList(),
        name);
    assertEquals(source.notes(), notes(manuscript), name);
    assertTrue(manuscript.unseen().isEmpty(), name);
    var rows = new ArrayList<String>();
    for (Block block : manuscript.blocks()) {
      if (block instanceof Block.Table table) {
        rows.addAll(PlainText.lines(table));
        checkWidth(table, name);
      }
    }
    assertEquals(source.rows(), rows, name);
    checkAnchors(manuscript, name);
  }

  private static List<String> notes(Manuscript manuscript) {
    var notes = new ArrayList<String>();
    for (Block block : manuscript.blocks()) {
      if (block instanceof Block.Paragraph p) {
        notes.addAll(PlainText.footnotes(p.text()));
      } else if (block instanceof Block.Heading h) {
        notes.addAll(PlainText.footnotes(h.text()));
      }
    }
    return notes;
  }

  /** Every row of a table fills the same number of columns, merged cells counted. */
  private static void checkWidth(Block.Table table, String name) {
    int width = 0;
    var below = new ArrayList<Integer>();
    for (var row : table.rows()) {
      int filled = 0;
      for (var cell : row) {
        filled += cell.columnSpan();
        for (int r = 1; r < cell.rowSpan(); r++) {
          while (below.size() < r + 1) {
            below.add(0);
          }
          below.set(r, below.get(r) + cell.columnSpan());
        }
      }
      filled += below.isEmpty() ? 0 : below.remove(0);
      width = width == 0 ? filled : width;
      assertEquals(width, filled, name);
    }
  }

  private static void checkAnchors(Manuscript manuscript, String name) {
    for (Passage passage : Passages.of(manuscript)) {
      var at = passage.anchor();
      var lines = PlainText.lines(manuscript.blocks().get(at.block()));
      String line = lines.get(Math.max(at.row(), 0));
      assertEquals(passage.text(), line.substring(at.start(), at.end()), name + " " + at);
    }
  }

  @Test
  void aSampleOfWorkbooksIsExact(@TempDir Path folder) throws Exception {
    workbooks(3, folder);
  }

  @Tag("soak")
  @Test
  void allWorkbooksAreExact(@TempDir Path folder) throws Exception {
    workbooks(1, folder);
  }

  private static void workbooks(int step, Path folder) throws Exception {
    var tables = new ArrayList<Path>();
    for (Path text : SharedTexts.all()) {
      if (Files.readString(text).contains(" | ")) {
        tables.add(text);
      }
    }
    LibreOffice.needed();
    var sources = new TreeMap<String, FlatOds>();
    var files = new ArrayList<Path>();
    for (int i = 0; i < tables.size(); i += step) {
      String name = tables.get(i).getFileName().toString().replace(".txt", "");
      var source = new FlatOds(Files.readAllLines(tables.get(i)));
      sources.put(name, source);
      files.add(Files.writeString(folder.resolve(name + ".fods"), source.xml()));
    }
    for (var format : WORKBOOKS.entrySet()) {
      LibreOffice.convert(format.getValue(), "", folder, files);
      int rows = 0;
      for (var source : sources.entrySet()) {
        String name = source.getKey() + "." + format.getKey();
        var manuscript = read(Files.readAllBytes(folder.resolve(name)), name);
        var found = new ArrayList<>(lines(manuscript));
        assertEquals("评价表", found.remove(0), name);
        assertEquals(
            source.getValue().rows(), found.stream().map(String::stripTrailing).toList(), name);
        checkAnchors(manuscript, name);
        rows += found.size();
      }
      print(format.getKey(), new Count(sources.size(), rows, rows));
    }
  }

  @Test
  void aFileIsReadByWhatItIsInside(@TempDir Path folder) throws Exception {
    LibreOffice.needed();
    var source = new FlatOdt(List.of("某项目绩效评价报告", "一、基本情况", "正文。", "甲 | 乙", "1 | 2"));
    var file = Files.writeString(folder.resolve("a.fodt"), source.xml());
    for (var format : TEXTS.entrySet()) {
      LibreOffice.convert(format.getValue(), "", folder, List.of(file));
      byte[] bytes = Files.readAllBytes(folder.resolve("a." + format.getKey()));
      for (String name : List.of("a.doc", "a.docx", "a.wps", "a.xls", "a.et")) {
        var manuscript = read(bytes, name);
        assertEquals(source.lines(), lines(manuscript), format.getKey() + " as " + name);
        assertEquals(
            new Block.Heading(1, List.of(new Inline.Text("一、基本情况"))), manuscript.blocks().get(1));
      }
    }
  }

  private static void print(String format, Count count) {
    System.out.printf(
        ".%s made by LibreOffice: %d files, %d lines exact, %d of them rows of tables%n",
        format, count.files(), count.lines(), count.rows());
  }
}

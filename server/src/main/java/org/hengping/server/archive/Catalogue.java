package org.hengping.server.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;

/** The catalogue of a case file, as a page and as CSV. */
final class Catalogue {
  private static final List<String> HEADINGS =
      List.of("序号", "类别", "文件", "内容", "来源", "字节数", "SHA-256");

  private Catalogue() {}

  private static List<List<String>> lines(List<CaseZip.Entry> entries) {
    var lines = new ArrayList<List<String>>();
    for (int i = 0; i < entries.size(); i++) {
      var e = entries.get(i);
      lines.add(
          List.of(
              Integer.toString(i + 1),
              e.part().title(),
              e.path(),
              e.title(),
              e.source(),
              Long.toString(e.bytes()),
              e.sha256()));
    }
    return lines;
  }

  /** CSV with a mark by which spreadsheets know UTF-8. */
  static String csv(List<CaseZip.Entry> entries) {
    var all = new ArrayList<List<String>>();
    all.add(HEADINGS);
    all.addAll(lines(entries));
    return all.stream()
        .map(line -> line.stream().map(Catalogue::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "\ufeff", "\n"));
  }

  private static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\\t].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  /** The catalogue to read. */
  static Manuscript page(String title, List<CaseZip.Entry> entries) {
    var rows = new ArrayList<List<Block.Cell>>();
    rows.add(HEADINGS.stream().map(Block.Cell::of).toList());
    lines(entries).forEach(line -> rows.add(line.stream().map(Block.Cell::of).toList()));
    return Manuscript.of(
        title,
        List.of(
            new Block.Paragraph(
                List.of(
                    new Inline.Text(
                        "按立项性、证明性、结论性材料分卷，共" + entries.size() + "件；每件附校验值，可据以核对是否改动。"))),
            new Block.Table(List.of(), 1, rows, null)));
  }
}

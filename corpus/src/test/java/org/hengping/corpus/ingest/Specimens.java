package org.hengping.corpus.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes specimens of real texts, laid out as reports, gazettes, handbooks and forms are. */
final class Specimens {
  static final Specimen.Look REPORT =
      new Specimen.Look(16, 28, 2, 0, true, 1, true, Specimen.Rules.ALL);
  static final Specimen.Look COLUMNS =
      new Specimen.Look(10.5, 0, 2, 0, true, 2, true, Specimen.Rules.ALL);
  static final Specimen.Look NOTES =
      new Specimen.Look(12, 20, 2, 0, true, 1, true, Specimen.Rules.ALL);
  static final Specimen.Look SPACED =
      new Specimen.Look(12, 0, 0, 8, false, 1, false, Specimen.Rules.NONE);
  static final Specimen.Look RULED =
      new Specimen.Look(10.5, 0, 2, 0, true, 1, true, Specimen.Rules.ALL);
  static final Specimen.Look LINED =
      new Specimen.Look(10.5, 0, 2, 0, true, 1, true, Specimen.Rules.HORIZONTAL);
  static final Specimen.Look THREE =
      new Specimen.Look(10.5, 0, 2, 0, true, 1, true, Specimen.Rules.THREE);
  static final Specimen.Look BARE =
      new Specimen.Look(10.5, 0, 2, 0, true, 1, true, Specimen.Rules.NONE);

  private Specimens() {}

  /** The lines of a text as paragraphs. */
  static List<String> lines(Path text) throws IOException {
    return Files.readString(text).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  static Specimen text(String name, Specimen.Look look, List<String> lines) {
    var parts = new ArrayList<Specimen.Part>();
    boolean noted = look == NOTES;
    for (int i = 0; i < lines.size(); i++) {
      String note =
          noted && i % 7 == 3 && lines.get(i).length() > 60
              ? "来源为本局收集整理的资料，第" + i + "条，详见附件说明。"
              : "";
      boolean hanging = look == SPACED && lines.get(i).matches("（[一二三四五六七八九十]+）.*");
      parts.add(new Specimen.Part.Words(lines.get(i), note, i == 0, hanging));
    }
    return new Specimen(name, look, parts);
  }

  /** Text with tables between it: some merged, some longer than a page. */
  static Specimen tables(String name, Specimen.Look look, List<String> lines, long seed) {
    var random = new Random(seed);
    var parts = new ArrayList<Specimen.Part>();
    int at = 0;
    for (int table = 0; table < 4; table++) {
      for (int i = 0; i < 3 + random.nextInt(4) && at < lines.size(); i++) {
        parts.add(Specimen.words(lines.get(at++)));
      }
      boolean merged = look.rules() == Specimen.Rules.ALL && table % 2 == 1;
      parts.add(merged ? merged(lines, random) : plain(lines, random, table == 2));
    }
    for (int i = 0; i < 3 && at < lines.size(); i++) {
      parts.add(Specimen.words(lines.get(at++)));
    }
    return new Specimen(name, look, parts);
  }

  private static final double WIDTH = 453;

  private static Specimen.Part.Grid plain(List<String> lines, Random random, boolean isLong) {
    int columns = 3 + random.nextInt(4);
    var widths = new ArrayList<Double>();
    for (int c = 0; c < columns; c++) {
      widths.add(c == 1 ? WIDTH - (columns - 1) * 65.0 : 65.0);
    }
    var rows = new ArrayList<List<Specimen.Box>>();
    var head = new ArrayList<Specimen.Box>();
    String[] names = {"序号", "项目名称", "预算数", "执行数", "得分", "备注"};
    for (int c = 0; c < columns; c++) {
      head.add(box(names[c]));
    }
    rows.add(head);
    int count = isLong ? 40 + random.nextInt(30) : 4 + random.nextInt(6);
    for (int r = 1; r <= count; r++) {
      var row = new ArrayList<Specimen.Box>();
      row.add(box(Integer.toString(r)));
      row.add(box(piece(lines, random, 6, 50)));
      for (int c = 2; c < columns; c++) {
        row.add(box(c == 5 ? "" : String.format("%.2f", random.nextInt(1_000_000) / 100.0)));
      }
      rows.add(row);
    }
    return new Specimen.Part.Grid(1, widths, rows);
  }

  /** Indicators of three levels, as in score tables. */
  private static Specimen.Part.Grid merged(List<String> lines, Random random) {
    var rows = new ArrayList<List<Specimen.Box>>();
    rows.add(
        List.of(
            new Specimen.Box("指标", 1, 3),
            new Specimen.Box("评分标准", 2, 1),
            new Specimen.Box("得分", 2, 1)));
    rows.add(List.of(box("一级指标"), box("二级指标"), box("三级指标")));
    for (String first : List.of("决策", "过程", "产出", "效益")) {
      int seconds = 1 + random.nextInt(3);
      int[] thirds = random.ints(seconds, 1, 4).toArray();
      int total = java.util.Arrays.stream(thirds).sum();
      boolean starts = true;
      for (int s = 0; s < seconds; s++) {
        for (int t = 0; t < thirds[s]; t++) {
          var row = new ArrayList<Specimen.Box>();
          if (starts) {
            row.add(new Specimen.Box(first + "（" + total * 5 + "分）", total, 1));
            starts = false;
          }
          if (t == 0) {
            row.add(new Specimen.Box(piece(lines, random, 3, 6), thirds[s], 1));
          }
          row.add(box(piece(lines, random, 4, 8)));
          row.add(box(piece(lines, random, 20, 160)));
          row.add(box(Integer.toString(random.nextInt(10))));
          rows.add(row);
        }
      }
    }
    return new Specimen.Part.Grid(2, List.of(60.0, 70.0, 80.0, 193.0, 50.0), rows);
  }

  private static Specimen.Box box(String text) {
    return new Specimen.Box(text, 1, 1);
  }

  private static String piece(List<String> lines, Random random, int least, int most) {
    String line = lines.get(random.nextInt(lines.size())).replaceAll("[#\\s　]", "");
    int length = Math.min(line.length(), least + random.nextInt(most - least));
    return line.substring(0, length);
  }
}

package org.hengping.corpus.ingest.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.Block;

/**
 * Reads the chart of an Office file from the values that are stored with it. A chart that prints
 * its values becomes a chart; one that only draws them is unrecognised, and its values are unseen,
 * because its reader could not tell them either.
 */
public final class ChartPart {
  private static final int MOST_POINTS = 5_000;

  /** What a format prints behind each number. */
  private static final Pattern UNIT = Pattern.compile("\"([^\"]*)\"$");

  private record Labelled(String name, Map<Integer, String> values, boolean printed, String unit) {}

  private ChartPart() {}

  /**
   * The chart in a part.
   *
   * @param place where it stands, for people
   */
  public static Block read(Optional<XmlElement> part, Collector blocks, String place) {
    var plot = part.flatMap(p -> p.path("c:chart", "c:plotArea"));
    if (plot.isEmpty()) {
      return new Block.Unrecognised("图表", place);
    }
    var kinds = plot.get().children().stream().filter(c -> c.name().endsWith("Chart")).toList();
    var series = new ArrayList<Labelled>();
    for (XmlElement kind : kinds) {
      kind.children().stream()
          .filter(c -> c.is("c:ser"))
          .forEach(s -> series.add(series(s, kind, series.size())));
    }
    var categories = categories(kinds);
    String title = title(part.orElseThrow(), series);
    boolean printed =
        plot.get().child("c:dTable").isPresent()
            || !series.isEmpty() && series.stream().allMatch(Labelled::printed);
    var chart =
        printed && kinds.size() == 1
            ? chart(kinds.get(0), title, categories, series)
            : Optional.<Block>empty();
    if (chart.isEmpty()) {
      blocks.unseen(place, "图表中未标出的数值", values(title, categories, series));
    }
    return chart.orElseGet(
        () -> new Block.Unrecognised(title.isEmpty() ? "图表" : "图表（" + title + "）", place));
  }

  private static Optional<Block.ChartShape> shape(XmlElement kind) {
    return switch (kind.name()) {
      case "c:barChart", "c:bar3DChart" ->
          Optional.of(
              kind.child("c:barDir").map(d -> d.attribute("val")).orElse("").equals("bar")
                  ? Block.ChartShape.BAR
                  : Block.ChartShape.COLUMN);
      case "c:lineChart", "c:line3DChart" -> Optional.of(Block.ChartShape.LINE);
      case "c:pieChart", "c:pie3DChart", "c:doughnutChart" -> Optional.of(Block.ChartShape.PIE);
      default -> Optional.empty();
    };
  }

  private static Optional<Block> chart(
      XmlElement kind, String title, List<String> categories, List<Labelled> series) {
    boolean percent =
        series.stream().flatMap(s -> s.values().values().stream()).allMatch(v -> v.endsWith("%"));
    var rows = new ArrayList<Block.Series>();
    for (Labelled one : series) {
      var values = new ArrayList<BigDecimal>();
      for (int i = 0; i < categories.size(); i++) {
        String shown = one.values().getOrDefault(i, "");
        String number =
            percent && !shown.isEmpty() ? shown.substring(0, shown.length() - 1) : shown;
        if (!number.matches("-?\\d+(?:\\.\\d+)?")) {
          return Optional.empty();
        }
        values.add(new BigDecimal(number));
      }
      rows.add(new Block.Series(one.name(), values));
    }
    String named = title.isEmpty() ? "图表" : title;
    String unit = percent ? "%" : unit(series);
    return shape(kind)
        .filter(s -> !categories.isEmpty())
        .map(s -> new Block.Chart(s, named, unit, categories, rows, null));
  }

  /** The unit that all series print, empty when they differ. */
  private static String unit(List<Labelled> series) {
    var units = series.stream().map(Labelled::unit).distinct().toList();
    return units.size() == 1 ? units.get(0) : "";
  }

  private static Labelled series(XmlElement series, XmlElement kind, int index) {
    var own = series.child("c:dLbls");
    var labels = own.or(() -> kind.child("c:dLbls"));
    boolean printed = labels.map(ChartPart::printsValues).orElse(false);
    String name = series.child("c:tx").map(t -> String.join("", points(t, "").values())).orElse("");
    String format =
        labels
            .flatMap(l -> l.child("c:numFmt"))
            .filter(f -> !f.attribute("sourceLinked").matches("1|true"))
            .map(f -> f.attribute("formatCode"))
            .orElse("");
    var values = series.child("c:val").map(v -> points(v, format)).orElse(Map.of());
    var unit = UNIT.matcher(format);
    return new Labelled(
        name.isBlank() ? "系列" + (index + 1) : name,
        values,
        printed,
        unit.find() ? unit.group(1) : "");
  }

  private static boolean printsValues(XmlElement labels) {
    return labels.child("c:showVal").map(v -> on(v)).orElse(false)
        && labels.findAll("c:delete").stream().noneMatch(ChartPart::on);
  }

  private static boolean on(XmlElement element) {
    return element.attribute("val").matches("1|true|");
  }

  private static List<String> categories(List<XmlElement> kinds) {
    var series = kinds.stream().flatMap(k -> k.children().stream()).filter(c -> c.is("c:ser"));
    var points = new TreeMap<Integer, String>();
    int[] values = {0};
    series.forEach(
        s -> {
          s.child("c:cat").ifPresent(c -> points(c, "").forEach(points::putIfAbsent));
          values[0] = Math.max(values[0], s.child("c:val").map(v -> count(v)).orElse(0));
        });
    var names = new ArrayList<String>();
    for (int i = 0; i < values[0]; i++) {
      names.add(points.getOrDefault(i, String.valueOf(i + 1)));
    }
    return names;
  }

  private static int count(XmlElement values) {
    return points(values, "").keySet().stream().mapToInt(i -> i + 1).max().orElse(0);
  }

  /** The stored points below an element, numbers as they are shown. */
  private static Map<Integer, String> points(XmlElement element, String format) {
    var points = new TreeMap<Integer, String>();
    var direct = element.child("c:v");
    if (direct.isPresent()) {
      points.put(0, direct.get().text());
    }
    boolean numbers =
        element.find("c:numCache").isPresent() || element.find("c:numLit").isPresent();
    String stored = element.find("c:formatCode").map(XmlElement::text).orElse("");
    for (XmlElement point : element.findAll("c:pt")) {
      String index = point.attribute("idx");
      String text = point.child("c:v").map(XmlElement::text).orElse("");
      if (index.matches("\\d{1,4}") && points.size() < MOST_POINTS) {
        String code = format.isEmpty() ? stored : format;
        points.putIfAbsent(
            Integer.parseInt(index), numbers ? NumberFormat.print(text, code, false) : text);
      }
    }
    return points;
  }

  private static String title(XmlElement chart, List<Labelled> series) {
    var text = new StringBuilder();
    chart
        .path("c:chart", "c:title")
        .ifPresent(t -> t.findAll("a:t").forEach(a -> text.append(a.text())));
    boolean automatic =
        !chart.path("c:chart", "c:autoTitleDeleted").map(ChartPart::on).orElse(false);
    return text.length() == 0 && automatic && series.size() == 1
        ? series.get(0).name()
        : text.toString().strip();
  }

  private static String values(String title, List<String> categories, List<Labelled> series) {
    var out = new StringBuilder(title);
    for (Labelled one : series) {
      out.append('\n').append(one.name());
      for (int i = 0; i < categories.size(); i++) {
        out.append('\t').append(categories.get(i)).append(' ');
        out.append(one.values().getOrDefault(i, ""));
      }
    }
    return out.toString();
  }
}

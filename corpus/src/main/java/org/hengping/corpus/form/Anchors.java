package org.hengping.corpus.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.cells.Cells;

/**
 * The labels of a form found again in a sheet, so that inserted rows, moved columns and broken
 * merges do not matter.
 */
final class Anchors {
  private static final int UNKNOWN = -1_000;
  private static final int LONGEST_LABEL = 60;
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /** A cell that may be a label. */
  private record Candidate(int column, String bare) {}

  /**
   * Where a labelled part of the form is.
   *
   * @param first index of its first row among the sheet's rows
   * @param last index of its last row
   * @param columns for each column of the form, where it is now
   */
  record Found(int first, int last, int[] columns) {}

  private final Form form;
  private final List<Cells.Row> rows;
  private final List<List<Candidate>> candidates;
  private final List<Optional<Found>> found = new ArrayList<>();

  /** By how much the columns moved at which a label was found; -1000 when none was. */
  private final int[] exact;

  private String missing = "";

  private Anchors(Form form, Cells.Sheet sheet) {
    this.form = form;
    this.rows = sheet.rows();
    this.candidates = rows.stream().map(Anchors::candidates).toList();
    this.exact = new int[form.widths().size()];
    Arrays.fill(exact, UNKNOWN);
  }

  private static List<Candidate> candidates(Cells.Row row) {
    return row.cells().stream()
        .filter(c -> c.text().length() <= LONGEST_LABEL)
        .map(c -> new Candidate(c.column(), bare(c.text())))
        .toList();
  }

  static Anchors find(Form form, Cells.Sheet sheet) {
    var anchors = new Anchors(form, sheet);
    int next = 0;
    for (FormPart part : form.parts()) {
      var labels = labels(part);
      if (labels.isEmpty()) {
        anchors.found.add(Optional.empty());
        continue;
      }
      var found = anchors.search(labels, height(part), next);
      if (found.isEmpty()) {
        anchors.missing =
            String.join("、", labels.stream().map(l -> l.text().replaceAll("\\s", "")).toList());
        return anchors;
      }
      anchors.found.add(found);
      next = found.get().last() + 1;
    }
    return anchors;
  }

  /** The labels of the first part that was not found; empty when all were. */
  String missing() {
    return missing;
  }

  /** Where a part is; empty when it has no label of its own. */
  Optional<Found> of(int part) {
    return found.get(part);
  }

  /** Index of the row at which the labelled part after this one begins. */
  int end(int part) {
    for (int i = part + 1; i < form.parts().size(); i++) {
      if (found.get(i).isPresent()) {
        return found.get(i).get().first();
      }
    }
    return rows.size();
  }

  /** The last labelled part before this one. */
  Found before(int part) {
    for (int i = part - 1; i >= 0; i--) {
      if (found.get(i).isPresent()) {
        return found.get(i).get();
      }
    }
    throw new IllegalStateException("Form " + form.name() + " does not begin with a label");
  }

  private static int height(FormPart part) {
    return part instanceof FormPart.Table table && table.grouped() ? 2 : 1;
  }

  private static List<FormPart.Box.Label> labels(FormPart part) {
    if (part instanceof FormPart.Line line) {
      return line.anchors();
    }
    return ((FormPart.Table) part)
        .columns().stream()
            .map(
                c ->
                    new FormPart.Box.Label(
                        c.slot().name(), c.at(), c.span(), 1, FormPart.Box.Look.LABEL))
            .toList();
  }

  private Optional<Found> search(List<FormPart.Box.Label> labels, int height, int from) {
    for (int i = from; i < rows.size(); i++) {
      for (int h = 1; h <= height && i + h <= rows.size(); h++) {
        var places = places(labels, candidates.subList(i, i + h));
        if (places.size() == labels.size()) {
          return Optional.of(new Found(i, i + h - 1, columns(labels, places)));
        }
      }
    }
    return Optional.empty();
  }

  /** Columns at which the labels stand in these rows from left to right, as far as they do. */
  private static List<Integer> places(List<FormPart.Box.Label> labels, List<List<Candidate>> in) {
    var places = new ArrayList<Integer>();
    for (FormPart.Box.Label label : labels) {
      int least = places.isEmpty() ? 0 : places.get(places.size() - 1) + 1;
      String bare = bare(label.text());
      var cell =
          in.stream()
              .flatMap(List::stream)
              .filter(c -> c.column() >= least && c.bare().equals(bare))
              .findFirst();
      if (cell.isEmpty()) {
        return places;
      }
      places.add(cell.get().column());
    }
    return places;
  }

  /** A column is below its heading when it has one, else beside the label to its left. */
  private int[] columns(List<FormPart.Box.Label> labels, List<Integer> places) {
    int[] columns = new int[exact.length];
    int beside = 0;
    for (int c = 0; c < columns.length; c++) {
      for (int l = 0; l < labels.size(); l++) {
        if (labels.get(l).at() == c) {
          beside = places.get(l) - c;
          exact[c] = beside;
        }
      }
      columns[c] = c + (exact[c] == UNKNOWN ? beside : exact[c]);
    }
    return columns;
  }

  static boolean same(String one, String other) {
    return bare(one).equals(bare(other));
  }

  /** Letters and digits only, half-width. */
  static String bare(String label) {
    return OTHER.matcher(Normalizer.normalize(label, Normalizer.Form.NFKC)).replaceAll("");
  }
}

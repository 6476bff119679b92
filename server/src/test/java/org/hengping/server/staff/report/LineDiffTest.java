package org.hengping.server.staff.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineDiffTest {
  private static String said(List<LineDiff.Line> diff) {
    return diff.stream()
        .map(l -> l.kind() + " " + marked(l.before()) + " > " + marked(l.after()))
        .collect(Collectors.joining("\n"));
  }

  private static String marked(List<PanelView.Piece> pieces) {
    return pieces.stream()
        .map(p -> p.marked() ? "[" + p.text() + "]" : p.text())
        .collect(Collectors.joining());
  }

  @Test
  void phraseInsideALineIsMarkedAndANumberAsAWhole() {
    assertEquals(
        "CHANGED 执行率[93.4%]，较低 > 执行率[93.8%]，较低",
        said(LineDiff.of(List.of("执行率93.4%，较低"), List.of("执行率93.8%，较低"))));
  }

  @Test
  void linesGoneAndNewAreFoundBetweenLinesThatStay() {
    assertEquals(
        "SAME a > a\nGONE [b] > \nSAME c > c\nNEW  > [d]\nSAME e > e",
        said(LineDiff.of(List.of("a", "b", "c", "e"), List.of("a", "c", "d", "e"))));
  }

  @Test
  void bothSidesCanAlwaysBeReadBackFromTheDifference() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      var before = lines(random);
      var after = lines(random);
      var diff = LineDiff.of(before, after);
      assertEquals(before, side(diff, true), "seed " + seed);
      assertEquals(after, side(diff, false), "seed " + seed);
    }
  }

  private static List<String> lines(Random random) {
    var lines = new ArrayList<String>();
    for (int i = random.nextInt(12); i > 0; i--) {
      lines.add("第" + random.nextInt(4) + "." + random.nextInt(3) + "项");
    }
    return lines;
  }

  private static List<String> side(List<LineDiff.Line> diff, boolean old) {
    return diff.stream()
        .filter(l -> l.kind() != (old ? LineDiff.Kind.NEW : LineDiff.Kind.GONE))
        .map(l -> old ? l.before() : l.after())
        .map(pieces -> pieces.stream().map(PanelView.Piece::text).collect(Collectors.joining()))
        .toList();
  }
}

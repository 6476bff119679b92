package org.hengping.server.staff.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.junit.jupiter.api.Test;

/** Where an edit goes in a newer revision. Upper-case letters are headings, others paragraphs. */
class CarriedEditTest {
  private static List<Block> blocks(String letters) {
    return letters.chars().mapToObj(c -> block((char) c)).toList();
  }

  private static Block block(char letter) {
    List<Inline> text = List.of(new Inline.Text(String.valueOf(letter)));
    return Character.isUpperCase(letter) ? new Block.Heading(1, text) : new Block.Paragraph(text);
  }

  private static CarriedEdit carry(String based, int from, int to, String current) {
    return CarriedEdit.carry(blocks(based), from, to, blocks(current));
  }

  @Test
  void changeBeforeMovesTheEdit() {
    assertEquals(new CarriedEdit(true, 2, 4, 3, 5), carry("AaBbCc", 2, 4, "AaxBbCc"));
  }

  @Test
  void changeAfterLeavesTheEditInPlace() {
    assertEquals(new CarriedEdit(true, 2, 4, 2, 4), carry("AaBbCc", 2, 4, "AaBbCcx"));
    assertEquals(new CarriedEdit(true, 2, 4, 2, 4), carry("AaBbCc", 2, 4, "AaBbXxCc"));
  }

  @Test
  void changesOnBothSidesKeepTheEditWhenItsSectionIsUntouched() {
    assertEquals(new CarriedEdit(true, 2, 4, 3, 5), carry("AaBbCc", 2, 4, "AyaBbCz"));
  }

  @Test
  void changeInsideClashes() {
    assertEquals(new CarriedEdit(false, 2, 4, 2, 4), carry("AaBbCc", 2, 4, "AaBxCc"));
  }

  @Test
  void paragraphAddedAtTheEndOfTheSameSectionClashes() {
    assertEquals(new CarriedEdit(false, 2, 4, 2, 5), carry("AaBbCc", 2, 4, "AaBbxCc"));
  }

  @Test
  void clashWidensToWhatTheOtherChanged() {
    assertEquals(new CarriedEdit(false, 1, 4, 1, 4), carry("AaBbCc", 2, 4, "AxByCc"));
  }

  @Test
  void everyCarriedRangeFitsBothRevisions() {
    var all =
        Stream.of("", "A", "Aa", "AaBb", "AaBbCc", "aBb", "AabBcC", "BbAa", "AaAa", "xAaBb")
            .toList();
    for (String based : all) {
      for (String current : all) {
        for (int from = 0; from <= based.length(); from++) {
          for (int to = from; to <= based.length(); to++) {
            var carried = carry(based, from, to, current);
            String said = based + " " + from + "-" + to + " " + current + " " + carried;
            assertFalse(carried.from() < 0 || carried.to() < carried.from(), said);
            assertTrue(carried.to() <= current.length(), said);
            assertTrue(carried.basedFrom() <= from && to <= carried.basedTo(), said);
            assertTrue(carried.basedTo() <= based.length(), said);
          }
        }
      }
    }
  }
}

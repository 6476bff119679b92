package org.hengping.server.staff.intake;

import java.util.List;
import org.hengping.server.staff.web.Frame;

/**
 * Where files are handed in, and what became of them.
 *
 * @param problem why nothing was taken, empty for none
 * @param done whether files were taken just now
 */
public record TakeFilesView(
    Frame frame,
    List<Kind> kinds,
    List<String> units,
    String unit,
    String year,
    String problem,
    boolean done,
    String summary,
    List<File> files) {

  /** A kind of document. */
  public record Kind(String code, String title, boolean chosen) {}

  /**
   * What became of a file.
   *
   * @param word in one word, with a tone for the style sheet
   * @param document id, empty when there is none that the person may see
   * @param facts what the text says about it, to be confirmed
   * @param proposals how many things were read from it and wait
   * @param reason why it was not taken, empty when it was
   */
  public record File(
      String name,
      String word,
      String tone,
      String document,
      String title,
      List<Fact> facts,
      int proposals,
      List<Close> close,
      String reason) {

    static File rejected(String name, String word, String reason) {
      return new File(name, word, "poor", "", "", List.of(), 0, List.of(), reason);
    }

    /** The same file is there already, in a document that the person may not see. */
    static File unchanged(String name, String word) {
      return new File(name, word, "plain", "", "", List.of(), 0, List.of(), "");
    }
  }

  /** Something that the text says. */
  public record Fact(String label, String value) {}

  /** A document that is nearly the same. */
  public record Close(String id, String title, int percent) {}
}

package org.hengping.corpus.ingest.legacy;

import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.Inlines;
import org.jspecify.annotations.Nullable;

/** An open field: its instruction is read first, then its result. Not thread-safe. */
final class WordField {
  private static final Pattern LINK =
      Pattern.compile(
          "\\s*HYPERLINK\\s+\"((?:https?://|mailto:)[^\"]*)\".*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern OBJECT =
      Pattern.compile("\\s*(?:EMBED|LINK)\\s+(\\S+).*", Pattern.DOTALL);
  private static final int LONGEST = 4_000;

  private final StringBuilder instruction = new StringBuilder();
  private boolean result;
  private @Nullable Inlines around;

  void instruct(char c) {
    if (instruction.length() < LONGEST) {
      instruction.append(c);
    }
  }

  boolean inInstruction() {
    return !result;
  }

  /**
   * The result begins.
   *
   * @param out what is gathered around the field
   * @return what its result is gathered in
   */
  Inlines begin(Inlines out) {
    result = true;
    if (target().isEmpty()) {
      return out;
    }
    around = out;
    return new Inlines();
  }

  /** What is gathered around the field when its result is gathered by itself. */
  @Nullable Inlines around() {
    return around;
  }

  /** To be called when the result was put where it belongs. */
  void putBack() {
    around = null;
  }

  /** Address that the result links to, empty when it is no link to the outside. */
  String target() {
    var link = LINK.matcher(instruction);
    return link.matches() ? link.group(1) : "";
  }

  /** Program of the object that the result shows, empty when it shows none. */
  String program() {
    var object = OBJECT.matcher(instruction);
    return object.matches() ? object.group(1) : "";
  }
}

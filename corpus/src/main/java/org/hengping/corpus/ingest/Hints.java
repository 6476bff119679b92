package org.hengping.corpus.ingest;

import java.util.Optional;
import java.util.OptionalInt;
import org.hengping.corpus.document.DocumentKind;

/** What a person says about files; what is not said is proposed from the text. */
public record Hints(Optional<DocumentKind> kind, Optional<String> unit, OptionalInt year) {
  /** Nothing is said. */
  public static final Hints NONE =
      new Hints(Optional.empty(), Optional.empty(), OptionalInt.empty());
}

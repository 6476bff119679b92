package org.hengping.corpus.ingest.format;

import java.util.Optional;
import org.hengping.corpus.manuscript.Anchor;

/**
 * A value read from a text, for a person to confirm.
 *
 * @param value the name of a {@link org.hengping.corpus.document.DocumentKind} for KIND, four
 *     digits for YEAR, {@code 2022-03-01} for dates, else text
 * @param place where it stands, empty when it was told from the whole (or from the file's name)
 * @param sure how sure the reading is, in percent from 1 to 99
 */
public record ProposedValue(Aspect aspect, String value, Optional<Anchor> place, int sure) {
  public ProposedValue {
    if (value.isBlank() || sure < 1 || sure > 99) {
      throw new IllegalArgumentException(aspect + " “" + value + "” " + sure);
    }
  }
}

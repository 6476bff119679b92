package org.hengping.corpus.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.document.DocumentKind;

/**
 * What a file's text says about the document itself; a person may say otherwise.
 *
 * @param values at most one for each aspect, in the order of {@link Aspect}
 */
public record Proposal(List<ProposedValue> values) {
  /** Nothing could be read. */
  public static final Proposal NONE = new Proposal(List.of());

  public Proposal {
    values = List.copyOf(values);
    if (values.stream().map(ProposedValue::aspect).distinct().count() != values.size()) {
      throw new IllegalArgumentException("One value for an aspect: " + values);
    }
  }

  /** The value of an aspect. */
  public Optional<ProposedValue> of(Aspect aspect) {
    return values.stream().filter(v -> v.aspect() == aspect).findFirst();
  }

  /** The same with one value put in, or put in the place of another. */
  public Proposal with(ProposedValue value) {
    var changed = new ArrayList<>(values);
    changed.removeIf(v -> v.aspect() == value.aspect());
    changed.add(value);
    changed.sort((a, b) -> a.aspect().compareTo(b.aspect()));
    return new Proposal(changed);
  }

  private String text(Aspect aspect) {
    return of(aspect).map(ProposedValue::value).orElse("");
  }

  /** The kind, OTHER when the text does not tell. */
  public DocumentKind kind() {
    return of(Aspect.KIND).map(v -> DocumentKind.valueOf(v.value())).orElse(DocumentKind.OTHER);
  }

  /** Name of the unit that the document is about, empty when it names none. */
  public String unit() {
    return text(Aspect.UNIT);
  }

  /** The year that the document is about, 0 when it names none. */
  public int year() {
    return of(Aspect.YEAR).map(v -> Integer.parseInt(v.value())).orElse(0);
  }

  /** Document number such as 财预〔2020〕10号, empty when there is none. */
  public String number() {
    return text(Aspect.NUMBER);
  }
}

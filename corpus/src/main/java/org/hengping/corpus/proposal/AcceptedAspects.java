package org.hengping.corpus.proposal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.document.Description;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.ingest.ClassifiedUnits;
import org.hengping.corpus.ingest.format.Aspect;

/** What accepted facts make of a document's description. Not thread-safe. */
final class AcceptedAspects {
  static final String TARGET = "document";

  private final Document document;
  private final List<ChoiceFault> faults;
  private Description description;

  AcceptedAspects(Document document, List<ChoiceFault> faults) {
    this.document = document;
    this.faults = faults;
    this.description = Description.of(document);
  }

  /** Takes a fact over; what cannot be taken is a fault. */
  String accept(Wanted wanted) {
    String value = wanted.value("value");
    switch (Aspect.valueOf(wanted.value("aspect"))) {
      case KIND ->
          kind(value)
              .ifPresentOrElse(
                  k -> set(k, unit(), year(), number(), formedOn()),
                  () -> faults.add(wanted.fault("value", "没有“" + value + "”这一种类，请在列表中选择")));
      case UNIT -> set(description.kind(), value, year(), number(), formedOn());
      case YEAR -> {
        if (value.matches("(?:19|20)\\d\\d")) {
          set(description.kind(), unit(), Integer.parseInt(value), number(), formedOn());
        } else {
          faults.add(wanted.fault("value", "年度应为四位数字，如 2021"));
        }
      }
      case NUMBER -> set(description.kind(), unit(), year(), value, formedOn());
      case FORMED_ON -> date(value, wanted);
      default -> faults.add(wanted.fault("aspect", "文档不登记“" + wanted.value("aspect") + "”，请不采纳"));
    }
    return TARGET;
  }

  private void date(String value, Wanted wanted) {
    try {
      set(description.kind(), unit(), year(), number(), Optional.of(LocalDate.parse(value)));
    } catch (DateTimeException e) {
      faults.add(wanted.fault("value", "成文日期应如 2022-03-01"));
    }
  }

  private static Optional<DocumentKind> kind(String value) {
    for (DocumentKind kind : DocumentKind.values()) {
      if (kind.name().equals(value) || kind.title().equals(value)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private String unit() {
    return description.unit();
  }

  private int year() {
    return description.year();
  }

  private String number() {
    return description.number();
  }

  private Optional<LocalDate> formedOn() {
    return description.formedOn();
  }

  private void set(
      DocumentKind kind, String unit, int year, String number, Optional<LocalDate> formedOn) {
    description = new Description(kind, unit, year, number, formedOn, description.restricted());
  }

  /**
   * The new description; a document about a classified unit becomes restricted, never the other
   * way.
   */
  Optional<Description> description(ClassifiedUnits classified) {
    if (description.equals(Description.of(document))) {
      return Optional.empty();
    }
    boolean restricted =
        description.restricted() || classified.concern(description.unit(), document.title());
    return Optional.of(
        new Description(description.kind(), unit(), year(), number(), formedOn(), restricted));
  }
}

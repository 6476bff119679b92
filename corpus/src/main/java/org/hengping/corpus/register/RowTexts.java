package org.hengping.corpus.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row from texts that a person filled in, by the key of the field. */
public final class RowTexts {

  /**
   * A field that cannot be taken.
   *
   * @param message what is wrong and what to do, in Chinese
   */
  public record Problem(Field field, String message) {}

  /**
   * What became of the texts.
   *
   * @param row the row, empty when something cannot be taken
   */
  public record Result(Optional<RegisterRow> row, List<Problem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  private RowTexts() {}

  /** Reads the texts; a text that is absent is an empty field. */
  public static Result read(Register register, Map<String, String> texts) {
    var values = new LinkedHashMap<String, Object>();
    var problems = new ArrayList<Problem>();
    for (Field field : register.fields()) {
      try {
        FieldText.read(field, texts.getOrDefault(field.key(), ""))
            .ifPresent(value -> values.put(field.key(), value));
      } catch (FieldText.BadField e) {
        problems.add(new Problem(field, e.getMessage()));
      }
    }
    return new Result(
        problems.isEmpty() ? Optional.of(new RegisterRow(register, values)) : Optional.empty(),
        problems);
  }
}

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
    if (!problems.isEmpty()) {
      return new Result(Optional.empty(), problems);
    }
    var row = new RegisterRow(register, values);
    var complaint = register.rule().complaint(row);
    return complaint.isEmpty()
        ? new Result(Optional.of(row), List.of())
        : new Result(
            Optional.empty(),
            List.of(
                new Problem(register.field(complaint.get().field()), complaint.get().message())));
  }
}

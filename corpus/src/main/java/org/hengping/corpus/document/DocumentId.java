package org.hengping.corpus.document;

import java.util.regex.Pattern;

/** Id of a document, e.g. {@code D-000123}. */
public record DocumentId(String value) implements Comparable<DocumentId> {
  private static final Pattern FORM = Pattern.compile("D-\\d{6,}");

  public DocumentId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("不是文档编号：" + value + "（应如 D-000123）");
    }
  }

  /** The id with the given running number. */
  public static DocumentId of(long number) {
    return new DocumentId(String.format("D-%06d", number));
  }

  @Override
  public int compareTo(DocumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

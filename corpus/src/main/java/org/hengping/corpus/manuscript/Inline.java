package org.hengping.corpus.manuscript;

import java.util.List;

/** A run inside a block. */
public sealed interface Inline
    permits Figure,
        Inline.Text,
        Inline.Strong,
        Inline.Link,
        Inline.Citation,
        Inline.Footnote,
        Inline.Redacted,
        Inline.LineBreak {

  /** Literal text; no markup in it is ever interpreted. */
  record Text(String text) implements Inline {}

  /** Emphasised content. */
  record Strong(List<Inline> content) implements Inline {
    public Strong {
      content = List.copyOf(content);
    }
  }

  /** A link; {@code target} is an http(s), mailto or fragment address. */
  record Link(List<Inline> content, String target) implements Inline {
    public Link {
      content = List.copyOf(content);
    }
  }

  /**
   * A reference to a passage of the corpus.
   *
   * @param label as printed, e.g. 《财政支出绩效评价管理办法》第三条
   * @param document id such as {@code D-000123@r3}; internal, not printed for the public
   * @param anchor place inside that document, see {@link Anchor#toString()}
   */
  record Citation(String label, String document, String anchor) implements Inline {}

  /** A note printed at the foot of the page or at the end. */
  record Footnote(List<Inline> content) implements Inline {
    public Footnote {
      content = List.copyOf(content);
    }
  }

  /**
   * A place where something was taken out for the public version.
   *
   * @param rule which rule, e.g. {@code ID_NUMBER}
   * @param basis legal basis, for people
   * @param token what is printed instead, one fixed wording per category
   */
  record Redacted(String rule, String basis, String token) implements Inline {}

  /** A line break inside a paragraph. */
  record LineBreak() implements Inline {}
}

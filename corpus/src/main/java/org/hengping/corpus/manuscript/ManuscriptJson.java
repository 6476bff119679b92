package org.hengping.corpus.manuscript;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The canonical stored form of a manuscript: JSON with a version, fields in the order of the record
 * components, so that equal manuscripts give equal bytes. Thread-safe.
 */
public final class ManuscriptJson {
  private static final int VERSION = 1;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addMixIn(Block.class, Blocks.class)
          .addMixIn(Inline.class, Inlines.class)
          .addMixIn(Block.Unrecognised.class, UnrecognisedText.class)
          .addMixIn(Block.Paragraph.class, ParagraphElement.class)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
          .build();

  private ManuscriptJson() {}

  /** As it is written: the version, then the manuscript's own fields. */
  @JsonPropertyOrder({"version", "title", "blocks", "pages", "unseen"})
  private record Versioned(
      int version,
      String title,
      List<Block> blocks,
      List<Integer> pages,
      List<UnseenText> unseen) {}

  /** The manuscript as one line of JSON. */
  public static String write(Manuscript manuscript) {
    try {
      return JSON.writeValueAsString(
          new Versioned(
              VERSION,
              manuscript.title(),
              manuscript.blocks(),
              manuscript.pages(),
              manuscript.unseen()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write a manuscript", e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the text is no manuscript or of a newer version
   */
  public static Manuscript read(String json) {
    try {
      var read = JSON.readValue(json, Versioned.class);
      if (read.version() != VERSION) {
        throw new IllegalArgumentException(
            "Manuscript version " + read.version() + " is not known");
      }
      return new Manuscript(read.title(), read.blocks(), read.pages(), read.unseen());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a manuscript: " + e.getOriginalMessage(), e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Listing.class, name = "list"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Chart.class, name = "chart"),
    @JsonSubTypes.Type(value = Block.Picture.class, name = "picture"),
    @JsonSubTypes.Type(value = Block.PageBreak.class, name = "pageBreak"),
    @JsonSubTypes.Type(value = Block.Contents.class, name = "contents"),
    @JsonSubTypes.Type(value = Block.Unrecognised.class, name = "unrecognised"),
    @JsonSubTypes.Type(value = Block.Withheld.class, name = "withheld"),
  })
  private interface Blocks {}

  /** Plain text is not named, which is as manuscripts were stored before there were elements. */
  private interface ParagraphElement {
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = PlainElement.class)
    Element element();
  }

  /** Equal to what is left out. */
  private static final class PlainElement {
    @Override
    public boolean equals(@Nullable Object other) {
      return other == Element.TEXT;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  private interface UnrecognisedText {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<String> text();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Inline.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Inline.Strong.class, name = "strong"),
    @JsonSubTypes.Type(value = Inline.Link.class, name = "link"),
    @JsonSubTypes.Type(value = Figure.class, name = "figure"),
    @JsonSubTypes.Type(value = Inline.Citation.class, name = "citation"),
    @JsonSubTypes.Type(value = Inline.Footnote.class, name = "footnote"),
    @JsonSubTypes.Type(value = Inline.Redacted.class, name = "redacted"),
    @JsonSubTypes.Type(value = Inline.LineBreak.class, name = "lineBreak"),
  })
  private interface Inlines {}
}

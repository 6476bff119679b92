package org.hengping.corpus.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;

/**
 * Reads Markdown (CommonMark with tables and footnotes) into blocks. HTML in it is text, never
 * markup, except {@code <b>}. Thread-safe.
 */
public final class MarkdownReader {
  private static final Parser PARSER =
      Parser.builder(
              new MutableDataSet()
                  .set(
                      Parser.EXTENSIONS,
                      List.of(TablesExtension.create(), FootnoteExtension.create()))
                  .set(TablesExtension.COLUMN_SPANS, false)
                  .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                  .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                  .toImmutable())
          .build();

  private MarkdownReader() {}

  /**
   * Reads a whole document. A first heading of level 1 that repeats the title is dropped, and the
   * other headings move up one level.
   */
  public static Manuscript read(String title, String markdown) {
    return read(title, markdown, MarkdownReferences.NONE);
  }

  /** The same with figures and opaque blocks restored. */
  public static Manuscript read(String title, String markdown, MarkdownReferences references) {
    var blocks = blocks(markdown, references);
    if (!blocks.isEmpty()
        && blocks.get(0) instanceof Block.Heading h
        && h.level() == 1
        && PlainText.of(h.text()).strip().equals(title.strip())) {
      blocks = blocks.stream().skip(1).map(MarkdownReader::up).toList();
    }
    return Manuscript.of(title, blocks);
  }

  private static Block up(Block block) {
    return block instanceof Block.Heading h
        ? new Block.Heading(Math.max(1, h.level() - 1), h.text())
        : block;
  }

  /** Reads a part of a document; levels of headings stay as written. */
  public static List<Block> blocks(String markdown) {
    return blocks(markdown, MarkdownReferences.NONE);
  }

  /**
   * The same with figures and opaque blocks restored.
   *
   * @throws IllegalArgumentException when quotes or lists are nested, or tables wide, beyond any
   *     report; the message is for people
   */
  public static List<Block> blocks(String markdown, MarkdownReferences references) {
    MarkdownBounds.check(markdown);
    var into = new ArrayList<Block>();
    new BlockReader(new InlineReader(references), references).read(PARSER.parse(markdown), into);
    return List.copyOf(into);
  }
}

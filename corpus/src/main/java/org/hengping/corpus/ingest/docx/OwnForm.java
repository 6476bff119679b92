package org.hengping.corpus.ingest.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.AutoNumbers;
import org.hengping.corpus.ingest.format.TextBlocks;
import org.hengping.corpus.ingest.format.TitleLine;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the paragraphs of a document that this program wrote. The names of its styles, which word
 * processors keep, say what each paragraph is: title, element of an official document, caption,
 * line of the table of contents, item of a list. Not thread-safe.
 */
final class OwnForm {
  private static final Pattern DATE =
      Pattern.compile("[\\s　]*\\d{4}年\\d{1,2}月\\d{1,2}日[\\s　]*(?:印发)?[\\s　]*");
  private static final Pattern COUNTED = Pattern.compile("\\d+\\.\\s*");

  /**
   * How a paragraph stands.
   *
   * @param style name of its style in lower case
   * @param mark its automatic number
   * @param list what numbers it, empty for none
   * @param depth in the list, 0 is outermost
   * @param level as a heading
   * @param newPage whether it begins a page
   */
  record Standing(
      String style,
      Optional<AutoNumbers.Mark> mark,
      String list,
      int depth,
      OptionalInt level,
      boolean newPage) {}

  private final TextBlocks blocks;
  private final List<Block.Item> items = new ArrayList<>();
  private final StringBuilder title = new StringBuilder();
  private String list = "";
  private boolean ordered;
  private List<Inline> caption = List.of();
  private Block.@Nullable Picture picture;
  private boolean contents;

  OwnForm(TextBlocks blocks) {
    this.blocks = blocks;
  }

  /** The title, on one line. */
  String title() {
    return TitleLine.plain(title.toString());
  }

  /** Adds a finished block; a table or chart takes the caption that stands above it. */
  void add(Block block) {
    endItems();
    endPicture();
    if (block instanceof Block.Table t && !caption.isEmpty()) {
      blocks.add(new Block.Table(take(), t.headerRows(), t.rows(), null));
    } else if (block instanceof Block.Chart c && !caption.isEmpty()) {
      String named = PlainText.of(take());
      blocks.add(
          new Block.Chart(c.shape(), named, c.unit(), c.categories(), c.series(), c.source()));
    } else if (block instanceof Block.Picture p) {
      endCaption();
      picture = p;
    } else {
      endCaption();
      blocks.add(block);
    }
  }

  /** To be called after the last block. */
  void end() {
    endItems();
    endPicture();
    endCaption();
  }

  private List<Inline> take() {
    var taken = caption;
    caption = List.of();
    return taken;
  }

  private void endCaption() {
    if (!caption.isEmpty()) {
      blocks.add(new Block.Paragraph(take()));
    }
  }

  private void endPicture() {
    if (picture != null) {
      blocks.add(picture);
      picture = null;
    }
  }

  private void endItems() {
    if (!items.isEmpty()) {
      blocks.add(new Block.Listing(ordered, items));
      items.clear();
    }
  }

  /** A table begins, perhaps on a page of its own. */
  void table(boolean newPage) {
    if (newPage) {
      var above = take();
      add(new Block.PageBreak());
      caption = above;
    }
  }

  /** A paragraph, cut at its page breaks; pieces without text are dropped. */
  void paragraph(List<List<Inline>> pieces, Standing standing) {
    if (standing.newPage()) {
      add(new Block.PageBreak());
    }
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        add(new Block.PageBreak());
      }
      var piece = pieces.get(i);
      if (!PlainText.of(piece).isBlank() || !PlainText.footnotes(piece).isEmpty()) {
        text(piece, standing);
      }
    }
  }

  private void text(List<Inline> text, Standing standing) {
    switch (standing.style()) {
      case "title", "official title" -> title.append(PlainText.of(text).strip());
      case "organ mark" -> element(Element.ORGAN_MARK, text);
      case "document number" -> sides(text, Element.DOCUMENT_NUMBER, Element.SIGNER, "签发人");
      case "recipients" -> element(Element.RECIPIENTS, text);
      case "attachments" -> element(Element.ATTACHMENTS, text);
      case "organ signature" -> element(isDate(text) ? Element.DATE : Element.SIGNATURE, text);
      case "organ date" -> element(Element.DATE, text);
      case "official note" -> element(Element.NOTE, text);
      case "imprint copy" -> element(Element.COPY_TO, text);
      case "imprint date" -> element(Element.PRINTED_ON, text);
      case "imprint line" -> imprint(text);
      case "contents title", "toc 1", "toc 2", "toc 3" -> contents();
      case "caption" -> caption(text);
      case "picture caption" -> pictureCaption(text);
      default -> body(text, standing);
    }
  }

  private void element(Element element, List<Inline> text) {
    add(new Block.Paragraph(element, text));
  }

  private void contents() {
    if (!contents) {
      contents = true;
      add(new Block.Contents());
    }
  }

  private void caption(List<Inline> text) {
    endItems();
    endPicture();
    endCaption();
    caption = text;
  }

  private void pictureCaption(List<Inline> text) {
    if (picture == null) {
      add(new Block.Paragraph(text));
    } else {
      picture = new Block.Picture(picture.hash(), picture.mediaType(), PlainText.of(text));
      endPicture();
    }
  }

  private static boolean isDate(List<Inline> text) {
    return DATE.matcher(PlainText.of(text)).matches();
  }

  private void imprint(List<Inline> text) {
    if (PlainText.of(text).strip().startsWith("抄送")) {
      element(Element.COPY_TO, text);
    } else if (isDate(text)) {
      element(Element.PRINTED_ON, text);
    } else {
      sides(text, Element.PRINTED_BY, Element.PRINTED_ON, "\t");
    }
  }

  /** Two elements on one line, the second on the right. */
  private void sides(List<Inline> text, Element left, Element right, String rightOnly) {
    var sides = Tabs.split(text);
    if (sides.size() == 1 && PlainText.of(text).strip().startsWith(rightOnly)) {
      element(right, joined(text));
      return;
    }
    element(left, sides.get(0));
    for (List<Inline> side : sides.subList(1, sides.size())) {
      element(right, joined(side));
    }
  }

  /** A name in another face is no emphasis. */
  private static List<Inline> joined(List<Inline> text) {
    return List.of(new Inline.Text(PlainText.of(text).strip()));
  }

  private void body(List<Inline> text, Standing standing) {
    boolean counted =
        standing.mark().map(m -> m.bullet() || COUNTED.matcher(m.text()).matches()).orElse(false);
    if (counted && standing.level().isEmpty()) {
      item(text, standing);
      return;
    }
    endItems();
    endPicture();
    endCaption();
    if (standing.style().equals("body text") && standing.mark().isEmpty()) {
      blocks.add(new Block.Paragraph(text));
    } else {
      blocks.paragraph(List.of(text), standing.mark(), standing.level(), false);
    }
  }

  private void item(List<Inline> text, Standing standing) {
    boolean numbers = !standing.mark().map(AutoNumbers.Mark::bullet).orElse(true);
    if (!standing.list().equals(list) || numbers != ordered) {
      endItems();
    }
    endPicture();
    endCaption();
    list = standing.list();
    ordered = numbers;
    items.add(new Block.Item(standing.depth(), text));
  }
}

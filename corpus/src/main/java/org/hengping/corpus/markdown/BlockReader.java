package org.hengping.corpus.markdown;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Inline;

/** Turns the syntax tree into blocks. */
final class BlockReader {
  private final InlineReader inlines;
  private final MarkdownReferences references;

  BlockReader(InlineReader inlines, MarkdownReferences references) {
    this.inlines = inlines;
    this.references = references;
  }

  void read(Node parent, List<Block> into) {
    for (Node node : parent.getChildren()) {
      block(node, into);
    }
  }

  private void block(Node node, List<Block> into) {
    if (node instanceof Heading h) {
      into.add(new Block.Heading(h.getLevel(), inlines.read(h)));
    } else if (node instanceof Paragraph p) {
      paragraph(p, into);
    } else if (node instanceof ListBlock l) {
      list(l, into);
    } else if (node instanceof TableBlock t) {
      into.add(table(t));
    } else if (node instanceof FencedCodeBlock f) {
      fenced(f, into);
    } else if (node instanceof IndentedCodeBlock || node instanceof HtmlBlockBase) {
      literal(node.getChars().toString(), into);
    } else if (node instanceof ThematicBreak
        || node instanceof FootnoteBlock
        || node instanceof Reference) {
      return; // a rule says nothing; notes and addresses are read where they are used
    } else {
      read(node, into);
    }
  }

  private void paragraph(Paragraph node, List<Block> into) {
    var element = MarkdownElement.of(node);
    List<Inline> text =
        element == Element.TEXT ? inlines.read(node) : MarkdownElement.text(inlines.readRest(node));
    if (!text.isEmpty()) {
      into.add(new Block.Paragraph(element, text));
    }
  }

  private static void literal(String text, List<Block> into) {
    for (String line : text.split("\\R")) {
      if (!line.isBlank()) {
        into.add(new Block.Paragraph(List.of(new Inline.Text(MarkdownText.normalise(line)))));
      }
    }
  }

  private void fenced(FencedCodeBlock fence, List<Block> into) {
    String content = fence.getContentChars().toString();
    if (!fence.getInfo().toString().strip().equals(MarkdownWriter.FENCE)) {
      literal(content, into);
      return;
    }
    String reference = content.strip().split("\\s", 2)[0];
    if (reference.equals(MarkdownWriter.PAGE_BREAK)) {
      into.add(new Block.PageBreak());
      return;
    }
    if (reference.equals(MarkdownWriter.CONTENTS)) {
      into.add(new Block.Contents());
      return;
    }
    into.add(
        references
            .block(reference)
            .orElseGet(
                () -> new Block.Paragraph(List.of(new Inline.Text("【待补充：此处原有的表格或图已找不到，请重新插入】")))));
  }

  private void list(ListBlock list, List<Block> into) {
    var items = new ArrayList<Block.Item>();
    var others = new ArrayList<Block>();
    items(list, 0, items, others);
    if (list instanceof OrderedList ordered && ordered.getStartNumber() != 1) {
      numbered(ordered, items, into);
    } else {
      into.add(new Block.Listing(list instanceof OrderedList, items));
    }
    into.addAll(others);
  }

  /** A list that does not start at 1 keeps its numbers as text: they mean something. */
  private static void numbered(OrderedList list, List<Block.Item> items, List<Block> into) {
    int number = list.getStartNumber();
    for (Block.Item item : items) {
      var text = new ArrayList<Inline>();
      if (item.depth() == 0) {
        text.add(new Inline.Text(number++ + "" + list.getDelimiter() + " "));
      }
      text.addAll(item.text());
      into.add(new Block.Paragraph(text));
    }
  }

  private void items(ListBlock list, int depth, List<Block.Item> items, List<Block> others) {
    for (Node item : list.getChildren()) {
      if (!(item instanceof ListItem)) {
        block(item, others);
        continue;
      }
      var text = new ArrayList<Inline>();
      int place = items.size();
      var nested = new ArrayList<Block.Item>();
      for (Node part : item.getChildren()) {
        if (part instanceof BulletList || part instanceof OrderedList) {
          items((ListBlock) part, depth + 1, nested, others);
        } else if (part instanceof Paragraph) {
          if (!text.isEmpty()) {
            text.add(new Inline.LineBreak());
          }
          text.addAll(inlines.read(part));
        } else {
          block(part, others);
        }
      }
      items.add(place, new Block.Item(depth, text));
      items.addAll(nested);
    }
  }

  private Block table(TableBlock table) {
    List<Inline> caption = List.of();
    var rows = new ArrayList<List<Block.Cell>>();
    int headerRows = 0;
    for (Node part : table.getChildren()) {
      if (part instanceof TableCaption c) {
        caption = inlines.read(c);
      } else if (part instanceof TableHead || part instanceof TableBody) {
        for (Node row : part.getChildren()) {
          if (row instanceof TableRow) {
            rows.add(row(row));
          }
        }
        headerRows = part instanceof TableHead ? rows.size() : headerRows;
      }
    }
    return new Block.Table(caption, headerRows, rows, null);
  }

  private List<Block.Cell> row(Node row) {
    var cells = new ArrayList<Block.Cell>();
    for (Node cell : row.getChildren()) {
      if (cell instanceof TableCell c) {
        List<Inline> text = c.getText().isBlank() ? List.of() : inlines.read(c);
        cells.add(new Block.Cell(text, 1, 1, align(c)));
      }
    }
    return cells;
  }

  private static Block.Align align(TableCell cell) {
    TableCell.Alignment alignment = cell.getAlignment();
    if (alignment == TableCell.Alignment.CENTER) {
      return Block.Align.CENTER;
    }
    return alignment == TableCell.Alignment.RIGHT ? Block.Align.RIGHT : Block.Align.LEFT;
  }
}

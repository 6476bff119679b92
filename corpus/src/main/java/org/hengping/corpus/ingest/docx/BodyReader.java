package org.hengping.corpus.ingest.docx;

import java.util.Optional;
import java.util.OptionalInt;
import org.hengping.corpus.ingest.format.AutoNumbers;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.TextBlocks;
import org.hengping.corpus.ingest.format.XmlElement;
import org.hengping.corpus.manuscript.Block;

/** Turns the block elements of a part into blocks, one after another. Not thread-safe. */
final class BodyReader {
  private final Context context;
  private final Collector blocks;
  private final TextBlocks text;
  private final RunReader runs;

  /** Open text boxes; what colour is behind their text is not known. */
  private int inBox;

  BodyReader(Context context, Collector blocks) {
    this.context = context;
    this.blocks = blocks;
    this.text = new TextBlocks(blocks);
    this.runs = new RunReader(context, blocks);
  }

  /** Text of the paragraph in the style Title, empty when there is none. */
  String title() {
    return text.title();
  }

  /** Reads one element of the body. */
  void block(XmlElement element) {
    switch (element.name()) {
      case "w:p" -> paragraph(element);
      case "w:tbl" -> table(element);
      case "w:sdt" -> element.child("w:sdtContent").ifPresent(this::inside);
      case "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "w:sdtContent", "w:txbxContent" ->
          inside(element);
      case "mc:AlternateContent" -> RunReader.choice(element).ifPresent(this::inside);
      case "w:del", "w:moveFrom" -> blocks.unseen(place(), "删除的修订", Xml.text(element));
      case "w:altChunk", "w:subDoc" -> add(new Block.Unrecognised("插入的外部文档", place()));
      default -> {
        if (element.find("w:t").isPresent()) {
          add(new Block.Unrecognised("未知的内容（" + element.name() + "）", place()));
        }
      }
    }
  }

  private void inside(XmlElement element) {
    element.children().forEach(this::block);
  }

  /** To be called after the last element. */
  void end() {
    text.end();
  }

  private void add(Block block) {
    text.add(block);
  }

  private String place() {
    return text.place();
  }

  private void paragraph(XmlElement p) {
    var properties = p.child("w:pPr");
    String style = properties.flatMap(x -> x.child("w:pStyle")).map(Xml::value).orElse("");
    var mark = mark(properties, style);
    var pieces = runs.paragraph(p, context.styles().hidden(style), inBox > 0, place());
    text.paragraph(pieces, mark, level(properties, style), context.styles().title(style));
    runs.takeLifted().forEach(this::lifted);
  }

  private void lifted(RunReader.Lifted lifted) {
    if (lifted.block() != null) {
      add(lifted.block());
    } else if (lifted.content() != null) {
      inBox++;
      inside(lifted.content());
      inBox--;
    }
  }

  private Optional<AutoNumbers.Mark> mark(Optional<XmlElement> properties, String style) {
    var own = properties.flatMap(p -> p.child("w:numPr"));
    var inherited = context.styles().numbering(style);
    String id =
        own.flatMap(n -> n.child("w:numId"))
            .or(() -> inherited.flatMap(n -> n.child("w:numId")))
            .map(Xml::value)
            .orElse("0");
    int level =
        own.flatMap(n -> n.child("w:ilvl"))
            .or(() -> inherited.flatMap(n -> n.child("w:ilvl")))
            .map(Xml::number)
            .orElse(0);
    return id.equals("0") ? Optional.empty() : context.numbers().next(id, level);
  }

  private OptionalInt level(Optional<XmlElement> properties, String style) {
    var own = properties.flatMap(p -> p.child("w:outlineLvl")).map(Xml::number);
    if (own.isPresent()) {
      return own.get() < 9 ? OptionalInt.of(own.get() + 1) : OptionalInt.empty();
    }
    return context.styles().level(style);
  }

  private void table(XmlElement element) {
    var table = new TableReader(context, blocks, runs, place()).read(element);
    table.ifPresent(this::add);
    runs.takeLifted().forEach(this::lifted);
  }
}

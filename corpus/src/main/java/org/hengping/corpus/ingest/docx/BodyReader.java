package org.hengping.corpus.ingest.docx;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hengping.corpus.ingest.format.AutoNumbers;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.TextBlocks;
import org.hengping.corpus.ingest.format.XmlElement;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;

/** Turns the block elements of a part into blocks, one after another. Not thread-safe. */
final class BodyReader {
  private final Context context;
  private final Collector blocks;
  private final TextBlocks text;
  private final RunReader runs;

  /** What the styles say where the document is one of ours. */
  private final Optional<OwnForm> own;

  /** Open text boxes; what colour is behind their text is not known. */
  private int inBox;

  BodyReader(Context context, Collector blocks) {
    this.context = context;
    this.blocks = blocks;
    this.text = new TextBlocks(blocks);
    this.runs = new RunReader(context, blocks);
    this.own = context.styles().own() ? Optional.of(new OwnForm(text)) : Optional.empty();
  }

  /** Text of the paragraph in the style Title, empty when there is none. */
  String title() {
    return own.map(OwnForm::title).orElseGet(text::title);
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
    own.ifPresent(OwnForm::end);
    text.end();
  }

  private void add(Block block) {
    own.ifPresentOrElse(o -> o.add(block), () -> text.add(block));
  }

  private String place() {
    return text.place();
  }

  private void paragraph(XmlElement p) {
    var properties = p.child("w:pPr");
    String style = properties.flatMap(x -> x.child("w:pStyle")).map(Xml::value).orElse("");
    var mark = mark(properties, style);
    var pieces = runs.paragraph(p, context.styles().hidden(style), inBox > 0, place());
    var level = level(properties, style);
    if (own.isPresent()) {
      own(own.get(), pieces, new Paragraph(properties, style, mark, level));
    } else {
      text.paragraph(pieces, mark, level, context.styles().title(style));
      runs.takeLifted().forEach(this::lifted);
    }
  }

  private record Paragraph(
      Optional<XmlElement> properties,
      String style,
      Optional<AutoNumbers.Mark> mark,
      OptionalInt level) {}

  private void own(OwnForm form, List<List<Inline>> pieces, Paragraph paragraph) {
    String name = context.styles().name(paragraph.style());
    var lifted = runs.takeLifted();
    if (name.equals("imprint rule")) {
      return;
    }
    form.paragraph(
        pieces,
        new OwnForm.Standing(
            name,
            paragraph.mark(),
            numbering(paragraph.properties(), paragraph.style(), "w:numId")
                .map(Xml::value)
                .orElse(""),
            numbering(paragraph.properties(), paragraph.style(), "w:ilvl")
                .map(Xml::number)
                .orElse(0),
            paragraph.level(),
            newPage(paragraph.properties())));
    lifted.forEach(this::lifted);
  }

  private static boolean newPage(Optional<XmlElement> properties) {
    return properties.flatMap(p -> p.child("w:pageBreakBefore")).map(Xml::on).orElse(false);
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
    String id = numbering(properties, style, "w:numId").map(Xml::value).orElse("0");
    int level = numbering(properties, style, "w:ilvl").map(Xml::number).orElse(0);
    return id.equals("0") ? Optional.empty() : context.numbers().next(id, level);
  }

  private Optional<XmlElement> numbering(
      Optional<XmlElement> properties, String style, String name) {
    return properties
        .flatMap(p -> p.child("w:numPr"))
        .flatMap(n -> n.child(name))
        .or(() -> context.styles().numbering(style).flatMap(n -> n.child(name)));
  }

  private OptionalInt level(Optional<XmlElement> properties, String style) {
    var own = properties.flatMap(p -> p.child("w:outlineLvl")).map(Xml::number);
    if (own.isPresent()) {
      return own.get() < 9 ? OptionalInt.of(own.get() + 1) : OptionalInt.empty();
    }
    return context.styles().level(style);
  }

  private void table(XmlElement element) {
    own.ifPresent(o -> o.table(newPage(element.find("w:p").flatMap(p -> p.child("w:pPr")))));
    var table = new TableReader(context, blocks, runs, place()).read(element);
    table.ifPresent(this::add);
    runs.takeLifted().forEach(this::lifted);
  }
}

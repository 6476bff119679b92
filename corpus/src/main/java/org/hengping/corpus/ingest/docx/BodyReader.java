package org.hengping.corpus.ingest.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.Numbering;
import org.hengping.corpus.ingest.format.TitleLine;
import org.hengping.corpus.ingest.format.XmlElement;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;

/** Turns the block elements of a part into blocks, one after another. Not thread-safe. */
final class BodyReader {
  private static final int LONGEST_HEADING = 120;

  private final Context context;
  private final Collector blocks;
  private final RunReader runs;
  private final List<Block.Item> bullets = new ArrayList<>();
  private String title = "";

  /** Open text boxes; what colour is behind their text is not known. */
  private int inBox;

  BodyReader(Context context, Collector blocks) {
    this.context = context;
    this.blocks = blocks;
    this.runs = new RunReader(context, blocks);
  }

  /** Text of the paragraph in the style Title, empty when there is none. */
  String title() {
    return title;
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
    flushBullets();
  }

  private void add(Block block) {
    flushBullets();
    blocks.add(block);
  }

  private void flushBullets() {
    if (!bullets.isEmpty()) {
      blocks.add(new Block.Listing(false, bullets));
      bullets.clear();
    }
  }

  private String place() {
    return "第" + (blocks.size() + 1) + "段";
  }

  private void paragraph(XmlElement p) {
    var properties = p.child("w:pPr");
    String style = properties.flatMap(x -> x.child("w:pStyle")).map(Xml::value).orElse("");
    var mark = mark(properties, style);
    var pieces = runs.paragraph(p, context.styles().hidden(style), inBox > 0, place());
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        add(new Block.PageBreak());
      }
      if (!PlainText.of(pieces.get(i)).isBlank() || hasNote(pieces.get(i))) {
        text(pieces.get(i), i == 0 ? mark : Optional.empty(), level(properties, style), style);
      }
    }
    runs.takeLifted().forEach(this::lifted);
  }

  private static boolean hasNote(List<Inline> inlines) {
    return !PlainText.footnotes(inlines).isEmpty();
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

  private void text(
      List<Inline> runsOfText, Optional<AutoNumbers.Mark> mark, OptionalInt level, String style) {
    if (mark.isPresent() && mark.get().bullet() && level.isEmpty()) {
      bullets.add(new Block.Item(0, runsOfText));
      return;
    }
    var inlines = new ArrayList<Inline>();
    mark.filter(m -> !m.bullet()).ifPresent(m -> inlines.add(new Inline.Text(m.text())));
    inlines.addAll(runsOfText);
    String line = PlainText.of(inlines);
    if (context.styles().title(style) && title.isEmpty()) {
      title = TitleLine.plain(line);
    }
    if (level.isPresent() && line.length() <= LONGEST_HEADING) {
      add(new Block.Heading(Math.min(level.getAsInt(), 6), plain(inlines)));
    } else {
      var block = Numbering.block(line, inlines);
      add(block instanceof Block.Heading h ? new Block.Heading(h.level(), plain(inlines)) : block);
    }
  }

  /** A heading is strong anyway. */
  private static List<Inline> plain(List<Inline> inlines) {
    return inlines.stream()
        .flatMap(i -> i instanceof Inline.Strong s ? s.content().stream() : List.of(i).stream())
        .toList();
  }

  private void table(XmlElement element) {
    var table = new TableReader(context, blocks, runs, place()).read(element);
    table.ifPresent(this::add);
    runs.takeLifted().forEach(this::lifted);
  }
}

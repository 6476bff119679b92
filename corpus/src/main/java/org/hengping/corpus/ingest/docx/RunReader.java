package org.hengping.corpus.ingest.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.ingest.format.ChartPart;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.Inlines;
import org.hengping.corpus.ingest.format.PictureFile;
import org.hengping.corpus.ingest.format.Relations;
import org.hengping.corpus.ingest.format.SymbolFont;
import org.hengping.corpus.ingest.format.XmlElement;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.jspecify.annotations.Nullable;

/**
 * Reads the runs of paragraphs. Keeps the state of fields, which may span paragraphs. Not
 * thread-safe.
 */
final class RunReader {
  /** Text of less than 1 pt, in half points. */
  private static final int TINY = 2;

  /** Something that floats: a finished block, or the content of a text box. */
  record Lifted(@Nullable Block block, @Nullable XmlElement content) {}

  private final Context context;
  private final Collector blocks;
  private final List<Lifted> lifted = new ArrayList<>();

  /** True for each open field whose instruction is still being read. */
  private final Deque<Boolean> fields = new ArrayDeque<>();

  private final List<List<Inline>> pieces = new ArrayList<>();
  private String place = "";
  private boolean onColour;

  RunReader(Context context, Collector blocks) {
    this.context = context;
    this.blocks = blocks;
  }

  /** What floats in the paragraphs read since the last call. */
  List<Lifted> takeLifted() {
    var taken = List.copyOf(lifted);
    lifted.clear();
    return taken;
  }

  /**
   * The text of a paragraph, cut at its page breaks.
   *
   * @param hidden whether its style hides it
   * @param coloured whether something other than white is behind it
   */
  List<List<Inline>> paragraph(XmlElement p, boolean hidden, boolean coloured, String at) {
    pieces.clear();
    place = at;
    onColour = coloured || Xml.shaded(p.child("w:pPr"));
    var out = new Inlines();
    children(p, out, hidden);
    pieces.add(out.take());
    return List.copyOf(pieces);
  }

  /** The branch of alternatives that a current reader shows. */
  static Optional<XmlElement> choice(XmlElement alternatives) {
    return alternatives.child("mc:Choice").or(() -> alternatives.child("mc:Fallback"));
  }

  private void children(XmlElement parent, Inlines out, boolean hidden) {
    for (XmlElement child : parent.children()) {
      switch (child.name()) {
        case "w:r" -> run(child, out, hidden);
        case "w:hyperlink" -> link(child, out, hidden);
        case "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:fldSimple", "w:dir", "w:bdo" ->
            children(child, out, hidden);
        case "w:sdt" -> child.child("w:sdtContent").ifPresent(c -> children(c, out, hidden));
        case "w:del", "w:moveFrom" -> blocks.unseen(place, "删除的修订", Xml.text(child));
        case "mc:AlternateContent" -> choice(child).ifPresent(c -> children(c, out, hidden));
        case "m:oMath", "m:oMathPara" -> formula(child, out);
        default -> unknown(child);
      }
    }
  }

  private void unknown(XmlElement element) {
    if (element.find("w:t").isPresent()) {
      unrecognised("未知的内容（" + element.name() + "）");
    }
  }

  private void unrecognised(String what) {
    lifted.add(new Lifted(new Block.Unrecognised(what, place), null));
  }

  private void formula(XmlElement math, Inlines out) {
    var text = Formula.text(math);
    if (text.isPresent()) {
      out.text(text.get(), false);
    } else {
      unrecognised("公式");
    }
  }

  private void link(XmlElement element, Inlines out, boolean hidden) {
    String target =
        context
            .relations()
            .find(element.attribute("r:id"))
            .filter(Relations.Relation::external)
            .map(Relations.Relation::target)
            .orElse("");
    if (!target.matches("(?i)(?:https?://|mailto:).*")) {
      children(element, out, hidden);
      return;
    }
    var inner = new Inlines();
    children(element, inner, hidden);
    var content = inner.take();
    if (!content.isEmpty()) {
      out.add(new Inline.Link(content, target));
    }
  }

  private void run(XmlElement run, Inlines out, boolean hiddenParagraph) {
    var properties = run.child("w:rPr");
    String reason = properties.map(p -> unseenReason(p)).orElse("");
    if (reason.isEmpty() && hiddenParagraph) {
      reason = "隐藏文字";
    }
    if (!reason.isEmpty()) {
      blocks.unseen(place, reason, Xml.text(run));
    }
    boolean strong = properties.map(this::strong).orElse(false);
    for (XmlElement child : run.children()) {
      if (child.is("w:fldChar")) {
        field(child.attribute("w:fldCharType"));
      } else if (reason.isEmpty() && !inInstruction()) {
        content(child, out, strong);
      }
    }
  }

  private boolean strong(XmlElement properties) {
    return properties
        .child("w:b")
        .map(Xml::on)
        .orElseGet(
            () ->
                properties
                    .child("w:rStyle")
                    .map(s -> context.styles().strong(Xml.value(s)))
                    .orElse(false));
  }

  private String unseenReason(XmlElement properties) {
    boolean vanish =
        properties.child("w:vanish").map(Xml::on).orElse(false)
            || properties.child("w:specVanish").map(Xml::on).orElse(false)
            || properties
                .child("w:rStyle")
                .map(s -> context.styles().hidden(Xml.value(s)))
                .orElse(false);
    if (vanish) {
      return "隐藏文字";
    }
    int size = properties.child("w:sz").map(Xml::number).orElse(24);
    if (size <= TINY) {
      return "字号过小的文字";
    }
    boolean white = properties.child("w:color").map(Xml::white).orElse(false);
    boolean behind =
        onColour
            || Xml.shaded(Optional.of(properties))
            || properties.child("w:highlight").isPresent();
    return white && !behind ? "白色的文字" : "";
  }

  private void field(String type) {
    switch (type) {
      case "begin" -> fields.push(true);
      case "separate" -> {
        if (!fields.isEmpty()) {
          fields.pop();
          fields.push(false);
        }
      }
      case "end" -> fields.poll();
      default -> {}
    }
  }

  private boolean inInstruction() {
    return fields.contains(true);
  }

  private void content(XmlElement child, Inlines out, boolean strong) {
    switch (child.name()) {
      case "w:t" ->
          out.text(
              child.attribute("xml:space").equals("preserve")
                  ? child.text()
                  : trimmed(child.text()),
              strong);
      case "w:tab", "w:ptab" -> out.text("\t", strong);
      case "w:cr" -> out.add(new Inline.LineBreak());
      case "w:br" -> lineBreak(child, out);
      case "w:noBreakHyphen" -> out.text("-", strong);
      case "w:sym" -> symbol(child, out, strong);
      case "w:footnoteReference" -> note(context.footnotes().get(child.attribute("w:id")), out);
      case "w:endnoteReference" -> note(context.endnotes().get(child.attribute("w:id")), out);
      case "w:drawing", "w:pict" -> drawing(child);
      case "w:object" -> object(child);
      case "w:ruby" -> child.child("w:rubyBase").ifPresent(b -> children(b, out, false));
      case "w:delText" -> blocks.unseen(place, "删除的修订", child.text());
      case "mc:AlternateContent" ->
          choice(child).ifPresent(c -> c.children().forEach(e -> content(e, out, strong)));
      default -> unknown(child);
    }
  }

  /** Without the white space of XML around it; the ideographic space is none. */
  private static String trimmed(String text) {
    return text.replaceAll("^[ \\t\\r\\n]+|[ \\t\\r\\n]+$", "");
  }

  private void lineBreak(XmlElement br, Inlines out) {
    if (br.attribute("w:type").equals("page")) {
      pieces.add(out.take());
    } else {
      out.add(new Inline.LineBreak());
    }
  }

  private void symbol(XmlElement symbol, Inlines out, boolean strong) {
    String code = symbol.attribute("w:char");
    var known =
        code.matches("[0-9A-Fa-f]{1,5}")
            ? SymbolFont.lookAlike(Integer.parseInt(code, 16))
            : Optional.<String>empty();
    if (known.isEmpty()) {
      unrecognised("符号字体中的字符（" + symbol.attribute("w:font") + " " + code + "）");
    }
    out.text(known.orElse("\uFFFD"), strong);
  }

  private void note(@Nullable XmlElement note, Inlines out) {
    if (note == null) {
      return;
    }
    var text = new Inlines();
    for (XmlElement p : note.findAll("w:p")) {
      if (!text.isEmpty()) {
        text.text(" ", false);
      }
      children(p, text, false);
    }
    out.add(new Inline.Footnote(stripped(text.take())));
  }

  /** Word puts a space between the number of a note and its text. */
  private static List<Inline> stripped(List<Inline> inlines) {
    if (!inlines.isEmpty() && inlines.get(0) instanceof Inline.Text first) {
      var rest = new ArrayList<>(inlines);
      rest.set(0, new Inline.Text(first.text().stripLeading()));
      return rest;
    }
    return inlines;
  }

  private void object(XmlElement object) {
    String program = object.find("o:OLEObject").map(o -> o.attribute("ProgID")).orElse("");
    unrecognised(program.isEmpty() ? "嵌入的对象" : "嵌入的对象（" + program + "）");
  }

  private void drawing(XmlElement drawing) {
    var hidden = drawing.find("wp:docPr").map(d -> d.attribute("hidden")).orElse("");
    if (hidden.equals("1") || hidden.equals("true")) {
      blocks.unseen(place, "隐藏的图形", Xml.text(drawing));
      return;
    }
    for (XmlElement box : drawing.findAll("w:txbxContent")) {
      lifted.add(new Lifted(null, box));
    }
    String alternative = drawing.find("wp:docPr").map(d -> d.attribute("descr")).orElse("");
    for (XmlElement picture : drawing.findAll("a:blip", "w:txbxContent")) {
      picture(picture.attribute("r:embed"), alternative);
    }
    for (XmlElement image : drawing.findAll("v:imagedata", "w:txbxContent")) {
      picture(image.attribute("r:id"), alternative);
    }
    for (XmlElement graphic : drawing.findAll("a:graphicData", "w:txbxContent")) {
      graphic(graphic);
    }
    drawing
        .findAll("v:textpath", "w:txbxContent")
        .forEach(t -> lifted.add(new Lifted(paragraph(t.attribute("string")), null)));
  }

  private void graphic(XmlElement graphic) {
    String uri = graphic.attribute("uri");
    switch (uri.substring(uri.lastIndexOf('/') + 1)) {
      case "chart" -> chart(graphic);
      case "chartex" -> unrecognised("图表");
      case "diagram" -> unrecognised("SmartArt 图形");
      case "picture",
          "wordprocessingShape",
          "wordprocessingGroup",
          "wordprocessingCanvas",
          "lockedCanvas" -> {
        graphic.findAll("a:graphicData", "w:txbxContent").forEach(this::graphic);
        if (!graphic.findAll("a:t", "w:txbxContent").isEmpty()) {
          unrecognised("图形中的文字");
        }
      }
      default -> unrecognised("图形（" + uri.substring(uri.lastIndexOf('/') + 1) + "）");
    }
  }

  private void chart(XmlElement graphic) {
    var part =
        graphic
            .find("c:chart")
            .flatMap(c -> context.relations().find(c.attribute("r:id")))
            .filter(r -> !r.external())
            .flatMap(r -> context.file().xml(r.target()));
    lifted.add(new Lifted(ChartPart.read(part, blocks, place), null));
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(text.isEmpty() ? List.of() : List.of(new Inline.Text(text)));
  }

  private void picture(String relation, String alternative) {
    var found = context.relations().find(relation).filter(r -> !r.external());
    var bytes = found.flatMap(r -> context.file().bytes(r.target()));
    if (bytes.isEmpty()) {
      unrecognised("链接到文件之外的图片");
      return;
    }
    String type = PictureFile.mediaType(bytes.get());
    if (type.isEmpty()) {
      String name = found.orElseThrow().target();
      unrecognised("图片（" + name.substring(name.lastIndexOf('.') + 1) + " 格式）");
      return;
    }
    var file = PictureFile.of(type, bytes.get());
    blocks.picture(file);
    lifted.add(new Lifted(new Block.Picture(file.hash(), type, alternative), null));
  }
}

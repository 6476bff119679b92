package org.hengping.corpus.ingest.sheet;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.ingest.format.ChartPart;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.OfficePackage;
import org.hengping.corpus.ingest.format.PictureFile;
import org.hengping.corpus.ingest.format.Relations;
import org.hengping.corpus.ingest.format.XmlElement;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;

/** Reads what floats over a worksheet: pictures, charts, shapes with text. Not thread-safe. */
final class SheetDrawings {
  private final OfficePackage file;
  private final Relations relations;
  private final Collector blocks;
  private final String place;
  private final List<Block> drawn = new ArrayList<>();

  private SheetDrawings(OfficePackage file, String part, Collector blocks, String place) {
    this.file = file;
    this.relations = Relations.of(file, part);
    this.blocks = blocks;
    this.place = place;
  }

  /** What floats over the worksheet in a part. Comments are left behind. */
  static List<Block> of(OfficePackage file, String sheet, Collector blocks, String place) {
    var all = new ArrayList<Block>();
    var relations = Relations.of(file, sheet);
    for (var drawing : relations.ofType("drawing")) {
      var one = new SheetDrawings(file, drawing.target(), blocks, place);
      file.xml(drawing.target()).ifPresent(root -> root.children().forEach(one::anchor));
      all.addAll(one.drawn);
    }
    if (!relations.ofType("oleObject").isEmpty() || !relations.ofType("package").isEmpty()) {
      all.add(new Block.Unrecognised("嵌入的对象", place));
    }
    if (!relations.ofType("control").isEmpty() || !relations.ofType("ctrlProp").isEmpty()) {
      all.add(new Block.Unrecognised("窗体控件", place));
    }
    return all;
  }

  private void anchor(XmlElement anchor) {
    for (XmlElement child : anchor.children()) {
      switch (child.name()) {
        case "xdr:sp", "xdr:cxnSp" -> shape(child);
        case "xdr:pic" -> picture(child);
        case "xdr:graphicFrame" -> graphic(child);
        case "xdr:grpSp" -> anchor(child);
        case "mc:AlternateContent" ->
            child.child("mc:Choice").or(() -> child.child("mc:Fallback")).ifPresent(this::anchor);
        default -> {}
      }
    }
  }

  private static boolean hidden(XmlElement element) {
    String hidden = element.find("xdr:cNvPr").map(c -> c.attribute("hidden")).orElse("");
    return hidden.equals("1") || hidden.equals("true");
  }

  private void shape(XmlElement shape) {
    for (XmlElement paragraph : shape.findAll("a:p")) {
      var text = new StringBuilder();
      paragraph.findAll("a:t").forEach(t -> text.append(t.text()));
      if (hidden(shape)) {
        blocks.unseen(place, "隐藏的图形", text.toString());
      } else if (!text.toString().isBlank()) {
        drawn.add(new Block.Paragraph(List.of(new Inline.Text(text.toString()))));
      }
    }
  }

  private void picture(XmlElement element) {
    if (hidden(element)) {
      return;
    }
    var bytes =
        element
            .find("a:blip")
            .flatMap(b -> relations.find(b.attribute("r:embed")))
            .filter(r -> !r.external())
            .flatMap(r -> file.bytes(r.target()));
    String type = bytes.map(PictureFile::mediaType).orElse("");
    if (type.isEmpty()) {
      drawn.add(new Block.Unrecognised("图片（格式不支持或在文件之外）", place));
      return;
    }
    var picture = PictureFile.of(type, bytes.orElseThrow());
    blocks.picture(picture);
    String words = element.find("xdr:cNvPr").map(c -> c.attribute("descr")).orElse("");
    drawn.add(new Block.Picture(picture.hash(), type, words));
  }

  private void graphic(XmlElement frame) {
    if (hidden(frame)) {
      return;
    }
    var chart = frame.find("c:chart").flatMap(c -> relations.find(c.attribute("r:id")));
    if (chart.isPresent()) {
      drawn.add(ChartPart.read(file.xml(chart.get().target()), blocks, place));
    } else {
      String uri = frame.find("a:graphicData").map(g -> g.attribute("uri")).orElse("");
      drawn.add(new Block.Unrecognised(uri.endsWith("diagram") ? "SmartArt 图形" : "图形", place));
    }
  }
}

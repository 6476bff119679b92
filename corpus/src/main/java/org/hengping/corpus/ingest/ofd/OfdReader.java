package org.hengping.corpus.ingest.ofd;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.OfficePackage;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.format.XmlElement;
import org.hengping.corpus.ingest.layout.Canvas;
import org.hengping.corpus.ingest.layout.Page;
import org.hengping.corpus.ingest.layout.ReadPages;

/**
 * Reads an OFD: placed characters joined to paragraphs, each with the page where it starts. Notes,
 * seals, attachments and older versions are named, not read.
 */
public final class OfdReader {
  private static final double LARGEST = 5_000;
  private static final Rectangle2D A4 = new Rectangle2D.Double(0, 0, 210, 297);
  private static final List<String> LAYERS = List.of("Background", "", "Body", "Foreground");

  private final OfficePackage parts;
  private final List<Page> pages = new ArrayList<>();

  private OfdReader(OfficePackage parts) {
    this.parts = parts;
  }

  /** Reads the bytes of an OFD. */
  public static Reading read(byte[] bytes, String fileName) {
    try (var parts = OfficePackage.open(bytes)) {
      var reader = new OfdReader(parts);
      reader.readDocuments();
      return ReadPages.read(reader.pages, fileName, "OFD");
    }
  }

  private void readDocuments() {
    var root =
        parts
            .xml("OFD.xml")
            .orElseThrow(() -> new NotReadable("文件里没有 OFD 正文（OFD.xml）；请用 OFD 阅读器打开后重新另存，再导入"));
    for (XmlElement body : root.findAll("ofd:DocBody")) {
      String document = locate("OFD.xml", body.child("ofd:DocRoot"));
      var xml = parts.xml(document);
      if (xml.isPresent()) {
        var signed = seals(locate("OFD.xml", body.child("ofd:Signatures")));
        readDocument(document, xml.get(), signed, unseen(body, document, xml.get()));
      }
    }
    if (pages.isEmpty()) {
      throw new NotReadable("OFD 里没有页面；请用 OFD 阅读器打开后重新另存，再导入");
    }
  }

  private static String locate(String from, Optional<XmlElement> location) {
    String name = location.map(XmlElement::text).orElse("").strip();
    return name.isEmpty() ? "" : Parts.resolve(from, name);
  }

  private void readDocument(
      String document, XmlElement xml, Set<String> sealed, Map<String, String> unseen) {
    var common = xml.child("ofd:CommonData");
    var resources = new Resources();
    for (String kind : List.of("ofd:PublicRes", "ofd:DocumentRes")) {
      common.stream()
          .flatMap(c -> c.findAll(kind).stream())
          .forEach(r -> addResources(locate(document, Optional.of(r)), resources));
    }
    var templates = new HashMap<String, String>();
    common.stream()
        .flatMap(c -> c.findAll("ofd:TemplatePage").stream())
        .forEach(
            t -> templates.put(t.attribute("ID"), Parts.resolve(document, t.attribute("BaseLoc"))));
    var box = common.flatMap(c -> c.path("ofd:PageArea", "ofd:PhysicalBox")).map(XmlElement::text);
    var noted = annotated(locate(document, xml.child("ofd:Annotations")));
    for (XmlElement page : xml.findAll("ofd:Page")) {
      if (pages.size() >= Limits.PAGES) {
        throw new NotReadable("OFD 超过 " + Limits.PAGES + " 页；请拆成几个文件后再导入");
      }
      var notUnderstood = new LinkedHashSet<>(noted.getOrDefault(page.attribute("ID"), Set.of()));
      if (sealed.contains(page.attribute("ID"))) {
        notUnderstood.add("电子签章");
      }
      String name = Parts.resolve(document, page.attribute("BaseLoc"));
      readPage(name, resources, templates, box.orElse(""), notUnderstood, unseen);
      unseen.clear();
    }
  }

  private void addResources(String name, Resources resources) {
    parts.xml(name).ifPresent(r -> resources.add(r, name));
  }

  private void readPage(
      String name,
      Resources resources,
      Map<String, String> templates,
      String usualBox,
      Set<String> notUnderstood,
      Map<String, String> unseen) {
    var xml =
        parts
            .xml(name)
            .orElseThrow(
                () -> new NotReadable("OFD 缺少第 " + (pages.size() + 1) + " 页的内容；请重新取得文件后再导入"));
    addOwnResources(name, xml, resources);
    var box = box(xml.path("ofd:Area", "ofd:PhysicalBox").map(XmlElement::text).orElse(usualBox));
    var canvas =
        new Canvas(
            box, (x, y) -> new Point2D.Float((float) (x - box.getX()), (float) (y - box.getY())));
    var objects = new PageObjects(parts, resources, canvas);
    drawTemplates(xml, templates, objects, false);
    drawLayers(xml, objects);
    drawTemplates(xml, templates, objects, true);
    notUnderstood.addAll(objects.unrecognised());
    var page =
        ReadPages.page(
            pages.size() + 1,
            (float) box.getWidth(),
            (float) box.getHeight(),
            canvas,
            List.copyOf(notUnderstood));
    pages.add(page.alsoUnseen(unseen));
  }

  private void addOwnResources(String name, XmlElement page, Resources resources) {
    page.findAll("ofd:PageRes").forEach(r -> addResources(locate(name, Optional.of(r)), resources));
  }

  private static Rectangle2D box(String text) {
    var box = Values.box(text).orElse(A4);
    if (box.getWidth() > LARGEST || box.getHeight() > LARGEST) {
      throw new NotReadable("OFD 的页面大于 5 米，疑似异常文件；请用 OFD 阅读器打开后重新另存，再导入");
    }
    double points = PageObjects.POINTS;
    return new Rectangle2D.Double(
        box.getX() * points,
        box.getY() * points,
        box.getWidth() * points,
        box.getHeight() * points);
  }

  private void drawTemplates(
      XmlElement page, Map<String, String> templates, PageObjects objects, boolean front) {
    for (XmlElement template : page.findAll("ofd:Template")) {
      boolean inFront = template.attribute("ZOrder").equalsIgnoreCase("Foreground");
      String name = templates.getOrDefault(template.attribute("TemplateID"), "");
      if (inFront == front && parts.has(name)) {
        parts.xml(name).ifPresent(t -> drawLayers(t, objects));
      }
    }
  }

  /** Layers from the back to the front, whatever their order in the file. */
  private static void drawLayers(XmlElement page, PageObjects objects) {
    var layers = page.findAll("ofd:Layer");
    for (String type : LAYERS) {
      layers.stream()
          .filter(l -> l.attribute("Type").equals(type))
          .forEach(l -> objects.draw(l, "", isHidden(l)));
    }
    layers.stream()
        .filter(l -> !LAYERS.contains(l.attribute("Type")))
        .forEach(l -> objects.draw(l, "", isHidden(l)));
  }

  private static boolean isHidden(XmlElement layer) {
    return layer.attribute("Visible").equalsIgnoreCase("false");
  }

  /** Pages that bear a seal. */
  private Set<String> seals(String list) {
    var sealed = new LinkedHashSet<String>();
    for (XmlElement signature : all(list, "ofd:Signature")) {
      String name = Parts.resolve(list, signature.attribute("BaseLoc"));
      all(name, "ofd:StampAnnot").forEach(s -> sealed.add(s.attribute("PageRef")));
    }
    return sealed;
  }

  /** What notes and stamps pages bear, by page. */
  private Map<String, Set<String>> annotated(String list) {
    var noted = new HashMap<String, Set<String>>();
    for (XmlElement page : all(list, "ofd:Page")) {
      String name = locate(list, page.child("ofd:FileLoc"));
      for (XmlElement note : all(name, "ofd:Annot")) {
        String type = note.attribute("Type");
        boolean silent = type.equals("Link") || type.equals("Highlight");
        if (!silent && !note.attribute("Visible").equalsIgnoreCase("false")) {
          noted
              .computeIfAbsent(page.attribute("PageID"), k -> new LinkedHashSet<>())
              .add("批注或图章（" + type + "）");
        }
      }
    }
    return noted;
  }

  /** What belongs to the document and stands on no page. */
  private Map<String, String> unseen(XmlElement body, String document, XmlElement xml) {
    var unseen = new HashMap<String, String>();
    var attached = new ArrayList<String>();
    for (XmlElement a : all(locate(document, xml.child("ofd:Attachments")), "ofd:Attachment")) {
      attached.add(a.attribute("Name"));
    }
    if (!attached.isEmpty()) {
      unseen.put("附件，未读入", String.join("、", attached));
    }
    var versions = body.findAll("ofd:Version").stream().map(v -> v.attribute("ID")).toList();
    if (!versions.isEmpty()) {
      unseen.put("历史版本，未读入", String.join("、", versions));
    }
    var tags = locate(document, xml.child("ofd:CustomTags"));
    if (parts.has(tags)) {
      unseen.put("自定义标引，未读入", tags);
    }
    return unseen;
  }

  private List<XmlElement> all(String part, String name) {
    return part.isEmpty() || !parts.has(part)
        ? List.of()
        : parts.xml(part).map(x -> x.findAll(name)).orElse(List.of());
  }
}

package org.hengping.corpus.ingest.format;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of an Office part, named by the usual prefix of its namespace whatever the file calls
 * it ({@code w:p}). Read without document types, entities or anything outside the part.
 */
public final class XmlElement {
  private static final XMLInputFactory FACTORY = factory();
  private static final Map<String, String> PREFIXES = prefixes();

  private final String name;
  private final Map<String, String> attributes;
  private final List<XmlElement> children = new ArrayList<>(2);
  private String text = "";

  private XmlElement(String name, Map<String, String> attributes) {
    this.name = name;
    this.attributes = attributes;
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // Depth is bounded here with a reason for people; newer JDKs would stop at 200 without one.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("No entity is resolved");
        });
    return factory;
  }

  private static Map<String, String> prefixes() {
    var known = new HashMap<String, String>();
    String open = "http://schemas.openxmlformats.org/";
    String strict = "http://purl.oclc.org/ooxml/";
    String office = "http://schemas.microsoft.com/office/word/2010/";
    known.put(open + "wordprocessingml/2006/main", "w");
    known.put(strict + "wordprocessingml/main", "w");
    known.put(open + "spreadsheetml/2006/main", "x");
    known.put(strict + "spreadsheetml/main", "x");
    known.put(open + "drawingml/2006/main", "a");
    known.put(strict + "drawingml/main", "a");
    known.put(open + "drawingml/2006/wordprocessingDrawing", "wp");
    known.put(strict + "drawingml/wordprocessingDrawing", "wp");
    known.put(open + "drawingml/2006/picture", "pic");
    known.put(strict + "drawingml/picture", "pic");
    known.put(open + "drawingml/2006/chart", "c");
    known.put(strict + "drawingml/chart", "c");
    known.put(open + "drawingml/2006/spreadsheetDrawing", "xdr");
    known.put(strict + "drawingml/spreadsheetDrawing", "xdr");
    known.put(open + "drawingml/2006/diagram", "dgm");
    known.put(strict + "drawingml/diagram", "dgm");
    known.put(open + "officeDocument/2006/relationships", "r");
    known.put(strict + "officeDocument/relationships", "r");
    known.put(open + "officeDocument/2006/math", "m");
    known.put(strict + "officeDocument/math", "m");
    known.put(open + "markup-compatibility/2006", "mc");
    known.put(open + "package/2006/relationships", "rel");
    known.put("http://www.ofdspec.org/2016", "ofd");
    known.put("http://www.ofdspec.org", "ofd");
    known.put("http://www.w3.org/XML/1998/namespace", "xml");
    known.put("urn:schemas-microsoft-com:vml", "v");
    known.put("urn:schemas-microsoft-com:office:office", "o");
    known.put(office + "wordprocessingShape", "wps");
    known.put(office + "wordprocessingGroup", "wpg");
    known.put(office + "wordprocessingCanvas", "wpc");
    return Map.copyOf(known);
  }

  /**
   * Reads a whole part.
   *
   * @throws NotReadable when it is not well-formed, declares a document type or is too deep
   */
  public static XmlElement read(InputStream in) {
    var roots = new ArrayList<XmlElement>();
    read(in, 1, roots::add);
    if (roots.isEmpty()) {
      throw new NotReadable("文件内的 XML 部件是空的；请用 Word 或 WPS 重新另存，再导入");
    }
    return roots.get(0);
  }

  /**
   * Hands over the elements at one depth, each as soon as it is complete; what is above them is
   * dropped.
   *
   * @param depth 1 is the root
   */
  public static void read(InputStream in, int depth, Consumer<XmlElement> whole) {
    try {
      var xml = FACTORY.createXMLStreamReader(in);
      read(xml, depth, whole);
      xml.close();
    } catch (XMLStreamException e) {
      throw new NotReadable("文件内的 XML 部件已损坏；请用 Word 或 WPS 打开后重新另存，再导入", e);
    }
  }

  private static void read(XMLStreamReader xml, int depth, Consumer<XmlElement> whole)
      throws XMLStreamException {
    var open = new ArrayList<XmlElement>();
    var texts = new ArrayList<StringBuilder>();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new NotReadable("文件内的 XML 带有文档类型或实体声明，疑似恶意文件；请用 Word 或 WPS 重新另存，再导入");
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() >= Limits.DEPTH) {
            throw new NotReadable("文件内容嵌套超过 " + Limits.DEPTH + " 层，疑似恶意文件；请简化后重新另存，再导入");
          }
          open.add(
              new XmlElement(name(xml.getNamespaceURI(), xml.getLocalName()), attributes(xml)));
          texts.add(new StringBuilder(0));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!open.isEmpty()) {
            texts.get(texts.size() - 1).append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          var element = open.remove(open.size() - 1);
          element.text = texts.remove(texts.size() - 1).toString();
          if (open.size() + 1 == depth) {
            whole.accept(element);
          } else if (open.size() + 1 > depth) {
            open.get(open.size() - 1).children.add(element);
          }
        }
        default -> {}
      }
    }
  }

  private static String name(String namespace, String local) {
    if (namespace == null || namespace.isEmpty()) {
      return local;
    }
    return PREFIXES.getOrDefault(namespace, "?") + ":" + local;
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    if (xml.getAttributeCount() == 0) {
      return Map.of();
    }
    var attributes = new HashMap<String, String>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(
          name(xml.getAttributeNamespace(i), xml.getAttributeLocalName(i)),
          xml.getAttributeValue(i));
    }
    return attributes;
  }

  /** Prefixed name, {@code ?:local} for a namespace we do not know. */
  public String name() {
    return name;
  }

  public boolean is(String other) {
    return name.equals(other);
  }

  /** Child elements in order. */
  public List<XmlElement> children() {
    return children;
  }

  /** Character data directly in this element. */
  public String text() {
    return text;
  }

  /** Value of an attribute, empty when it is missing. */
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** First child with a name. */
  public Optional<XmlElement> child(String child) {
    for (XmlElement element : children) {
      if (element.name.equals(child)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** First child along a path of names. */
  public Optional<XmlElement> path(String... names) {
    Optional<XmlElement> at = Optional.of(this);
    for (String step : names) {
      at = at.flatMap(e -> e.child(step));
    }
    return at;
  }

  /** First element with a name below this one, in document order. */
  public Optional<XmlElement> find(String wanted) {
    for (XmlElement element : children) {
      if (element.name.equals(wanted)) {
        return Optional.of(element);
      }
      var below = element.find(wanted);
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }

  /** All elements with a name below this one, in document order; not inside one another. */
  public List<XmlElement> findAll(String wanted) {
    return findAll(wanted, wanted);
  }

  /** All elements with a name below this one that are not inside one called {@code barrier}. */
  public List<XmlElement> findAll(String wanted, String barrier) {
    var found = new ArrayList<XmlElement>();
    collect(wanted, barrier, found);
    return found;
  }

  private void collect(String wanted, String barrier, List<XmlElement> found) {
    for (XmlElement element : children) {
      if (element.name.equals(wanted)) {
        found.add(element);
      } else if (!element.name.equals(barrier)) {
        element.collect(wanted, barrier, found);
      }
    }
  }
}

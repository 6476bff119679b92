package org.hengping.server.portal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The Atom feed (RFC 4287) and the sitemap (sitemaps.org 0.9). */
final class Feeds {
  private static final int NEWEST = 50;
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private record Item(String href, String title, String summary, Instant at) {}

  private final Released released;

  Feeds(Released released) {
    this.released = released;
  }

  private List<Item> items() {
    var items = new ArrayList<Item>();
    for (PublishedReport r : released.reports()) {
      String summary =
          "评价资金"
              + Shown.amount(r.funds())
              + "，得分"
              + Shown.points(r.score())
              + "分，等级"
              + r.grade()
              + "，问题"
              + r.findings().size()
              + "个";
      items.add(new Item(r.href(), r.title(), summary, r.releasedAt()));
    }
    for (PublishedPolicy p : released.policies()) {
      items.add(new Item(p.href(), p.title(), p.status(), p.releasedAt()));
    }
    items.sort(Comparator.comparing(Item::at).reversed().thenComparing(Item::href));
    return items;
  }

  byte[] atom() {
    return xml(
        x -> {
          x.setDefaultNamespace(ATOM);
          x.writeStartElement("feed");
          x.writeDefaultNamespace(ATOM);
          x.writeAttribute("xml:lang", "zh-CN");
          element(x, "id", released.site().address("/"));
          element(x, "title", released.site().name() + "绩效公开");
          element(x, "updated", released.updatedAt().toString());
          link(x, "self", released.site().address("/feed.xml"));
          link(x, "alternate", released.site().address("/"));
          x.writeStartElement("author");
          element(x, "name", released.site().name());
          x.writeEndElement();
          for (Item item : items().stream().limit(NEWEST).toList()) {
            entry(x, item);
          }
          x.writeEndElement();
        });
  }

  private void entry(XMLStreamWriter x, Item item) throws XMLStreamException {
    x.writeStartElement("entry");
    element(x, "id", released.site().address(item.href()));
    element(x, "title", item.title());
    element(x, "updated", item.at().toString());
    element(x, "published", item.at().toString());
    link(x, "alternate", released.site().address(item.href()));
    element(x, "summary", item.summary());
    x.writeEndElement();
  }

  byte[] sitemap() {
    return xml(
        x -> {
          x.writeStartElement("urlset");
          x.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
          for (String path : List.of("/", "/reports", "/map", "/policies", "/data/", "/about")) {
            url(x, path, released.updatedAt());
          }
          for (int year : released.years()) {
            url(x, "/reports/" + year, released.updatedAt());
          }
          for (Item item : items()) {
            url(x, item.href(), item.at());
          }
          x.writeEndElement();
        });
  }

  private void url(XMLStreamWriter x, String path, Instant at) throws XMLStreamException {
    x.writeStartElement("url");
    element(x, "loc", released.site().address(path));
    element(x, "lastmod", at.toString());
    x.writeEndElement();
  }

  private static void element(XMLStreamWriter x, String name, String text)
      throws XMLStreamException {
    x.writeStartElement(name);
    x.writeCharacters(text);
    x.writeEndElement();
  }

  private static void link(XMLStreamWriter x, String rel, String href) throws XMLStreamException {
    x.writeEmptyElement("link");
    x.writeAttribute("rel", rel);
    x.writeAttribute("href", href);
  }

  private interface Content {
    void write(XMLStreamWriter x) throws XMLStreamException;
  }

  private static byte[] xml(Content content) {
    var out = new ByteArrayOutputStream();
    try {
      var x =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      x.writeStartDocument("UTF-8", "1.0");
      content.write(x);
      x.writeEndDocument();
      x.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}

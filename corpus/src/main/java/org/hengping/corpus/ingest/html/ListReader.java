package org.hengping.corpus.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.PlainText;
import org.jsoup.nodes.Element;

/** Reads lists whose items are lines; a list that holds a layout is none. */
final class ListReader {
  private static final int DEEPEST = 8;

  private ListReader() {}

  /** The items, none when the list holds more than lines or starts its numbers elsewhere. */
  static List<Block.Item> items(Element list, Look look, BodyReader body) {
    boolean layout =
        list.selectFirst("table,h1,h2,h3,h4,h5,h6,pre,img,form") != null
            || list.hasAttr("start")
            || list.hasAttr("type")
            || list.hasAttr("reversed")
            || list.children().stream().anyMatch(e -> !e.normalName().equals("li"))
            || list.selectFirst("ul,ol") != null && deeper(list, 0) > DEEPEST;
    var items = new ArrayList<Block.Item>();
    if (!layout) {
      collect(list, look, body, 0, items);
    }
    return items;
  }

  private static int deeper(Element list, int depth) {
    int deepest = depth;
    for (Element inner :
        depth > DEEPEST ? List.<Element>of() : list.select("> li > ul, > li > ol")) {
      deepest = Math.max(deepest, deeper(inner, depth + 1));
    }
    return deepest;
  }

  private static void collect(
      Element list, Look look, BodyReader body, int depth, List<Block.Item> items) {
    for (Element item : list.children()) {
      var shown = body.look(item, look);
      if (shown.hidden().isPresent()) {
        body.element(item, look);
        continue;
      }
      var own = item.shallowClone();
      var inner = new ArrayList<Element>();
      for (var node : List.copyOf(item.childNodes())) {
        boolean sub =
            node instanceof Element e
                && (e.normalName().equals("ul") || e.normalName().equals("ol"));
        if (sub) {
          inner.add((Element) node);
        } else {
          own.appendChild(node);
        }
      }
      var text = body.inlines(own, shown);
      if (!PlainText.of(text).isBlank()) {
        items.add(new Block.Item(depth, text));
      }
      for (Element sub : inner) {
        collect(sub, body.look(sub, shown), body, depth + 1, items);
      }
    }
  }
}

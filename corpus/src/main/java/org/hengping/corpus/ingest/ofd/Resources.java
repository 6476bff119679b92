package org.hengping.corpus.ingest.ofd;

import java.util.HashMap;
import java.util.Map;
import org.hengping.corpus.ingest.format.XmlElement;
import org.hengping.corpus.ingest.layout.Canvas;

/** What the objects of pages refer to by id: looks and pictures. */
final class Resources {
  private static final int DEEPEST = 20;

  private final Map<String, XmlElement> looks = new HashMap<>();
  private final Map<String, String> pictures = new HashMap<>();

  /** Takes the definitions of a resource part. */
  void add(XmlElement res, String partName) {
    String folder = res.attribute("BaseLoc");
    for (XmlElement look : res.findAll("ofd:DrawParam")) {
      looks.put(look.attribute("ID"), look);
    }
    for (XmlElement media : res.findAll("ofd:MultiMedia")) {
      String file = media.child("ofd:MediaFile").map(XmlElement::text).orElse("").strip();
      String named = folder.isEmpty() || file.startsWith("/") ? file : folder + "/" + file;
      pictures.put(media.attribute("ID"), Parts.resolve(partName, named));
    }
  }

  /** Part of a picture, empty when it is not known. */
  String picture(String id) {
    return pictures.getOrDefault(id, "");
  }

  /** The colour of an object: its own, else that of its look, else black. */
  int colour(XmlElement object, String kind, String outerLook) {
    var own = object.child(kind);
    if (own.isPresent()) {
      return rgb(own.get());
    }
    String look = object.attribute("DrawParam");
    String id = look.isEmpty() ? outerLook : look;
    for (int i = 0; i < DEEPEST && looks.containsKey(id); i++) {
      var colour = looks.get(id).child(kind);
      if (colour.isPresent()) {
        return rgb(colour.get());
      }
      id = looks.get(id).attribute("Relative");
    }
    return 0;
  }

  /** How much shows through a colour, from 0, clear, to 1. */
  static double alpha(XmlElement object, String kind) {
    double own = Values.number(object.attribute("Alpha")).orElse(255.0);
    double colour =
        object.child(kind).flatMap(c -> Values.number(c.attribute("Alpha"))).orElse(255.0);
    return own / 255 * colour / 255;
  }

  private static int rgb(XmlElement colour) {
    if (!colour.children().isEmpty() || !colour.attribute("Index").isEmpty()) {
      return Canvas.UNKNOWN;
    }
    var n = Values.numbers(colour.attribute("Value"));
    return switch (n.size()) {
      case 0 -> 0;
      case 1 -> rgb(n.get(0), n.get(0), n.get(0));
      case 3 -> rgb(n.get(0), n.get(1), n.get(2));
      case 4 -> {
        double light = 255 - n.get(3);
        yield rgb(
            (255 - n.get(0)) * light / 255,
            (255 - n.get(1)) * light / 255,
            (255 - n.get(2)) * light / 255);
      }
      default -> Canvas.UNKNOWN;
    };
  }

  private static int rgb(double red, double green, double blue) {
    return part(red) << 16 | part(green) << 8 | part(blue);
  }

  private static int part(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }
}

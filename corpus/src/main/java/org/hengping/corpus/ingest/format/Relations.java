package org.hengping.corpus.ingest.format;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The relationships of one part, by id. */
public record Relations(String part, Map<String, Relation> byId) {

  /**
   * One relationship.
   *
   * @param type last step of its type's address, e.g. {@code header}
   * @param target name of a part, or an address when {@code external}
   */
  public record Relation(String type, String target, boolean external) {}

  /** The relationships of a part of a package; of the package itself for an empty name. */
  public static Relations of(OfficePackage file, String part) {
    int slash = part.lastIndexOf('/') + 1;
    String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    var byId = new TreeMap<String, Relation>();
    for (XmlElement one : file.xml(name).map(XmlElement::children).orElse(List.of())) {
      boolean external = one.attribute("TargetMode").equals("External");
      String type = one.attribute("Type");
      String target = one.attribute("Target");
      byId.put(
          one.attribute("Id"),
          new Relation(
              type.substring(type.lastIndexOf('/') + 1),
              external ? target : resolve(part.substring(0, slash), target),
              external));
    }
    return new Relations(part, byId);
  }

  private static String resolve(String folder, String target) {
    try {
      return URI.create("/" + folder)
          .resolve(target.replace(" ", "%20"))
          .normalize()
          .getPath()
          .replaceFirst("^/+", "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** A relationship by its id. */
  public Optional<Relation> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Relationships of a type to parts of the package, by id. */
  public List<Relation> ofType(String type) {
    var found = new ArrayList<Relation>();
    byId.values().stream().filter(r -> r.type().equals(type) && !r.external()).forEach(found::add);
    return found;
  }
}

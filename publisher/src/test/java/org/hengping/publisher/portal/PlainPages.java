package org.hengping.publisher.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The smallest pages and index: a file per item. */
final class PlainPages implements PublicPages, PublicIndex {
  @Override
  public void write(Edition edition, Path site) throws IOException {
    var list = new StringBuilder();
    for (var item : edition.items()) {
      list.append(item.id()).append(' ').append(item.record().title()).append('\n');
      Files.writeString(site.resolve("reports/" + item.id() + ".html"), item.body());
    }
    Files.writeString(site.resolve("index.txt"), list);
  }

  @Override
  public void build(Edition edition, Path folder) throws IOException {
    for (var item : edition.items()) {
      Files.writeString(folder.resolve(item.id()), item.manuscript().title());
    }
  }
}

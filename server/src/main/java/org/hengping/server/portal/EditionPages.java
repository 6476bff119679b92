package org.hengping.server.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hengping.publisher.portal.Edition;
import org.hengping.publisher.portal.PublicPages;

/** Writes the pages of an edition, under the name of the site that the portal folder belongs to. */
public final class EditionPages implements PublicPages {
  private final Path portal;
  private final EditionFiles files = new EditionFiles();

  /** Pages for a portal folder. */
  public EditionPages(Path portal) {
    this.portal = portal;
  }

  @Override
  public void write(Edition edition, Path site) throws IOException {
    var released = EditionReader.read(edition, Site.read(portal));
    for (var file : files.write(released).entrySet()) {
      Path target = site.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }
}

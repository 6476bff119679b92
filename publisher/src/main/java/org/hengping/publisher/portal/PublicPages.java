package org.hengping.publisher.portal;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the plain files of an edition: pages, lists, feed, sitemap, data. */
public interface PublicPages {

  /**
   * Writes everything that the portal serves.
   *
   * @param site a new folder; the files of each item are already there (see {@link
   *     PublicFile#path})
   */
  void write(Edition edition, Path site) throws IOException;
}

package org.hengping.publisher.portal;

import java.io.IOException;
import java.nio.file.Path;

/** Makes the search index of an edition, so that search switches with the pages. */
public interface PublicIndex {

  /**
   * Indexes all items of an edition.
   *
   * @param folder a new, empty folder
   */
  void build(Edition edition, Path folder) throws IOException;
}

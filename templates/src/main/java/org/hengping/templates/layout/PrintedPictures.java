package org.hengping.templates.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.manuscript.Block;

/** The pictures of one document, each opened once. One thread. */
public final class PrintedPictures {
  private final PictureFinder finder;
  private final Map<String, Optional<PrintedPicture>> opened = new HashMap<>();

  /** For the public no picture is opened, so that all are printed by their words. */
  public PrintedPictures(PictureFinder finder, Audience audience) {
    this.finder = audience == Audience.PUBLIC ? PictureFinder.NONE : finder;
  }

  /** The picture, empty where its words must stand for it. */
  public Optional<PrintedPicture> of(Block.Picture picture) {
    return of(picture.hash());
  }

  /** The picture with this content hash. */
  public Optional<PrintedPicture> of(String hash) {
    return opened.computeIfAbsent(hash, h -> finder.find(h).flatMap(PrintedPicture::of));
  }
}

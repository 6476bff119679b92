package org.hengping.corpus.figure;

import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Source;
import org.hengping.corpus.register.RegisterSnapshot;

/** Draws a table or chart again from the directive that it came from. */
public interface Redraw {

  /**
   * The table or chart as the registers give it now.
   *
   * @throws IllegalArgumentException when it cannot be drawn any more; the message is for people
   */
  Block again(Source source, RegisterSnapshot registers);
}

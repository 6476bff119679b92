package org.hengping.server.portal.page;

import java.util.List;

/**
 * Answers to a search.
 *
 * @param widened nothing holds all the words, so hits hold some of them
 * @param previous address of the page before, empty on the first
 * @param next address of the page after, empty on the last
 */
public record SearchView(
    Frame frame,
    String query,
    long total,
    int page,
    int pages,
    boolean widened,
    List<Hit> hits,
    String previous,
    String next) {

  /** One place found; {@code anchored} opens the page there. */
  public record Hit(
      String title, String href, String anchored, String place, List<Piece> snippet) {}

  /** A stretch of a snippet. */
  public record Piece(String text, boolean hit) {}
}

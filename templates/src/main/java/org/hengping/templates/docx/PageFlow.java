package org.hengping.templates.docx;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets lines and rows on pages as Word does: a heading stays with what follows, no single line of a
 * paragraph stands alone, a row is not divided, notes stand at the foot of their page. Points. One
 * document, one thread.
 */
final class PageFlow {
  /** Rounding of programs that count in whole units. */
  private static final double SLACK = 0.6;

  /** The rule above the notes of a page. */
  private static final double NOTE_RULE = 8;

  /**
   * Lines that are set together.
   *
   * @param space above the first line
   * @param count how many lines
   * @param line height of one
   * @param after space below the last
   * @param kept whether it stays with what follows
   * @param notes height of the notes that are called in it
   * @param mark what it begins, or -1
   */
  record Piece(
      double space, int count, double line, double after, boolean kept, double notes, int mark) {
    double height() {
      return space + count * line + after;
    }

    /** What must stand together at least: two lines, three where one would be left over. */
    double least() {
      int lines = count <= 3 ? count : 2;
      return space + lines * line;
    }
  }

  private final double height;
  private final List<Piece> waiting = new ArrayList<>();
  private final List<Integer> pages = new ArrayList<>();
  private double y;
  private double notes;
  private int page = 1;

  /** Whether the page began where the one before was full; space above a paragraph falls away. */
  private boolean flowed;

  /**
   * @param height of the text on a page
   */
  PageFlow(double height) {
    this.height = height + SLACK;
  }

  void add(Piece piece) {
    waiting.add(piece);
    if (!piece.kept()) {
      set();
    }
  }

  void newPage() {
    set();
    if (y > 0) {
      turn();
      flowed = false;
    }
  }

  /** The page of each mark, in order. */
  List<Integer> pages() {
    set();
    return List.copyOf(pages);
  }

  private void set() {
    for (int i = 0; i < waiting.size(); i++) {
      double together = 0;
      int last = i;
      while (last + 1 < waiting.size() && waiting.get(last).kept()) {
        together += waiting.get(last++).height();
      }
      together += waiting.get(last).least();
      if (y > 0 && y + together > room() && together <= height) {
        turn();
      }
      place(waiting.get(i));
    }
    waiting.clear();
  }

  private double room() {
    return height - notes;
  }

  private void turn() {
    page++;
    y = 0;
    notes = 0;
    flowed = true;
  }

  private void place(Piece piece) {
    if (y > 0 && y + piece.least() > room()) {
      turn();
    }
    if (piece.mark() >= 0) {
      pages.add(page);
    }
    if (piece.notes() > 0) {
      notes += piece.notes() + (notes > 0 ? 0 : NOTE_RULE);
    }
    y += y == 0 && flowed ? 0 : piece.space();
    int left = piece.count();
    while (y + left * piece.line() > room() && left > 1) {
      int fit = (int) Math.floor((room() - y) / piece.line());
      fit = Math.max(0, left - fit == 1 ? fit - 1 : fit);
      if (fit == 0 && y == 0) {
        break;
      }
      left -= fit;
      turn();
    }
    y += left * piece.line() + piece.after();
  }
}

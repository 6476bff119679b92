package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one page shows.
 *
 * @param number from 1
 * @param items lines and tables in the order of the content
 * @param noteRule y of the rule above the footnotes, infinite where there is none
 * @param unrecognised what is seen and not understood, for people
 * @param unseen text that nobody sees, by reason
 * @param scanned whether a picture covers most of the page
 * @param recognised lines that a machine read from the picture of the page
 */
public record Page(
    int number,
    float width,
    float height,
    List<PageItem> items,
    float noteRule,
    List<String> unrecognised,
    Map<String, String> unseen,
    boolean scanned,
    List<TextLine> recognised) {

  Page with(List<PageItem> others) {
    return new Page(
        number, width, height, others, noteRule, unrecognised, unseen, scanned, recognised);
  }

  /** The same page with lines that a machine read from its picture. */
  public Page recognised(List<TextLine> lines) {
    return new Page(
        number, width, height, items, noteRule, unrecognised, unseen, scanned, List.copyOf(lines));
  }

  /** The same page with more text that nobody sees, by reason. */
  public Page alsoUnseen(Map<String, String> more) {
    var all = new LinkedHashMap<>(unseen);
    all.putAll(more);
    return new Page(number, width, height, items, noteRule, unrecognised, all, scanned, recognised);
  }

  /** Whether the page is a picture that nobody read yet. */
  public boolean isUnread() {
    return scanned && items.isEmpty() && recognised.isEmpty();
  }

  /** The lines outside tables. */
  public List<TextLine> lines() {
    return items.stream().filter(TextLine.class::isInstance).map(TextLine.class::cast).toList();
  }

  /** All texts, line by line and cell by cell, also those that a machine read. */
  List<String> texts() {
    var texts = new ArrayList<String>();
    for (PageItem item : items) {
      if (item instanceof TextLine line) {
        texts.add(NoteMarks.plain(line.text()));
      } else if (item instanceof PageTable table) {
        table.rows().forEach(r -> r.forEach(c -> texts.addAll(c.paragraphs())));
      }
    }
    recognised.forEach(l -> texts.add(l.text()));
    return texts;
  }
}

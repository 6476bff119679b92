package org.hengping.server.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;

/** Counts what was taken out of a manuscript, by what it was and the legal ground. */
final class Withholdings {
  private record Ground(String what, String basis) {}

  private final Map<Ground, Integer> counts = new LinkedHashMap<>();

  private Withholdings() {}

  static List<PublishedReport.Withholding> of(Manuscript manuscript) {
    var counting = new Withholdings();
    manuscript.blocks().forEach(counting::block);
    var all = new ArrayList<PublishedReport.Withholding>();
    counting.counts.forEach(
        (ground, count) ->
            all.add(new PublishedReport.Withholding(ground.what(), ground.basis(), count)));
    return all;
  }

  private void block(Block block) {
    if (block instanceof Block.Heading h) {
      inlines(h.text());
    } else if (block instanceof Block.Paragraph p) {
      inlines(p.text());
    } else if (block instanceof Block.Listing l) {
      l.items().forEach(i -> inlines(i.text()));
    } else if (block instanceof Block.Table t) {
      inlines(t.caption());
      t.rows().forEach(row -> row.forEach(cell -> inlines(cell.text())));
    } else if (block instanceof Block.Withheld w) {
      count(w.token(), w.basis());
    }
  }

  private void inlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Redacted r) {
        count(r.token(), r.basis());
      } else if (inline instanceof Inline.Strong s) {
        inlines(s.content());
      } else if (inline instanceof Inline.Link l) {
        inlines(l.content());
      } else if (inline instanceof Inline.Footnote f) {
        inlines(f.content());
      }
    }
  }

  private void count(String token, String basis) {
    String what = token.replaceAll("[\\[\\]［］〔〕【】]", "").replaceFirst("^已隐去[：:]", "");
    counts.merge(new Ground(what, basis), 1, Integer::sum);
  }
}

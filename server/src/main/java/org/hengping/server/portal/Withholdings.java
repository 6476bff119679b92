package org.hengping.server.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Inlines;
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
    if (block instanceof Block.Withheld w) {
      count(w.token(), w.basis());
    }
    Inlines.in(block)
        .filter(Inline.Redacted.class::isInstance)
        .map(Inline.Redacted.class::cast)
        .forEach(r -> count(r.token(), r.basis()));
  }

  private void count(String token, String basis) {
    String what = token.replaceAll("[\\[\\]［］〔〕【】]", "").replaceFirst("^已隐去[：:]", "");
    counts.merge(new Ground(what, basis), 1, Integer::sum);
  }
}

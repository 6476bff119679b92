package org.hengping.corpus.proposal.table;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Takes the codes off names where all names of a level bear one, as in A11 立项依据充分性. A name that
 * merely starts with a letter, as A4纸采购量 among others, keeps it.
 */
final class Codes {
  private static final Pattern CODE =
      Pattern.compile("^(?:[A-Z]\\d{0,3}|\\d(?:\\.\\d{1,2}){1,3})(?:[-.、:：]|\\s)*(?=\\p{IsHan})");
  private static final Pattern NONE = Pattern.compile("(?!)");

  private final List<RowDraft> rows;

  Codes(List<RowDraft> rows) {
    this.rows = rows;
  }

  void strip() {
    var first = of(RowDraft::level1);
    var second = of(RowDraft::level2);
    var third = of(RowDraft::level3);
    rows.forEach(r -> r.strip(first, second, third));
  }

  private Pattern of(Function<RowDraft, String> level) {
    long coded = rows.stream().filter(r -> CODE.matcher(level.apply(r)).find()).count();
    return rows.size() > 1 && coded * 5 >= rows.size() * 4L ? CODE : NONE;
  }
}

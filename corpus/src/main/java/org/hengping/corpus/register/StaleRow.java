package org.hengping.corpus.register;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody else has changed a row since the version that a change was made on. Shows both: what was
 * to be written and what is there now.
 */
public final class StaleRow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient RowChange mine;
  private final transient RowVersion current;

  /**
   * @param current the newest version; a removal when the row is gone
   */
  public StaleRow(RowChange mine, RowVersion current) {
    super(message(mine, current));
    this.mine = mine;
    this.current = current;
  }

  /** The change that was refused. */
  public RowChange mine() {
    return mine;
  }

  /** The version that is there now. */
  public RowVersion current() {
    return current;
  }

  /** What is wrong and what to do, in Chinese. */
  static String message(RowChange mine, RowVersion current) {
    int based = mine.based().orElse(0);
    return mine.register().title()
        + " "
        + mine.key()
        + "："
        + (based == 0 ? "应为新增，而该行已在台账中" : "所依据的第" + based + "版已不是最新版")
        + "（"
        + (current.number() == 0
            ? "现无此行"
            : "现为第" + current.number() + "版，" + current.actor() + current.kind().title())
        + "）"
        + differences(mine, current)
        + "，请在最新版上重新修改";
  }

  private static String differences(RowChange mine, RowVersion current) {
    if (!(mine instanceof RowChange.Put put) || current.kind() == RowVersion.Kind.REMOVED) {
      return "";
    }
    Map<String, String> wanted = put.row().texts();
    return current.since(mine.register(), wanted).stream()
        .map(d -> "；" + d.heading() + "：您的“" + d.before() + "”，现在“" + d.after() + "”")
        .collect(Collectors.joining());
  }
}

package org.hengping.corpus.figure;

import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/**
 * Which register rows may count in public: none of a classified unit and none of a withheld
 * evaluation (政府信息公开条例 第十四条 to 第十六条).
 */
public final class PublicScope {
  private PublicScope() {}

  /** Whether the row may be counted or named in public. */
  public static boolean includes(RegisterRow row, RegisterSnapshot snapshot) {
    var register = row.register();
    if (register.equals(BureauRegisters.UNITS)) {
      return !row.flag("classified");
    }
    if (register.equals(BureauRegisters.EVALUATIONS) && row.has("withheldGround")) {
      return false;
    }
    return register.fields().stream()
        .filter(f -> !f.references().isEmpty() && !f.references().equals(register.name()))
        .allMatch(
            f ->
                f.referred(row.text(f.key())).stream()
                    .flatMap(
                        key ->
                            BureauRegisters.named(f.references())
                                .flatMap(target -> snapshot.find(target, key))
                                .stream())
                    .allMatch(target -> includes(target, snapshot)));
  }

  /** Whether the row itself names a classified unit (涉密单位). */
  public static boolean isClassified(RegisterRow row, RegisterSnapshot snapshot) {
    return snapshot
        .find(BureauRegisters.UNITS, row.text("unit"))
        .map(unit -> unit.flag("classified"))
        .orElse(false);
  }

  /**
   * Whether a document about one row, which goes out when the row may, may tell of another: nothing
   * that may go out tells of what may not.
   */
  public static boolean tells(RegisterRow about, RegisterRow other, RegisterSnapshot snapshot) {
    return includes(other, snapshot) || !includes(about, snapshot);
  }
}

package org.hengping.corpus.register;

/** A change that the rule of its register does not allow. Nothing was changed. */
public final class RefusedRow extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason why, with the remedy, in Chinese
   */
  public RefusedRow(Register register, String key, String reason) {
    super(register.title() + " " + key + "：" + reason);
  }
}

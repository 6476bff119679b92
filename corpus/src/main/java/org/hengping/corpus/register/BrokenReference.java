package org.hengping.corpus.register;

import java.util.List;

/** A change would leave a row that refers to a row which is not there. Nothing was changed. */
public final class BrokenReference extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> places;

  /**
   * @param places each with the row, the field and the remedy, in Chinese; at least one
   */
  public BrokenReference(List<String> places) {
    super(places.get(0) + (places.size() > 1 ? "（共" + places.size() + "处）" : ""));
    this.places = List.copyOf(places);
  }

  /** Every place that is wrong, in Chinese. */
  public List<String> places() {
    return places;
  }
}

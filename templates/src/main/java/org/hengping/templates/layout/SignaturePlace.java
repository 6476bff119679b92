package org.hengping.templates.layout;

/**
 * Where 署名 and 成文日期 end, in characters of the text from the right edge of 版心 (GB/T 9704—2012,
 * 7.3.5).
 *
 * @param signature of 署名
 * @param date of 成文日期
 */
public record SignaturePlace(double signature, double date) {
  /** Characters right of the date of a sealed document. */
  private static final double SEALED = 4;

  /** Characters right of the longer one of a document without a seal. */
  private static final double PLAIN = 2;

  /**
   * The place of a signature and the date below it.
   *
   * @param signature 署名, the longest of several, empty where there is none
   * @param date 成文日期
   * @param sealed whether a seal will be set: the signature then stands in the middle above the
   *     date
   */
  public static SignaturePlace of(String signature, String date, boolean sealed) {
    double name = TextMeasure.ems(signature);
    double day = TextMeasure.ems(date);
    if (sealed) {
      double right = SEALED + (day - name) / 2;
      return right >= PLAIN
          ? new SignaturePlace(right, SEALED)
          : new SignaturePlace(PLAIN, PLAIN + (name - day) / 2);
    }
    // the date begins two characters right of where the signature begins
    return name >= day + PLAIN
        ? new SignaturePlace(PLAIN, name - day)
        : new SignaturePlace(day + 2 * PLAIN - name, PLAIN);
  }
}

package org.hengping.publisher.redaction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** The number standards that tell a real number from a look-alike. */
final class CheckDigits {
  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String ID_CHECKS = "10X98765432";
  private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Set<Integer> PROVINCES =
      Set.of(
          11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50,
          51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83);
  private static final Set<String> CREDIT_KINDS =
      Set.of(
          "11", "12", "13", "19", "21", "29", "31", "32", "33", "34", "35", "39", "41", "49", "51",
          "52", "53", "54", "55", "59", "61", "62", "69", "71", "72", "79", "81", "89", "91", "92",
          "93", "A1", "A9", "N1", "N2", "N3", "N9", "Y1");

  private CheckDigits() {}

  /** GB 11643: area, birth date and check digit of an 18-character identity number hold. */
  static boolean identity18(String number) {
    if (!number.matches("\\d{17}[\\dX]") || !area(number) || !date(number.substring(6, 14))) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (number.charAt(i) - '0') * ID_WEIGHTS[i];
    }
    return ID_CHECKS.charAt(sum % 11) == number.charAt(17);
  }

  /** The older 15-digit form: area and birth date hold; it has no check digit. */
  static boolean identity15(String number) {
    return number.matches("\\d{15}") && area(number) && date("19" + number.substring(6, 12));
  }

  /** GB 32100: registration kind and check character of a unified social credit code hold. */
  static boolean creditCode(String code) {
    if (code.length() != 18
        || !CREDIT_KINDS.contains(code.substring(0, 2))
        || !code.substring(2, 8).matches("\\d{6}")) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      int value = CREDIT_ALPHABET.indexOf(code.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += value * weight;
      weight = weight * 3 % 31;
    }
    return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31) == code.charAt(17);
  }

  /** ISO/IEC 7812 (Luhn). */
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = digit * 2;
      sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  private static boolean area(String number) {
    return PROVINCES.contains(Integer.parseInt(number.substring(0, 2)))
        && !number.startsWith("00", 2);
  }

  /** A real day between 1890 and 2099. */
  static boolean date(String yyyymmdd) {
    if (!yyyymmdd.matches("[0-9]{8}")) {
      return false;
    }
    try {
      int year = Integer.parseInt(yyyymmdd.substring(0, 4));
      LocalDate.of(
          year,
          Integer.parseInt(yyyymmdd.substring(4, 6)),
          Integer.parseInt(yyyymmdd.substring(6, 8)));
      return year >= 1890 && year < 2100;
    } catch (DateTimeException e) {
      return false;
    }
  }
}

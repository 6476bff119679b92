package org.hengping.publisher.redaction;

import java.util.Random;

/** Invented numbers that are valid by their standards; births 1900–1905, no real person's. */
final class MadeNumbers {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private final Random random;

  MadeNumbers(Random random) {
    this.random = random;
  }

  String identity() {
    String areas = "110101 430401 510104 320102 650102";
    String area = areas.split(" ")[random.nextInt(5)];
    String body =
        area
            + String.format(
                "%04d%02d%02d%03d",
                1900 + random.nextInt(6),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(1000));
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  String oldIdentity() {
    return "430401"
        + String.format(
            "%02d%02d%02d%03d",
            random.nextInt(6),
            1 + random.nextInt(12),
            1 + random.nextInt(28),
            random.nextInt(1000));
  }

  String mobile() {
    return "1" + (3 + random.nextInt(7)) + digits(9);
  }

  String card() {
    String body = "62" + digits(13 + random.nextInt(4));
    for (int check = 0; check < 10; check++) {
      String card = body + check;
      int sum = 0;
      boolean twice = false;
      for (int i = card.length() - 1; i >= 0; i--) {
        int d = card.charAt(i) - '0';
        if (twice) {
          d = d > 4 ? 2 * d - 9 : 2 * d;
        }
        sum += d;
        twice = !twice;
      }
      if (sum % 10 == 0) {
        return card;
      }
    }
    throw new IllegalStateException();
  }

  String plate() {
    String provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    String letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    String head = "" + provinces.charAt(random.nextInt(31)) + letters.charAt(random.nextInt(24));
    return switch (random.nextInt(3)) {
      case 0 -> head + digits(5);
      case 1 -> head + (random.nextBoolean() ? "D" : "F") + letters.charAt(0) + digits(4);
      default -> head + digits(3) + letters.charAt(random.nextInt(24)) + digits(1);
    };
  }

  String landline() {
    return "0" + (3 + random.nextInt(7)) + digits(2) + "-" + (2 + random.nextInt(8)) + digits(6);
  }

  String mail() {
    return "user" + digits(4) + "@mail" + digits(2) + ".example.invalid";
  }

  String account() {
    return (1 + random.nextInt(9)) + digits(11 + random.nextInt(10));
  }

  String digits(int count) {
    var out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(random.nextInt(10));
    }
    return out.toString();
  }
}

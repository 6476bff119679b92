package org.hengping.corpus.ingest.layout;

import java.util.regex.Pattern;

/** What typesetters do not part at the end of a line. */
final class Unbroken {
  private static final int LONGEST = 120;
  private static final String OPENING = "[（(《〈“‘「『【〔\\[{]*";
  private static final String CLOSING = "[）)》〉”’」』】〕\\]}，。、；：！？,.;:!?%％…—]*";

  /** Letters and digits; some programs do not part them from the character before them. */
  private static final String WORD = "[!-.0-~\u00A1-\u2E7F]*/?";

  private static final Pattern HEAD =
      Pattern.compile(OPENING + "[\u2E80-\uFFFF]?" + WORD + CLOSING);

  private Unbroken() {}

  /** Whether the text is the start of a line up to where it could be parted at the earliest. */
  static boolean isHead(CharSequence text) {
    return text.length() <= LONGEST && HEAD.matcher(text).matches();
  }
}

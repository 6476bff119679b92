package org.hengping.templates.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PrintedTextTest {

  @Test
  void leavesOutWhatCannotBeSeen() {
    assertEquals(
        "可见字符",
        PrintedText.of(
            "可\u200B见\u202E字\u0000\uFEFF\u00AD\u2066\uFE0F\uDB40\uDC41符\uFFFE\uD800\u200D\uFFFC"));
  }

  @Test
  void everyBlankIsAPlainOneButTheNoBreakAndTheIdeographicSpace() {
    assertEquals("a b c\u00A0d\u3000e f", PrintedText.of("a\tb\u2003c\u00A0d\u3000e\nf"));
  }

  @Test
  void keepsRareCharacters() {
    assertEquals("䶮𬭎𠮷", PrintedText.of("䶮𬭎𠮷"));
  }
}

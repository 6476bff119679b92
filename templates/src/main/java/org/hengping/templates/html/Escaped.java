package org.hengping.templates.html;

import org.hengping.templates.layout.PrintedText;

/** Text made safe for HTML and XML, in content and in quoted attributes. */
public final class Escaped {
  private Escaped() {}

  /** The printed form of a text, escaped. */
  public static String of(String text) {
    String printed = PrintedText.of(text);
    var out = new StringBuilder(printed.length() + 16);
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}

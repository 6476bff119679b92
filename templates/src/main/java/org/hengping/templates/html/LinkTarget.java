package org.hengping.templates.html;

import java.util.regex.Pattern;

/** Which targets of links are followed; of any other only the text is printed. */
public final class LinkTarget {
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(https?://|mailto:)[^\\s\\p{Cntrl}]+");

  private LinkTarget() {}

  /** Whether the target is an http, https or mailto address. */
  public static boolean isAddress(String target) {
    return ADDRESS.matcher(target).matches();
  }
}

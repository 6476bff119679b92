package org.hengping.publisher.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A small reader of HTML and XML: tags with their attributes, and the text between them. It
 * forgives nothing: what it does not know is reported as {@link #strange}.
 */
final class MarkupReader {

  /** A start tag. */
  record Tag(String name, Map<String, String> attributes) {}

  /** A piece of text inside the innermost open element. */
  record Text(String element, String text) {}

  private final String markup;
  private final List<Tag> tags = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private boolean strange;

  private MarkupReader(String markup) {
    this.markup = markup;
  }

  static MarkupReader read(String markup) {
    var reader = new MarkupReader(markup);
    reader.run();
    return reader;
  }

  List<Tag> tags() {
    return tags;
  }

  List<Text> texts() {
    return texts;
  }

  /** Whether there are comments, CDATA or anything else that can hide text. */
  boolean strange() {
    return strange;
  }

  private void run() {
    int at = 0;
    while (at < markup.length()) {
      int tag = markup.indexOf('<', at);
      int textEnd = tag < 0 ? markup.length() : tag;
      if (textEnd > at) {
        texts.add(
            new Text(
                open.isEmpty() ? "" : open.get(open.size() - 1),
                decoded(markup.substring(at, textEnd))));
      }
      if (tag < 0) {
        return;
      }
      at = tag(tag);
    }
  }

  private int tag(int from) {
    if (markup.startsWith("<?xml ", from) && from == 0) {
      return end(markup.indexOf("?>", from), 2);
    }
    if (markup.startsWith("<!", from) || markup.startsWith("<?", from)) {
      strange = true;
      return end(markup.indexOf('>', from), 1);
    }
    if (markup.startsWith("</", from)) {
      if (!open.isEmpty()) {
        open.remove(open.size() - 1);
      }
      return end(markup.indexOf('>', from), 1);
    }
    return startTag(from + 1);
  }

  private int end(int found, int length) {
    strange |= found < 0;
    return found < 0 ? markup.length() : found + length;
  }

  private int startTag(int from) {
    int at = from;
    while (at < markup.length() && name(markup.charAt(at))) {
      at++;
    }
    String name = markup.substring(from, at).toLowerCase(Locale.ROOT);
    var attributes = new LinkedHashMap<String, String>();
    while (at < markup.length() && markup.charAt(at) != '>' && markup.charAt(at) != '/') {
      at = attribute(at, attributes);
    }
    boolean closed = at < markup.length() && markup.charAt(at) == '/';
    strange |= name.isEmpty();
    tags.add(new Tag(name, attributes));
    if (!closed) {
      open.add(name);
    }
    return end(markup.indexOf('>', at), 1);
  }

  private int attribute(int from, Map<String, String> attributes) {
    int at = from;
    while (at < markup.length() && Character.isWhitespace(markup.charAt(at))) {
      at++;
    }
    int start = at;
    while (at < markup.length() && name(markup.charAt(at))) {
      at++;
    }
    if (at == start) {
      boolean over = at < markup.length() && ">/".indexOf(markup.charAt(at)) >= 0;
      strange |= !over;
      return over ? at : at + 1;
    }
    String name = markup.substring(start, at);
    if (at + 1 >= markup.length() || markup.charAt(at) != '=' || markup.charAt(at + 1) != '"') {
      strange = true;
      return at;
    }
    int close = markup.indexOf('"', at + 2);
    if (close < 0) {
      strange = true;
      return markup.length();
    }
    attributes.put(name, decoded(markup.substring(at + 2, close)));
    return close + 1;
  }

  private static boolean name(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  }

  /** Character references resolved. */
  static String decoded(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int semicolon = text.charAt(i) == '&' ? text.indexOf(';', i) : -1;
      if (semicolon > i && semicolon - i <= 10) {
        out.append(reference(text.substring(i + 1, semicolon)));
        i = semicolon;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static String reference(String name) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp" -> "\u00a0";
      default -> numbered(name);
    };
  }

  private static String numbered(String name) {
    if (name.matches("#[0-9]{1,7}")) {
      return point(Integer.parseInt(name.substring(1)));
    } else if (name.matches("#[xX][0-9A-Fa-f]{1,6}")) {
      return point(Integer.parseInt(name.substring(2), 16));
    }
    return "&" + name + ";";
  }

  private static String point(int point) {
    return Character.isValidCodePoint(point) ? Character.toString(point) : "\ufffd";
  }
}

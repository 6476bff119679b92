package org.hengping.server.staff.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** What the staff zone says to people, from {@code messages_zh.properties}. */
public final class Messages {
  private static final Properties TEXTS = read();

  private Messages() {}

  /**
   * The message with its arguments filled in.
   *
   * @throws IllegalArgumentException when there is no such message
   */
  public static String text(String key, Object... arguments) {
    String pattern = find(key).orElseThrow(() -> new IllegalArgumentException("No message " + key));
    return new MessageFormat(pattern, Locale.CHINA).format(arguments);
  }

  /** The text without arguments, if there is one. */
  static Optional<String> find(String key) {
    return Optional.ofNullable(TEXTS.getProperty(key));
  }

  private static Properties read() {
    var texts = new Properties();
    try (var in =
        Messages.class.getResourceAsStream("/org/hengping/server/staff/messages_zh.properties")) {
      if (in == null) {
        throw new IllegalStateException("Missing messages_zh.properties");
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

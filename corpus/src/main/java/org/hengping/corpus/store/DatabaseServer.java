package org.hengping.corpus.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A database server that holds the corpus instead of a file, from {@code store.properties} of the
 * data folder (UTF-8): {@code url}, {@code user}, {@code password}.
 */
record DatabaseServer(String url, String user, String password) {
  static final String FILE = "store.properties";

  /**
   * The server that a data folder names, if any.
   *
   * @throws IllegalArgumentException when the address is not one of PostgreSQL
   */
  static Optional<DatabaseServer> of(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var properties = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("数据库设置读不出来：" + file, e);
    }
    String url = properties.getProperty("url", "");
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          file + " 中的 url 须以 jdbc:postgresql: 开头；要用数据目录内的 SQLite，请删去这个文件");
    }
    return Optional.of(
        new DatabaseServer(
            url, properties.getProperty("user", ""), properties.getProperty("password", "")));
  }

  /** Without the password. */
  @Override
  public String toString() {
    return url;
  }
}

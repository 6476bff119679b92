package org.hengping.corpus.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.ingest.format.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * The databases that every test of the store runs on. Of PostgreSQL one server is started for the
 * whole test run; each data folder has a database of its own there, copied from one that is empty
 * but for its tables.
 */
public enum TestDatabase {
  SQLITE {
    @Override
    public void prepare(Path folder) {}

    @Override
    Connection connect(Path folder) throws SQLException {
      return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hengping.db"));
    }
  },

  POSTGRESQL {
    @Override
    public void prepare(Path folder) {
      Path settings = folder.resolve("store.properties");
      if (Files.exists(settings)) {
        return;
      }
      String name = databaseOf(folder);
      create(name, template());
      try {
        Files.createDirectories(folder);
        Files.writeString(settings, "url=" + url(name) + "\nuser=postgres\npassword=postgres\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    Connection connect(Path folder) throws SQLException {
      return DriverManager.getConnection(url(databaseOf(folder)), "postgres", "postgres");
    }
  };

  private static final String EMPTY = "hengping_empty";
  private static @Nullable EmbeddedPostgres server;
  private static boolean templated;

  /** Chooses this database for a data folder; to be called before the folder is opened. */
  public abstract void prepare(Path folder);

  abstract Connection connect(Path folder) throws SQLException;

  /** Opens the store of a data folder in this database. */
  public CorpusStore open(Path folder, InstantSource clock) {
    prepare(folder);
    return CorpusStore.open(folder, clock);
  }

  /** Changes the data folder's database behind the program's back. */
  public void execute(Path folder, String sql) {
    try (var connection = connect(folder);
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** The first column of a query's rows. */
  public List<String> query(Path folder, String sql) {
    try (var connection = connect(folder);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static String databaseOf(Path folder) {
    return "t" + ContentHash.of(folder.toAbsolutePath().toString().getBytes()).substring(0, 24);
  }

  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      try {
        server =
            EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("max_connections", "200")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for tests does not start", e);
      }
    }
    return server;
  }

  private static String url(String database) {
    return server().getJdbcUrl("postgres", database);
  }

  private static synchronized String template() {
    if (!templated) {
      create(EMPTY, "template0");
      try {
        Path folder = Files.createTempDirectory("empty");
        Files.writeString(
            folder.resolve("store.properties"),
            "url=" + url(EMPTY) + "\nuser=postgres\npassword=postgres\n");
        CorpusStore.open(folder, InstantSource.system()).close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      templated = true;
    }
    return EMPTY;
  }

  private static void create(String name, String template) {
    try (var connection = DriverManager.getConnection(url("postgres"), "postgres", "postgres");
        var statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE "
              + name
              + " TEMPLATE "
              + template
              + " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
    } catch (SQLException e) {
      throw new AssertionError("No database " + name, e);
    }
  }
}

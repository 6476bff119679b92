package org.hengping.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hengping.server.command.CommandSession;
import org.hengping.server.command.Hengping;

/** Entry point of {@code java -jar hengping.jar VERB …}. */
public final class Main {
  /** Held here, as a logger that nobody holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
    LUCENE.setLevel(Level.SEVERE);
    // what goes wrong in the database is told in our own words
    System.setProperty("org.slf4j.simpleLogger.log.com.zaxxer.hikari", "off");
    System.setProperty("org.slf4j.simpleLogger.log.org.flywaydb", "off");
    // a taken port is told in our own words
    System.setProperty("org.slf4j.simpleLogger.log.io.javalin.Javalin", "off");
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int exit = Hengping.run(CommandSession.local(out, err, Path.of("").toAbsolutePath()), args);
    out.flush();
    System.exit(exit);
  }
}

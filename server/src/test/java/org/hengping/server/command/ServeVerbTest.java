package org.hengping.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hengping.server.DataLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeVerbTest {
  @TempDir Path folder;

  private record Answer(int exit, String out, String err) {}

  private Answer run(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exit =
        Hengping.run(
            CommandSession.local(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder),
            args);
    return new Answer(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void verbsGoOnWorkingThroughTheRunningServer() throws Exception {
    var ended = new CompletableFuture<Answer>();
    var server =
        new Thread(
            () -> ended.complete(run("serve", "--staff-port", "0", "--data", "data")), "serve");
    server.start();
    for (int i = 0; i < 600 && DataLock.server(folder.resolve("data")).isEmpty(); i++) {
      Thread.sleep(50);
    }
    assertThrows(
        OverlappingFileLockException.class,
        () -> DataLock.take(folder.resolve("data")),
        "the server holds the lock");
    Files.writeString(folder.resolve("agencies.csv"), "code,name,category\nJG-09,示例机构,会计师事务所\n");
    var loaded = run("load", "agencies", "agencies.csv", "--data", "data");
    assertEquals(0, loaded.exit(), loaded.err());
    var dumped = run("dump", "agencies", "--data", "data");
    assertTrue(dumped.out().contains("示例机构"), dumped.toString());
    assertEquals(2, run("dump", "nothing", "--data", "data").exit());
    server.interrupt();
    var answer = ended.get(30, TimeUnit.SECONDS);
    assertEquals(0, answer.exit());
    assertTrue(answer.err().contains("http://127.0.0.1:"), answer.err());
    assertFalse(Files.exists(folder.resolve("data/hengping.server")), "the address is gone");
    assertEquals(0, run("verify", "--data", "data").exit());
  }

  @Test
  void takenPortIsToldInWords() throws Exception {
    try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      var answer = run("serve", "--staff-port", port, "--data", "data");
      assertEquals(3, answer.exit());
      assertTrue(answer.err().contains("端口 " + port + " 已被占用"), answer.err());
    }
  }
}

package org.hengping.server.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code portal} as a process of its own, with nothing but its folder. */
final class PortalProcessTest {
  @TempDir private Path folder;

  @Test
  void thePortalLivesFromItsOwnFolderAndStopsWhenTold() throws Exception {
    var fixture = new PortalFixture(folder).withAll();
    delete(folder.resolve("keys"));
    delete(fixture.root.resolve("editions"));
    Files.delete(fixture.root.resolve("current"));
    Path accept = Files.createDirectories(folder.resolve("accept"));
    int port = freePort();

    var portal =
        start(
            "--portal-data",
            fixture.root.toString(),
            "--portal-port",
            Integer.toString(port),
            "--accept",
            accept.toString(),
            "--rebuild");
    try {
      assertEquals("门户已启动：http://127.0.0.1:" + port + "/", firstLine(portal));
      var visit = new Visit(port);
      assertEquals(200, visit.status("/reports/2021-001"));
      assertEquals(200, visit.status("/reports/2021-001/report.pdf"));
      assertTrue(visit.get("/search?q=%E6%BB%A8%E6%B2%B3").body().contains("2021-001#b-"));
      Files.write(accept.resolve("withdrawal.tmp"), fixture.withdraw("2021-001", "数字有误"));
      Files.move(accept.resolve("withdrawal.tmp"), accept.resolve("000008.bundle"));
      for (int i = 0; i < 100 && visit.status("/reports/2021-001") == 200; i++) {
        Thread.sleep(100);
      }
      assertEquals(410, visit.status("/reports/2021-001"));
    } finally {
      portal.destroy();
    }
    assertTrue(portal.waitFor(10, TimeUnit.SECONDS), "it does not stop");
    assertEquals(List.of(), fixture.store.verify());
  }

  @Test
  void aFolderWithoutTrustedKeysIsRefusedWithWhatToDo() throws Exception {
    var portal = start("--portal-data", folder.resolve("none").toString());
    assertTrue(firstLine(portal).contains("release.pub"));
    assertTrue(portal.waitFor(20, TimeUnit.SECONDS));
    assertEquals(3, portal.exitValue());
  }

  private static Process start(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED"); // as the jar's manifest says
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.hengping.server.Main", "portal"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String firstLine(Process process) throws IOException {
    var reader =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    String line = reader.readLine();
    return line == null ? "" : line;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path path) throws IOException {
    List<Path> all;
    try (var files = Files.walk(path)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.delete(one);
    }
  }
}

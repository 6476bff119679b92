package org.hengping.server.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hengping.publisher.portal.Acceptance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal as a server: its door for bundles, withdrawal, caching, headers. */
final class PortalAppTest {
  private static final PortalFixture.Sample FIRST = PortalFixture.SAMPLES.get(0);
  private static final PortalFixture.Sample SECOND = PortalFixture.SAMPLES.get(1);

  @TempDir private Path folder;
  private PortalFixture fixture;
  private PortalApp app;
  private Visit visit;

  @BeforeEach
  void serve() throws IOException {
    fixture = new PortalFixture(folder);
    app = PortalApp.start(fixture.root, fixture.store, "127.0.0.1", 0);
    visit = new Visit(app.port());
  }

  @AfterEach
  void stop() {
    app.close();
  }

  private String post(byte[] bundle) {
    var answer = visit.send("POST", "/bundles", HttpRequest.BodyPublishers.ofByteArray(bundle));
    return answer.statusCode() + " " + answer.body();
  }

  @Test
  void anEmptyPortalSaysSo() {
    assertTrue(visit.get("/").body().contains("尚未公开评价报告"));
    assertEquals(200, visit.status("/reports"));
    assertEquals(200, visit.status("/search?q=x"));
    Visit.parse(visit.get("/feed.xml").body());
  }

  @Test
  void signedBundlesAreAcceptedInOrderAndOnce() {
    byte[] first = fixture.publish(FIRST);
    byte[] second = fixture.publish(SECOND);
    assertEquals("200 {\"lastSequence\":0}", status("/bundles"));
    assertTrue(post(second).startsWith("409 [{\"outcome\":\"refused\""));
    assertEquals("200 [{\"outcome\":\"accepted\",\"sequence\":1}]", post(first));
    assertEquals(200, visit.status("/reports/" + FIRST.id()));
    assertEquals("200 [{\"outcome\":\"already\",\"sequence\":1}]", post(first));
    second[second.length / 2] ^= 1;
    assertTrue(post(second).startsWith("409"));
    assertTrue(post(new byte[] {1, 2, 3}).startsWith("409"));
    assertEquals(404, visit.status("/reports/" + SECOND.id()));
  }

  @Test
  void aPortalFarAwayTakesSeveralBundlesWithOneSwitch() {
    var door = new RemotePortal(URI.create("http://127.0.0.1:" + app.port() + "/"));
    assertEquals(0, door.lastSequence());
    long before = fixture.store.current().number();
    var first = fixture.publish(FIRST);
    assertEquals(
        List.of(new Acceptance.Accepted(1), new Acceptance.Accepted(2)),
        door.acceptAll(List.of(first, fixture.publish(SECOND))));
    assertEquals(before + 1, fixture.store.current().number());
    assertEquals(2, door.lastSequence());
    assertEquals(List.of(new Acceptance.Already(1)), door.acceptAll(List.of(first)));
    var refused = door.acceptAll(List.of(new byte[] {1}));
    assertTrue(refused.get(0) instanceof Acceptance.Refused, refused.toString());
  }

  @Test
  void aDeliveryThatIsTooLargeIsTurnedAway() throws IOException {
    try (var socket = new Socket("127.0.0.1", app.port())) {
      socket
          .getOutputStream()
          .write(
              PortalFixture.utf8(
                  "POST /bundles HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n"));
      var answer = new byte[12];
      assertEquals(12, socket.getInputStream().readNBytes(answer, 0, 12));
      assertEquals("HTTP/1.1 413", new String(answer, StandardCharsets.US_ASCII));
    }
    assertEquals("200 {\"lastSequence\":0}", status("/bundles"));
  }

  private String status(String path) {
    var answer = visit.get(path);
    return answer.statusCode() + " " + answer.body();
  }

  @Test
  void whatIsWithdrawnIsGoneEverywhere() throws IOException {
    fixture.withAll();
    assertEquals(200, visit.status("/reports/2021-001"));
    fixture.store.accept(fixture.withdraw("2021-001", "数字有误，更正后重新公开"));
    for (String path :
        List.of(
            "/reports/2021-001",
            "/reports/2021-001/report.pdf",
            "/reports/2021-001/report.docx",
            "/data/reports/2021-001.json",
            "/data/reports/2021-001-scores.csv")) {
      assertEquals(410, visit.status(path), path);
    }
    String gone = visit.get("/reports/2021-001").body();
    assertTrue(gone.contains("2022-03-01") && gone.contains("数字有误，更正后重新公开"), gone);
    String title = FIRST.title();
    for (String path :
        List.of(
            "/",
            "/reports",
            "/reports/2021",
            "/map",
            "/feed.xml",
            "/sitemap.xml",
            "/data/reports.csv",
            "/data/reports.json",
            "/data/scores.csv",
            "/data/findings.json",
            "/search?q=%E6%95%99%E8%82%B2%E5%B1%80",
            "/reports/2021-001")) {
      String body = visit.get(path).body();
      assertFalse(body.contains(title), path);
    }
    assertFalse(visit.get("/feed.xml").body().contains("2021-001"));
    assertFalse(visit.get("/sitemap.xml").body().contains("2021-001"));
    assertTrue(visit.get("/").body().contains("2021年已公开<b>4份</b>"));
    try (var files = Files.walk(fixture.root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertFalse(new String(Files.readAllBytes(file)).contains(title), file.toString());
      }
    }
  }

  @Test
  void aSilentWithdrawalLeavesNoTrace() {
    fixture.withAll();
    String never = visit.get("/reports/2021-099").body();
    fixture.store.accept(fixture.withdraw("2021-001", ""));
    assertEquals(404, visit.status("/reports/2021-001"));
    assertEquals(404, visit.status("/reports/2021-001/report.pdf"));
    assertEquals(
        never.replaceAll("更新于.*", ""),
        visit.get("/reports/2021-001").body().replaceAll("更新于.*", ""));
  }

  @Test
  void aReplacementShowsItsVersionAndWhy() {
    fixture.withAll();
    fixture.store.accept(fixture.replace(FIRST, "更正表1的合计"));
    String page = visit.get("/reports/2021-001").body();
    assertTrue(page.contains("第2版") && page.contains("更正表1的合计"));
  }

  @Test
  void theSameBundlesGiveTheSamePages() throws IOException {
    fixture.withAll();
    var before = site();
    fixture.store.rebuild();
    assertEquals(before, site());
  }

  private Map<String, String> site() throws IOException {
    Path site = fixture.store.current().site();
    var texts = new TreeMap<String, String>();
    try (var files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(site.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void answersCanBeCachedAndCheckedByContent() {
    fixture.withAll();
    var page = visit.get("/reports/2021-001");
    String etag = page.headers().firstValue("ETag").orElseThrow();
    assertEquals("no-cache", page.headers().firstValue("Cache-Control").orElseThrow());
    assertTrue(page.headers().firstValue("Last-Modified").isPresent());
    assertEquals(304, visit.get("/reports/2021-001", "If-None-Match", etag).statusCode());
    var packed = visit.get("/reports/2021-001", "Accept-Encoding", "gzip");
    assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
    assertTrue(packed.body().length() < page.body().length());
    var head = visit.send("HEAD", "/reports/2021-001", HttpRequest.BodyPublishers.noBody());
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(etag, head.headers().firstValue("ETag").orElseThrow());
    fixture.store.accept(fixture.replace(SECOND, ""));
    assertEquals(200, visit.get("/reports/2021-002", "If-None-Match", etag).statusCode());
  }

  @Test
  void filesComeWholeOrInParts() {
    fixture.withAll();
    var whole = visit.get("/reports/2021-001/report.pdf");
    assertEquals("application/pdf", whole.headers().firstValue("Content-Type").orElseThrow());
    assertEquals("bytes", whole.headers().firstValue("Accept-Ranges").orElseThrow());
    var part = visit.get("/reports/2021-001/report.pdf", "Range", "bytes=5-12");
    assertEquals(206, part.statusCode());
    assertEquals(whole.body().substring(5, 13), part.body());
    var tail = visit.get("/reports/2021-001/report.pdf", "Range", "bytes=-4");
    assertEquals("6789", tail.body());
    assertEquals(
        416, visit.get("/reports/2021-001/report.pdf", "Range", "bytes=999999-").statusCode());
    assertTrue(
        visit
            .get("/reports/2021-001/report.docx")
            .headers()
            .firstValue("Content-Type")
            .orElseThrow()
            .contains("wordprocessingml"));
  }

  @Test
  void everyAnswerForbidsWhatThePagesDoNotNeed() {
    fixture.withAll();
    for (String path : List.of("/", "/reports/2021-001", "/search?q=a", "/none", "/feed.xml")) {
      var headers = visit.get(path).headers();
      String policy = headers.firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'none'"), path);
      assertFalse(policy.contains("unsafe"), path);
      assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
      assertTrue(headers.firstValue("Server").isEmpty(), path);
      assertTrue(headers.firstValue("Set-Cookie").isEmpty(), path);
    }
  }

  @Test
  void nothingOutsideTheEditionIsServed() {
    fixture.withAll();
    for (String path :
        List.of(
            "/../inventory.txt",
            "/..%2Finventory.txt",
            "/%2e%2e/inventory.txt",
            "/gone/2021-001",
            "/reports/by/2021-all-all",
            "/missing",
            "/keys/release.pub",
            "/site.properties")) {
      int status = visit.status(path);
      assertTrue(status == 404 || status == 400, path + " " + status);
    }
    assertEquals(301, visit.status("/reports/" + PortalFixture.POLICY));
  }

  @Test
  void readersNeverSeeAHalfSwitchedPortal() throws Exception {
    fixture.store.acceptAll(List.of(fixture.publish(FIRST), fixture.publish(SECOND)));
    var stop = new AtomicBoolean();
    var bad = new ArrayList<String>();
    var readers = Executors.newFixedThreadPool(3);
    try {
      var running = new ArrayList<Future<?>>();
      for (int i = 0; i < 3; i++) {
        running.add(
            readers.submit(
                () -> {
                  while (!stop.get()) {
                    for (String path :
                        List.of("/reports/2021-001", "/search?q=%E6%BB%A8%E6%B2%B3", "/feed.xml")) {
                      int status = visit.status(path);
                      if (status != 200) {
                        synchronized (bad) {
                          bad.add(path + " " + status);
                        }
                      }
                    }
                  }
                }));
      }
      for (int i = 0; i < 8; i++) {
        fixture.store.accept(fixture.replace(i % 2 == 0 ? FIRST : SECOND, ""));
      }
      stop.set(true);
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      stop.set(true);
      readers.shutdown();
    }
    assertEquals(List.of(), bad);
  }

  @Test
  void aFolderOfBundlesIsTakenInAndEmptied() throws IOException {
    Path accept = Files.createDirectories(folder.resolve("accept"));
    var notes = new ArrayList<String>();
    var watch = new AcceptFolder(accept, fixture.store, notes::add);
    Files.write(accept.resolve("000001.bundle"), fixture.publish(FIRST));
    Files.write(accept.resolve("000002.bundle"), fixture.publish(SECOND));
    watch.look();
    assertEquals(List.of(), notes);
    watch.look();
    assertEquals(2, notes.size());
    assertEquals(200, visit.status("/reports/" + SECOND.id()));
    assertEquals(0, accept.toFile().list().length);
    Files.write(accept.resolve("x.bundle"), new byte[] {1});
    watch.look();
    watch.look();
    assertTrue(Files.exists(accept.resolve("x.bundle.refused.txt")));
    assertNotEquals("", Files.readString(accept.resolve("x.bundle.refused.txt")));
  }
}

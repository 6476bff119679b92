package org.hengping.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.hengping.server.sample.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, and what every request must bring. */
class StaffDoorTest {
  @TempDir static Path data;
  private static StaffFixture fixture;

  @BeforeAll
  static void start() throws IOException {
    fixture = StaffFixture.start(data);
  }

  @AfterAll
  static void stop() throws IOException {
    fixture.close();
  }

  private static StaffBrowserless stranger() {
    return new StaffBrowserless(fixture);
  }

  @Test
  void strangerIsSentToTheSignInPageAndBack() throws Exception {
    var answer = stranger().get("/reports?year=2021");
    assertEquals(303, answer.statusCode());
    assertEquals(
        "/login?next=%2Freports%3Fyear%3D2021", answer.headers().firstValue("Location").get());
  }

  @Test
  void signInNeverLeadsToAnotherSite() throws Exception {
    for (String next :
        new String[] {"//evil.example/", "https://evil.example/", "/\\evil.example"}) {
      var browser = stranger();
      var page = browser.get("/login");
      var answer =
          browser.post(
              "/login",
              Map.of(
                  "csrf",
                  StaffBrowserless.csrf(page),
                  "user",
                  Sample.AUTHOR.user(),
                  "password",
                  Sample.PASSWORD,
                  "next",
                  next));
      assertEquals("/reports", answer.headers().firstValue("Location").get(), next);
    }
  }

  @Test
  void sessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
    var answer = stranger().signIn(Sample.AUTHOR.user(), Sample.PASSWORD);
    String cookie =
        answer.headers().allValues("Set-Cookie").stream()
            .filter(c -> c.startsWith("hengping-session="))
            .findFirst()
            .orElseThrow();
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
  }

  @Test
  void wrongPasswordIsRefusedAndRepeatedGuessingHasToWait() throws Exception {
    var browser = stranger();
    for (int i = 0; i < 5; i++) {
      assertEquals(401, browser.signIn(Sample.BUDGET.user(), "wrong" + i).statusCode());
    }
    var held = browser.signIn(Sample.BUDGET.user(), Sample.PASSWORD);
    assertEquals(429, held.statusCode());
    assertTrue(held.headers().firstValue("Retry-After").isPresent());
    assertTrue(held.body().contains("秒后再试"));
  }

  @Test
  void commandLinePersonCannotSignIn() throws Exception {
    assertEquals(401, stranger().signIn("cli", "").statusCode());
  }

  @Test
  void formOfAnotherSessionIsRefused() throws Exception {
    var browser = StaffBrowserless.signedIn(fixture, Sample.AUTHOR.user());
    var other = StaffBrowserless.signedIn(fixture, Sample.AUTHOR.user());
    String foreign = StaffBrowserless.csrf(other.get("/reports"));
    assertEquals(403, browser.post("/logout", Map.of("csrf", foreign)).statusCode());
    assertEquals(403, browser.post("/logout", Map.of()).statusCode());
    assertEquals(200, browser.get("/reports").statusCode());
  }

  @Test
  void signOutEndsTheSession() throws Exception {
    var browser = StaffBrowserless.signedIn(fixture, Sample.AUTHOR.user());
    assertEquals(303, browser.submit("/logout", Map.of()).statusCode());
    assertEquals(303, browser.get("/reports").statusCode());
  }

  @Test
  void textThatCameAfterTheSessionEndedIsShownAgain() throws Exception {
    var answer = stranger().post("/reports/D-000001/section", Map.of("text", "写了半天的<文字>"));
    assertEquals(401, answer.statusCode());
    assertTrue(answer.body().contains("写了半天的&lt;文字&gt;"));
  }

  @Test
  void everyAnswerForbidsForeignAndInlineScripts() throws Exception {
    var browser = StaffBrowserless.signedIn(fixture, Sample.AUTHOR.user());
    for (String path : new String[] {"/login", "/reports", "/nothing", "/reports/D-000001"}) {
      var headers = browser.get(path).headers();
      String policy = headers.firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.contains("default-src 'none'; script-src 'self';"), path);
      assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
      assertFalse(headers.firstValue("Server").isPresent(), path);
    }
  }

  @Test
  void tooLongFormIsRefusedInWords() throws Exception {
    var browser = StaffBrowserless.signedIn(fixture, Sample.AUTHOR.user());
    var answer = browser.submit("/reports/D-000001/section", Map.of("text", "x".repeat(5 << 20)));
    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("太长"));
  }

  @Test
  void restrictedReportDoesNotExistForOthers() throws Exception {
    var auditor = StaffBrowserless.signedIn(fixture, StaffFixture.AUDITOR.user());
    String path = "/reports/" + fixture.restricted.id();
    String missing = auditor.get("/reports/D-999999").body();
    for (String rest :
        new String[] {"", "/revisions/1", "/preview", "/files/md", "/panel?tab=history"}) {
      var answer = auditor.get(path + rest);
      assertEquals(404, answer.statusCode(), rest);
      assertFalse(answer.body().contains("涉密单位"), rest);
    }
    assertEquals(missing.length(), auditor.get(path).body().length());
    assertFalse(auditor.get("/reports").body().contains("涉密单位"));
    assertFalse(auditor.get("/search?q=%E9%87%91%E4%B8%9D%E9%9B%80").body().contains("金丝雀九"));
    var author = StaffBrowserless.signedIn(fixture, Sample.AUTHOR.user());
    assertEquals(200, author.get(path).statusCode());
  }

  @Test
  void verbsNeedTheTokenOfTheDataFolder() throws Exception {
    var address = fixture.app.address();
    var request =
        HttpRequest.newBuilder(URI.create(fixture.address("/internal/verb")))
            .header("Authorization", "Bearer " + address.token())
            .POST(HttpRequest.BodyPublishers.ofString("{\"folder\":\"/\",\"args\":[\"verify\"]}"))
            .build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertEquals("{\"exit\":0,\"out\":\"[verify]\\n\",\"err\":\"\"}", sorted(answer.body()));
    assertEquals(403, stranger().post("/internal/verb", Map.of()).statusCode());
  }

  private static String sorted(String json) throws IOException {
    var tree = new com.fasterxml.jackson.databind.ObjectMapper().readTree(json);
    return "{\"exit\":"
        + tree.get("exit")
        + ",\"out\":"
        + tree.get("out")
        + ",\"err\":"
        + tree.get("err")
        + "}";
  }
}

package org.hengping.server.staff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hengping.corpus.file.FileContent;
import org.hengping.server.sample.Sample;

/** A person at the staff zone without JavaScript: real HTTP with cookies and forms. */
final class StaffBrowserless {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final StaffFixture fixture;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  StaffBrowserless(StaffFixture fixture) {
    this.fixture = fixture;
  }

  static StaffBrowserless signedIn(StaffFixture fixture, String user)
      throws IOException, InterruptedException {
    var browser = new StaffBrowserless(fixture);
    var answer = browser.signIn(user, Sample.PASSWORD);
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("Not signed in: " + answer.statusCode());
    }
    return browser;
  }

  HttpResponse<String> signIn(String user, String password)
      throws IOException, InterruptedException {
    return post("/login", Map.of("csrf", csrf(get("/login")), "user", user, "password", password));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(fixture.address(path))).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(fixture.address(path))).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Sends a form as it is. */
  HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return http.send(
        HttpRequest.newBuilder(URI.create(fixture.address(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a form with the token of the session. */
  HttpResponse<String> submit(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    var all = new LinkedHashMap<>(fields);
    all.put("csrf", csrf(get("/reports")));
    return post(path, all);
  }

  /** Sends a form with files and the token of the session. */
  HttpResponse<String> send(
      String path, Map<String, String> fields, String name, List<FileContent> files)
      throws IOException, InterruptedException {
    return sendAs(csrf(get("/reports")), path, fields, name, files);
  }

  /** Sends a form with files and some token. */
  HttpResponse<String> sendAs(
      String csrf, String path, Map<String, String> fields, String name, List<FileContent> files)
      throws IOException, InterruptedException {
    String edge = "edge-of-the-parts-4711";
    var body = new ByteArrayOutputStream();
    var all = new LinkedHashMap<>(fields);
    all.put("csrf", csrf);
    for (var field : all.entrySet()) {
      part(body, edge, "name=\"" + field.getKey() + "\"");
      body.writeBytes(field.getValue().getBytes(StandardCharsets.UTF_8));
    }
    for (FileContent file : files) {
      part(body, edge, "name=\"" + name + "\"; filename=\"" + file.name() + "\"");
      body.writeBytes(file.bytes());
    }
    body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return http.send(
        HttpRequest.newBuilder(URI.create(fixture.address(path)))
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void part(ByteArrayOutputStream body, String edge, String disposition) {
    String head = "\r\n--" + edge + "\r\nContent-Disposition: form-data; " + disposition;
    body.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
  }

  static String csrf(HttpResponse<String> page) {
    var m = CSRF.matcher(page.body());
    if (!m.find()) {
      throw new IllegalStateException("No token in " + page.uri());
    }
    return m.group(1);
  }

  /** The value of a hidden field of a page. */
  static String hidden(HttpResponse<String> page, String name) {
    var m = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
    if (!m.find()) {
      throw new IllegalStateException("No field " + name + " in " + page.uri());
    }
    return m.group(1);
  }
}

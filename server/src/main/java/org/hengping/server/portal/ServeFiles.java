package org.hengping.server.portal;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers with the files of an edition: content types, ETag by content, gzip, ranges, 404, 410. */
final class ServeFiles {
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "/(?:reports|policies|data/reports)/([0-9]{4}-[0-9]{3,6})(?:/.*|-scores\\.csv|\\.[a-z]+)?");
  private static final Pattern KEY = Pattern.compile("[a-z0-9]{1,12}");

  private ServeFiles() {}

  static void serve(Context ctx, ServedEdition edition) throws IOException {
    String path = ctx.path();
    var entry = path.equals("/reports") ? list(ctx, edition) : file(edition, path);
    if (entry.isPresent()) {
      send(ctx, edition, entry.get(), type(entry.get().file().toString()), HttpStatus.OK);
      return;
    }
    var document = DOCUMENT.matcher(path);
    if (document.matches()) {
      String id = document.group(1);
      var gone = edition.entry(EditionFiles.GONE + "/" + id + ".html");
      if (gone.isPresent()) {
        send(ctx, edition, gone.get(), "text/html; charset=utf-8", HttpStatus.GONE);
        return;
      }
      var other = elsewhere(edition, path, id);
      if (other.isPresent()) {
        ctx.redirect(other.get(), HttpStatus.MOVED_PERMANENTLY);
        return;
      }
    }
    missing(ctx, edition);
  }

  /** The page that says that there is nothing. */
  static void missing(Context ctx, ServedEdition edition) throws IOException {
    var page = edition.entry("missing.html");
    if (page.isPresent()) {
      send(ctx, edition, page.get(), "text/html; charset=utf-8", HttpStatus.NOT_FOUND);
    } else {
      ctx.status(HttpStatus.NOT_FOUND).contentType("text/plain; charset=utf-8").result("没有这个页面");
    }
  }

  /** A report's address leads to a policy of that id, and the other way round. */
  private static Optional<String> elsewhere(ServedEdition edition, String path, String id) {
    String other = path.equals("/reports/" + id) ? "/policies/" + id : "/reports/" + id;
    boolean page = path.equals("/reports/" + id) || path.equals("/policies/" + id);
    return page && edition.entry(other.substring(1) + ".html").isPresent()
        ? Optional.of(other)
        : Optional.empty();
  }

  private static Optional<ServedEdition.Entry> list(Context ctx, ServedEdition edition) {
    var keys = List.of("year", "type", "grade");
    var values = keys.stream().map(k -> key(ctx.queryParam(k))).toList();
    return values.stream().allMatch("all"::equals)
        ? edition.entry("reports/index.html")
        : edition.entry("reports/by/" + String.join("-", values) + ".html");
  }

  private static String key(@org.jspecify.annotations.Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "all";
    }
    return KEY.matcher(value).matches() ? value : "none";
  }

  private static Optional<ServedEdition.Entry> file(ServedEdition edition, String path) {
    String name = path.substring(1);
    if (hidden(name)) {
      return Optional.empty();
    }
    if (name.isEmpty() || name.endsWith("/")) {
      return edition.entry(name + "index.html");
    }
    return edition
        .entry(name)
        .or(() -> edition.entry(name + ".html"))
        .or(() -> edition.entry(name + "/index.html"));
  }

  /** Pages that are only ever answers to something else. */
  private static boolean hidden(String name) {
    return name.startsWith(EditionFiles.GONE + "/")
        || name.startsWith("reports/by/")
        || name.startsWith("missing");
  }

  private static void send(
      Context ctx, ServedEdition edition, ServedEdition.Entry entry, String type, HttpStatus status)
      throws IOException {
    boolean text = isText(type);
    String etag = (text ? "W/\"" : "\"") + entry.hash().substring(0, 32) + "\"";
    ctx.header("ETag", etag);
    ctx.header("Last-Modified", modified(entry));
    ctx.header("Cache-Control", "no-cache");
    if (text) {
      ctx.header("Vary", "Accept-Encoding");
    }
    if (status == HttpStatus.OK && matches(ctx.header("If-None-Match"), etag)) {
      ctx.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    ctx.status(status).contentType(type);
    var packed = text && acceptsGzip(ctx) ? edition.packed(entry) : Optional.<byte[]>empty();
    if (packed.isPresent()) {
      ctx.header("Content-Encoding", "gzip");
      body(ctx, packed.get());
    } else if (text) {
      body(ctx, Files.readAllBytes(entry.file()));
    } else {
      stream(ctx, entry);
    }
  }

  private static void body(Context ctx, byte[] bytes) {
    ctx.header("Content-Length", Integer.toString(bytes.length));
    if (ctx.method() != HandlerType.HEAD) {
      ctx.result(bytes);
    }
  }

  private static void stream(Context ctx, ServedEdition.Entry entry) throws IOException {
    long size = Files.size(entry.file());
    ctx.header("Accept-Ranges", "bytes");
    var range = ByteRange.of(ctx.header("Range"), size);
    if (range.isPresent() && !range.get().satisfiable()) {
      ctx.status(HttpStatus.RANGE_NOT_SATISFIABLE).header("Content-Range", "bytes */" + size);
      return;
    }
    var part = range.orElse(new ByteRange(0, size - 1));
    if (range.isPresent()) {
      ctx.status(HttpStatus.PARTIAL_CONTENT);
      ctx.header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + size);
    }
    ctx.header("Content-Length", Long.toString(part.length()));
    if (ctx.method() != HandlerType.HEAD) {
      ctx.result(open(entry, part));
    }
  }

  /** Opened at once, so that a switch of the edition does not cut the answer off. */
  private static InputStream open(ServedEdition.Entry entry, ByteRange part) throws IOException {
    var channel = FileChannel.open(entry.file(), StandardOpenOption.READ);
    channel.position(part.first());
    return new LimitedStream(Channels.newInputStream(channel), part.length());
  }

  private static String modified(ServedEdition.Entry entry) throws IOException {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        ZonedDateTime.ofInstant(
            Files.getLastModifiedTime(entry.file()).toInstant(), ZoneOffset.UTC));
  }

  private static boolean matches(@org.jspecify.annotations.Nullable String header, String etag) {
    String bare = etag.replace("W/", "");
    return header != null
        && Arrays.stream(header.split(","))
            .map(h -> h.strip().replace("W/", ""))
            .anyMatch(h -> h.equals(bare) || h.equals("*"));
  }

  private static boolean acceptsGzip(Context ctx) {
    String accepted = ctx.header("Accept-Encoding");
    return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
  }

  private static boolean isText(String type) {
    return type.startsWith("text/") || type.contains("json") || type.contains("xml; charset");
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "csv" -> "text/csv; charset=utf-8";
      case "txt", "md" -> "text/plain; charset=utf-8";
      case "json" -> "application/json; charset=utf-8";
      case "jsonl" -> "application/jsonl; charset=utf-8";
      case "svg" -> "image/svg+xml; charset=utf-8";
      case "xml" ->
          name.endsWith("feed.xml")
              ? "application/atom+xml; charset=utf-8"
              : "application/xml; charset=utf-8";
      case "pdf" -> "application/pdf";
      case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      default -> "application/octet-stream";
    };
  }
}

package org.hengping.server.portal;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.UriCompliance;
import org.hengping.publisher.portal.Acceptance;
import org.hengping.publisher.portal.PortalStore;

/**
 * The portal zone over HTTP: the current edition to everybody, and a door for signed bundles. Knows
 * its own folder and nothing of the staff zone.
 */
public final class PortalApp implements AutoCloseable {
  private static final long LARGEST_BUNDLE = 256L * 1024 * 1024;
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private final Path portal;
  private final PortalStore store;
  private final Editions editions;
  private final SearchPages search = new SearchPages();
  private final Javalin server;

  /** Two deliveries at a time, so that strangers cannot fill the memory with large ones. */
  private final Semaphore door = new Semaphore(2);

  private PortalApp(Path portal, PortalStore store) {
    this.portal = portal;
    this.store = store;
    this.editions = new Editions(store);
    this.server = Javalin.create(this::configure);
  }

  /**
   * The store of a portal folder with our pages and index; making pages and index needs nothing but
   * the folder.
   */
  public static PortalStore store(Path portal) {
    return PortalStore.open(portal, new EditionPages(portal), new EditionIndex());
  }

  /** Starts serving a portal folder; port 0 takes a free one. */
  public static PortalApp start(Path portal, PortalStore store, String host, int port) {
    var app = new PortalApp(portal, store);
    app.server.start(host, port);
    return app;
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.maxRequestSize = LARGEST_BUNDLE;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setUriCompliance(UriCompliance.DEFAULT);
        });
    config.routes.before(PortalApp::guard);
    config.routes.get("/search", this::search);
    config.routes.head("/search", this::search);
    config.routes.get("/bundles", this::last);
    config.routes.post("/bundles", this::accept);
    for (HandlerType type : new HandlerType[] {HandlerType.GET, HandlerType.HEAD}) {
      config.routes.addHttpHandler(type, "/", this::file);
      config.routes.addHttpHandler(type, "/<path>", this::file);
    }
    config.routes.exception(HttpResponseException.class, (e, ctx) -> refused(ctx, e.getStatus()));
    config.routes.exception(IOException.class, (e, ctx) -> broken(ctx));
    config.routes.exception(RuntimeException.class, (e, ctx) -> broken(ctx));
  }

  private static void guard(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Referrer-Policy", "same-origin");
    ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
  }

  private static void refused(Context ctx, int status) {
    String words = status == HttpStatus.CONTENT_TOO_LARGE.getCode() ? "内容太大" : "请求不合规";
    ctx.status(status).contentType("text/plain; charset=utf-8").result(words);
  }

  private static void broken(Context ctx) {
    ctx.status(HttpStatus.INTERNAL_SERVER_ERROR)
        .contentType("text/plain; charset=utf-8")
        .result("服务暂时出错，请稍后再试");
  }

  private void file(Context ctx) throws IOException {
    editions.read(
        edition -> {
          ServeFiles.serve(ctx, edition);
          return edition;
        });
  }

  private void search(Context ctx) throws IOException {
    String asked = ctx.queryParam("q");
    String page = ctx.queryParam("page");
    int number = page != null && page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1;
    var site = Site.read(portal);
    String html =
        editions.read(edition -> search.page(edition, site, asked == null ? "" : asked, number));
    ctx.header("Cache-Control", "no-store");
    ctx.contentType("text/html; charset=utf-8");
    if (ctx.method() != HandlerType.HEAD) {
      ctx.result(html.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void last(Context ctx) throws IOException {
    answer(ctx, HttpStatus.OK, BundlePost.last(store.lastSequence()));
  }

  /** One bundle, or several as {@link BundlePost} frames them; all switch together. */
  private void accept(Context ctx) throws IOException {
    long size = ctx.req().getContentLengthLong();
    if (size < 0 || size > LARGEST_BUNDLE) {
      // the body stays unread, so this connection is of no more use
      ctx.header("Connection", "close");
      refused(
          ctx, (size < 0 ? HttpStatus.LENGTH_REQUIRED : HttpStatus.CONTENT_TOO_LARGE).getCode());
      return;
    }
    if (!door.tryAcquire()) {
      ctx.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "5");
      ctx.contentType("text/plain; charset=utf-8").result("正在接收另一批数据包，请稍后再送");
      return;
    }
    try {
      take(ctx);
    } finally {
      door.release();
    }
  }

  private void take(Context ctx) throws IOException {
    List<byte[]> bundles;
    try {
      bundles =
          BundlePost.TYPE.equals(ctx.contentType())
              ? BundlePost.unframed(ctx.bodyAsBytes())
              : List.of(ctx.bodyAsBytes());
    } catch (IOException e) {
      bundles = List.of(new byte[0]);
    }
    var acceptances = store.acceptAll(bundles);
    boolean refused = acceptances.stream().anyMatch(Acceptance.Refused.class::isInstance);
    answer(ctx, refused ? HttpStatus.CONFLICT : HttpStatus.OK, BundlePost.answers(acceptances));
  }

  private static void answer(Context ctx, HttpStatus status, byte[] json) {
    ctx.header("Cache-Control", "no-store");
    ctx.status(status).contentType("application/json; charset=utf-8").result(json);
  }

  @Override
  public void close() {
    server.stop();
    editions.close();
  }
}

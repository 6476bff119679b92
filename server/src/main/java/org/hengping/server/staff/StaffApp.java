package org.hengping.server.staff;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import org.hengping.server.DataLock;
import org.hengping.server.Wiring;
import org.hengping.server.staff.web.Assets;
import org.hengping.server.staff.web.Door;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.NotFound;
import org.hengping.server.staff.web.Pages;
import org.hengping.server.staff.web.Problems;
import org.hengping.server.staff.web.Sessions;
import org.hengping.server.staff.web.Upload;

/** The staff zone as a running web server on the loopback interface. */
public final class StaffApp implements AutoCloseable {
  private static final long LARGEST_FORM = 4L << 20;

  private final Javalin server;
  private final String token;

  private StaffApp(Javalin server, String token) {
    this.server = server;
    this.token = token;
  }

  /**
   * Starts serving.
   *
   * @param port 0 for any free one
   * @throws IllegalStateException when the port is taken
   */
  public static StaffApp start(Wiring wiring, int port, VerbRunner verbs) {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    var pages = new Pages();
    var assets = new Assets(wiring.htmlWriter().style());
    var door =
        new Door(
            wiring.store().people(),
            new Sessions(InstantSource.system()),
            pages,
            assets,
            wiring.settings().siteName());
    var server =
        Javalin.create(
            config -> {
              configure(config);
              config.routes.before(door::keepFilesOut);
              StaffRoutes.add(config.routes, door, wiring);
              config.routes.get("/static/{version}/{name}", c -> asset(c, assets));
              config.routes.post("/internal/verb", new VerbDoor(token, verbs)::handle);
              new Problems(door, pages).register(config.routes);
            });
    try {
      server.start("127.0.0.1", port);
    } catch (io.javalin.util.JavalinBindException e) {
      throw new IllegalStateException("端口 " + port + " 已被占用，请用 --staff-port 换一个", e);
    }
    return new StaffApp(server, token);
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = LARGEST_FORM;
    config.jetty.multipartConfig.maxFileSize(Upload.LARGEST, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(Upload.LARGEST, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize((int) Upload.LARGEST, SizeUnit.BYTES);
    config.http.defaultContentType = "text/html; charset=utf-8";
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendXPoweredBy(false);
        });
    headers(config.routes);
  }

  private static void headers(RoutesConfig routes) {
    routes.before(
        context ->
            context
                .header(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr"
                        + " 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src"
                        + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
                .header("Cache-Control", "no-store"));
  }

  private static void asset(Context context, Assets assets) {
    var asset =
        assets
            .find(context.pathParam("name"))
            .orElseThrow(() -> new NotFound(Messages.text("error.404")));
    context
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .contentType(asset.mediaType())
        .status(HttpStatus.OK)
        .result(asset.bytes());
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  /** Where the command line finds this server. */
  public DataLock.Server address() {
    return new DataLock.Server(port(), token);
  }

  @Override
  public void close() {
    server.stop();
  }
}

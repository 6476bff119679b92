package org.hengping.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hengping.publisher.portal.PortalStore;
import org.hengping.server.portal.AcceptFolder;
import org.hengping.server.portal.PortalApp;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code portal --portal-data DIR}: serves the portal zone, opening nothing but DIR. */
@Command(name = "portal", description = "启动公众门户，只打开门户目录")
final class PortalVerb extends Verb {
  private static final long LOOK_EVERY_SECONDS = 1;

  @Option(
      names = "--portal-data",
      paramLabel = "DIR",
      required = true,
      description = "门户目录，演示中是 DATA/portal")
  private Path portal;

  @Option(names = "--portal-port", paramLabel = "PORT", description = "端口，默认 8081")
  private int port = 8081;

  @Option(names = "--portal-host", paramLabel = "HOST", description = "监听地址，默认 127.0.0.1")
  private String host = "127.0.0.1";

  @Option(names = "--accept", paramLabel = "DIR", description = "接收放入此目录的数据包")
  private @Nullable Path accept;

  @Option(names = "--rebuild", description = "先用已接收的数据包重建门户")
  private boolean rebuild;

  PortalVerb(CommandSession session) {
    super(session);
    this.portal = Path.of("");
  }

  @Override
  public Integer call() throws IOException {
    Path folder = session().path(portal);
    if (!Files.exists(PortalStore.keys(folder).resolve("release.pub"))) {
      throw new Refusal("门户目录 " + folder + " 没有可信公钥，请先把 release.pub 和 approval.pub 放入其中的 keys 目录");
    }
    var store = PortalApp.store(folder);
    if (rebuild) {
      store.rebuild();
    }
    return StopSignal.during(stop -> serve(folder, store, stop));
  }

  private int serve(Path folder, PortalStore store, CountDownLatch stop) throws IOException {
    try (var app = PortalApp.start(folder, store, host, port)) {
      note("门户已启动：http://" + host + ":" + app.port() + "/");
      stay(store, stop);
    }
    return DONE;
  }

  /** Until a signal comes, looking into the folder of bundles now and then. */
  private void stay(PortalStore store, CountDownLatch stop) {
    var bundles =
        accept == null ? null : new AcceptFolder(session().path(accept), store, this::note);
    try {
      while (!stop.await(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) {
        if (bundles != null) {
          look(bundles);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A folder that cannot be read now is tried again; the pages stay up. */
  private void look(AcceptFolder bundles) {
    try {
      bundles.look();
    } catch (IOException | UncheckedIOException e) {
      note("接收目录暂时读写不了：" + e.getMessage());
    }
  }
}

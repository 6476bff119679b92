package org.hengping.server.command;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.hengping.server.Wiring;
import org.hengping.server.staff.StaffApp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve [--staff-port 8080]}: the staff zone, until the process is told to stop. */
@Command(name = "serve", description = "启动内部工作区（起草、搜索、审核、发布）")
final class ServeVerb extends Verb {
  @Option(
      names = "--staff-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "端口，默认 8080；0 为任一空闲端口")
  private int port;

  ServeVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    if (!session().isLocal()) {
      throw new Refusal("服务已在运行，不能在其中再启动一个");
    }
    return StopSignal.during(stop -> with(wiring -> serve(wiring, stop)));
  }

  private int serve(Wiring wiring, CountDownLatch stop) throws IOException {
    try (var app = StaffApp.start(wiring, port, new InsideVerbs(wiring))) {
      wiring.lock().announce(app.address());
      note("内部工作区：http://127.0.0.1:" + app.port() + "/");
      if (wiring.store().people().list().isEmpty()) {
        note("这个数据目录还没有用户，暂时无人能登录");
      }
      note("按 Ctrl+C 停止");
      stop.await();
      return DONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return DONE;
    }
  }
}

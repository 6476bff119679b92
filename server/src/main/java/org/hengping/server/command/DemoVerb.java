package org.hengping.server.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.concurrent.CountDownLatch;
import org.hengping.corpus.people.Role;
import org.hengping.server.Wiring;
import org.hengping.server.demo.DemoResult;
import org.hengping.server.demo.Progress;
import org.hengping.server.demo.RunDemo;
import org.hengping.server.portal.PortalApp;
import org.hengping.server.sample.Sample;
import org.hengping.server.staff.StaffApp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo [--no-serve]}. */
@Command(name = "demo", description = "用示例数据走完一年：台账、报告、审核、公开，然后启动内外两个网站")
final class DemoVerb extends Verb {
  @Option(names = "--no-serve", description = "只办事，不启动网站")
  private boolean noServe;

  @Option(names = "--staff-port", paramLabel = "PORT", description = "内部工作区端口，默认 8080")
  private int staffPort = 8080;

  @Option(names = "--portal-port", paramLabel = "PORT", description = "公众门户端口，默认 8081")
  private int portalPort = 8081;

  DemoVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    RunDemo.prepare(data());
    return StopSignal.during(stop -> with(wiring -> run(wiring, stop)));
  }

  private int run(Wiring wiring, CountDownLatch stop) throws IOException {
    try (var progress = new Progress(session().err(), System.console() != null)) {
      show(new RunDemo(wiring, progress).run());
    }
    if (!noServe) {
      serve(wiring, stop);
    }
    return DONE;
  }

  private void show(DemoResult result) {
    say(
        "2021年绩效评价"
            + result.evaluations()
            + "个，已公开"
            + result.published()
            + "个，不予公开"
            + result.withheld()
            + "个；门户共"
            + result.files()
            + "个文件");
    if (json()) {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("evaluations", result.evaluations());
      answer.put("published", result.published());
      answer.put("withheld", result.withheld());
      answer.putAll(result.kinds());
      answer.put("files", result.files());
      printJson(answer);
      session().out().flush();
    }
  }

  private void serve(Wiring wiring, CountDownLatch stop) throws IOException {
    var portal = wiring.releases().portalFolder();
    try (var staff = StaffApp.start(wiring, staffPort, new InsideVerbs(wiring));
        var open = PortalApp.start(portal, PortalApp.store(portal), "127.0.0.1", portalPort)) {
      wiring.lock().announce(staff.address());
      note("");
      note("内部工作区  http://127.0.0.1:" + staff.port() + "/");
      note("公众门户    http://127.0.0.1:" + open.port() + "/");
      note("演示账号（口令均为 " + Sample.PASSWORD + "）：");
      for (var person : Sample.PEOPLE) {
        note(
            "  "
                + person.user()
                + "  "
                + person.name()
                + "（"
                + String.join("、", person.roles().stream().map(Role::title).toList())
                + "）");
      }
      note("按 Ctrl+C 停止");
      stop.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.hengping.server.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.people.Person;
import org.hengping.publisher.release.ReleaseOutcome;
import org.hengping.publisher.review.Outcome;
import org.hengping.server.release.Releases;
import org.hengping.templates.check.Issue;
import picocli.CommandLine.Parameters;

/** A step in the life of a report, taken by one person. */
abstract class StepVerb extends Verb {
  @Parameters(index = "0", paramLabel = "ID", description = "文档编号（D-000123）或评价编号（PJ-2021-001）")
  private String id;

  StepVerb(CommandSession session) {
    super(session);
    this.id = "";
  }

  @Override
  public Integer call() throws IOException {
    return with(
        wiring -> {
          var releases = wiring.releases();
          return take(releases, releases.document(id), actor(wiring));
        });
  }

  /** Takes the step. */
  abstract int take(Releases releases, Document document, Person person);

  /** Reports a step inside the staff zone. */
  int report(Outcome outcome) {
    if (outcome instanceof Outcome.Blocked blocked) {
      throw blocked(blocked.issues());
    }
    var document = ((Outcome.Done) outcome).document();
    say(document.id() + " " + document.title() + "：" + document.state().title());
    if (json()) {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("documentId", document.id().value());
      answer.put("revision", document.revision());
      answer.put("state", document.state().name());
      printJson(answer);
    }
    return DONE;
  }

  /** Reports a step that the public sees. */
  int report(ReleaseOutcome outcome) {
    if (outcome instanceof ReleaseOutcome.Blocked blocked) {
      throw blocked(blocked.issues());
    }
    if (outcome instanceof ReleaseOutcome.Waiting waiting) {
      throw new Refusal("数据包已签发但门户尚未接收：" + waiting.reason() + "；稍后再执行一次即可续传");
    }
    var released = (ReleaseOutcome.Released) outcome;
    say("门户地址 " + released.portalPath() + "（第" + released.sequence() + "个发布包）");
    if (json()) {
      printJson(
          Map.of(
              "release", released.publicId(),
              "sequence", released.sequence(),
              "portalPath", released.portalPath()));
    }
    return DONE;
  }

  private Refusal blocked(List<Issue> issues) {
    for (Issue issue : issues) {
      note(issue.message() + (issue.excerpt().isEmpty() ? "" : "：" + issue.excerpt()));
    }
    return new Refusal("没有办成：有" + issues.size() + "处须先处理");
  }
}

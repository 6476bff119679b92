package org.hengping.server.command;

import org.hengping.corpus.document.Document;
import org.hengping.corpus.people.Person;
import org.hengping.server.release.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code withdraw ID --reason R}. */
@Command(name = "withdraw", description = "从门户撤回报告，页面、文件、搜索同时撤下")
final class WithdrawVerb extends StepVerb {
  @Option(names = "--reason", paramLabel = "R", required = true, description = "撤回原因，公众可见")
  private String reason;

  WithdrawVerb(CommandSession session) {
    super(session);
    this.reason = "";
  }

  @Override
  int take(Releases releases, Document document, Person person) {
    return report(releases.withdraw().withdraw(document.id(), reason, person));
  }
}

package org.hengping.server.command;

import org.hengping.corpus.document.Document;
import org.hengping.corpus.people.Person;
import org.hengping.server.release.Releases;
import picocli.CommandLine.Command;

/** {@code approve ID}. */
@Command(name = "approve", description = "批准公开（须非起草人、非审查人）")
final class ApproveVerb extends StepVerb {
  ApproveVerb(CommandSession session) {
    super(session);
  }

  @Override
  int take(Releases releases, Document document, Person person) {
    return report(releases.approve().approve(document.id(), person));
  }
}

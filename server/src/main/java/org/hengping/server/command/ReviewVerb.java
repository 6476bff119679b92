package org.hengping.server.command;

import org.hengping.corpus.document.Document;
import org.hengping.corpus.people.Person;
import org.hengping.server.release.Releases;
import picocli.CommandLine.Command;

/** {@code review ID}. */
@Command(name = "review", description = "通过公开审查，采纳全部隐去建议（起草人不得自审）")
final class ReviewVerb extends StepVerb {
  ReviewVerb(CommandSession session) {
    super(session);
  }

  @Override
  int take(Releases releases, Document document, Person person) {
    return report(releases.review().review(document.id(), person));
  }
}

package org.hengping.server.command;

import org.hengping.corpus.document.Document;
import org.hengping.corpus.people.Person;
import org.hengping.server.release.Releases;
import picocli.CommandLine.Command;

/** {@code submit ID}. */
@Command(name = "submit", description = "送审")
final class SubmitVerb extends StepVerb {
  SubmitVerb(CommandSession session) {
    super(session);
  }

  @Override
  int take(Releases releases, Document document, Person person) {
    return report(releases.submit().submit(document.id(), person));
  }
}

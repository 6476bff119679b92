package org.hengping.server.command;

import java.nio.file.Path;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.people.Person;
import org.hengping.server.release.Releases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code publish ID [--to DIR]}. */
@Command(name = "publish", description = "把已批准的报告签发并送上门户")
final class PublishVerb extends StepVerb {
  @Option(names = "--to", paramLabel = "DIR", description = "不直接推送，把数据包放入此目录，由人带到门户")
  private @Nullable Path to;

  PublishVerb(CommandSession session) {
    super(session);
  }

  @Override
  int take(Releases releases, Document document, Person person) {
    var publishing = to == null ? releases.publish() : releases.publishTo(session().path(to));
    return report(publishing.publish(document.id(), person));
  }
}

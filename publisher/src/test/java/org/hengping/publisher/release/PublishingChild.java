package org.hengping.publisher.release;

import java.nio.file.Path;
import java.util.List;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.ReportState;

/** A process that publishes what is approved in a folder, one after the other, to be killed. */
final class PublishingChild {
  private PublishingChild() {}

  public static void main(String[] arguments) {
    try (var desk = Desk.open(Path.of(arguments[0]))) {
      List<Document> approved =
          desk.documents().list().stream().filter(d -> d.state() == ReportState.APPROVED).toList();
      for (Document document : approved) {
        System.out.println("publishing " + document.id());
        desk.publishing.publish(document.id(), Desk.REVIEWER);
      }
    }
  }
}

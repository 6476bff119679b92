package org.hengping.corpus.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.ingest.OriginalFiles;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;

/**
 * Writes into a data folder from several threads until it is killed, and names on standard output
 * what was written once the store has returned.
 */
final class WriteUntilKilled {
  private static final int THREADS = 3;

  private final CorpusStore store;
  private final String name;

  private WriteUntilKilled(CorpusStore store, String name) {
    this.store = store;
    this.name = name;
  }

  public static void main(String[] arguments) {
    var store = CorpusStore.open(Path.of(arguments[0]), InstantSource.system());
    for (int thread = 0; thread < THREADS; thread++) {
      var writer = new WriteUntilKilled(store, arguments[1] + "-" + thread);
      new Thread(writer::write).start();
    }
  }

  private void write() {
    for (int i = 0; true; i++) {
      String key = name + "-" + i;
      var document = document(key);
      acknowledge("document", document.id().value(), document.revision());
      var changed =
          store.documents().append(document.id(), 1, text(key + "改"), "修改", Person.COMMAND_LINE);
      acknowledge("document", changed.id().value(), changed.revision());
      store.documents().advance(changed.id(), 2, ReportState.IN_REVIEW, "{}", Person.COMMAND_LINE);
      acknowledge("state", changed.id().value(), 2);
      store
          .registers()
          .put(
              BureauRegisters.COUNTIES,
              List.of(county(key), county(key + "b")),
              Person.COMMAND_LINE);
      acknowledge("row", key, 1);
      acknowledge("row", key + "b", 1);
    }
  }

  private Document document(String key) {
    String original = new OriginalFiles(store.folder()).keep(key.getBytes(StandardCharsets.UTF_8));
    return store
        .documents()
        .add(
            new NewDocument(
                DocumentKind.OTHER,
                "",
                2021,
                "",
                "",
                false,
                Optional.of(new Document.Original(original, key))),
            text(key),
            "新建",
            Person.COMMAND_LINE);
  }

  private static Manuscript text(String text) {
    return Manuscript.of("报告", List.of(new Block.Paragraph(List.of(new Inline.Text(text)))));
  }

  private static RegisterRow county(String key) {
    return new RegisterRow(
        BureauRegisters.COUNTIES, Map.of("code", key, "name", key, "group", "COUNTY"));
  }

  /** A line is whole only with its end mark. */
  private static void acknowledge(String kind, String subject, int revision) {
    synchronized (System.out) {
      System.out.println(kind + " " + subject + " " + revision + " .");
      System.out.flush();
    }
  }
}

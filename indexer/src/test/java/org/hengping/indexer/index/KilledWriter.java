package org.hengping.indexer.index;

import java.nio.file.Path;
import java.util.List;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.people.Person;

/** A process that writes documents and indexes them until it is killed; prints what it finished. */
final class KilledWriter {
  private KilledWriter() {}

  public static void main(String[] arguments) {
    try (var store = TestCorpus.open(Path.of(arguments[0]));
        var index = CorpusIndex.open(store)) {
      for (long i = 0; ; i++) {
        var document =
            TestCorpus.add(
                store, DocumentKind.OTHER, "", 0, false, "第" + i + "号", List.of("写入之前" + i, "其他"));
        store
            .documents()
            .append(
                document.id(),
                1,
                TestCorpus.manuscript("第" + i + "号", List.of("写入之后" + i)),
                "",
                Person.COMMAND_LINE);
        if (i % 7 == 6) {
          index.rebuild();
        } else {
          index.catchUp();
        }
        System.out.println(document.id());
      }
    }
  }
}

package org.hengping.publisher.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.store.CorpusStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditedReleasesTest {
  @TempDir Path folder;

  @Test
  void aReleasedBundleThatIsGoneIsNoticed() {
    try (var store = CorpusStore.open(folder, InstantSource.system())) {
      var id =
          store
              .documents()
              .add(
                  new NewDocument(DocumentKind.OTHER, "", 2021, "", "", false, Optional.empty()),
                  Manuscript.of("报告", List.of()),
                  "新建",
                  Person.COMMAND_LINE)
              .id();
      for (var state : List.of(ReportState.IN_REVIEW, ReportState.REVIEWED, ReportState.APPROVED)) {
        store.documents().advance(id, 1, state, "{}", Person.COMMAND_LINE);
      }
      var archive = ReleaseArchive.open(folder.resolve("releases"));
      var audited = new AuditedReleases(store.audit());
      assertEquals(List.of(), audited.missing(archive));

      String detail = "{\"sequence\":1,\"manifest\":\"" + "a".repeat(64) + "\"}";
      store.documents().advance(id, 1, ReportState.RELEASED, detail, Person.COMMAND_LINE);

      assertEquals(List.of("数据包 1（D-000001@r1）已发布，文件却不在 releases 中"), audited.missing(archive));
    }
  }
}

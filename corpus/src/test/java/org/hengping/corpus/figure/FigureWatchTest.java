package org.hengping.corpus.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Inlines;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.Source;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.corpus.store.OnEveryDatabase;
import org.hengping.corpus.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class FigureWatchTest {
  private final TestDatabase database;
  @TempDir Path folder;
  private CorpusStore store;
  private FigureWatch watch;

  FigureWatchTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    store = database.open(folder, InstantSource.fixed(Instant.parse("2022-03-01T02:00:00Z")));
    watch = watch(store);
    var many = new ManyReports(store);
    many.register(6);
    many.report(0, 21, 6, store.registers().snapshot());
    many.report(3, 21, 6, store.registers().snapshot());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static FigureWatch watch(CorpusStore store) {
    return new FigureWatch(
        store.figureUses(),
        store.documents(),
        store.registers(),
        store.outbox(),
        FigureWatchTest::draw);
  }

  /** The scores of an evaluation as a table. */
  private static Block draw(Source source, RegisterSnapshot registers) {
    var rows =
        registers
            .by(BureauRegisters.SCORES, "evaluation", source.parameters().get("evaluation"))
            .stream()
            .map(r -> List.of(Block.Cell.of(r.text("level3")), Block.Cell.of(r.text("score"))))
            .toList();
    return new Block.Table(List.of(), 0, rows, source);
  }

  private List<String> stale() {
    return watch.stale().stream()
        .map(
            s ->
                s.use().document()
                    + " "
                    + s.use().figure().calculation()
                    + " "
                    + s.use().text()
                    + ">"
                    + s.now())
        .toList();
  }

  private void score(int evaluation, int sequence, String points) {
    store
        .registers()
        .put(
            BureauRegisters.SCORES,
            List.of(ManyReports.score(evaluation, sequence, points)),
            ManyReports.CLERK);
  }

  @Test
  void nothingIsStaleUntilARegisterChanges() {
    assertEquals(List.of(), stale());
    score(0, 0, "3.5");
    assertEquals(
        List.of(
            "D-000001 evaluation.levelRate 90%>86%",
            "D-000001 evaluation.levelScore 22.5>21.5",
            "D-000001 evaluation.score 90>89",
            "D-000001 evaluations.averageScore 90>89.83",
            "D-000002 evaluations.averageScore 90>89.83"),
        stale());
    score(0, 0, "4.5");
    assertEquals(List.of(), stale());
  }

  @Test
  void aNewRowCountsToo() {
    watch.stale();
    store
        .registers()
        .put(BureauRegisters.SCORES, List.of(ManyReports.score(3, 20, "1")), ManyReports.CLERK);
    assertEquals(
        new TreeSet<>(
            List.of(
                "evaluation.indicators",
                "evaluation.levelRate",
                "evaluation.levelScore",
                "evaluation.levelWeight",
                "evaluation.score",
                "evaluation.weight",
                "evaluations.averageScore")),
        watch.stale().stream()
            .filter(s -> s.use().document().value().equals("D-000002"))
            .map(s -> s.use().figure().calculation())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void aRowThatMovesIsMissedWhereItWas() {
    finding(1);
    finding(0);
    assertEquals(List.of("D-000001 evaluation.findings 0>1"), stale());
    finding(1);
    assertEquals(List.of(), stale());
  }

  private void finding(int evaluation) {
    store
        .registers()
        .put(BureauRegisters.FINDINGS, List.of(ManyReports.finding(evaluation)), ManyReports.CLERK);
  }

  @Test
  void anUpdatedRevisionIsNoLongerStale() {
    score(0, 0, "3.5");
    watch.stale();
    var document = store.documents().list().get(0);
    var old = store.documents().latest(document.id()).manuscript();
    var paragraph = (Block.Paragraph) old.blocks().get(0);
    var snapshot = store.registers().snapshot();
    var renewed =
        paragraph.text().stream()
            .map(i -> (Inline) new FigureCatalogue().again((Figure) i, snapshot))
            .toList();
    store
        .documents()
        .append(
            document.id(),
            1,
            old.withBlocks(List.of(new Block.Paragraph(renewed))),
            "更新数字",
            ManyReports.CLERK);
    assertEquals(List.of("D-000002 evaluations.averageScore 90>89.83"), stale());
  }

  @Test
  void tablesDrawnFromRegistersAreWatchedToo() {
    var source = new Source("scores", Map.of("evaluation", ManyReports.evaluation(1)));
    var document = store.documents().list().get(0);
    store
        .documents()
        .append(
            document.id(),
            1,
            Manuscript.of("报告", List.of(draw(source, store.registers().snapshot()))),
            "加表",
            ManyReports.CLERK);
    assertEquals(List.of(), stale());
    score(1, 7, "1");
    var stale = watch.stale();
    assertEquals("drawn:scores", stale.get(0).use().figure().calculation());
    assertEquals("表格或图“指标0\t4.5”", stale.get(0).title(new FigureCatalogue()));
  }

  @Test
  void anotherWatchGoesOnWhereTheFirstStopped() {
    watch.stale();
    score(0, 0, "3.5");
    assertEquals(5, watch(store).stale().size());
    store.figureUses().clear();
    assertEquals(5, watch(store).stale().size());
  }

  /** The incremental answer equals comparing every printed figure with the registers. */
  @Test
  void agreesWithComputingEverythingAgainAfterRandomChanges() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      score(random.nextInt(6), random.nextInt(22), Integer.toString(random.nextInt(6)));
      if (random.nextBoolean()) {
        continue;
      }
      var incremental = new TreeSet<>(stale());
      assertEquals(new TreeSet<>(everything()), incremental, "seed " + seed);
    }
  }

  private List<String> everything() {
    var snapshot = store.registers().snapshot();
    return store.documents().list().stream()
        .flatMap(
            d ->
                store.documents().latest(d.id()).manuscript().blocks().stream()
                    .flatMap(b -> Inlines.figures(b).stream())
                    .filter(f -> !new FigureCatalogue().again(f, snapshot).text().equals(f.text()))
                    .map(
                        f ->
                            d.id()
                                + " "
                                + f.calculation()
                                + " "
                                + f.text()
                                + ">"
                                + new FigureCatalogue().again(f, snapshot).text()))
        .toList();
  }
}

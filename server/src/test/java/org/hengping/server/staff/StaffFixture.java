package org.hengping.server.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.manuscript.Source;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;
import org.hengping.server.Settings;
import org.hengping.server.Wiring;
import org.hengping.server.sample.Sample;

/** A data folder with a few documents and a running staff zone on it. */
final class StaffFixture implements AutoCloseable {
  static final Person AUDITOR = new Person("shenji", "孟核", EnumSet.of(Role.AUDITOR));

  final Wiring wiring;
  final StaffApp app;
  final Document report;
  final Document regulation;
  final Document restricted;

  private StaffFixture(Wiring wiring, StaffApp app) {
    this.wiring = wiring;
    this.app = app;
    var documents = wiring.store().documents();
    this.report = documents.find(DocumentId.of(1)).orElseThrow();
    this.regulation = documents.find(DocumentId.of(2)).orElseThrow();
    this.restricted = documents.find(DocumentId.of(3)).orElseThrow();
  }

  /** Loading the sample takes a while, so it is done once and copied. */
  private static final class Prepared {
    static final Path FOLDER = make();

    private static Path make() {
      try {
        Path data = Files.createTempDirectory("hengping-staff");
        Settings.DEMO.write(data);
        try (var wiring = Wiring.open(data)) {
          Sample.addPeople(wiring.store().people());
          wiring.store().people().put(AUDITOR, Sample.PASSWORD);
          new Sample(wiring.loadRegister()).load(Sample.AUTHOR);
          report(wiring);
          regulation(wiring);
          restricted(wiring);
          wiring.index();
        }
        return data;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static void copyTo(Path data) throws IOException {
      try (var files = Files.walk(FOLDER)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Path target = data.resolve(FOLDER.relativize(file).toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(target);
          } else {
            Files.copy(file, target);
          }
        }
      }
    }
  }

  static StaffFixture start(Path data) throws IOException {
    return start(data, 0);
  }

  static StaffFixture start(Path data, int port) throws IOException {
    if (!Files.exists(data.resolve("hengping.db"))) {
      Prepared.copyTo(data);
    }
    var wiring = Wiring.open(data);
    return new StaffFixture(
        wiring,
        StaffApp.start(wiring, port, (folder, args) -> new VerbRunner.Answer(0, args + "\n", "")));
  }

  String address(String path) {
    return "http://127.0.0.1:" + app.port() + path;
  }

  @Override
  public void close() throws IOException {
    app.close();
    wiring.close();
  }

  private static Inline text(String text) {
    return new Inline.Text(text);
  }

  private static Block paragraph(Inline... text) {
    return new Block.Paragraph(List.of(text));
  }

  private static Block heading(int level, String text) {
    return new Block.Heading(level, List.of(text(text)));
  }

  private static Document report(Wiring wiring) {
    var figure =
        wiring
            .figures()
            .compute(
                "evaluations.count",
                Map.of("year", "2021"),
                Scope.INTERNAL,
                wiring.store().registers().snapshot());
    List<Block> blocks = new ArrayList<>();
    blocks.add(paragraph(text("示例数据。")));
    blocks.add(heading(1, "一、部门概况"));
    blocks.add(
        paragraph(
            text("全市当年开展评价"),
            figure,
            text("项，本单位列入其中。联系人手机199-0000-1234，邮箱 linlan@example.invalid。")));
    blocks.add(heading(1, "二、绩效分析"));
    blocks.add(heading(2, "（一）投入"));
    blocks.add(paragraph(text("目标编制较为笼统，缺少数量和时限。【待补充：与单位座谈后的说明】")));
    blocks.add(heading(2, "（二）过程"));
    blocks.add(
        new Block.Table(
            List.of(text("表1 指标得分")),
            1,
            List.of(
                List.of(Block.Cell.of("指标"), Block.Cell.of("分值"), Block.Cell.of("得分")),
                List.of(Block.Cell.of("预算执行率"), Block.Cell.of("5"), Block.Cell.of("4.5"))),
            new Source("scores", Map.of("evaluation", "PJ-2021-001"))));
    blocks.add(heading(1, "三、有关建议"));
    return wiring
        .store()
        .documents()
        .add(
            new NewDocument(
                DocumentKind.DEPARTMENT_EVALUATION_REPORT,
                "示例市教育局",
                2021,
                "department-evaluation-report",
                "PJ-2021-900",
                false,
                Optional.empty()),
            Manuscript.of("示例市教育局2020年度部门整体支出绩效评价报告", blocks),
            "起草",
            Sample.AUTHOR);
  }

  private static Document regulation(Wiring wiring) {
    return wiring
        .store()
        .documents()
        .add(
            new NewDocument(
                DocumentKind.REGULATION,
                "",
                0,
                "",
                "",
                false,
                Optional.of(new Document.Original("a".repeat(64), "示例办法.txt"))),
            Manuscript.of(
                "示例市预算绩效管理办法",
                List.of(
                    heading(1, "第一章 总则"),
                    paragraph(text("第一条 为了规范预算绩效目标管理，提高财政资金使用效益，制定本办法。")),
                    paragraph(text("第二条 绩效目标应当指向明确、细化量化、合理可行。")))),
            "导入",
            Sample.AUTHOR);
  }

  private static Document restricted(Wiring wiring) {
    return wiring
        .store()
        .documents()
        .add(
            new NewDocument(
                DocumentKind.DEPARTMENT_EVALUATION_REPORT,
                "示例市某涉密单位",
                2021,
                "department-evaluation-report",
                "PJ-2021-901",
                true,
                Optional.empty()),
            Manuscript.of("示例市某涉密单位绩效评价报告", List.of(paragraph(text("限制知悉的内容金丝雀九七一。")))),
            "起草",
            Sample.AUTHOR);
  }

  /** Serves until stopped, for looking at the pages: {@code DIR PORT}. */
  public static void main(String[] args) throws Exception {
    try (var fixture = start(Path.of(args[0]), Integer.parseInt(args[1]))) {
      System.out.println(fixture.address("/"));
      new CountDownLatch(1).await();
    }
  }
}

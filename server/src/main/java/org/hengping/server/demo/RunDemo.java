package org.hengping.server.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.indicator.ShippedLibrary;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.markdown.MarkdownReader;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.publisher.release.ReleaseOutcome;
import org.hengping.publisher.review.Outcome;
import org.hengping.server.Settings;
import org.hengping.server.Wiring;
import org.hengping.server.sample.Sample;
import org.hengping.templates.draft.ReportTemplate;
import org.hengping.templates.draft.ReportTemplates;
import org.hengping.templates.draft.WriteDraft;

/**
 * One fictional year from the registers to the portal, as three people would do it. Every step
 * leaves out what is done already, so that a run that was cut short is completed by the next.
 */
public final class RunDemo {
  /** The year that is published. */
  public static final int YEAR = 2021;

  /** What says where the database is, and may be there before the demo. */
  private static final String DATABASE = "store.properties";

  private static final String POLICY = "policy";

  private final Wiring wiring;
  private final Progress progress;

  /**
   * @param wiring an open demo folder, see {@link #prepare}
   */
  public RunDemo(Wiring wiring, Progress progress) {
    this.wiring = wiring;
    this.progress = progress;
  }

  /**
   * Makes a folder a demo folder.
   *
   * @throws IllegalStateException when it holds something that is not a demo
   */
  public static void prepare(Path data) throws IOException {
    if (Files.isDirectory(data) && !Settings.read(data).equals(Settings.DEMO)) {
      try (var files = Files.list(data)) {
        if (files.anyMatch(f -> !f.endsWith(DATABASE))) {
          throw new IllegalStateException("目录 " + data + " 不是演示目录，里面已有内容；请用 --data 指定一个空目录");
        }
      }
    }
    Files.createDirectories(data);
    Settings.DEMO.write(data);
  }

  /** Does what is not done yet and tells what there is. */
  public DemoResult run() throws IOException {
    progress.stage("载入示例台账", BureauRegisters.ALL.size());
    Sample.addPeople(wiring.store().people());
    if (wiring.store().registers().rows(BureauRegisters.GRADES).isEmpty()) {
      new Sample(wiring.loadRegister()).load(Sample.AUTHOR);
    }
    new ShippedLibrary(wiring.store().registers()).load(Sample.AUTHOR);
    var snapshot = wiring.store().registers().snapshot();
    var reports = draftReports(snapshot);
    var policies = addPolicies(snapshot);
    review(reports, policies);
    publish(reports, policies);
    draftSummaries();
    progress.stage("建立索引", 1);
    wiring.index().catchUp();
    progress.step();
    progress.close();
    return result();
  }

  /** Evaluation reports of both years and the briefings; gives those that are to be released. */
  private List<DocumentId> draftReports(RegisterSnapshot snapshot) {
    var released = new ArrayList<DocumentId>();
    progress.stage(
        "起草评价报告和专报",
        snapshot.rows(BureauRegisters.EVALUATIONS).size()
            + snapshot.rows(BureauRegisters.BRIEFINGS).size());
    for (RegisterRow row : snapshot.rows(BureauRegisters.EVALUATIONS)) {
      var template = ReportTemplates.forEvaluation(row);
      var document = draft(template, row.key(), snapshot);
      if (row.whole("year") == YEAR && !document.restricted()) {
        released.add(document.id());
      }
      progress.step();
    }
    for (RegisterRow row : snapshot.rows(BureauRegisters.BRIEFINGS)) {
      draft(ReportTemplates.BRIEFING, row.key(), snapshot);
      progress.step();
    }
    return released;
  }

  /** What can only be written when the reports are out: they say how many are. */
  private void draftSummaries() {
    progress.stage("起草综合材料和工作汇报", 2);
    var snapshot = wiring.store().registers().snapshot();
    for (ReportTemplate template :
        List.of(ReportTemplates.INTEGRATED_SUMMARY, ReportTemplates.ANNUAL_WORK_REPORT)) {
      draft(template, String.valueOf(YEAR), snapshot);
      progress.step();
    }
  }

  private Document draft(ReportTemplate template, String subject, RegisterSnapshot snapshot) {
    Optional<Document> there = wiring.store().documents().drafted(template.id(), subject);
    if (there.isPresent() && there.get().state() != ReportState.DRAFT) {
      return there.get();
    }
    var outcome =
        wiring.writeDraft().write(template, subject, Scope.INTERNAL, snapshot, Sample.AUTHOR);
    if (outcome instanceof WriteDraft.Outcome.Written written) {
      return written.draft().document();
    }
    throw new IllegalStateException(
        subject + " 没有写成：" + ((WriteDraft.Outcome.Failed) outcome).issues().get(0).message());
  }

  /** The policies in force, as documents with their own text. */
  private List<DocumentId> addPolicies(RegisterSnapshot snapshot) {
    var added = new ArrayList<DocumentId>();
    for (RegisterRow row : snapshot.by(BureauRegisters.POLICIES, "status", "IN_FORCE")) {
      var there = wiring.store().documents().drafted(POLICY, row.key());
      added.add(there.orElseGet(() -> addPolicy(row)).id());
    }
    return added;
  }

  private Document addPolicy(RegisterRow row) {
    var text = MarkdownReader.read(row.text("title"), row.text("text"));
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(List.of(new Inline.Text(wiring.settings().note()))));
    blocks.addAll(text.blocks());
    return wiring
        .store()
        .documents()
        .add(
            new NewDocument(
                DocumentKind.POLICY,
                "",
                row.whole("year"),
                POLICY,
                row.key(),
                false,
                Optional.empty()),
            Manuscript.of(row.text("title"), blocks),
            "登记政策全文",
            Sample.AUTHOR);
  }

  private void review(List<DocumentId> reports, List<DocumentId> policies) {
    var all = new ArrayList<>(reports);
    all.addAll(policies);
    progress.stage("送审、审查、批准", all.size());
    var releases = wiring.releases();
    for (DocumentId id : all) {
      if (state(id) == ReportState.DRAFT) {
        done(id, releases.submit().submit(id, Sample.AUTHOR));
      }
      if (state(id) == ReportState.IN_REVIEW) {
        done(id, releases.review().review(id, Sample.DISCLOSURE));
      }
      if (state(id) == ReportState.REVIEWED) {
        done(id, releases.approve().approve(id, Sample.LEADER));
      }
      progress.step();
    }
  }

  private ReportState state(DocumentId id) {
    return wiring.store().documents().find(id).orElseThrow().state();
  }

  private static void done(DocumentId id, Outcome outcome) {
    if (outcome instanceof Outcome.Blocked blocked) {
      throw new IllegalStateException(id + " 没有通过：" + blocked.issues().get(0));
    }
  }

  private void publish(List<DocumentId> reports, List<DocumentId> policies) {
    var approved = new ArrayList<>(reports);
    approved.addAll(policies);
    approved.removeIf(id -> state(id) != ReportState.APPROVED);
    progress.stage("制作公开版并发布", approved.size());
    if (approved.isEmpty()) {
      return;
    }
    var outcomes =
        wiring.releases().publish().publishAll(approved, Sample.DISCLOSURE, progress::step);
    outcomes.forEach(
        (id, outcome) -> {
          if (outcome instanceof ReleaseOutcome.Blocked blocked) {
            throw new IllegalStateException(id + " 不能公开：" + blocked.issues());
          } else if (outcome instanceof ReleaseOutcome.Waiting waiting) {
            throw new IllegalStateException(id + " 门户尚未接收：" + waiting.reason());
          }
        });
  }

  private DemoResult result() throws IOException {
    var documents = wiring.store().documents().list();
    var snapshot = wiring.store().registers().snapshot();
    var evaluations = snapshot.by(BureauRegisters.EVALUATIONS, "year", String.valueOf(YEAR));
    var kinds = new TreeMap<String, Integer>();
    documents.forEach(d -> kinds.merge(d.kind().name(), 1, Integer::sum));
    int published = (int) evaluations.stream().filter(e -> snapshot.isReleased(e.key())).count();
    int withheld = (int) evaluations.stream().filter(e -> e.has("withheldGround")).count();
    try (var files = Files.walk(wiring.releases().portalFolder())) {
      int count = (int) files.filter(Files::isRegularFile).count();
      return new DemoResult(evaluations.size(), published, withheld, kinds, count);
    }
  }
}

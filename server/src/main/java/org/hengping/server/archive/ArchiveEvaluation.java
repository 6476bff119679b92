package org.hengping.server.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.ingest.OriginalFiles;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Citation;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterFile;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.RowVersion;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.server.output.ReportFiles;
import org.hengping.server.output.ReportFormat;
import org.hengping.templates.layout.Audience;

/**
 * Puts everything about one evaluation into a case file: a ZIP with a folder for each part, a
 * catalogue and the hash of every file. The same holdings give the same bytes.
 */
public final class ArchiveEvaluation {
  private final CorpusStore store;
  private final ReportFiles reports;

  public ArchiveEvaluation(CorpusStore store, ReportFiles reports) {
    this.store = store;
    this.reports = reports;
  }

  /**
   * What was written.
   *
   * @param files number of files in the catalogue
   * @param sha256 of the ZIP
   */
  public record Archived(Path file, int files, String sha256) {}

  /**
   * Writes {@code ID.zip} into a folder and records that in the audit log. Documents that the
   * person may not see are left out.
   *
   * @throws IllegalArgumentException when there is no such evaluation for this person
   */
  public Archived archive(String id, Path folder, Person actor) throws IOException {
    Permissions.check(actor, Action.READ);
    Permissions.check(actor, Action.ARCHIVE);
    var registers = store.registers().snapshot();
    Predicate<RegisterRow> visible =
        row ->
            Permissions.may(actor, Action.READ_RESTRICTED) || PublicScope.includes(row, registers);
    var evaluation =
        registers
            .find(BureauRegisters.EVALUATIONS, id)
            .filter(visible)
            .orElseThrow(
                () -> new IllegalArgumentException("台账中没有评价 " + id + "，请核对编号（如 PJ-2021-001）"));
    Files.createDirectories(folder);
    Path file = folder.resolve(ReportFiles.name(id) + ".zip");
    Path fresh = folder.resolve("." + ReportFiles.name(id) + ".zip.part");
    int files;
    try (var out = Files.newOutputStream(fresh);
        var zip = new CaseZip(out)) {
      fill(zip, evaluation, registers, visible, actor);
      files = zip.entries().size();
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    String sha256 = CaseZip.sha256(Files.readAllBytes(file));
    store.registers().archived(id, sha256, actor);
    return new Archived(file, files, sha256);
  }

  private void fill(
      CaseZip zip,
      RegisterRow evaluation,
      RegisterSnapshot registers,
      Predicate<RegisterRow> visible,
      Person actor)
      throws IOException {
    var rows = CaseRows.of(evaluation, registers, visible);
    var cited = new LinkedHashSet<String>();
    for (var entry : rows.entrySet()) {
      var newest = newest(entry.getKey(), entry.getValue());
      addRows(zip, entry.getKey(), entry.getValue(), newest);
      cited.addAll(cited(entry.getValue(), newest));
    }
    for (Document document : store.documents().list()) {
      if (isAbout(document, evaluation, registers, cited) && Permissions.canSee(actor, document)) {
        addDocument(zip, document);
      }
    }
    var entries = zip.entries();
    String title = evaluation.key() + " " + evaluation.text("object") + "绩效评价案卷目录";
    zip.write("目录.csv", Catalogue.csv(entries).getBytes(StandardCharsets.UTF_8));
    zip.write(
        "目录.html",
        CaseZip.bytes(
            out ->
                reports.write(
                    Catalogue.page(title, entries), Audience.STAFF, ReportFormat.HTML, out)));
  }

  private Map<String, RowVersion> newest(Register register, List<RegisterRow> rows) {
    return store.registers().newest(register, rows.stream().map(RegisterRow::key).toList());
  }

  private static void addRows(
      CaseZip zip, Register register, List<RegisterRow> rows, Map<String, RowVersion> newest)
      throws IOException {
    var text = new StringBuilder("\ufeff");
    RegisterFile.writeCsv(register, rows, Optional.of(newest), text);
    zip.add(
        Part.of(register),
        register.title() + ".csv",
        register.title() + "（" + rows.size() + "行）",
        "台账 " + register.name(),
        text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Documents that rows name as their source, their report or their evidence. */
  private static Set<String> cited(List<RegisterRow> rows, Map<String, RowVersion> newest) {
    var cited = new LinkedHashSet<String>();
    for (RegisterRow row : rows) {
      if (row.register().fields().stream().anyMatch(f -> f.key().equals("document"))) {
        cited.add(row.text("document"));
      }
      var version = newest.getOrDefault(row.key(), RowVersion.NONE);
      if (version.source() instanceof Citation.Passage passage) {
        cited.add(passage.document().value());
      }
    }
    return cited;
  }

  private static boolean isAbout(
      Document document, RegisterRow evaluation, RegisterSnapshot registers, Set<String> cited) {
    if (document.subject().equals(evaluation.key()) || cited.contains(document.id().value())) {
      return true;
    }
    if (registers.by(BureauRegisters.NOTICES, "evaluation", evaluation.key()).stream()
        .anyMatch(n -> n.key().equals(document.subject()))) {
      return true;
    }
    String unit =
        registers
            .find(BureauRegisters.UNITS, evaluation.text("unit"))
            .map(u -> u.text("name"))
            .orElse("");
    return document.original().isPresent()
        && document.unit().equals(unit)
        && document.year() == evaluation.whole("year");
  }

  private void addDocument(CaseZip zip, Document document) throws IOException {
    var part = Part.of(document.kind());
    String title = document.kind().title() + "：" + document.title();
    if (document.original().isPresent()) {
      var original = document.original().get();
      byte[] bytes =
          new OriginalFiles(store.folder())
              .find(original.hash())
              .orElseThrow(
                  () -> new IllegalStateException(document.id() + " 的原件不在了，请运行 verify 核对后再归档"));
      zip.add(part, original.fileName(), title, document.revisionName() + " 原件", bytes);
      return;
    }
    var manuscript = manuscript(document.id());
    for (ReportFormat format : List.of(ReportFormat.DOCX, ReportFormat.PDF)) {
      zip.add(
          part,
          document.title() + "." + format.ending(),
          title,
          document.revisionName(),
          CaseZip.bytes(out -> reports.write(manuscript, Audience.STAFF, format, out)));
    }
  }

  private Manuscript manuscript(DocumentId id) {
    return store.documents().latest(id).manuscript();
  }
}

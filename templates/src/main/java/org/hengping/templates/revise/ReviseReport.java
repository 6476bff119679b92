package org.hengping.templates.revise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.NotAllowed;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.document.Revision;
import org.hengping.corpus.document.StaleRevision;
import org.hengping.corpus.ingest.format.PictureFile;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.Registers;
import org.hengping.templates.check.Issue;

/**
 * Takes a file that a report was written to, and that somebody edited in a word processor, as the
 * report's next revision. What others changed since the file was written is kept; where both
 * changed the same place nothing is stored and both are told. Thread-safe.
 */
public final class ReviseReport {

  /** How files from outside are read and what they hold is kept. */
  public interface Files {
    /** Reads a file; its name tells the format. */
    Reading read(byte[] bytes, String fileName);

    /** Keeps a picture for ever. */
    void keep(PictureFile picture);
  }

  /** Which side is taken where both changed the same place. */
  public enum Prefer {
    /** Nothing is stored then. */
    NEITHER,
    /** What the file says. */
    FILE,
    /** What the report says now. */
    REPORT
  }

  /**
   * A place that both changed, as texts.
   *
   * @param place for people
   * @param before as the file was written
   * @param file as the file came back
   * @param report as the report stands now
   */
  public record Clash(String place, String before, String file, String report) {}

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * Stored.
     *
     * @param based revision that the file was written from
     * @param merged whether changes of others were taken along
     * @param kept figures linked with the registers
     */
    record Saved(Document document, int based, boolean merged, int kept, List<Issue> issues)
        implements Outcome {
      public Saved {
        issues = List.copyOf(issues);
      }
    }

    /** The file says what the report says. */
    record Unchanged(Document document, int based) implements Outcome {}

    /** Both changed the same places; nothing is stored. */
    record Clashing(Document document, int based, List<Clash> places) implements Outcome {
      public Clashing {
        places = List.copyOf(places);
      }
    }

    /** The file cannot be taken. */
    record Refused(String reason) implements Outcome {}
  }

  private static final String MARKED = "文件带有密级标志，不得存入本系统，内容未作任何保存；请按保密规定在涉密载体上处理";

  /** So many revisions back a file is looked for. */
  private static final int OLDEST = 50;

  /** The least share of a report's lines that a file of it still holds. */
  private static final int LEAST_PERCENT = 10;

  private final Documents documents;
  private final Registers registers;
  private final Files files;
  private final TakeBack taking = new TakeBack();

  public ReviseReport(Documents documents, Registers registers, Files files) {
    this.documents = documents;
    this.registers = registers;
    this.files = files;
  }

  /**
   * Takes a file.
   *
   * @param based revision that the file was written from; empty to find the one that it is most
   *     like
   * @throws NotAllowed when the person may not edit the report now
   */
  public Outcome revise(
      DocumentId id,
      byte[] bytes,
      String fileName,
      OptionalInt based,
      Prefer prefer,
      Person person) {
    var document = editable(id, person);
    var reading = files.read(bytes, fileName);
    if (reading instanceof Reading.Marked) {
      documents.turnedAway(person);
      return new Outcome.Refused(MARKED);
    } else if (reading instanceof Reading.Refused refused) {
      return new Outcome.Refused(refused.reason());
    } else if (!(reading instanceof Reading.Read)) {
      return new Outcome.Refused("这不是文字文档；请用 Word 或 WPS 另存为 .docx 后再修回");
    }
    var read = (Reading.Read) reading;
    var revision = based(document, read.manuscript(), based);
    if (revision.isEmpty()) {
      return new Outcome.Refused(
          based.isPresent()
              ? id + " 没有第" + based.getAsInt() + "版，请核对版次"
              : "这份文件与 " + id + "《" + document.title() + "》差别太大，不像由它导出；请核对报告编号，确属本报告的请指明由哪一版导出");
    }
    read.pictures().forEach(files::keep);
    try {
      return store(document, revision.get(), read.manuscript(), fileName, prefer, person);
    } catch (StaleRevision raced) {
      return store(
          editable(id, person), revision.get(), read.manuscript(), fileName, prefer, person);
    }
  }

  private Document editable(DocumentId id, Person person) {
    var document =
        documents
            .find(id)
            .filter(d -> Permissions.canSee(person, d))
            .orElseThrow(() -> new IllegalArgumentException("没有文档 " + id + "，请核对编号"));
    if (document.original().isPresent()) {
      throw new NotAllowed("导入的资料按原件保存，不能修回；请把新的文件导入为新的文档");
    }
    Permissions.check(person, Action.EDIT, document);
    return document;
  }

  private Outcome store(
      Document document,
      Revision based,
      Manuscript read,
      String fileName,
      Prefer prefer,
      Person person) {
    var taken = taking.take(based.manuscript(), read, registers.snapshot());
    var latest = documents.latest(document.id());
    var manuscript = taken.manuscript();
    var issues = taken.issues();
    if (latest.number() != based.number()) {
      var merged =
          MergeRevisions.of(
              based.manuscript().blocks(),
              manuscript.blocks(),
              latest.manuscript().blocks(),
              prefer);
      if (!merged.clashes().isEmpty()) {
        return new Outcome.Clashing(
            document, based.number(), merged.clashes().stream().map(ReviseReport::told).toList());
      }
      issues = moved(issues, manuscript.blocks(), merged.blocks());
      manuscript = joined(based.manuscript(), manuscript, latest.manuscript(), merged.blocks());
    }
    if (manuscript.equals(latest.manuscript())) {
      return new Outcome.Unchanged(document, based.number());
    }
    String note = "由" + fileName + "修回（原为第" + based.number() + "版）";
    var saved = documents.append(document.id(), latest.number(), manuscript, note, person);
    return new Outcome.Saved(
        saved, based.number(), latest.number() != based.number(), taken.kept(), issues);
  }

  /** Issues with the places of their blocks among others. */
  private static List<Issue> moved(List<Issue> issues, List<Block> from, List<Block> to) {
    return issues.stream()
        .map(
            i ->
                new Issue(
                    i.rule(),
                    i.severity(),
                    i.message(),
                    i.excerpt(),
                    i.anchor().flatMap(a -> moved(a, to.indexOf(from.get(a.block()))))))
        .toList();
  }

  private static Optional<Anchor> moved(Anchor anchor, int block) {
    return block < 0
        ? Optional.empty()
        : Optional.of(new Anchor(0, block, anchor.row(), anchor.start(), anchor.end()));
  }

  private static Manuscript joined(
      Manuscript based, Manuscript file, Manuscript report, List<Block> blocks) {
    boolean renamed = !file.title().equals(based.title());
    return new Manuscript(
        renamed ? file.title() : report.title(), blocks, List.of(), file.unseen());
  }

  private Optional<Revision> based(Document document, Manuscript read, OptionalInt wanted) {
    if (wanted.isPresent()) {
      return documents.revision(document.id(), wanted.getAsInt());
    }
    var candidates = documents.revisions(document.id()).stream().limit(OLDEST).toList();
    var likeness = new ArrayList<Likeness>();
    for (Revision revision : candidates) {
      likeness.add(new Likeness(revision, Likeness.share(revision.manuscript(), read)));
    }
    return likeness.stream()
        .filter(l -> l.percent() >= LEAST_PERCENT)
        .max(
            Comparator.comparingDouble(Likeness::percent)
                .thenComparing(l -> -l.revision().number()))
        .map(Likeness::revision);
  }

  private static Clash told(MergeRevisions.Clash clash) {
    return new Clash(
        "第" + (clash.at() + 1) + "段", text(clash.base()), text(clash.file()), text(clash.report()));
  }

  private static String text(List<Block> blocks) {
    return blocks.stream()
        .flatMap(b -> PlainText.lines(b).stream())
        .collect(Collectors.joining("\n"));
  }
}

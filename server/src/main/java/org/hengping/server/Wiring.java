package org.hengping.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hengping.corpus.backup.BackUpFolder;
import org.hengping.corpus.backup.BackedUp;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.figure.FigureWatch;
import org.hengping.corpus.form.ExportForm;
import org.hengping.corpus.form.LoadForms;
import org.hengping.corpus.form.LoadTable;
import org.hengping.corpus.ingest.ImportFiles;
import org.hengping.corpus.ingest.IngestDocument;
import org.hengping.corpus.ingest.OriginalFiles;
import org.hengping.corpus.ingest.format.PictureFile;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.proposal.ReadProposals;
import org.hengping.corpus.register.LoadRegister;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.indexer.index.CorpusIndex;
import org.hengping.indexer.search.SearchEngine;
import org.hengping.publisher.bundle.BadBundle;
import org.hengping.publisher.redaction.Exceptions;
import org.hengping.publisher.release.AuditedReleases;
import org.hengping.publisher.release.PublicFiles;
import org.hengping.server.output.HouseStyleFile;
import org.hengping.server.output.ReportFiles;
import org.hengping.server.release.Releases;
import org.hengping.templates.binding.Drawings;
import org.hengping.templates.docx.DocxWriter;
import org.hengping.templates.draft.ComposeReport;
import org.hengping.templates.draft.WriteDraft;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.layout.PictureFinder;
import org.hengping.templates.pdf.PdfWriter;
import org.hengping.templates.revise.ReviseReport;
import org.jspecify.annotations.Nullable;

/** An open data folder with everything that works on it, put together by hand. */
public final class Wiring implements AutoCloseable {
  private final DataLock lock;
  private final Settings settings;
  private final CorpusStore store;
  private final HtmlWriter htmlWriter = new HtmlWriter();
  private final DocxWriter docxWriter;
  private final PdfWriter pdfWriter = new PdfWriter();
  private @Nullable CorpusIndex index;
  private @Nullable FileReaders readers;
  private @Nullable Releases releases;

  private Wiring(DataLock lock, Settings settings, CorpusStore store) {
    this.lock = lock;
    this.settings = settings;
    this.store = store;
    PictureFinder pictures = new OriginalFiles(store.folder())::find;
    this.docxWriter =
        houseStyle()
            .find()
            .map(style -> new DocxWriter(pictures, style))
            .orElseGet(() -> new DocxWriter(pictures));
  }

  /** The look that every DOCX takes. */
  public HouseStyleFile houseStyle() {
    return new HouseStyleFile(store.folder());
  }

  /**
   * Opens a data folder for writing, making it when needed.
   *
   * @throws IllegalStateException when another process has it open
   */
  public static Wiring open(Path data) throws IOException {
    var lock =
        DataLock.take(data)
            .orElseThrow(
                () -> new IllegalStateException("数据目录 " + data + " 正被另一个衡评进程使用，请等它结束，或先停止它"));
    boolean opened = false;
    try {
      var settings = Settings.read(data);
      var wiring = new Wiring(lock, settings, CorpusStore.open(data, settings.clock()));
      opened = true;
      return wiring;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  /** The right to write the data folder. */
  public DataLock lock() {
    return lock;
  }

  public Settings settings() {
    return settings;
  }

  public InstantSource clock() {
    return settings.clock();
  }

  public CorpusStore store() {
    return store;
  }

  /** The index, opened and brought up to date when first asked for. */
  public synchronized CorpusIndex index() {
    if (index == null) {
      index = CorpusIndex.open(store);
    }
    return index;
  }

  public SearchEngine search() {
    return index();
  }

  /** Reads files from outside; its worker processes start when first needed. */
  private synchronized FileReaders readers() {
    if (readers == null) {
      readers = new FileReaders(Runtime.getRuntime().availableProcessors());
    }
    return readers;
  }

  /** Takes files from outside. */
  public ImportFiles importFiles() {
    return new ImportFiles(
        new IngestDocument(
            readers(),
            store.intake(new ReadProposals(store.documents(), store.proposals())),
            store.folder()));
  }

  /** Takes reports back that were edited in a word processor. */
  public ReviseReport reviseReport() {
    var originals = new OriginalFiles(store.folder());
    return new ReviseReport(
        store.documents(),
        store.registers(),
        new ReviseReport.Files() {
          @Override
          public Reading read(byte[] bytes, String fileName) {
            return readers().read(bytes, fileName);
          }

          @Override
          public void keep(PictureFile picture) {
            originals.keep(picture.bytes());
          }
        });
  }

  public FigureCatalogue figures() {
    return new FigureCatalogue();
  }

  /** Which printed figures, tables and charts no longer hold. */
  public FigureWatch figureWatch() {
    return new FigureWatch(
        store.figureUses(),
        store.documents(),
        store.registers(),
        store.outbox(),
        new Drawings()::again);
  }

  public LoadRegister loadRegister() {
    return new LoadRegister(store.registers());
  }

  /** Takes forms that units filled in. */
  public LoadForms loadForms() {
    return new LoadForms(readers(), store.registers(), clock());
  }

  /** Reads tables that others laid out in their own way. */
  public LoadTable loadTable() {
    return new LoadTable(readers(), store.registers());
  }

  /** Writes the forms that go out to units, from what a person may see of the registers. */
  public ExportForm exportForm(RegisterSnapshot visible) {
    return new ExportForm(visible, clock());
  }

  /** Drafts reports; in the demo every one opens with the notice that its data are made up. */
  public WriteDraft writeDraft() {
    return new WriteDraft(store.documents(), store.registers(), composeReport());
  }

  /** Makes reports from templates without storing them. */
  public ComposeReport composeReport() {
    return new ComposeReport(settings.note(), settings.siteName());
  }

  /** Review and release; keys and portal are made when first asked for. */
  public synchronized Releases releases() {
    if (releases == null) {
      try {
        releases =
            Releases.open(store, settings, new PublicFiles(htmlWriter, docxWriter, pdfWriter));
      } catch (IOException e) {
        throw new UncheckedIOException("发布目录打不开：" + store.folder(), e);
      }
    }
    return releases;
  }

  /** Writes reports as files. */
  public ReportFiles reportFiles() {
    return new ReportFiles(htmlWriter, docxWriter, pdfWriter);
  }

  /**
   * The manuscript with everything taken out that rules find, not reviewed by anyone.
   *
   * @throws IllegalStateException when a part of it was not understood at import
   */
  public Manuscript publicVersion(Manuscript manuscript) {
    var redacted = releases().redactor().redact(manuscript, Exceptions.NONE);
    if (!redacted.unrecognised().isEmpty()) {
      throw new IllegalStateException(
          "文中有未识别的内容（" + String.join("、", redacted.unrecognised()) + "），请先由人处理再公开");
    }
    return redacted.publicVersion();
  }

  public HtmlWriter htmlWriter() {
    return htmlWriter;
  }

  public DocxWriter docxWriter() {
    return docxWriter;
  }

  public PdfWriter pdfWriter() {
    return pdfWriter;
  }

  /**
   * Copies the whole data folder into a file while everybody goes on working; see {@link
   * BackUpFolder}.
   */
  public BackedUp backUp(Path file) throws IOException {
    return new BackUpFolder(store, this::still, settings.clock()).write(file);
  }

  /** Runs work during which no bundle is added. */
  private synchronized <T> T still(Supplier<T> work) {
    return releases == null ? work.get() : releases.archive().still(work);
  }

  /** Everything that is wrong in the data folder, in Chinese; empty when all is well. */
  public List<String> verify() {
    var problems = new ArrayList<>(store.audit().verify());
    problems.addAll(store.registers().verify());
    problems.addAll(new OriginalFiles(store.folder()).verify(store.documents()));
    problems.addAll(index().verify());
    try {
      problems.addAll(releases().verify());
      problems.addAll(new AuditedReleases(store.audit()).missing(releases().archive()));
    } catch (BadBundle e) {
      problems.add("门户中的数据包不可用：" + e.getMessage());
    }
    return problems;
  }

  @Override
  public synchronized void close() throws IOException {
    if (readers != null) {
      readers.close();
    }
    if (index != null) {
      index.close();
    }
    store.close();
    lock.close();
  }
}

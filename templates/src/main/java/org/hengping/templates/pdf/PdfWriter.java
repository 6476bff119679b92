package org.hengping.templates.pdf;

import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.templates.fonts.FontFile;
import org.hengping.templates.html.BodyMarkup;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.PageStarts;
import org.hengping.templates.layout.PictureFinder;
import org.hengping.templates.layout.PrintedPictures;
import org.hengping.templates.layout.PrintedText;

/**
 * Writes a manuscript as PDF: GB/T 9704 page, PDF/A-2a and PDF/UA-1, fonts embedded. Equal
 * manuscripts give equal bytes; no date and no person is written. Thread-safe; keep one writer, as
 * it keeps the parsed fonts.
 */
public final class PdfWriter {
  private static final String PRODUCER = "Hengping";

  /** How often pages are laid out anew before the last layout is taken as it is. */
  private static final int ROUNDS = 7;

  /** From this round on it is known that the label of a merged cell pushes its own page away. */
  private static final int WAVERING = 4;

  private final FontShelf shelf = new FontShelf();
  private final String style = new String(read("print.css"), StandardCharsets.UTF_8);
  private final byte[] colours = read("sRGB.icc");
  private final PictureFinder pictures;

  /** A writer that prints pictures by their words. */
  public PdfWriter() {
    this(PictureFinder.NONE);
  }

  /**
   * A writer that prints the pictures that are found for staff; nothing is loaded yet, fonts are
   * parsed with the first document.
   */
  public PdfWriter(PictureFinder pictures) {
    this.pictures = pictures;
    XRLog.setLoggingEnabled(false);
  }

  /**
   * Writes the whole file and leaves the stream open.
   *
   * @throws MissingGlyph when a character is in none of the fonts
   * @throws org.hengping.templates.layout.NotReleasable when an unrecognised block would go to the
   *     public
   * @throws IOException when the stream cannot be written
   */
  public void write(Manuscript manuscript, Audience audience, OutputStream out) throws IOException {
    out.write(shelf.lend(fonts -> render(manuscript, audience, fonts)));
  }

  private byte[] render(Manuscript manuscript, Audience audience, ParsedFonts fonts) {
    GlyphCheck.check(manuscript, fonts);
    try (PDDocument document = new PDDocument()) {
      return render(manuscript, audience, new EmbeddedFonts(document, fonts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lays out until pages begin within tables where the layout before said, then writes. */
  private byte[] render(Manuscript manuscript, Audience audience, EmbeddedFonts fonts)
      throws IOException {
    PageStarts starts = PageStarts.UNKNOWN;
    var opened = new PrintedPictures(pictures, audience);
    var objects = new PrintedObjects(manuscript, opened);
    for (int round = 1; ; round++) {
      var body = BodyMarkup.forPaper(manuscript, audience, starts, opened);
      String page = PrintPage.of(manuscript, body, style);
      try (PdfBoxRenderer renderer = builder(page, fonts, objects).buildPdfRenderer()) {
        PageStarts found = FindPageStarts.in(renderer, starts);
        boolean good = round < WAVERING ? found.equals(starts) : found.noLaterThan(starts);
        if (good || round == ROUNDS) {
          return finish(renderer, fonts.document(), manuscript, page);
        }
        starts = found;
      }
    }
  }

  private static byte[] finish(
      PdfBoxRenderer renderer, PDDocument document, Manuscript manuscript, String page)
      throws IOException {
    renderer.createPDFWithoutClosing();
    RepeatedHeaders.makeArtifacts(document);
    describe(document, PrintedText.of(manuscript.title()), page);
    var bytes = new ByteArrayOutputStream(1 << 18);
    document.save(bytes);
    return bytes.toByteArray();
  }

  private PdfRendererBuilder builder(String page, EmbeddedFonts fonts, PrintedObjects objects) {
    var builder = new PdfRendererBuilder();
    builder.withHtmlContent(page, null);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(colours);
    builder.useObjectDrawerFactory(objects);
    builder.usePDDocument(fonts.document());
    FSStreamFactory nothing = uri -> null;
    builder.useProtocolsStreamImplementation(nothing, "http", "https", "file", "jar", "data");
    for (FontFile file : FontFile.values()) {
      builder.useFont(fonts.supplier(file), family(file), 400, FontStyle.NORMAL, true);
    }
    return builder;
  }

  private static String family(FontFile file) {
    return file.name().toLowerCase(Locale.ROOT);
  }

  /** Replaces what the renderer says about time and itself by what we want to be known. */
  private static void describe(PDDocument document, String title, String page) throws IOException {
    var information = new PDDocumentInformation();
    information.setTitle(title);
    information.setProducer(PRODUCER);
    document.setDocumentInformation(information);
    var metadata = new PDMetadata(document);
    metadata.importXMPMetadata(Xmp.packet(title, PRODUCER));
    document.getDocumentCatalog().setMetadata(metadata);
    var sum = new CRC32();
    sum.update(page.getBytes(StandardCharsets.UTF_8));
    document.setDocumentId(sum.getValue());
  }

  private static byte[] read(String name) {
    try (InputStream in = PdfWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

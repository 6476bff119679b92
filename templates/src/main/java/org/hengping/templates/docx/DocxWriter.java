package org.hengping.templates.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.PictureFinder;

/**
 * Writes a manuscript as DOCX in the layout of GB/T 9704. The main part is streamed, so memory does
 * not grow with the document. Equal manuscripts give equal bytes; no date, no person and no
 * template name is written. Thread-safe.
 */
public final class DocxWriter {
  private static final String CORE =
      Xmlns.HEADER
          + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
          + "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>";
  private static final String CORE_END =
      "</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>";

  private final PictureFinder pictures;
  private final Skeleton skeleton;

  /** A writer in the official layout that prints pictures by their words. */
  public DocxWriter() {
    this(PictureFinder.NONE);
  }

  /** A writer in the official layout. */
  public DocxWriter(PictureFinder pictures) {
    this(pictures, Skeleton.OFFICIAL);
  }

  /** A writer in the look of a bureau. */
  public DocxWriter(PictureFinder pictures, HouseStyle house) {
    this(pictures, Skeleton.of(house));
  }

  private DocxWriter(PictureFinder pictures, Skeleton skeleton) {
    this.pictures = pictures;
    this.skeleton = skeleton;
  }

  /**
   * Writes the whole file and leaves the stream open.
   *
   * @throws org.hengping.templates.layout.NotReleasable when an unrecognised block would go to the
   *     public
   * @throws IOException when the stream cannot be written
   */
  public void write(Manuscript manuscript, Audience audience, OutputStream out) throws IOException {
    var document = new DocumentXml(manuscript, audience, pictures, skeleton.setup());
    try (var zip = new ZipParts(out)) {
      skeleton.write(zip, document.official(), charts(manuscript));
      zip.part("docProps/core.xml", x -> x.xml(CORE).text(manuscript.title()).xml(CORE_END));
      zip.part("word/document.xml", document::write);
      zip.part("word/footnotes.xml", document::writeNotes);
      zip.part("word/numbering.xml", document.numbering().xml());
      zip.part(
          "word/_rels/document.xml.rels",
          document.relationships().xml(Skeleton.PARTS, Skeleton.footers(document.official())));
      for (int series : document.relationships().bars()) {
        zip.part("word/media/bar" + series + ".png", Bars.png(series));
      }
      document.media().write(zip);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static int charts(Manuscript manuscript) {
    return (int)
        manuscript.blocks().stream()
            .filter(b -> b instanceof Block.Chart c && ChartPart.drawable(c))
            .count();
  }
}

package org.hengping.templates.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.oracle.VeraPdf;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.pdf.PdfWriter;
import org.junit.jupiter.api.Test;

/** A picture of the manuscript is shown to staff with its words, and what its file says is not. */
class PrintedPictureTest {
  private static final String HASH = "ab".repeat(32);
  private static final String CAPTION = "图1 现场核查的泵站";
  private static final String SECRET = "GPS 26.89N 112.57E";

  private static final PictureFinder ONE =
      hash -> hash.equals(HASH) ? Optional.of(withComment()) : Optional.empty();

  private static final Manuscript REPORT =
      Manuscript.of(
          "现场核查",
          List.of(
              new Block.Paragraph(List.of(new Inline.Text("泵站已经停用。"))),
              new Block.Picture(HASH, "image/png", CAPTION),
              new Block.Picture("00", "image/png", "没有原件的图片")));

  /** A PNG file with a text behind its pixels. */
  private static byte[] withComment() {
    var image = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_ARGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.BLUE);
    graphics.fillRect(1000, 1000, 2000, 1000);
    graphics.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    out.writeBytes(SECRET.getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static byte[] pdf(Audience audience) throws IOException {
    var out = new ByteArrayOutputStream();
    new PdfWriter(ONE).write(REPORT, audience, out);
    return out.toByteArray();
  }

  @Test
  void pageOfStaffShowsThePictureWithItsWords() {
    String page = new HtmlWriter(ONE).page(REPORT, Audience.STAFF);

    var source = page.substring(page.indexOf("base64,") + 7);
    byte[] shown = Base64.getDecoder().decode(source.substring(0, source.indexOf('"')));
    assertTrue(page.contains("<img alt=\"" + CAPTION + "\""), page);
    assertTrue(page.contains("<figcaption class=\"picture-caption\">" + CAPTION), page);
    assertTrue(page.contains(">没有原件的图片<"), page);
    assertFalse(new String(shown, StandardCharsets.ISO_8859_1).contains("GPS"));
    var picture = PrintedPicture.of(shown).orElseThrow();
    assertTrue(picture.image().getWidth() <= 1240, "no finer than the page");
    assertEquals(Color.WHITE.getRGB(), picture.image().getRGB(0, 0));
  }

  @Test
  void pdfOfStaffHoldsThePictureAndConforms() throws IOException {
    byte[] pdf = pdf(Audience.STAFF);

    assertEquals(List.of(), VeraPdf.faults(pdf));
    assertTrue(pictures(pdf) == 1, "pictures " + pictures(pdf));
  }

  @Test
  void publicSeesTheWordsAlone() throws IOException {
    assertFalse(new HtmlWriter(ONE).page(REPORT, Audience.PUBLIC).contains("<img"));
    assertEquals(0, pictures(pdf(Audience.PUBLIC)));
  }

  @Test
  void whatIsNoPictureIsPrintedByItsWords() {
    PictureFinder broken = hash -> Optional.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3});

    String page = new HtmlWriter(broken).page(REPORT, Audience.STAFF);

    assertFalse(page.contains("<img"));
    assertTrue(page.contains(">" + CAPTION + "<"), page);
  }

  private static int pictures(byte[] pdf) throws IOException {
    int pictures = 0;
    try (var document = Loader.loadPDF(pdf)) {
      for (var object : document.getDocument().getXrefTable().keySet()) {
        var value = document.getDocument().getObjectFromPool(object).getObject();
        if (value instanceof COSStream stream
            && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
          pictures++;
        }
      }
    }
    return pictures;
  }
}

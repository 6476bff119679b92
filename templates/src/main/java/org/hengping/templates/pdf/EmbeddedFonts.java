package org.hengping.templates.pdf;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.hengping.templates.fonts.FontFile;

/** The fonts of one document, each embedded when its first character is measured. */
final class EmbeddedFonts {
  private final PDDocument document;
  private final ParsedFonts parsed;
  private final Map<FontFile, PDFont> embedded = new EnumMap<>(FontFile.class);

  EmbeddedFonts(PDDocument document, ParsedFonts parsed) {
    this.document = document;
    this.parsed = parsed;
  }

  PDDocument document() {
    return document;
  }

  PDFontSupplier supplier(FontFile file) {
    return new PDFontSupplier(null) {
      @Override
      public PDFont supply() {
        return embedded.computeIfAbsent(file, EmbeddedFonts.this::embed);
      }
    };
  }

  private PDFont embed(FontFile file) {
    try {
      return PDType0Font.load(document, parsed.get(file), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

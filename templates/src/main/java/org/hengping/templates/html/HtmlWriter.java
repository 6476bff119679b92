package org.hengping.templates.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.PictureFinder;

/** Writes a manuscript as HTML. Thread-safe. */
public final class HtmlWriter {
  private final String style = read("document.css");
  private final PictureFinder pictures;

  /** A writer that prints pictures by their words. */
  public HtmlWriter() {
    this(PictureFinder.NONE);
  }

  /** A writer that shows the pictures that are found to staff. */
  public HtmlWriter(PictureFinder pictures) {
    this.pictures = pictures;
  }

  /**
   * A whole page that stands alone: style inside, readable on a phone and on paper, nothing loaded
   * from elsewhere.
   *
   * @throws org.hengping.templates.layout.NotReleasable when an unrecognised block would go to the
   *     public
   */
  public String page(Manuscript manuscript, Audience audience) {
    return """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main class="manuscript">
        %s</main>
        </body>
        </html>
        """
        .formatted(Escaped.of(manuscript.title()), style, document(manuscript, audience));
  }

  /**
   * The whole document to be set into another page: 版头, title and what stands below it.
   *
   * @throws org.hengping.templates.layout.NotReleasable when an unrecognised block would go to the
   *     public
   */
  public String document(Manuscript manuscript, Audience audience) {
    var body = BodyMarkup.forScreen(manuscript, audience, pictures);
    String head = body.head();
    return head + "<h1>" + Escaped.of(manuscript.title()) + "</h1>\n" + body.belowTitle();
  }

  /**
   * The blocks without the title, to be set into another page; headings have the ids of {@link
   * #outline}.
   *
   * @throws org.hengping.templates.layout.NotReleasable when an unrecognised block would go to the
   *     public
   */
  public String body(Manuscript manuscript, Audience audience) {
    return BodyMarkup.forScreen(manuscript, audience, pictures).write();
  }

  /** Style rules for {@link #body}, all under {@code .manuscript}. */
  public String style() {
    return style;
  }

  /** The headings in order. */
  public List<OutlineEntry> outline(Manuscript manuscript) {
    return BodyMarkup.outline(manuscript);
  }

  private static String read(String name) {
    try (InputStream in = HtmlWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

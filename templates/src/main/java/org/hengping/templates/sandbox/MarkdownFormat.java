package org.hengping.templates.sandbox;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import org.hengping.corpus.markdown.MarkdownText;
import org.jspecify.annotations.Nullable;

/** FreeMarker's output format for our Markdown: every value stays text. */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Markup> {
  static final MarkdownFormat INSTANCE = new MarkdownFormat();

  private MarkdownFormat() {}

  @Override
  public String getName() {
    return "HengpingMarkdown";
  }

  @Override
  public String getMimeType() {
    return "text/markdown";
  }

  @Override
  public void output(String text, Writer out) throws IOException {
    out.write(MarkdownText.escape(text));
  }

  @Override
  public String escapePlainText(String text) {
    return MarkdownText.escape(text);
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  protected Markup newTemplateMarkupOutputModel(@Nullable String text, @Nullable String markup) {
    return new Markup(text, markup);
  }

  /** Markdown as a value of a template. */
  static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {
    Markup(@Nullable String text, @Nullable String markup) {
      super(text, markup);
    }

    @Override
    public MarkdownFormat getOutputFormat() {
      return INSTANCE;
    }
  }
}

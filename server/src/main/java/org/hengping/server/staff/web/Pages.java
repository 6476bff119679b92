package org.hengping.server.staff.web;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Renders views: one record each, everything escaped unless it is {@link #markup}. Thread-safe. */
public final class Pages {
  private final Configuration freemarker;

  public Pages() {
    freemarker = new Configuration(Configuration.VERSION_2_3_35);
    freemarker.setClassForTemplateLoading(Pages.class, "/org/hengping/server/staff");
    freemarker.setDefaultEncoding("UTF-8");
    freemarker.setLocale(Locale.CHINA);
    freemarker.setNumberFormat("computer");
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    freemarker.setWrapUncheckedExceptions(true);
    freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
  }

  /** The page of a view. */
  public String page(String template, Record view) {
    var out = new StringWriter();
    try {
      freemarker.getTemplate(template).process(view, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("View " + template + ": " + e.getMessage(), e);
    }
    return out.toString();
  }

  /** Markup that one of our writers made and that is set into a page as it is. */
  public static TemplateHTMLOutputModel markup(String html) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(html);
    } catch (TemplateModelException e) {
      throw new IllegalStateException("Markup from text cannot fail", e);
    }
  }
}

package org.hengping.server.portal;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;

/** Fills the portal's own templates, which escape everything unless they say otherwise. */
final class Templates {
  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

  Templates() {
    configuration.setClassForTemplateLoading(Templates.class, "");
    configuration.setDefaultEncoding("UTF-8");
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocale(Locale.SIMPLIFIED_CHINESE);
    configuration.setNumberFormat("computer");
    configuration.setObjectWrapper(
        new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34).build());
  }

  /** The page of a view. */
  String fill(String template, Object view) {
    var out = new StringWriter(16 * 1024);
    try {
      configuration.getTemplate(template + ".ftlh").process(Map.of("v", view), out);
    } catch (IOException | TemplateException e) {
      throw new IllegalStateException("Template " + template + ": " + e.getMessage(), e);
    }
    return out.toString().stripLeading();
  }
}

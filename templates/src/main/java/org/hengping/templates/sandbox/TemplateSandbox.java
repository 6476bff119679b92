package org.hengping.templates.sandbox;

import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs one template over a model of strings, {@code BigDecimal}, booleans, lists, maps, {@link
 * TemplateMarkup}, {@link TemplateFunction} and {@link TemplateDirective}. Three fences: the source
 * is checked against an {@linkplain AllowedSyntax allow-list}, FreeMarker itself can reach no class
 * and no file, and the run has a limit of output and time. Thread-safe.
 */
public final class TemplateSandbox {

  /** How a run ended. */
  public sealed interface Outcome {
    /** The Markdown that the template wrote. */
    record Rendered(String markdown) implements Outcome {}

    /** Why it wrote nothing. */
    record Failed(TemplateFault fault) implements Outcome {}
  }

  private static final long STACK_BYTES = 16L << 20;

  private final SandboxLimits limits;
  private final Configuration configuration;

  public TemplateSandbox(SandboxLimits limits) {
    this.limits = limits;
    this.configuration = configuration();
  }

  private static Configuration configuration() {
    var configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(null);
    configuration.setLocalizedLookup(false);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setOutputFormat(MarkdownFormat.INSTANCE);
    configuration.setRecognizeStandardFileExtensions(false);
    configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setObjectWrapper(new ModelWrapper());
    configuration.setNumberFormat("computer");
    configuration.setTabSize(1);
    return configuration;
  }

  /**
   * Runs a template.
   *
   * @param file its name, for messages
   */
  public Outcome render(String file, String source, Map<String, Object> model) {
    Optional<TemplateFault> refused =
        AllowedSyntax.check(file, source, limits.sourceCharacters(), model);
    if (refused.isPresent()) {
      return new Outcome.Failed(refused.get());
    }
    return inThread(file, source, model);
  }

  private Outcome inThread(String file, String source, Map<String, Object> model) {
    var outcome = new AtomicReference<@Nullable Outcome>();
    var broken = new AtomicReference<@Nullable Throwable>();
    var thread =
        new Thread(
            null, () -> outcome.set(run(file, source, model)), "template " + file, STACK_BYTES);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((t, e) -> broken.set(e));
    thread.start();
    boolean finished = joined(thread);
    Outcome result = outcome.get();
    if (finished && result != null) {
      return result;
    }
    Throwable cause = broken.get();
    if (finished && cause != null) {
      throw new IllegalStateException("Template " + file + " broke the program", cause);
    }
    return new Outcome.Failed(
        new TemplateFault(
            file, 0, 0, "", "运行超过" + limits.time().toSeconds() + "秒，已停止", "请减少循环的层数和次数"));
  }

  private boolean joined(Thread thread) {
    try {
      thread.join(limits.time().toMillis());
      if (thread.isAlive()) {
        thread.interrupt();
        thread.join(200);
        return false;
      }
      return true;
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private @Nullable Outcome run(String file, String source, Map<String, Object> model) {
    var lines = new SourceLines(file, source);
    try {
      var template = new Template(file, source, configuration);
      // The list loops of a template without output would not end otherwise; FreeMarker offers the
      // check only here.
      _CoreAPI.addThreadInterruptedChecks(template);
      var out = new BoundedWriter(limits.outputCharacters());
      Environment environment = template.createProcessingEnvironment(model, out);
      environment.process();
      return new Outcome.Rendered(out.toString());
    } catch (ParseException e) {
      return failed(
          lines.fault(e.getLineNumber(), e.getColumnNumber(), "模板语法有误", "请核对此处的指令、括号和引号是否成对"));
    } catch (InvalidReferenceException e) {
      String name = e.getBlamedExpressionString();
      return failed(at(lines, e, "没有“" + name + "”这一项", "请核对名称，或用 ?has_content 先判断"));
    } catch (TemplateException e) {
      return failed(at(lines, e, message(e), "请修改此处后重试"));
    } catch (BoundedWriter.TooMuch e) {
      return failed(lines.fault(0, 0, "输出超过" + limits.outputCharacters() + "字，已停止", "请减少循环的层数和次数"));
    } catch (IOException e) {
      throw new IllegalStateException("A string cannot fail to be written", e);
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted() || isInterruption(e)) {
        return null;
      }
      throw e;
    }
  }

  private static boolean isInterruption(RuntimeException e) {
    return e.getClass().getName().endsWith("TemplateProcessingThreadInterruptedException");
  }

  private static String message(TemplateException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ModelFault f && f.getMessageForPeople() != null) {
        return f.getMessageForPeople();
      }
    }
    return "此处的值不能这样使用";
  }

  private static TemplateFault at(
      SourceLines lines, TemplateException e, String message, String remedy) {
    Integer line = e.getLineNumber();
    Integer column = e.getColumnNumber();
    return lines.fault(line == null ? 0 : line, column == null ? 0 : column, message, remedy);
  }

  private static Outcome failed(TemplateFault fault) {
    return new Outcome.Failed(fault);
  }
}

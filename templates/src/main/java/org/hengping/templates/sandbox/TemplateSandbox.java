package org.hengping.templates.sandbox;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs one template over a model of strings, {@code BigDecimal}, booleans, lists, maps, {@link
 * TemplateMarkup}, {@link TemplateFunction} and {@link TemplateDirective}. Three fences: the source
 * is checked against an {@linkplain AllowedSyntax allow-list}, FreeMarker itself can reach no class
 * and no file, and the run has limits of output, time and memory. Thread-safe.
 */
public final class TemplateSandbox {

  /** How a run ended. */
  public sealed interface Outcome {
    /** The Markdown that the template wrote. */
    record Rendered(String markdown) implements Outcome {}

    /**
     * Why it wrote nothing: the first fault of syntax, or all that is not allowed and all names
     * that are not known, in order of their places, or what stopped the run.
     */
    record Failed(List<TemplateFault> faults) implements Outcome {
      public Failed {
        faults = List.copyOf(faults);
      }
    }
  }

  private static final long STACK_BYTES = 16L << 20;
  private static final long LOOK_MILLIS = 20;
  private static final Pattern UNCLOSED = Pattern.compile("unclosed\\W+(list|if|items|sep)\\b");

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
    if (source.length() > limits.sourceCharacters()) {
      return failed(
          new TemplateFault(file, 0, 0, "", "模板超过" + limits.sourceCharacters() + "字", "请拆成几个模板"));
    }
    List<TemplateFault> refused;
    try {
      refused = AllowedSyntax.check(file, source, model);
    } catch (SourceCursor.Stopped e) {
      return failed(e.fault());
    }
    return inThread(file, new Run(new SourceLines(file, source), file, source, model, refused));
  }

  private Outcome inThread(String file, Run run) {
    var outcome = new AtomicReference<@Nullable Outcome>();
    var broken = new AtomicReference<@Nullable Throwable>();
    var thread =
        new Thread(null, () -> outcome.set(run.outcome()), "template " + file, STACK_BYTES);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((t, e) -> broken.set(e));
    thread.start();
    String passed = watched(thread, run.meter);
    Outcome result = outcome.get();
    if (passed.isEmpty() && result != null) {
      return result;
    }
    Throwable cause = broken.get();
    if (passed.isEmpty() && cause != null) {
      throw new IllegalStateException("Template " + file + " broke the program", cause);
    }
    return failed(new TemplateFault(file, 0, 0, "", passed + "，已停止", "请减少循环的层数和次数"));
  }

  /** Waits for the end of a run; gives the limit that it passed, empty for none. */
  private static String watched(Thread thread, RunMeter meter) {
    String passed = "";
    try {
      while (passed.isEmpty() && thread.isAlive()) {
        thread.join(LOOK_MILLIS);
        passed = thread.isAlive() ? meter.passed() : "";
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      passed = "运行被中断";
    }
    if (!passed.isEmpty()) {
      thread.interrupt();
    }
    return passed;
  }

  /** One run of one template. */
  private final class Run {
    private final RunMeter meter = new RunMeter(limits);
    private final SourceLines lines;
    private final String file;
    private final String source;
    private final Map<String, Object> model;
    private final List<TemplateFault> refused;

    Run(
        SourceLines lines,
        String file,
        String source,
        Map<String, Object> model,
        List<TemplateFault> refused) {
      this.lines = lines;
      this.file = file;
      this.source = source;
      this.model = model;
      this.refused = refused;
    }

    @Nullable Outcome outcome() {
      meter.begin();
      Template template;
      try {
        template = new Template(file, source, configuration);
      } catch (ParseException e) {
        return failed(
            lines.fault(e.getLineNumber(), e.getColumnNumber(), syntax(e), "请核对此处的指令、括号和引号是否成对"));
      } catch (IOException e) {
        throw new IllegalStateException("A string cannot fail to be read", e);
      }
      return refused.isEmpty() ? processed(template) : new Outcome.Failed(refused);
    }

    private @Nullable Outcome processed(Template template) {
      try {
        // The list loops of a template without output would not end otherwise; FreeMarker offers
        // the check only here.
        _CoreAPI.addThreadInterruptedChecks(template);
        var out = new BoundedWriter(limits.outputCharacters());
        var wrapper = new ModelWrapper(meter);
        var environment = template.createProcessingEnvironment(model, out, wrapper);
        environment.setObjectWrapper(wrapper);
        environment.process();
        return new Outcome.Rendered(out.toString());
      } catch (InvalidReferenceException e) {
        String name = e.getBlamedExpressionString();
        return failed(at(lines, e, "没有“" + name + "”这一项", "请核对名称，或用 ?has_content 先判断"));
      } catch (TemplateException e) {
        return failed(at(lines, e, message(e), "请修改此处后重试"));
      } catch (BoundedWriter.TooMuch e) {
        return failed(
            lines.fault(0, 0, "输出超过" + limits.outputCharacters() + "字，已停止", "请减少循环的层数和次数"));
      } catch (IOException e) {
        throw new IllegalStateException("A string cannot fail to be written", e);
      } catch (StackOverflowError e) {
        return failed(lines.fault(0, 0, "模板里的值嵌套过深，已停止", "请减少嵌套"));
      } catch (RuntimeException e) {
        if (Thread.currentThread().isInterrupted() || isInterruption(e)) {
          return null;
        }
        throw e;
      }
    }
  }

  private static String syntax(ParseException e) {
    Matcher unclosed = UNCLOSED.matcher(String.valueOf(e.getEditorMessage()));
    return unclosed.find()
        ? "<#" + unclosed.group(1) + "> 没有结束，缺少 </#" + unclosed.group(1) + ">"
        : "模板语法有误";
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
    return new Outcome.Failed(List.of(fault));
  }
}

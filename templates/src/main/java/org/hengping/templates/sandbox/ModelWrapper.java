package org.hengping.templates.sandbox;

import freemarker.core.Environment;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shows one run of a template the few types of its model and nothing of Java. */
final class ModelWrapper implements ObjectWrapper {
  private static final int MOST_VALUES = 10_000;
  private static final int DEEPEST = 10;

  private final RunMeter meter;

  ModelWrapper(RunMeter meter) {
    this.meter = meter;
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value == null || value instanceof TemplateModel) {
      return (TemplateModel) value;
    } else if (value instanceof String s) {
      return new SimpleScalar(s);
    } else if (value instanceof Number n) {
      return new SimpleNumber(n);
    } else if (value instanceof Boolean b) {
      return b ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    } else if (value instanceof List<?> l) {
      return new SimpleSequence(l, this);
    } else if (value instanceof Map<?, ?> m) {
      return new SimpleHash(m, this);
    } else if (value instanceof TemplateMarkup m) {
      return MarkdownFormat.INSTANCE.fromMarkup(m.markdown());
    } else if (value instanceof TemplateFunction f) {
      return new Method(f, meter);
    } else if (value instanceof TemplateDirective d) {
      return new Directive(d, meter);
    }
    throw new TemplateModelException("Not a value of a template: " + value.getClass());
  }

  /**
   * Arguments as the program's functions take them. A template can put a list into itself twice, so
   * that it doubles with every turn: width and depth are limited.
   */
  private static final class Arguments {
    private int values;

    @Nullable Object unwrap(@Nullable Object value, int depth) throws TemplateModelException {
      if (++values > MOST_VALUES || depth > DEEPEST) {
        throw new ModelFault("参数里的内容过多或嵌套过深", new IllegalArgumentException());
      }
      if (value == null) {
        return null;
      } else if (value instanceof MarkdownFormat.Markup m) {
        return new TemplateMarkup(MarkdownFormat.INSTANCE.getMarkupString(m));
      } else if (value instanceof TemplateScalarModel s) {
        return s.getAsString();
      } else if (value instanceof TemplateNumberModel n) {
        return new BigDecimal(n.getAsNumber().toString());
      } else if (value instanceof TemplateBooleanModel b) {
        return b.getAsBoolean();
      } else if (value instanceof TemplateSequenceModel s) {
        return list(s, depth);
      } else if (value instanceof TemplateHashModelEx h) {
        return map(h, depth);
      }
      throw new ModelFault("此处不能使用这种值", new IllegalArgumentException());
    }

    private List<@Nullable Object> list(TemplateSequenceModel from, int depth)
        throws TemplateModelException {
      var list = new ArrayList<@Nullable Object>();
      for (int i = 0; i < from.size(); i++) {
        list.add(unwrap(from.get(i), depth + 1));
      }
      return list;
    }

    private Map<String, @Nullable Object> map(TemplateHashModelEx from, int depth)
        throws TemplateModelException {
      var map = new TreeMap<String, @Nullable Object>();
      for (TemplateModelIterator keys = from.keys().iterator(); keys.hasNext(); ) {
        String key = ((TemplateScalarModel) keys.next()).getAsString();
        map.put(key, unwrap(from.get(key), depth + 1));
      }
      return map;
    }
  }

  private static int length(Object value) {
    if (value instanceof String s) {
      return s.length();
    } else if (value instanceof TemplateMarkup m) {
      return m.markdown().length();
    } else if (value instanceof List<?> l) {
      return l.stream().mapToInt(ModelWrapper::length).sum();
    }
    return 1;
  }

  private record Method(TemplateFunction function, RunMeter meter)
      implements TemplateMethodModelEx {
    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
      var plain = new ArrayList<Object>();
      var all = new Arguments();
      for (Object argument : arguments) {
        Object value = all.unwrap(argument, 0);
        if (value == null) {
          throw new ModelFault("参数为空", new IllegalArgumentException());
        }
        plain.add(value);
      }
      try {
        Object result = meter.call(() -> function.call(plain));
        meter.returned(length(result));
        return result;
      } catch (IllegalArgumentException e) {
        throw new ModelFault(String.valueOf(e.getMessage()), e);
      }
    }
  }

  private record Directive(TemplateDirective directive, RunMeter meter)
      implements TemplateDirectiveModel {
    @Override
    public void execute(
        Environment environment,
        @SuppressWarnings("rawtypes") Map parameters,
        TemplateModel[] loopVariables,
        @Nullable TemplateDirectiveBody body)
        throws TemplateModelException, IOException {
      var plain = new TreeMap<String, Object>();
      var all = new Arguments();
      for (Object entry : parameters.entrySet()) {
        var parameter = (Map.Entry<?, ?>) entry;
        Object value = all.unwrap(parameter.getValue(), 0);
        if (value == null) {
          throw new ModelFault("参数“" + parameter.getKey() + "”为空", new IllegalArgumentException());
        }
        plain.put(String.valueOf(parameter.getKey()), value);
      }
      try {
        TemplateMarkup drawn = meter.call(() -> directive.draw(plain));
        environment.getOut().write("\n\n" + drawn.markdown() + "\n\n");
      } catch (IllegalArgumentException e) {
        throw new ModelFault(String.valueOf(e.getMessage()), e);
      }
    }
  }
}

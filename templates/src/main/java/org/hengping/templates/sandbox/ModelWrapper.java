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

/** Shows a template the few types of its model and nothing of Java. */
final class ModelWrapper implements ObjectWrapper {

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
      return new Method(f);
    } else if (value instanceof TemplateDirective d) {
      return new Directive(d);
    }
    throw new TemplateModelException("Not a value of a template: " + value.getClass());
  }

  private static @Nullable Object unwrap(@Nullable Object value) throws TemplateModelException {
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
      return list(s);
    } else if (value instanceof TemplateHashModelEx h) {
      return map(h);
    }
    throw new ModelFault("此处不能使用这种值", new IllegalArgumentException());
  }

  private static List<@Nullable Object> list(TemplateSequenceModel values)
      throws TemplateModelException {
    var list = new ArrayList<@Nullable Object>();
    for (int i = 0; i < Math.min(values.size(), 10_000); i++) {
      list.add(unwrap(values.get(i)));
    }
    return list;
  }

  private static Map<String, @Nullable Object> map(TemplateHashModelEx values)
      throws TemplateModelException {
    var map = new TreeMap<String, @Nullable Object>();
    for (TemplateModelIterator keys = values.keys().iterator(); keys.hasNext(); ) {
      String key = ((TemplateScalarModel) keys.next()).getAsString();
      map.put(key, unwrap(values.get(key)));
    }
    return map;
  }

  private record Method(TemplateFunction function) implements TemplateMethodModelEx {
    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
      var plain = new ArrayList<Object>();
      for (Object argument : arguments) {
        Object value = unwrap(argument);
        if (value == null) {
          throw new ModelFault("参数为空", new IllegalArgumentException());
        }
        plain.add(value);
      }
      try {
        return function.call(plain);
      } catch (IllegalArgumentException e) {
        throw new ModelFault(String.valueOf(e.getMessage()), e);
      }
    }
  }

  private record Directive(TemplateDirective directive) implements TemplateDirectiveModel {
    @Override
    public void execute(
        Environment environment,
        @SuppressWarnings("rawtypes") Map parameters,
        TemplateModel[] loopVariables,
        @Nullable TemplateDirectiveBody body)
        throws TemplateModelException, IOException {
      var plain = new TreeMap<String, Object>();
      for (Object entry : parameters.entrySet()) {
        var parameter = (Map.Entry<?, ?>) entry;
        Object value = unwrap(parameter.getValue());
        if (value == null) {
          throw new ModelFault("参数“" + parameter.getKey() + "”为空", new IllegalArgumentException());
        }
        plain.put(String.valueOf(parameter.getKey()), value);
      }
      try {
        environment.getOut().write("\n\n" + directive.draw(plain).markdown() + "\n\n");
      } catch (IllegalArgumentException e) {
        throw new ModelFault(String.valueOf(e.getMessage()), e);
      }
    }
  }
}

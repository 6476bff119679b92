package org.hengping.templates.binding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.markdown.FigureAddress;
import org.hengping.corpus.markdown.MarkdownElement;
import org.hengping.corpus.markdown.MarkdownReferences;
import org.hengping.corpus.markdown.MarkdownText;
import org.hengping.corpus.markdown.MarkdownWriter;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.templates.sandbox.TemplateDirective;
import org.hengping.templates.sandbox.TemplateFunction;
import org.hengping.templates.sandbox.TemplateMarkup;

/**
 * One run of a template over the registers: the model that the template sees, and afterwards the
 * figures and drawings that its Markdown names. Not thread-safe.
 */
public final class Binding implements MarkdownReferences {
  private final RegisterSnapshot registers;
  private final Scope scope;
  private final FigureCatalogue catalogue = new FigureCatalogue();
  private final Drawings drawings = new Drawings();
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, Block> blocks = new LinkedHashMap<>();

  public Binding(RegisterSnapshot registers, Scope scope) {
    this.registers = registers;
    this.scope = scope;
  }

  /**
   * The model for a subject.
   *
   * @param sampleNotice a line that opens every report, empty for none
   * @param bureau full name of the finance bureau
   * @throws IllegalArgumentException when the registers know no such subject; for people
   */
  public Map<String, Object> model(
      SubjectKind kind, String subject, String sampleNotice, String bureau) {
    var model = new LinkedHashMap<String, Object>();
    model.put("bureau", bureau);
    model.put("sampleNotice", sampleNotice);
    model.put("public", scope == Scope.PUBLIC);
    model.put("figure", (TemplateFunction) this::figure);
    model.put("number", (TemplateFunction) this::number);
    model.putAll(TextFunctions.all());
    for (String directive : Drawings.NAMES) {
      model.put(directive, (TemplateDirective) parameters -> draw(directive, parameters));
    }
    model.put(
        "pageBreak",
        (TemplateDirective) none -> new TemplateMarkup(MarkdownWriter.fence("pageBreak", "分页")));
    model.put(
        "contents",
        (TemplateDirective) none -> new TemplateMarkup(MarkdownWriter.fence("contents", "目录")));
    model.put("element", (TemplateFunction) Binding::element);
    model.putAll(kind.model(subject, registers, scope));
    return model;
  }

  private TemplateMarkup figure(List<Object> arguments) {
    Figure figure = compute(arguments);
    String address = FigureAddress.of(figure.calculation(), figure.parameters());
    figures.put(address, figure);
    return new TemplateMarkup("[" + MarkdownText.escape(figure.text()) + "](" + address + ")");
  }

  /** Opens a paragraph that is, for example, 主送机关. */
  private static TemplateMarkup element(List<Object> arguments) {
    return arguments.stream()
        .findFirst()
        .flatMap(title -> Element.titled(title.toString()))
        .map(element -> new TemplateMarkup(MarkdownElement.mark(element)))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "应写成 element(\"名称\")，名称为下列之一："
                        + Arrays.stream(Element.values())
                            .map(Element::title)
                            .collect(Collectors.joining("、"))));
  }

  private BigDecimal number(List<Object> arguments) {
    return compute(arguments).value();
  }

  private Figure compute(List<Object> arguments) {
    if (arguments.isEmpty() || arguments.size() > 2) {
      throw new IllegalArgumentException("应写成 figure(\"名称\", {\"参数\": 值})");
    }
    Map<String, String> parameters =
        arguments.size() == 2 && arguments.get(1) instanceof Map<?, ?> m ? plain(m) : Map.of();
    return catalogue.compute(arguments.get(0).toString(), parameters, scope, registers);
  }

  private TemplateMarkup draw(String directive, Map<String, Object> parameters) {
    var block = drawings.draw(directive, plain(parameters), scope, registers);
    String reference = MarkdownWriter.reference(block);
    blocks.put(reference, block);
    return new TemplateMarkup(MarkdownWriter.fence(reference, directive));
  }

  private static Map<String, String> plain(Map<?, ?> parameters) {
    var plain = new TreeMap<String, String>();
    parameters.forEach(
        (key, value) ->
            plain.put(
                key.toString(),
                value instanceof BigDecimal d ? d.toPlainString() : String.valueOf(value)));
    return plain;
  }

  /** The figures that were printed, in order of first use. */
  public List<Figure> figures() {
    return new ArrayList<>(figures.values());
  }

  @Override
  public Optional<Figure> figure(String calculation, Map<String, String> parameters) {
    return Optional.ofNullable(figures.get(FigureAddress.of(calculation, parameters)));
  }

  @Override
  public Optional<Block> block(String reference) {
    return Optional.ofNullable(blocks.get(reference));
  }
}

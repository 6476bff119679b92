package org.hengping.server.staff.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.register.Citation;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.Registers;
import org.hengping.corpus.register.RowChange;
import org.hengping.corpus.register.RowTexts;
import org.hengping.corpus.register.RowVersion;
import org.hengping.corpus.register.StaleRow;
import org.hengping.corpus.register.TemplateRegisters;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.NotFound;
import org.hengping.server.staff.web.Times;
import org.hengping.server.staff.web.Visit;
import org.hengping.templates.draft.ReportTemplate;
import org.hengping.templates.draft.ReportTemplates;

/** Shows a template; copies one; tries and saves one of the bureau's own. */
public final class EditTemplate {
  private static final String OWN = "own-";

  private final Registers registers;
  private final TryTemplate trial;

  public EditTemplate(Registers registers, TryTemplate trial) {
    this.registers = registers;
    this.trial = trial;
  }

  /** What the form holds; texts are those of the register's fields. */
  private record Filled(
      ReportTemplate template, Map<String, String> texts, int version, String year) {
    String variant() {
      return texts.getOrDefault("variant", "");
    }

    String body() {
      return texts.getOrDefault("body", "");
    }
  }

  /** What is said about the form. */
  private record Said(TryTemplate.Result tried, String conflict, String theirs) {
    static final Said NOTHING = new Said(TryTemplate.Result.NOTHING, "", "");
  }

  /** Answers {@code GET /templates/{id}/{variant}}. */
  public void show(Visit visit) {
    Permissions.check(visit.person(), Action.DRAFT);
    var template = template(visit);
    var snapshot = registers.snapshot();
    var own = own(template, visit.part("variant"), snapshot);
    Map<String, String> texts;
    if (own.isPresent()) {
      texts = own.get().texts();
    } else {
      var outline = template.outline(visit.part("variant")).orElseThrow(EditTemplate::missing);
      texts =
          Map.of("variant", outline.variant(), "title", outline.title(), "body", outline.source());
    }
    int version = own.map(row -> newest(row.key()).number()).orElse(0);
    var filled = new Filled(template, texts, version, visit.query("year"));
    visit.show("template.ftlh", view(visit, filled, own.isPresent(), Said.NOTHING, snapshot));
  }

  /** Answers {@code POST /templates/{id}/{variant}/copy}: a draft with the same text. */
  public void copy(Visit visit) {
    Permissions.check(visit.person(), Action.LOAD);
    var template = template(visit);
    var snapshot = registers.snapshot();
    String from = visit.part("variant");
    var own = own(template, from, snapshot);
    String body =
        own.map(row -> row.text("body"))
            .orElseGet(() -> template.outline(from).orElseThrow(EditTemplate::missing).source());
    String title =
        own.map(row -> row.text("title")).orElseGet(() -> template.outline(from).get().title());
    String variant = free(template, snapshot);
    var row =
        RowTexts.read(
                TemplateRegisters.TEMPLATES,
                Map.of(
                    "template",
                    template.id(),
                    "variant",
                    variant,
                    "title",
                    Messages.text("template.copy", title),
                    "status",
                    "DRAFT",
                    "body",
                    body))
            .row()
            .orElseThrow();
    registers.apply(
        List.of(RowChange.put(row, 0, new Citation.Entry(template.id() + "/" + from))),
        visit.person());
    visit.goTo(address(template, variant), Messages.text("template.copied"));
  }

  private static String free(ReportTemplate template, RegisterSnapshot snapshot) {
    var taken =
        ListTemplates.rows(template, snapshot).stream()
            .map(row -> row.text("variant"))
            .collect(Collectors.toSet());
    int number = 1;
    while (taken.contains(OWN + number)) {
      number++;
    }
    return OWN + number;
  }

  /** Answers {@code POST /templates/{id}/{variant}}: tries the text, and saves it when asked to. */
  public void take(Visit visit) {
    Permissions.check(visit.person(), Action.LOAD);
    var filled = filled(visit);
    var snapshot = registers.snapshot();
    boolean save = visit.field("deed").equals("save");
    boolean active = filled.texts().get("status").equals("ACTIVE");
    var tried =
        save && !active
            ? TryTemplate.Result.NOTHING
            : trial.run(
                filled.template(),
                filled.variant(),
                filled.body(),
                visit.field("subject"),
                filled.year(),
                visit.person());
    if (!save || !tried.problems().isEmpty()) {
      visit.show(
          save ? 422 : 200,
          "template.ftlh",
          view(visit, filled, true, new Said(tried, "", ""), snapshot));
      return;
    }
    save(visit, filled, snapshot);
  }

  private void save(Visit visit, Filled filled, RegisterSnapshot snapshot) {
    var read = RowTexts.read(TemplateRegisters.TEMPLATES, filled.texts());
    if (read.row().isEmpty()) {
      var problems =
          read.problems().stream()
              .map(p -> new EditTemplateView.Problem(0, 0, "", p.message()))
              .toList();
      var said = new Said(new TryTemplate.Result(problems, Optional.empty()), "", "");
      visit.show(422, "template.ftlh", view(visit, filled, true, said, snapshot));
      return;
    }
    var row = read.row().get();
    try {
      registers.apply(
          List.of(RowChange.put(row, filled.version(), new Citation.Entry(""))), visit.person());
      visit.goTo(
          address(filled.template(), filled.variant()),
          Messages.text("template.saved", Integer.toString(newest(row.key()).number())));
    } catch (StaleRow e) {
      var theirs = e.current();
      var based = new Filled(filled.template(), filled.texts(), theirs.number(), filled.year());
      String conflict =
          Messages.text(
              "template.conflict",
              theirs.actor(),
              Times.minute(theirs.at()),
              Integer.toString(theirs.number()));
      var said =
          new Said(TryTemplate.Result.NOTHING, conflict, theirs.values().getOrDefault("body", ""));
      visit.show(409, "template.ftlh", view(visit, based, true, said, snapshot));
    }
  }

  private Filled filled(Visit visit) {
    var template = template(visit);
    String variant = visit.part("variant");
    if (own(template, variant, registers.snapshot()).isEmpty()) {
      throw missing();
    }
    var texts = new LinkedHashMap<String, String>();
    texts.put("template", template.id());
    texts.put("variant", variant);
    for (String field : List.of("title", "fromYear", "untilYear", "status", "body")) {
      texts.put(field, visit.field(field));
    }
    return new Filled(template, texts, visit.needed("version"), visit.field("year"));
  }

  private EditTemplateView view(
      Visit visit, Filled filled, boolean own, Said said, RegisterSnapshot snapshot) {
    var template = filled.template();
    var texts = filled.texts();
    boolean mayEdit = Permissions.may(visit.person(), Action.LOAD);
    var subjects = trial.subjects(template, filled.year(), visit.person());
    String history =
        own ? "/registers/templates/row?key=" + template.id() + "%2F" + filled.variant() : "";
    return new EditTemplateView(
        visit.frame(texts.getOrDefault("title", ""), "drafts"),
        template.id(),
        template.name(),
        filled.variant(),
        own && mayEdit,
        mayEdit,
        filled.version(),
        texts.getOrDefault("title", ""),
        texts.getOrDefault("fromYear", ""),
        texts.getOrDefault("untilYear", ""),
        states(texts.getOrDefault("status", "DRAFT")),
        filled.body(),
        subjects.year(),
        subjects.choices(visit.field("subject")),
        said.tried().problems(),
        said.tried().markup().orElse(null),
        said.conflict(),
        said.theirs(),
        history);
  }

  private static List<EditTemplateView.Choice> states(String chosen) {
    var field = TemplateRegisters.TEMPLATES.field("status");
    var states = new ArrayList<EditTemplateView.Choice>();
    for (String code : field.codes()) {
      states.add(new EditTemplateView.Choice(code, field.title(code), code.equals(chosen)));
    }
    return states;
  }

  private RowVersion newest(String key) {
    return registers
        .newest(TemplateRegisters.TEMPLATES, List.of(key))
        .getOrDefault(key, RowVersion.NONE);
  }

  private static Optional<RegisterRow> own(
      ReportTemplate template, String variant, RegisterSnapshot snapshot) {
    return ListTemplates.rows(template, snapshot).stream()
        .filter(row -> row.text("variant").equals(variant))
        .findFirst();
  }

  private static String address(ReportTemplate template, String variant) {
    return "/templates/" + template.id() + "/" + variant;
  }

  private static ReportTemplate template(Visit visit) {
    return ReportTemplates.find(visit.part("id")).orElseThrow(EditTemplate::missing);
  }

  private static NotFound missing() {
    return new NotFound(Messages.text("error.404"));
  }
}

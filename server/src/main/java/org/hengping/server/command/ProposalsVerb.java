package org.hengping.server.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.proposal.Choice;
import org.hengping.corpus.proposal.ChoiceFault;
import org.hengping.corpus.proposal.DecideProposals;
import org.hengping.corpus.proposal.Place;
import org.hengping.corpus.proposal.Proposal;
import org.hengping.corpus.proposal.ProposalKind;
import org.hengping.corpus.proposal.ReadProposals;
import org.hengping.server.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code proposals [DOCUMENT] [--accept WHAT] [--reject WHAT] [--evaluation ID] [--set N.FIELD=V]}.
 */
@Command(name = "proposals", description = "列出从文档读出的内容，采纳或不采纳")
final class ProposalsVerb extends Verb {
  private static final Map<String, ProposalKind> KINDS =
      Map.of(
          "facts", ProposalKind.ASPECT,
          "scores", ProposalKind.SCORE,
          "indicators", ProposalKind.INDICATOR,
          "findings", ProposalKind.FINDING);

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DOCUMENT",
      description = "文档编号，如 D-000123；不写则列出有待处理内容的文档")
  private String document = "";

  @Option(
      names = "--accept",
      paramLabel = "WHAT",
      description = "采纳：all（指标库的指标除外）、facts、scores、findings、indicators 或序号如 3,5,7-9")
  private String accept = "";

  @Option(names = "--reject", paramLabel = "WHAT", description = "不采纳，写法同 --accept")
  private String reject = "";

  @Option(names = "--evaluation", paramLabel = "ID", description = "得分和问题所属的评价，如 PJ-2021-041")
  private String evaluation = "";

  @Option(
      names = "--set",
      paramLabel = "N.FIELD=VALUE",
      description = "采纳前改一个值，如 4.category=资金闲置；可写多次")
  private List<String> changes = new ArrayList<>();

  @Option(names = "--reread", description = "按最新版重新读取，已处理的不变")
  private boolean again;

  ProposalsVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    return with(wiring -> document.isEmpty() ? list(wiring) : one(wiring));
  }

  private int list(Wiring wiring) {
    var person = actor(wiring);
    var open = wiring.store().proposals().open();
    int total = 0;
    for (Document d : wiring.store().documents().list()) {
      if (open.containsKey(d.id()) && Permissions.canSee(person, d)) {
        total += open.get(d.id());
        say(d.id() + "  待处理" + open.get(d.id()) + "条  " + d.title());
        line(Map.of("documentId", d.id().value(), "title", d.title(), "open", open.get(d.id())));
      }
    }
    say("共" + total + "条待处理");
    return DONE;
  }

  private void line(Object value) {
    if (json()) {
      printJson(value);
    }
  }

  private int one(Wiring wiring) {
    var person = actor(wiring);
    var found =
        wiring
            .store()
            .documents()
            .find(new DocumentId(document))
            .filter(d -> Permissions.canSee(person, d))
            .orElseThrow(() -> Refusal.wrongUsage("没有文档 " + document + "，请核对编号"));
    var reading = new ReadProposals(wiring.store().documents(), wiring.store().proposals());
    if (again) {
      Permissions.check(person, Action.DECIDE, found);
    }
    var now =
        again && found.original().isPresent()
            ? reading.again(found, person)
            : reading.of(found, person);
    var choices = choices(now);
    return choices.isEmpty() ? show(wiring, found, now) : decide(wiring, found, choices);
  }

  private int show(Wiring wiring, Document found, List<Proposal> all) {
    for (Proposal p : all) {
      say(
          p.number()
              + "  "
              + p.kind().title()
              + "  "
              + p.state().title()
              + "  "
              + values(p)
              + p.item().place().map(at -> "（" + at.forPeople() + "）").orElse("")
              + "  把握"
              + p.item().sureness()
              + "%");
      line(fields(p));
    }
    var manuscript = wiring.store().documents().latest(found.id()).manuscript();
    ReadProposals.checks(manuscript)
        .forEach(c -> note("核对：" + c.message() + "（" + c.place().forPeople() + "）"));
    say("共" + all.size() + "条");
    return DONE;
  }

  private static String values(Proposal p) {
    return String.join(
        "｜", p.kind().fields().stream().map(p::value).filter(v -> !v.isEmpty()).toList());
  }

  private static Map<String, Object> fields(Proposal p) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("documentId", p.document().value());
    fields.put("revision", p.revision());
    fields.put("number", p.number());
    fields.put("kind", p.kind().name().toLowerCase(Locale.ROOT));
    fields.put("values", p.decided().isEmpty() ? p.item().values() : p.decided());
    fields.put("place", p.item().place().map(Place::toString).orElse(""));
    fields.put("sureness", p.item().sureness());
    fields.put("state", p.state().name());
    fields.put("target", p.target());
    return fields;
  }

  private int decide(Wiring wiring, Document found, List<Choice> choices) {
    var store = wiring.store();
    var outcome =
        new DecideProposals(store.documents(), store.registers(), store.proposals())
            .decide(found.id(), found.revision(), choices, evaluation, actor(wiring));
    if (outcome instanceof DecideProposals.Outcome.Refused refused) {
      note(found.id() + "：有" + refused.faults().size() + "处须先改正，没有作任何处理");
      for (ChoiceFault fault : refused.faults()) {
        note((fault.number() > 0 ? "第" + fault.number() + "条：" : "") + fault.message());
      }
      line(Map.of("documentId", document, "decided", 0, "faults", refused.faults()));
      return FINDINGS;
    }
    wiring.index().catchUp();
    var done = (DecideProposals.Outcome.Decided) outcome;
    say("已处理" + choices.size() + "条，台账登记" + done.rows() + "行");
    line(
        Map.of(
            "documentId", document,
            "decided", choices.size(),
            "rows", done.rows(),
            "faults", List.of()));
    return DONE;
  }

  private List<Choice> choices(List<Proposal> all) {
    var changed = changed();
    var choices = new LinkedHashMap<Integer, Choice>();
    for (Proposal p : picked(all, accept)) {
      var values = changed.getOrDefault(p.number(), Map.of());
      choices.put(p.number(), new Choice(p.number(), true, values));
    }
    for (Proposal p : picked(all, reject)) {
      if (choices.putIfAbsent(p.number(), Choice.reject(p.number())) != null) {
        throw Refusal.wrongUsage("第" + p.number() + "条不能既采纳又不采纳");
      }
    }
    if (!choices.keySet().containsAll(changed.keySet())) {
      throw Refusal.wrongUsage("--set 只能改同时采纳的条目，请把序号也写进 --accept");
    }
    return List.copyOf(choices.values());
  }

  private Map<Integer, Map<String, String>> changed() {
    var changed = new HashMap<Integer, Map<String, String>>();
    for (String change : changes) {
      if (!change.matches("(?s)\\d{1,6}\\.[a-z0-9]+=.*")) {
        throw Refusal.wrongUsage("--set 应如 4.category=资金闲置，现为 " + change);
      }
      int number = Integer.parseInt(change.substring(0, change.indexOf('.')));
      String field = change.substring(change.indexOf('.') + 1, change.indexOf('='));
      changed
          .computeIfAbsent(number, n -> new HashMap<>())
          .put(field, change.substring(change.indexOf('=') + 1));
    }
    return changed;
  }

  /** Open ones of a kind, or those with the numbers, whatever their state. */
  private static List<Proposal> picked(List<Proposal> all, String what) {
    if (what.isEmpty()) {
      return List.of();
    }
    if (what.equals("all")) {
      return all.stream().filter(p -> p.isOpen() && p.kind() != ProposalKind.INDICATOR).toList();
    }
    if (KINDS.containsKey(what)) {
      return all.stream().filter(p -> p.isOpen() && p.kind() == KINDS.get(what)).toList();
    }
    var picked = new ArrayList<Proposal>();
    for (String part : what.split(",")) {
      if (!part.matches("\\d{1,6}(?:-\\d{1,6})?")) {
        throw Refusal.wrongUsage(
            "“" + what + "”应为 all、facts、scores、findings、indicators 或序号如 3,5,7-9");
      }
      int first = Integer.parseInt(part.split("-")[0]);
      int last = part.contains("-") ? Integer.parseInt(part.split("-")[1]) : first;
      var these = all.stream().filter(p -> p.number() >= first && p.number() <= last).toList();
      if (these.isEmpty()) {
        throw Refusal.wrongUsage("没有第" + part + "条，请用 proposals 列出后核对");
      }
      picked.addAll(these);
    }
    return picked;
  }
}

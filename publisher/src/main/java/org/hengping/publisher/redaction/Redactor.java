package org.hengping.publisher.redaction;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Source;
import org.hengping.publisher.redaction.ManuscriptRuns.Part;
import org.hengping.publisher.redaction.ManuscriptRuns.Run;

/**
 * Makes the public version of a manuscript. Structured personal data is taken out wherever it
 * stands, also when it is split over runs, cells or paragraphs; what was taken out at one place is
 * taken out everywhere; sections marked internal, pictures and unrecognised parts are withheld;
 * unseen text is dropped. Thread-safe.
 */
public final class Redactor {
  private static final Pattern CLAUSE = Pattern.compile("[\\s，。；：、！？,;:!?（）()“”]+");
  private static final Pattern HOST =
      Pattern.compile("(?i)[a-z0-9\\-]+(?:\\.[a-z0-9\\-]+)*\\.[a-z]{2,}");
  private static final Pattern TOKEN = Pattern.compile("(?:［已隐去：[^］]*］)+");
  private static final int SHORTEST_CLAUSE = 8;

  private final RedactionKey key;

  public Redactor(RedactionKey key) {
    this.key = key;
  }

  /** Takes out everything that a rule finds, except what {@code exceptions} keep. */
  public RedactedManuscript redact(Manuscript manuscript, Exceptions exceptions) {
    return new Pass(manuscript, exceptions).result();
  }

  /** A short text, such as a finding in a list, with personal data taken out. */
  public String redact(String text, Exceptions exceptions) {
    if (text.isBlank()) {
      return text;
    }
    return redact(Manuscript.of(text, List.of()), exceptions).publicVersion().title();
  }

  /** All texts of a manuscript, footnotes and labels of charts included. */
  public static List<String> texts(Manuscript manuscript) {
    return ManuscriptRuns.of(manuscript).stream().map(Run::text).toList();
  }

  /** Where the links of a manuscript point, as they are written and decoded. */
  public static List<String> targets(Manuscript manuscript) {
    return ManuscriptRuns.targets(manuscript.blocks());
  }

  /** One manuscript on its way. */
  private final class Pass {
    private final Manuscript manuscript;
    private final Exceptions exceptions;
    private final List<Run> runs;
    private final List<NormalText> normal = new ArrayList<>();
    private final List<List<Found>> hits = new ArrayList<>();
    private final List<Redaction> redactions = new ArrayList<>();
    private final BitSet internal;

    Pass(Manuscript manuscript, Exceptions exceptions) {
      this.manuscript = manuscript;
      this.exceptions = exceptions;
      this.runs = ManuscriptRuns.of(manuscript);
      this.internal = InternalSections.find(manuscript.blocks());
    }

    RedactedManuscript result() {
      for (Run run : runs) {
        normal.add(NormalText.of(run.text()));
        hits.add(new ArrayList<>(PersonalData.find(normal.get(normal.size() - 1))));
      }
      new Seams(runs, (run, hit) -> hits.get(run).add(hit)).find();
      columns();
      names();
      elsewhere();
      settle();
      return rebuilt();
    }

    private void columns() {
      var tables = new HashMap<Integer, Map<TableColumns.Place, Rule>>();
      for (int i = 0; i < runs.size(); i++) {
        Run run = runs.get(i);
        if (run.part() == Part.CELL
            && manuscript.blocks().get(run.block()) instanceof Block.Table t) {
          var cells = tables.computeIfAbsent(run.block(), b -> TableColumns.find(t));
          int captions = t.caption().isEmpty() ? 0 : 1;
          Rule rule = cells.get(new TableColumns.Place(run.row() - captions, run.cell()));
          String value = NumberRules.compact(normal.get(i).toString().strip());
          boolean token = TOKEN.matcher(run.text().strip()).matches();
          if (rule != null && !token && !exceptions.officials().contains(value)) {
            hits.get(i).add(new Found(0, run.text().length(), rule, value));
          }
        }
      }
    }

    private void names() {
      for (int i = 0; i < runs.size(); i++) {
        hits.get(i).addAll(PersonalNames.find(normal.get(i), hits.get(i), exceptions.officials()));
      }
    }

    private void elsewhere() {
      record Value(Rule rule, String text) {}
      var values = new LinkedHashSet<Value>();
      for (var run : hits) {
        for (Found hit : run) {
          if (Elsewhere.telling(hit.rule(), hit.value())) {
            values.add(new Value(hit.rule(), hit.value()));
          }
        }
      }
      for (Value value : values) {
        for (int i = 0; i < runs.size(); i++) {
          hits.get(i).addAll(Elsewhere.find(normal.get(i), value.rule(), value.text()));
        }
      }
    }

    private void settle() {
      for (int i = 0; i < runs.size(); i++) {
        var settled = new ArrayList<>(PersonalData.merged(hits.get(i)));
        settled.removeIf(this::kept);
        hits.set(i, settled);
      }
    }

    private boolean kept(Found hit) {
      return !hit.rule().certain() && exceptions.kept().contains(key.hash(hit.value()));
    }

    private RedactedManuscript rebuilt() {
      var rebuild = new PublicRebuild(hits, Redactor::openAddress);
      String title = rebuild.title(manuscript);
      var blocks = withoutInternal(rebuild.blocks(manuscript));
      record();
      var publicVersion = Manuscript.of(title, blocks);
      return new RedactedManuscript(
          publicVersion,
          redactions,
          ManuscriptRuns.figures(shown()),
          sources(),
          manuscript.unseen().stream().map(u -> u.place() + "：" + u.reason()).toList(),
          unrecognised(),
          new RemovedText(removed(publicVersion)));
    }

    private List<Block> withoutInternal(List<Block> rebuilt) {
      var blocks = new ArrayList<Block>();
      for (int b = 0; b < rebuilt.size(); b++) {
        if (!internal.get(b)) {
          blocks.add(rebuilt.get(b));
        } else if (b == 0 || !internal.get(b - 1)) {
          blocks.add(PublicRebuild.withheld(Rule.INTERNAL_SECTION));
        }
      }
      return blocks;
    }

    private void record() {
      recordHits(0);
      for (int b = 0; b < manuscript.blocks().size(); b++) {
        Block block = manuscript.blocks().get(b);
        if (internal.get(b)) {
          if (b == 0 || !internal.get(b - 1)) {
            redactions.add(redaction(b, Rule.INTERNAL_SECTION, section(b)));
          }
        } else if (block instanceof Block.Picture p) {
          redactions.add(redaction(b, Rule.PICTURE, p.hash()));
        } else if (block instanceof Block.Unrecognised u) {
          redactions.add(redaction(b, Rule.UNRECOGNISED, u.what() + u.place()));
        }
      }
      for (int i = 1; i < runs.size(); i++) {
        if (!internal.get(runs.get(i).block())) {
          recordHits(i);
        }
      }
    }

    private void recordHits(int i) {
      Run run = runs.get(i);
      for (Found hit : hits.get(i)) {
        int at = offset(i);
        var place =
            new Anchor(page(run.block()), run.block(), run.row(), at + hit.start(), at + hit.end());
        redactions.add(new Redaction(place, hit.rule(), key.hash(hit.value())));
      }
    }

    /** Where a run starts in its line: cells of a row are joined by tabs. */
    private int offset(int run) {
      int at = 0;
      for (int i = run - 1; runs.get(run).cell() > 0 && i >= 0; i--) {
        Run before = runs.get(i);
        if (before.block() != runs.get(run).block() || before.row() != runs.get(run).row()) {
          break;
        }
        at += before.part() == Part.CELL ? before.text().length() + 1 : 0;
      }
      return at;
    }

    private Redaction redaction(int block, Rule rule, String text) {
      return new Redaction(new Anchor(page(block), block, -1, 0, 0), rule, key.hash(text));
    }

    private int page(int block) {
      return manuscript.blocks().isEmpty() ? 0 : manuscript.page(block);
    }

    private String section(int first) {
      int end = internal.nextClearBit(first);
      var text = new StringBuilder();
      manuscript
          .blocks()
          .subList(first, end)
          .forEach(b -> PlainText.lines(b).forEach(l -> text.append(l).append('\n')));
      return text.toString();
    }

    /** The blocks that are not withheld. */
    private List<Block> shown() {
      var shown = new ArrayList<Block>();
      for (int b = 0; b < manuscript.blocks().size(); b++) {
        if (!internal.get(b)) {
          shown.add(manuscript.blocks().get(b));
        }
      }
      return shown;
    }

    private List<Source> sources() {
      var sources = new ArrayList<Source>();
      for (Block block : shown()) {
        if (block instanceof Block.Table t && t.source() != null) {
          sources.add(t.source());
        } else if (block instanceof Block.Chart c && c.source() != null) {
          sources.add(c.source());
        }
      }
      return sources;
    }

    private List<String> unrecognised() {
      var places = new ArrayList<String>();
      for (int b = 0; b < manuscript.blocks().size(); b++) {
        if (manuscript.blocks().get(b) instanceof Block.Unrecognised u && !internal.get(b)) {
          places.add(u.place() + "：" + u.what());
        }
      }
      return places;
    }

    private Set<String> removed(Manuscript publicVersion) {
      var removed = new TreeSet<String>();
      String open =
          ManuscriptRuns.of(publicVersion).stream()
              .map(r -> squeezed(r.text()))
              .collect(Collectors.joining("\n"));
      for (int i = 0; i < runs.size(); i++) {
        for (Found hit : hits.get(i)) {
          String written = runs.get(i).text().substring(hit.start(), hit.end());
          if (written.length() >= 6 && !open.contains(squeezed(written))) {
            removed.add(written);
          }
          boolean name = hit.rule() == Rule.NAME && hit.value().length() >= 3;
          boolean sure = Elsewhere.telling(hit.rule(), hit.value()) && hit.value().length() >= 4;
          if (name || sure || hit.value().length() >= 4 && !open.contains(hit.value())) {
            removed.add(hit.value());
          }
        }
      }
      for (int i = 1; i < runs.size(); i++) {
        if (internal.get(runs.get(i).block())) {
          clauses(runs.get(i).text(), open, removed);
        }
      }
      manuscript.unseen().forEach(u -> clauses(u.text(), open, removed));
      return removed;
    }

    private void clauses(String text, String open, Set<String> removed) {
      for (String clause : CLAUSE.split(text)) {
        String squeezed = squeezed(clause);
        if (squeezed.length() >= SHORTEST_CLAUSE && !open.contains(squeezed)) {
          removed.add(squeezed);
        }
      }
    }
  }

  private static String squeezed(String text) {
    return NormalText.normalise(text).replaceAll("\\s", "");
  }

  /** Whether anyone may see where a link points: a public web address without personal data. */
  static boolean openAddress(String target) {
    try {
      var address = new URI(target);
      String scheme = address.getScheme() == null ? "" : address.getScheme();
      String host = address.getHost() == null ? "" : address.getHost();
      return scheme.matches("(?i)https?")
          && address.getUserInfo() == null
          && HOST.matcher(host).matches()
          && !host.matches("(?i).*\\.(?:local|internal|intranet|lan|home|corp)")
          && PersonalData.find(URLDecoder.decode(target, StandardCharsets.UTF_8)).isEmpty();
    } catch (java.net.URISyntaxException | IllegalArgumentException e) {
      return false;
    }
  }
}

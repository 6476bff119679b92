package org.hengping.corpus.proposal.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.proposal.table.FindTables;
import org.hengping.corpus.proposal.table.FoundTable;

/**
 * Reads the problems that a report tells: from lists set as tables, from sections about problems
 * down to their numbered items, and from 一是…二是… in their text. What a list and a section both tell
 * is given once. Pure; time is linear in the size of the document.
 */
public final class ReadProblems {
  private static final Pattern DEFECT =
      Pattern.compile(
          "不|未|无|欠|缺|低|慢|迟|晚|滞|差|弱|偏|超|虚|乱|闲置|违规|挪用|截留|挤占|错|漏|重复|沉淀|薄弱|脱节|粗|较大|结转|结余|仅|仍|难");
  private static final Pattern LEAD_IN =
      Pattern.compile(".*(?:以下|如下|下列|几个方面|主要表现|主要问题|主要有|但也存在|仍存在|还存在).{0,14}");
  private static final int SHORTEST = 6;

  private final boolean department;
  private final List<Problem> found = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  private ReadProblems(boolean department) {
    this.department = department;
  }

  /** Reads a document. */
  public static List<Problem> in(Manuscript manuscript) {
    return in(manuscript, FindTables.in(manuscript));
  }

  /** Reads a document whose tables were found already. */
  public static List<Problem> in(Manuscript manuscript, List<FoundTable> tables) {
    boolean department = manuscript.title().matches(".*(?:部门|单位)?整体.*");
    var read = new ReadProblems(department);
    new ProblemLists(department).read(tables).forEach(read::add);
    var section = new Section();
    Line.of(manuscript).forEach(section::take);
    section.items().forEach(read::item);
    section.plain().forEach(read::plain);
    return List.copyOf(read.found);
  }

  private void item(Item item) {
    var sentence = item.sentence();
    boolean named = Category.named(sentence.first()).isPresent();
    if (!named && !DEFECT.matcher(sentence.first()).find()) {
      group(item);
    } else if (named && !item.rest().isEmpty()) {
      var inner = Sentence.of(item.rest(), false);
      add(problem(sentence.first(), inner.first(), inner.rest(), item, 95));
    } else {
      add(problem("", sentence.first(), item.rest(), item, 85));
    }
  }

  /** An item that names a field of work, as 预算管理方面, and tells problems under it. */
  private void group(Item item) {
    if (!item.under().isEmpty()) {
      item.under().forEach(this::item);
      return;
    }
    var parts = Sentence.counted(item.rest());
    for (String part : parts) {
      var inner = Sentence.of(part, false);
      add(problem("", inner.first(), inner.rest(), item, 75));
    }
    if (parts.isEmpty() && !item.rest().isEmpty()) {
      var inner = Sentence.of(item.rest(), false);
      add(problem("", inner.first(), inner.rest(), item, 60));
    }
  }

  private void plain(Line line) {
    var parts = Sentence.counted(line.text());
    for (String part : parts) {
      var inner = Sentence.of(part, false);
      add(problem("", inner.first(), inner.rest(), new Item(line), 75));
    }
    var sentence = Sentence.of(line.text(), false);
    boolean leadIn = sentence.rest().isEmpty() && LEAD_IN.matcher(sentence.first()).matches();
    if (parts.isEmpty() && !leadIn && DEFECT.matcher(sentence.first()).find()) {
      add(problem("", sentence.first(), sentence.rest(), new Item(line), 50));
    }
  }

  private Problem problem(String named, String text, String detail, Item item, int sureness) {
    var guess = Category.of(text, detail, department);
    String category = named.isEmpty() ? guess.category().map(Category::title).orElse("") : named;
    int sure = named.isEmpty() ? (sureness + guess.sureness()) / 2 : sureness;
    return new Problem(category, text, detail, item.place(), sure);
  }

  private void add(Problem problem) {
    String key = problem.text().replaceAll("[\\s\\p{P}]+", "");
    if (problem.text().length() >= SHORTEST && told.add(key)) {
      found.add(problem);
    }
  }
}

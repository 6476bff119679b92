package org.hengping.corpus.proposal.problem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the items of the sections about problems, e.g. 五、主要经验及做法、存在的问题及原因分析, whose own
 * subsections may be about other things. Not thread-safe.
 */
final class Section {
  private static final int LONGEST_TITLE = 34;
  private static final Pattern PROBLEMS =
      Pattern.compile(
          "(?:.{0,20}(?:存在|发现|面临|查出|反映|指出)(?:的|出的|了)?.{0,6}|(?:主要|突出|共性|个性)?的?)(?:问题|不足)(?:(?:和|及|与|、).{0,14}|清单|情况|分析)?[：:。]?");
  private static final Pattern NOT_PROBLEMS =
      Pattern.compile(
          ".*(?:说明的|解决|整改|需要.{0,4}说明|以前年度|上年|问题导向|回应|其他).{0,4}(?:问题|不足).*"
              + "|.*(?:问题|不足).{0,4}(?:整改|的建议|的对策|的措施).*");
  private static final Pattern OTHER_MATTERS = Pattern.compile(".*(?:经验|做法|成效|成绩|亮点).*");
  private static final Pattern ELSEWHERE =
      Pattern.compile(".{0,12}(?:建议|对策|措施|经验|做法|成效|成绩|亮点|原因|改进方向|下一步)(?:分析|打算|计划|安排|情况)?[：:。]?");

  private final List<Item> items = new ArrayList<>();
  private final List<Line> plain = new ArrayList<>();
  private final Deque<Item> open = new ArrayDeque<>();
  private int depth = -1;
  private int scope;
  private boolean on;
  private boolean mixed;

  /** Items that stand right under a section about problems. */
  List<Item> items() {
    return items;
  }

  /** Paragraphs that stand right under one. */
  List<Line> plain() {
    return plain;
  }

  void take(Line line) {
    var title = title(line);
    if (line.depth() > 0 && line.depth() <= depth || title.isPresent() && depth < 0) {
      close();
    }
    if (title.isPresent()) {
      enter(line, title.get());
    } else if (depth >= 0) {
      inside(line);
    }
  }

  private void close() {
    depth = -1;
    on = false;
    open.clear();
  }

  /** The title of a section about problems, if the line is one. */
  private static Optional<String> title(Line line) {
    var sentence =
        Sentence.of(line.text(), line.heading() && line.text().length() <= LONGEST_TITLE);
    String first = sentence.first();
    boolean titled = line.depth() > 0 || line.heading() || sentence.rest().isEmpty();
    return titled
            && first.length() <= LONGEST_TITLE
            && PROBLEMS.matcher(first).matches()
            && !NOT_PROBLEMS.matcher(first).matches()
        ? Optional.of(first)
        : Optional.empty();
  }

  private void enter(Line line, String title) {
    open.clear();
    if (depth < 0) {
      depth = line.depth() > 0 ? line.depth() : line.heading() ? 1 : 2;
      mixed = OTHER_MATTERS.matcher(title).matches();
      on = !mixed;
      scope = depth;
    } else {
      on = true;
      scope = Math.max(line.depth(), depth);
    }
    String rest = Sentence.of(line.text(), false).rest();
    if (on && !rest.isEmpty()) {
      plain.add(new Line(0, false, rest, line.place()));
    }
  }

  private void inside(Line line) {
    if (line.depth() > 0 && (line.depth() <= scope || !on)) {
      boolean elsewhere =
          ELSEWHERE.matcher(Sentence.of(line.text(), line.heading()).first()).matches();
      if (line.depth() <= scope || scope == depth) {
        on = !elsewhere && !mixed;
        scope = elsewhere || mixed ? line.depth() : depth;
      }
    } else if (line.depth() > 0 && elsewhere(line)) {
      on = false;
      scope = line.depth();
      open.clear();
    }
    if (!on) {
      return;
    }
    if (line.depth() > 0) {
      item(new Item(line));
    } else if (open.isEmpty()) {
      plain.add(line);
    } else {
      open.peek().add(line);
    }
  }

  private static boolean elsewhere(Line line) {
    return ELSEWHERE.matcher(Sentence.of(line.text(), line.heading()).first()).matches();
  }

  private void item(Item item) {
    while (!open.isEmpty() && open.peek().depth() >= item.depth()) {
      open.pop();
    }
    @Nullable Item above = open.peek();
    if (above == null) {
      items.add(item);
    } else {
      above.add(item);
    }
    open.push(item);
  }
}

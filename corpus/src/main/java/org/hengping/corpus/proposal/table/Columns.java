package org.hengping.corpus.proposal.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What each column of a table of indicators holds, as its headings say. */
final class Columns {
  private static final List<String> SCORES =
      List.of("最终", "核定", "财政", "复", "审核", "抽查", "评价", "考", "综合", "得分", "评分");

  private final List<Role> roles;
  private final List<Integer> middles;

  private Columns(List<Role> roles, List<Integer> middles) {
    this.roles = List.copyOf(roles);
    this.middles = List.copyOf(middles);
  }

  /** Reads one line of headings. */
  static Columns of(GridLine header) {
    return of(header, header);
  }

  /** Reads two lines of headings, of which the lower one says more. */
  static Columns of(GridLine upper, GridLine lower) {
    int width = Math.max(upper.width(), lower.width());
    var headings = new ArrayList<String>();
    for (int c = 0; c < width; c++) {
      headings.add(heading(upper, lower, c));
    }
    return new Columns(
        new AssignRoles(headings).roles(), upper.cells().stream().map(GridCell::middle).toList());
  }

  private static String heading(GridLine upper, GridLine lower, int column) {
    String above = spanned(upper, column);
    String below = lower.loose() ? "" : spanned(lower, column);
    if (below.isBlank() || below.equals(above)) {
      return above;
    }
    return Headings.role(below) != Role.OTHER || Headings.role(above) == Role.OTHER
        ? below
        : above + below;
  }

  /** The text of the heading that covers a column. */
  private static String spanned(GridLine line, int column) {
    int at = column;
    while (at > 0 && line.cell(at).fromLeft()) {
      at--;
    }
    return line.cell(at).text();
  }

  /** Whether a line goes on with the headings of the line above. */
  static boolean isSecond(GridLine header, GridLine next) {
    if (next.own().stream().anyMatch(c -> Numbers.read(c.text()).isPresent())) {
      return false;
    }
    if (next.loose()) {
      return next.own().size() * 2 < header.own().size()
          && next.own().size() > 1
          && next.own().stream().allMatch(c -> c.text().length() <= 8)
          && next.own().stream().anyMatch(c -> c.text().matches(".*\\d|理由|备注|说明"));
    }
    boolean under = false;
    for (int c = 0; c < next.width(); c++) {
      GridCell cell = next.cell(c);
      boolean split = header.cell(c).fromLeft() || header.cell(c + 1).fromLeft();
      if (cell.isOwn() && !split) {
        return false;
      }
      under |= cell.isOwn() && Headings.role(cell.text()) != Role.OTHER;
    }
    return under;
  }

  /**
   * The same for text, where the heading over several columns stands once: the rows below are
   * wider. The last heading that says nothing to us is taken to be the one.
   */
  Columns widened(int width) {
    int at = roles.lastIndexOf(Role.OTHER);
    if (width <= width() || at < 0) {
      return this;
    }
    var wider = new ArrayList<>(roles);
    wider.addAll(at, Collections.nCopies(width - width(), Role.OTHER));
    return new Columns(wider, middles);
  }

  int width() {
    return roles.size();
  }

  Role role(int column) {
    return column < roles.size() ? roles.get(column) : Role.OTHER;
  }

  boolean has(Role role) {
    return roles.contains(role);
  }

  /** The role that names the row's own indicator. */
  Role leaf() {
    for (Role role : List.of(Role.LEVEL4, Role.LEVEL3, Role.NAME, Role.LEVEL2)) {
      if (has(role)) {
        return role;
      }
    }
    return Role.LEVEL1;
  }

  /** The cells of a line by what they hold; where several columns hold the same, their texts. */
  Map<Role, Content> read(GridLine line) {
    int shift = line.loose() ? new Alignment(this, line).shift() : 0;
    boolean placed = line.loose() && line.width() != width() && line.cell(0).middle() >= 0;
    var contents = new EnumMap<Role, Content>(Role.class);
    for (int i = 0; i < line.width(); i++) {
      GridCell cell = line.cell(i);
      Role role = role(placed ? nearest(cell) : i + shift);
      if (role != Role.OTHER && !cell.fromLeft() && !cell.isBlank()) {
        contents.merge(role, new Content(cell.text(), cell.fromAbove()), Content::and);
      }
    }
    return contents;
  }

  private int nearest(GridCell cell) {
    int best = 0;
    for (int c = 1; c < middles.size(); c++) {
      if (Math.abs(middles.get(c) - cell.middle()) < Math.abs(middles.get(best) - cell.middle())) {
        best = c;
      }
    }
    return best;
  }

  /**
   * What a row says under one role.
   *
   * @param carried it is said by a cell that started in a row above
   */
  record Content(String text, boolean carried) {
    Content and(Content more) {
      return carried == more.carried
          ? new Content(text.equals(more.text) ? text : text + "\n" + more.text, carried)
          : carried ? more : this;
    }
  }

  /** Gives each heading its role, seen together with its neighbours. */
  private static final class AssignRoles {
    private final List<String> headings;
    private final List<Role> roles = new ArrayList<>();

    AssignRoles(List<String> headings) {
      this.headings = headings;
      headings.forEach(h -> roles.add(Headings.role(h)));
    }

    List<Role> roles() {
      namesWithoutLevels();
      numbersOfUpperLevels();
      onlyOneScore();
      soleMeanings();
      return roles;
    }

    private boolean levels() {
      return roles.contains(Role.LEVEL2) || roles.contains(Role.LEVEL3);
    }

    /** 评价指标 over three columns stands for the three levels, over one for the indicator. */
    private void namesWithoutLevels() {
      if (levels()) {
        replace(Role.NAME, Role.OTHER);
      } else if (!roles.contains(Role.LEVEL1)) {
        int first = roles.indexOf(Role.NAME);
        int last = roles.lastIndexOf(Role.NAME);
        if (last - first == 2) {
          roles.set(first, Role.LEVEL1);
          roles.set(first + 1, Role.LEVEL2);
          roles.set(last, Role.LEVEL3);
        } else if (last - first == 1) {
          roles.set(first, Role.LEVEL1);
        }
      }
      boolean first = roles.contains(Role.LEVEL1);
      replace(Role.CATEGORY, first ? Role.OTHER : Role.LEVEL1);
    }

    /** Points that stand right behind the first or second level are those of the level. */
    private void numbersOfUpperLevels() {
      Role level = Role.OTHER;
      for (int c = 0; c < roles.size(); c++) {
        Role role = roles.get(c);
        if (role.isName()) {
          level = role;
        } else if ((role == Role.WEIGHT || role == Role.SCORE) && deeper(level, c)) {
          boolean weight = role == Role.WEIGHT;
          roles.set(c, !weight ? Role.OTHER : level == Role.LEVEL1 ? Role.WEIGHT1 : Role.WEIGHT2);
        }
      }
      if (!roles.contains(Role.WEIGHT)) {
        int last = Math.max(roles.lastIndexOf(Role.WEIGHT2), roles.lastIndexOf(Role.WEIGHT1));
        if (last >= 0) {
          roles.set(last, Role.WEIGHT);
        }
      }
    }

    private boolean deeper(Role level, int from) {
      return (level == Role.LEVEL1 || level == Role.LEVEL2)
          && roles.subList(from, roles.size()).stream().anyMatch(Role::isName);
    }

    /** Of several scores the one of the last who scored counts, a unit's own only if alone. */
    private void onlyOneScore() {
      int best = -1;
      for (int c = 0; c < roles.size(); c++) {
        if (roles.get(c) == Role.SCORE && (best < 0 || rank(c) < rank(best))) {
          best = c;
        }
      }
      for (int c = 0; c < roles.size(); c++) {
        if (roles.get(c) == Role.SCORE && c != best) {
          roles.set(c, Role.OTHER);
        }
      }
    }

    private int rank(int column) {
      String heading = Headings.bare(headings.get(column));
      if (heading.contains("自评") || heading.contains("自我")) {
        return SCORES.size();
      }
      for (int i = 0; i < SCORES.size(); i++) {
        if (heading.startsWith(SCORES.get(i))) {
          return i;
        }
      }
      return SCORES.size() - 1;
    }

    /** 指标说明 beside 指标解释 tells what is checked; 指标值 beside 目标值 is what was reached. */
    private void soleMeanings() {
      if (Collections.frequency(roles, Role.DEFINITION) > 1) {
        for (int c = roles.indexOf(Role.DEFINITION) + 1; c < roles.size(); c++) {
          if (roles.get(c) == Role.DEFINITION && headings.get(c).contains("说明")) {
            roles.set(c, Role.POINTS);
          }
        }
      }
      int target = roles.indexOf(Role.TARGET);
      int second = roles.lastIndexOf(Role.TARGET);
      if (second > target
          && !roles.contains(Role.ACTUAL)
          && Headings.bare(headings.get(second)).equals("指标值")
          && !headings.get(target).equals(headings.get(second))) {
        roles.set(second, Role.ACTUAL);
      }
    }

    private void replace(Role from, Role to) {
      roles.replaceAll(r -> r == from ? to : r);
    }
  }
}

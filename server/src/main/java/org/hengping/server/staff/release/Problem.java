package org.hengping.server.staff.release;

import java.util.List;
import org.hengping.templates.check.Issue;

/** Issues as lines for people. */
final class Problem {
  private Problem() {}

  static List<String> lines(List<Issue> issues) {
    return issues.stream().map(Problem::line).distinct().toList();
  }

  private static String line(Issue issue) {
    return issue.message()
        + (issue.excerpt().isEmpty() ? "" : "：“" + issue.excerpt() + "”")
        + issue.anchor().map(a -> "（" + a.forPeople() + "）").orElse("");
  }
}

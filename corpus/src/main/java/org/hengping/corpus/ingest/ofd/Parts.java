package org.hengping.corpus.ingest.ofd;

import java.util.ArrayDeque;

/**
 * Names of parts: from the root when they start with a slash, else beside the part that names them.
 */
final class Parts {
  private Parts() {}

  static String resolve(String from, String name) {
    String path = name.strip().replace('\\', '/');
    int folder = from.lastIndexOf('/');
    String whole = path.startsWith("/") || folder < 0 ? path : from.substring(0, folder + 1) + path;
    var steps = new ArrayDeque<String>();
    for (String step : whole.split("/")) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }
}

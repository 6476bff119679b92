package org.hengping.corpus.proposal.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The first sentence of a text and the rest. */
record Sentence(String first, String rest) {
  private static final int SHORT = 40;
  private static final int CLAUSE = 30;
  private static final Pattern COUNTED = Pattern.compile("(?:^|(?<=[。；;：:，,、\\s]))[一二三四五六七八九十]是");

  /** Cuts a text; a heading is one sentence. */
  static Sentence of(String text, boolean heading) {
    String whole = text.strip();
    if (heading) {
      return new Sentence(bare(whole), "");
    }
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (c == '。' || c == '；' || c == ';' || (c == '：' || c == ':') && i > 3 && i <= CLAUSE) {
        return new Sentence(bare(whole.substring(0, i)), whole.substring(i + 1).strip());
      }
    }
    if (whole.length() > 2 * SHORT) {
      int comma = whole.indexOf('，', 6);
      if (comma > 0 && comma <= SHORT) {
        return new Sentence(whole.substring(0, comma), whole.substring(comma + 1).strip());
      }
    }
    return new Sentence(bare(whole), "");
  }

  private static String bare(String text) {
    String bare = text.strip();
    int end = bare.length();
    while (end > 0 && "。；;：:，,、.".indexOf(bare.charAt(end - 1)) >= 0) {
      end--;
    }
    return bare.substring(0, end);
  }

  /** The parts of 一是…二是…三是…, none when the text is not told so. */
  static List<String> counted(String text) {
    var at = COUNTED.matcher(text);
    var starts = new ArrayList<Integer>();
    var ends = new ArrayList<Integer>();
    while (at.find()) {
      starts.add(at.start());
      ends.add(at.end());
    }
    if (starts.size() < 2 || text.charAt(ends.get(0) - 2) != '一') {
      return List.of();
    }
    var parts = new ArrayList<String>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      parts.add(text.substring(ends.get(i), end).strip());
    }
    return parts;
  }
}

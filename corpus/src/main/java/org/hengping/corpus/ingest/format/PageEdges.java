package org.hengping.corpus.ingest.format;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;

/**
 * What stands in the page headers and footers of a file. A secrecy mark there stops the file. Page
 * numbers and what the body says too are left out; other lines are kept once, behind the body, so
 * that nothing that only they say (内部资料, an address) is lost. Not thread-safe.
 */
public final class PageEdges {
  /** Where a line stands. */
  public enum Edge {
    HEADER("页眉"),
    FOOTER("页脚");

    private final String title;

    Edge(String title) {
      this.title = title;
    }
  }

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)(?:第|共|总|页码?|page|of|sheet|[0-9一二三四五六七八九十ivxlc]"
              + "|[-—–―－─~～·•/|／.,，。、:：()（）\\[\\]【】<>《》]|[\\s　])*");
  private static final Pattern SPACE = Pattern.compile("[\\s　]+");

  private final Set<Block> notUnderstood = new LinkedHashSet<>();
  private final Map<String, Edge> lines = new LinkedHashMap<>();
  private boolean marked;

  /** Takes what was read of one header or footer. */
  public void add(Edge edge, Collector part) {
    add(edge, part.textLines());
    part.unrecognised().forEach(w -> notUnderstood.add(new Block.Unrecognised(w, edge.title)));
  }

  /** Takes the lines of one header or footer. */
  public void add(Edge edge, List<String> all) {
    look(all);
    for (String line : all) {
      String text = line.strip();
      if (!text.isEmpty() && !PAGE_NUMBER.matcher(text).matches()) {
        lines.putIfAbsent(text, edge);
      }
    }
  }

  /** Looks for a mark in lines that are not to be kept. */
  public void look(List<String> all) {
    String whole = String.join("", all);
    marked |= SecrecyMark.inHeader(whole) || SecrecyMark.inFirstLines(all);
  }

  /** Whether one of them bears a secrecy mark. */
  public boolean marked() {
    return marked;
  }

  /** Adds the lines that the body does not say; to be called when the body is complete. */
  public void addTo(Collector blocks) {
    notUnderstood.forEach(blocks::add);
    if (lines.isEmpty()) {
      return;
    }
    var left = new LinkedHashMap<String, Edge>();
    lines.forEach((line, edge) -> left.put(bare(line), edge));
    for (String line : blocks.textLines()) {
      String body = bare(line);
      left.keySet().removeIf(body::contains);
    }
    for (var line : lines.entrySet()) {
      if (left.remove(bare(line.getKey())) != null) {
        String text = line.getValue().title + "：" + line.getKey();
        blocks.add(new Block.Paragraph(List.of(new Inline.Text(text))));
      }
    }
  }

  private static String bare(String line) {
    return SPACE.matcher(line).replaceAll("");
  }
}

package org.hengping.templates.docx;

/** The numbering part: every list is a number instance of its own, so that each starts at 1. */
final class Numbering {
  private static final int LEVELS = 9;

  /** The two kinds of lists, which are equal in all documents. */
  private static final String LISTS = lists();

  private final StringBuilder instances = new StringBuilder();
  private int count;

  /** A new list; returns its number. */
  int list(boolean ordered) {
    count++;
    instances.append("<w:num w:numId=\"").append(count).append("\"><w:abstractNumId w:val=\"");
    instances.append(ordered ? 1 : 2).append("\"/>");
    for (int level = 0; ordered && level < LEVELS; level++) {
      instances.append("<w:lvlOverride w:ilvl=\"").append(level);
      instances.append("\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
    }
    instances.append("</w:num>");
    return count;
  }

  static int deepest(int depth) {
    return Math.max(0, Math.min(depth, LEVELS - 1));
  }

  String xml() {
    var out = new StringBuilder();
    return out.append(LISTS).append(instances).append("</w:numbering>").toString();
  }

  private static String lists() {
    var out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:numbering");
    out.append(" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
    levels(out, 1, true);
    levels(out, 2, false);
    return out.toString();
  }

  private static void levels(StringBuilder out, int id, boolean ordered) {
    out.append("<w:abstractNum w:abstractNumId=\"").append(id);
    out.append("\"><w:multiLevelType w:val=\"hybridMultilevel\"/>");
    for (int level = 0; level < LEVELS; level++) {
      out.append("<w:lvl w:ilvl=\"")
          .append(level)
          .append("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"");
      out.append(ordered ? "decimal" : "bullet").append("\"/><w:lvlText w:val=\"");
      out.append(ordered ? "%" + (level + 1) + "." : "·").append("\"/><w:lvlJc w:val=\"left\"/>");
      int left = 640 + 480 * (level + 1);
      out.append("<w:pPr><w:ind w:left=\"")
          .append(left)
          .append("\" w:hanging=\"480\"/></w:pPr></w:lvl>");
    }
    out.append("</w:abstractNum>");
  }
}

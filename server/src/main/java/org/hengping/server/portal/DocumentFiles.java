package org.hengping.server.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hengping.server.portal.page.FileLink;

/** The files that stand beside a text. */
final class DocumentFiles {
  /** What most readers want comes first; what is not named here comes last. */
  private static final List<String> ORDER = List.of("pdf", "docx");

  private DocumentFiles() {}

  static List<FileLink> of(PublishedReport r) {
    var links = new ArrayList<>(of(r.title(), r.text()));
    links.add(
        new FileLink(
            "评分表（CSV）",
            "/data/reports/" + r.id() + "-scores.csv",
            r.title() + "-评分表.csv",
            "表格",
            true));
    links.add(
        new FileLink(
            "全部结果数据（JSON）", "/data/reports/" + r.id() + ".json", r.title() + ".json", "数据", true));
    return links;
  }

  static List<FileLink> of(String title, PublishedText text) {
    return text.files().stream()
        .sorted(Comparator.comparing(f -> ORDER.indexOf(f.extension()) & Integer.MAX_VALUE))
        .map(
            f ->
                new FileLink(
                    label(f.extension()),
                    f.href(),
                    title + "." + f.extension(),
                    Shown.size(f.size()),
                    !f.extension().equals("pdf")))
        .toList();
  }

  private static String label(String extension) {
    return switch (extension) {
      case "pdf" -> "全文（PDF，可朗读）";
      case "docx" -> "全文（DOCX）";
      default -> "全文（" + extension.toUpperCase(java.util.Locale.ROOT) + "）";
    };
  }
}

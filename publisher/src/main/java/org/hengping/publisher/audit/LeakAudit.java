package org.hengping.publisher.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hengping.publisher.redaction.RedactedManuscript;

/**
 * Compares finished public files with the redacted manuscript: their text must be its text, and
 * what was taken out must be in none of their parts. It reads the files with code of its own, not
 * with that of the writers. Stateless and thread-safe.
 */
public final class LeakAudit {
  private static final List<String> CHANNELS =
      List.of(
          "HTML 正文、属性、结构与源码字节",
          "DOCX 正文、脚注、页脚、属性、关系、各部件文字与字节",
          "PDF 正文、文档信息、字符串、数据流（解码后）、结构与原始字节",
          "其他内容的文字与字节（UTF-8、UTF-16）");

  /** Audits all files of one release. */
  public AuditReport audit(RedactedManuscript redacted, List<WrittenFile> files) {
    var forbidden = new Forbidden(redacted.removed());
    var leaks = new ArrayList<Leak>();
    for (WrittenFile file : files) {
      var findings = new Findings(file.name(), forbidden);
      check(redacted, file, findings);
      leaks.addAll(findings.leaks());
    }
    return new AuditReport(CHANNELS, leaks);
  }

  private static void check(RedactedManuscript redacted, WrittenFile file, Findings findings) {
    var manuscript = redacted.publicVersion();
    if (file.name().endsWith(".html")) {
      HtmlAudit.check(manuscript, file, findings);
    } else if (file.name().endsWith(".docx")) {
      DocxAudit.check(manuscript, file, findings);
    } else if (file.name().endsWith(".pdf")) {
      PdfAudit.check(manuscript, file, findings);
    } else {
      findings.search("文字", new String(file.bytes(), StandardCharsets.UTF_8));
      findings.search("字节", file.bytes());
    }
  }
}

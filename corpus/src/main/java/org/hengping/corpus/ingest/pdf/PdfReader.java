package org.hengping.corpus.ingest.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.Numbering;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.format.SecrecyMark;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;

/**
 * Reads a PDF with a text layer: lines joined to paragraphs, each with the page where it starts.
 */
public final class PdfReader {
  private PdfReader() {}

  /** Reads the bytes of a PDF. */
  public static Reading read(byte[] bytes, String fileName) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        throw new NotReadable("PDF 设了禁止复制内容的限制，无法读取；请取得没有限制的文件，或由制作单位另存后再导入");
      }
      if (document.getNumberOfPages() > Limits.PAGES) {
        throw new NotReadable("PDF 超过 " + Limits.PAGES + " 页；请拆成几个文件后再导入");
      }
      return read(pages(document), fileName);
    } catch (InvalidPasswordException e) {
      throw new NotReadable("PDF 已加密（有打开密码），无法读取；请取消密码后另存，再导入", e);
    } catch (IOException e) {
      throw new NotReadable("PDF 已损坏或不完整，无法打开；请重新取得文件，或用阅读器打开后另存，再导入", e);
    }
  }

  private static List<PdfPage> pages(PDDocument document) throws IOException {
    var pages = new ArrayList<PdfPage>();
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      pages.add(PageLines.of(document, i + 1));
    }
    return pages;
  }

  private static Reading read(List<PdfPage> pages, String fileName) {
    if (marked(pages)) {
      return new Reading.Marked();
    }
    if (pages.stream().allMatch(p -> p.lines().isEmpty())) {
      throw new NotReadable(
          pages.stream().anyMatch(p -> p.scanned() || !p.unseen().isEmpty())
              ? "PDF 是扫描件，没有可见的文字，无法检索；请提供文字版，或用文字识别软件转成 .docx 核对后再导入"
              : "PDF 里没有文字；请检查是否选错了文件，或另存为带文字的 PDF 后再导入");
    }
    var blocks = new Collector();
    var body = RunningLines.without(pages);
    var paragraphs = Paragraphs.of(body);
    int next = 0;
    for (PdfPage page : body) {
      while (next < paragraphs.size() && paragraphs.get(next).page() == page.number()) {
        add(paragraphs.get(next++), blocks);
      }
      page.unrecognised()
          .forEach(
              u -> blocks.add(new Block.Unrecognised(u, "第" + page.number() + "页"), page.number()));
      page.unseen().forEach(u -> blocks.unseen("第" + page.number() + "页", u.reason(), u.text()));
    }
    return blocks.read(Paragraphs.title(body), fileName);
  }

  private static void add(Paragraphs.Paragraph paragraph, Collector blocks) {
    List<Inline> text = List.of(new Inline.Text(paragraph.text()));
    blocks.add(Numbering.block(paragraph.text(), text), paragraph.page());
  }

  private static boolean marked(List<PdfPage> pages) {
    for (PdfPage page : pages) {
      var lines = page.lines().stream().map(PdfLine::text).toList();
      boolean first = page.number() <= 2 && SecrecyMark.inFirstLines(lines);
      boolean edge =
          page.lines().stream()
              .filter(l -> l.top() < page.height() * 0.12 || l.top() > page.height() * 0.88)
              .anyMatch(l -> SecrecyMark.inLine(l.text()));
      if (first || edge) {
        return true;
      }
    }
    return false;
  }
}

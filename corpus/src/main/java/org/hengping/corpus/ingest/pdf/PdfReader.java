package org.hengping.corpus.ingest.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.HeaderRow;
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
      pages.add(PageReader.read(document, i + 1));
    }
    return pages;
  }

  private static Reading read(List<PdfPage> pages, String fileName) {
    if (marked(pages)) {
      return new Reading.Marked();
    }
    if (pages.stream().allMatch(p -> p.items().isEmpty())) {
      throw new NotReadable(
          pages.stream().anyMatch(p -> p.scanned() || !p.unseen().isEmpty())
              ? "PDF 是扫描件，没有可见的文字，无法检索；请提供文字版，或用文字识别软件转成 .docx 核对后再导入"
              : "PDF 里没有文字；请检查是否选错了文件，或另存为带文字的 PDF 后再导入");
    }
    var blocks = new Collector();
    var body = RunningLines.without(pages);
    var parts = Flow.of(body);
    int next = 0;
    for (PdfPage page : body) {
      while (next < parts.size() && parts.get(next).page() == page.number()) {
        blocks.add(block(parts.get(next++)), page.number());
      }
      page.unrecognised()
          .forEach(
              u -> blocks.add(new Block.Unrecognised(u, "第" + page.number() + "页"), page.number()));
      page.unseen().forEach(u -> blocks.unseen("第" + page.number() + "页", u.reason(), u.text()));
    }
    return blocks.read(Flow.title(body), fileName);
  }

  private static Block block(Flow.Part part) {
    if (part instanceof Flow.Part.Table table) {
      var rows = table.rows().stream().map(r -> r.stream().map(PdfReader::cell).toList()).toList();
      int header = table.headerRows() > 0 ? table.headerRows() : HeaderRow.count(rows);
      return new Block.Table(List.of(), header, rows, null);
    }
    String text = ((Flow.Part.Paragraph) part).text();
    return Numbering.block(text, List.of(new Inline.Text(text)));
  }

  private static Block.Cell cell(PdfTable.Cell cell) {
    var text = new ArrayList<Inline>();
    for (String paragraph : cell.paragraphs()) {
      if (!text.isEmpty()) {
        text.add(new Inline.LineBreak());
      }
      text.add(new Inline.Text(paragraph));
    }
    return new Block.Cell(text, cell.rows(), cell.columns(), Block.Align.LEFT);
  }

  private static boolean marked(List<PdfPage> pages) {
    for (PdfPage page : pages) {
      boolean first = page.number() <= 2 && SecrecyMark.inFirstLines(texts(page));
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

  private static List<String> texts(PdfPage page) {
    var texts = new ArrayList<String>();
    for (PdfItem item : page.items()) {
      if (item instanceof PdfLine line) {
        texts.add(line.text());
      } else if (item instanceof PdfTable table) {
        table.rows().forEach(r -> r.forEach(c -> texts.addAll(c.paragraphs())));
      }
    }
    return texts;
  }
}

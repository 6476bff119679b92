package org.hengping.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.file.FileContent;
import org.hengping.server.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that goes out as DOCX and comes back through the page. */
class StaffWordTest {
  @TempDir Path data;
  @TempDir Path folder;

  private static HttpResponse<String> send(
      StaffBrowserless author, String page, String name, byte[] content) throws Exception {
    var file = new FileContent(name, content);
    return author.send(page, Map.of(), "file", List.of(file));
  }

  @Test
  void anEditedFileBecomesTheNextRevisionAndItsNumbersAreTold() throws Exception {
    try (var fixture = StaffFixture.start(data)) {
      var author = StaffBrowserless.signedIn(fixture, Sample.AUTHOR.user());
      String page = "/reports/" + fixture.report.id() + "/word";
      assertTrue(author.get(page).body().contains("收为下一版"));
      Path file = folder.resolve("修改稿.docx");
      Files.write(file, author.bytes("/reports/" + fixture.report.id() + "/files/docx").body());
      try (var zip = FileSystems.newFileSystem(file, Map.of())) {
        Path part = zip.getPath("word/document.xml");
        String xml = Files.readString(part, StandardCharsets.UTF_8);
        String edited =
            xml.replaceFirst("(<w:sdtContent><w:r><w:t>)[^<]*", "$1987个")
                .replace("<w:sectPr>", "<w:p><w:r><w:t>在 Word 中补写的一段。</w:t></w:r></w:p><w:sectPr>");
        Files.writeString(part, edited, StandardCharsets.UTF_8);
      }
      var answer = send(author, page, "修改稿.docx", Files.readAllBytes(file));
      assertEquals(200, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("已收为第"), answer.body());
      assertTrue(answer.body().contains("数字被手工改动"), answer.body());
      var report = author.get("/reports/" + fixture.report.id()).body();
      assertTrue(report.contains("在 Word 中补写的一段。"), report);

      var broken = send(author, page, "坏.docx", "PK".getBytes(StandardCharsets.US_ASCII));
      assertEquals(422, broken.statusCode());
      var nothing = author.send(page, Map.of(), "file", List.of());
      assertEquals(400, nothing.statusCode());
      assertTrue(nothing.body().contains("没有选择文件"), nothing.body());
    }
  }
}
